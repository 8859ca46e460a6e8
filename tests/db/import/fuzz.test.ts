import { expect, test } from "vitest";
import { aFile } from "../../factories/imports.ts";
import { bringDamaged, clean, expectWhole, tried } from "../../support/damaged-lists.ts";

// Five thousand in two halves, side by side: fuzz-more.test.ts is the other.

test("lists that were damaged on their way are right, refused with a reason, or change nothing", async () => {
  const seen = await bringDamaged(2_500);
  for (const what of ["new", "refused", "file quote_open"]) expect(seen.get(what)).toBeGreaterThan(2);
}, 600_000);

test("a check that sees no half-done line would be worthless: one that was half done is seen", async () => {
  const outcome = await tried([aFile(clean)]);
  if ("refused" in outcome) throw new Error(outcome.refused);
  expect(() => expectWhole(outcome)).not.toThrow();
  const [first, ...others] = outcome.after;
  expect(() => expectWhole({ ...outcome, after: [{ ...first!, applied: null }, ...others] })).toThrow();
  expect(() => expectWhole({ ...outcome, changedByLooking: true })).toThrow();
  expect(() => expectWhole({ ...outcome, compared: outcome.compared.slice(1) })).toThrow();
});
