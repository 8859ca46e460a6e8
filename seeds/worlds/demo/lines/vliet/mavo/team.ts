import { thisYear } from "../../../days.ts";
import type { DemoTeamLine } from "../../../line-types.ts";

export const vlietMavoTeam = {
  team: "vliet-mavo",
  writer: "carla-van-beek",
  questions: [
    {
      text: "Waar moet het mentoruur over gaan als leerlingen het mogen zeggen?",
      why: "Wij vullen het met regels en roosters.",
      origin: "school_theme",
      level: "team",
      alignments: [{ goal: "vliet-mentoruur", judgement: "aligns" }],
      shared: ["school"],
      opened: thisYear(9, 24),
      state: "active",
    },
    {
      text: "Hoe geven we een collega terug dat een grapje niet leuk was?",
      level: "team",
      shared: [],
      opened: thisYear(11, 5),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Mavo 3 maakt drie mentorlessen voor mavo 2",
      kind: "design_team",
      formal: false,
      onSite: true,
      starts: thisYear(11, 12),
      state: "running",
      questions: [0],
      goals: ["vliet-mentoruur"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Hun eerste les gaat over geld lenen aan vrienden. Hadden wij nooit bedacht.",
      values: ["immediate", "potential"],
      capital: "learning",
      on: thisYear(11, 19),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
  ],
} as const satisfies DemoTeamLine;
