import { expect, test } from "vitest";
import { bringDamaged } from "../../support/damaged-lists.ts";

test("two thousand five hundred more lists that were damaged are right, refused with a reason, or change nothing", async () => {
  const seen = await bringDamaged(2_500);
  for (const what of ["new", "refused", "file quote_open"]) expect(seen.get(what)).toBeGreaterThan(2);
}, 600_000);
