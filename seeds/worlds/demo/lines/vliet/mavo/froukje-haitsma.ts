import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

/** Planned, nothing written yet. */
export const froukjeHaitsma = {
  person: "froukje-haitsma",
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 16),
      at: "13:00",
      state: "signed",
      staff: { answers: {} },
      signOff: { on: lastYear(10, 30), staff: { kind: "seen" }, partner: { kind: "agreed" } },
    },
    { kind: "start", on: thisYear(12, 10), at: "13:00", state: "planned" },
  ],
} as const satisfies DemoLine;
