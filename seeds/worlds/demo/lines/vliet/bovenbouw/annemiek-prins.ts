import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const annemiekPrins = {
  person: "annemiek-prins",
  questions: [
    {
      text: "Hoe praat ik over geld met leerlingen die het thuis niet hebben?",
      why: "Mijn voorbeelden gaan over spaarrentes en skivakanties.",
      origin: "practice",
      alignments: [{ ambition: "gezien", judgement: "aligns" }],
      shared: ["partner"],
      opened: thisYear(10, 12),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Een ochtend bij de schuldhulp van de gemeente",
      kind: "industry_placement",
      formal: false,
      onSite: false,
      place: "Gemeentehuis",
      starts: lastYear(3, 11),
      minutes: 240,
      state: "done",
      goals: ["vliet-stagebezoek"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Alle voorbeelden uit hoofdstuk 2 geschrapt. Ik maak ze nu met de klas.",
      values: ["applied"],
      on: thisYear(11, 16),
      question: 0,
      shared: ["partner"],
    },
    {
      text: "Ik had zelf ook nog nooit een betalingsregeling gezien.",
      values: ["transformative"],
      on: lastYear(3, 11),
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 6),
      at: "11:00",
      state: "signed",
      staff: { answers: { need: "Rust op woensdag." }, shared: lastYear(10, 6) },
      signOff: { on: lastYear(10, 13), staff: { kind: "seen" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 12),
      at: "11:00",
      state: "held",
      staff: {
        answers: { energy: "De ochtend bij schuldhulp werkt nog steeds door.", learn: "Andere voorbeelden." },
        shared: thisYear(10, 11),
      },
      questions: [0],
    },
  ],
} as const satisfies DemoLine;
