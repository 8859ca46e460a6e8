import { lastYear, thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const vikashRamdinConversations = [
  {
    kind: "start",
    on: lastYear(10, 2),
    at: "15:30",
    state: "signed",
    staff: { answers: { energy: "De kinderen.", learn: "Alles.", need: "Tijd." }, shared: lastYear(10, 2) },
    partner: {
      answers: { bring: "Je hebt recht op begeleidingsuren. Gebruik ze, ook als het druk is." },
      shared: lastYear(10, 1),
    },
    questions: [0],
    signOff: { on: lastYear(10, 9), staff: { kind: "seen" }, partner: { kind: "agreed" } },
  },
  {
    kind: "progress",
    on: lastYear(3, 26),
    at: "15:30",
    state: "signed",
    staff: {
      answers: { energy: "Ik heb voor het eerst een les bedacht die niet in het boek staat." },
      reviews: [{ question: 0, how: "became_another", hindered: "Ik probeerde alles tegelijk." }],
      shared: lastYear(3, 25),
    },
    notes: [
      {
        by: "partner",
        scope: "record",
        text: "Vikash kiest na de zomer één vak om in los te komen van het boek.",
      },
    ],
    signOff: { on: lastYear(4, 1), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "start",
    on: thisYear(9, 29),
    at: "15:30",
    state: "signed",
    staff: {
      answers: {
        energy: "De groep van vorig jaar zwaait nog naar me op het plein.",
        learn: "Rekenen zonder handleiding op schoot. Bij de visie: begrepen worden, maar eerst door mezelf.",
        need: "Een vast moment met Samira, van jou Karel, want zij zegt altijd ja en dan is het toch weer vol.",
      },
      shared: thisYear(9, 28),
    },
    partner: {
      answers: { saw: "Je durft te zeggen dat je het niet weet, in de vergadering, hardop." },
      shared: thisYear(9, 28),
    },
    questions: [1],
    agreements: [
      {
        text: "Vast uur met Samira in het rooster",
        side: "school",
        kind: "coach",
        due: thisYear(10, 30),
        minutes: 60,
        question: 1,
      },
      {
        text: "Drie lessen kiezen om over te slaan en dat aan de bouw vertellen",
        side: "own",
        kind: "do",
        due: thisYear(12, 8),
        question: 1,
      },
    ],
    signOff: { on: thisYear(10, 6), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  { kind: "progress", on: thisYear(12, 10), at: "15:30", state: "planned" },
] as const satisfies readonly DemoConversation[];
