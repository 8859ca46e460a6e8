import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

/** Away from February to October: her line has a gap and nobody has to explain it. */
export const daphneVanLeeuwen = {
  person: "daphne-van-leeuwen",
  questions: [
    {
      text: "Hoe verdelen Ilse en ik groep 4 zodat we niet allebei een halve juf zijn?",
      origin: "practice",
      shared: [],
      opened: thisYear(10, 12),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Ilse heeft mijn boekenhoek bewaard. Lief.",
      values: ["immediate"],
      on: thisYear(10, 5),
      shared: [],
    },
    { text: "De namen ken ik weer, de roosters nog niet.", values: [], on: thisYear(10, 15), shared: [] },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 29),
      at: "14:30",
      state: "signed",
      staff: { answers: { energy: "Muziek, elke dag tien minuten." }, shared: lastYear(9, 29) },
      signOff: { on: lastYear(10, 7), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(12, 8),
      at: "14:30",
      state: "planned",
      opening: "Waar heb je zin in, nu je er weer bent?",
    },
  ],
} as const satisfies DemoLine;
