import fc from "fast-check";
import { expect, test } from "vitest";
import { preparations } from "#db/schema/index.ts";
import { acts, type Acts } from "./model/real.ts";
import { histories, walk, walkThrough } from "./model/walk.ts";

// The conversation as a machine: a model of a page and the real commands on a real file, side by side over random histories.
// Ten thousand steps in all; the other half is in state-machine-again.test.ts, so that two halves walk at once.

test("five thousand steps of conversations, sharing, signing, reopening and changes of partner go as the rules say", () => {
  walkThrough(5_000);
}, 300_000);

test.each<[string, Partial<Acts>]>([
  [
    "a preparation withdrawn after both shared",
    {
      withdraw: (school, who, id) => {
        try {
          acts.withdraw(school, who, id);
        } catch {
          school.db.update(preparations).set({ sharedAt: null }).run();
        }
      },
    },
  ],
])(
  "the walk finds %s",
  (_what, broken) => {
    const found = fc.check(
      fc.property(histories(), (list) => walk({ ...acts, ...broken }, list, () => undefined)),
      { seed: 7, numRuns: 60 },
    );
    expect(found.failed).toBe(true);
    expect(fc.defaultReportMessage(found)).toContain("withdraws");
  },
  120_000,
);
