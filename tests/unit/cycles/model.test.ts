import { expect, test } from "vitest";
import { countFacts, factOf, usualMoments } from "#app/features/cycles/model.ts";

test("a new cycle starts with one conversation a year for everyone, and the rest only where it is added", () => {
  const moments = usualMoments(2026);
  expect(moments.filter((moment) => moment.use === "everyone").map((moment) => moment.kind)).toEqual([
    "progress",
  ]);
  for (const { opensOn, closesOn } of moments) {
    expect(opensOn >= "2026-08-01" && opensOn < closesOn && closesOn <= "2027-07-31").toBe(true);
  }
});

test("a conversation that closed unsigned or was held elsewhere counts as held, a cancelled one as nothing", () => {
  expect(factOf("closed_unsigned")).toBe("held");
  expect(factOf("held_elsewhere")).toBe("held");
  expect(factOf("cancelled")).toBeUndefined();
  const rows = ["to_plan", "planned", "held", "closed_unsigned", "signed", "cancelled"].map((state) => ({
    state,
  }));
  expect(countFacts(rows)).toEqual({ to_plan: 1, planned: 1, held: 2, signed: 1 });
});
