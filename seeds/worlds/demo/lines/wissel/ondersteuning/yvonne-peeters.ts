import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const yvonnePeeters = {
  person: "yvonne-peeters",
  questions: [
    {
      text: "Ik wil dat een nieuwe ouder na één keer bellen alles weet.",
      form: "aim",
      origin: "practice",
      alignments: [{ ambition: "erbij", judgement: "aligns", why: "Mijn balie is het eerste wat ze zien." }],
      shared: ["partner"],
      opened: thisYear(10, 1),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Aanmeldformulier in vijf talen, met dank aan Malika en Dorota. Ik verstond er drie niet van.",
      values: ["potential", "immediate"],
      capital: "tangible",
      on: thisYear(11, 16),
      question: 0,
      shared: ["partner"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 25),
      at: "11:00",
      state: "signed",
      staff: { answers: { energy: "Als de schoolfotograaf weg is." }, shared: lastYear(9, 25) },
      signOff: { on: lastYear(10, 2), staff: { kind: "seen" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 1),
      at: "11:00",
      state: "signed",
      staff: {
        answers: { energy: "Een vader die mij bij mijn voornaam noemde.", learn: "Betere eerste ontvangst." },
        shared: thisYear(9, 30),
      },
      questions: [0],
      signOff: { on: thisYear(10, 8), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
