import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const marcelVanDenBerg = {
  person: "marcel-van-den-berg",
  questions: [
    {
      text: "Gymmen op het pleintje in de wijk, met de buurtsportcoach. Zou dat kunnen?",
      origin: "practice",
      alignments: [{ ambition: "wijk", judgement: "aligns" }],
      shared: [],
      opened: thisYear(9, 14),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Bijscholing veilig bewegingsonderwijs",
      kind: "course",
      formal: true,
      onSite: false,
      provider: "Sportservice",
      starts: lastYear(11, 19),
      minutes: 360,
      cents: 16500,
      source: "assigned",
      state: "done",
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Verplicht nummer. De lunch was goed.",
      values: [],
      sense: "none",
      on: lastYear(11, 19),
      activity: 0,
      shared: [],
    },
    {
      text: "Met de sportcoach gebeld, hij wil wel. Nu ik nog.",
      values: ["potential"],
      on: thisYear(11, 16),
      question: 0,
      capital: "social",
      shared: [],
    },
  ],
  conversations: [
    { kind: "start", on: lastYear(10, 29), at: "12:30", place: "Gymzaal", state: "closed_unsigned" },
    { kind: "start", state: "to_plan" },
  ],
} as const satisfies DemoLine;
