import { thisYear } from "../../../days.ts";
import type { DemoTeamLine } from "../../../line-types.ts";

export const vlietOnderbouwTeam = {
  team: "vliet-onderbouw",
  writer: "lotte-van-dam",
  questions: [
    {
      text: "Wat merkt een brugklasser ervan dat wij een team zijn?",
      why: "Ze hebben twaalf docenten en twaalf soorten regels.",
      origin: "school_theme",
      level: "team",
      alignments: [{ ambition: "gezien", judgement: "aligns" }],
      shared: ["school"],
      opened: thisYear(9, 24),
      state: "active",
    },
    {
      text: "Waar halen we het uur vandaan om samen lessen te maken?",
      level: "team",
      alignments: [
        {
          ambition: "samen-lesgeven",
          judgement: "rubs",
          why: "De ambitie is er sinds september en het rooster is van juni.",
        },
      ],
      shared: ["school"],
      opened: thisYear(10, 1),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Een dag meelopen met een brugklas, van het eerste tot het laatste uur",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(11, 9),
      ends: thisYear(11, 20),
      state: "done",
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Vier van ons liepen een dag mee. In zes lessen moest de tas op zes verschillende plekken staan.",
      values: ["transformative", "immediate"],
      forWhom: "team",
      on: thisYear(11, 19),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
  ],
} as const satisfies DemoTeamLine;
