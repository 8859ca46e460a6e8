import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dropWish, setWish } from "#app/features/role-profiles/commands/mix.server.ts";
import { functionMixOf } from "#app/features/role-profiles/model.ts";
import { getFunctionMix, getMixPage } from "#app/features/role-profiles/queries/mix.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { employments, functionMixWishes } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { threeGenerations } from "../../factories/scales.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { problemsOf } from "../../support/refused.ts";

function aScaledSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const scaled = (
    who: "teacher" | "teammate" | "partner",
    values: Partial<typeof employments.$inferInsert>,
  ) => db.update(employments).set(values).where(eq(employments.id, school[who].employmentId)).run();
  scaled("teacher", { scaleCode: "LB", partTimeFactor: 8235 });
  scaled("teammate", { scaleCode: "L10", partTimeFactor: 5000 });
  scaled("partner", { scaleCode: "Oud 3", functionGroup: "direction" });
  return { db, school, eyes, schoolId: school.school.id, ineke: eyes("schoolLeader") };
}

const wish = { version: 0, scaleCode: "LC", wanted: 25_000, opening: 0, openingOn: null, why: null };

test("places add up per scale by its name today, whatever generation it was written in, and every number opens its list", () => {
  const { db, schoolId, ineke } = aScaledSchool();
  const mix = getFunctionMix(db, ineke, null);
  expect(mix.rows.map(({ code, known, factor }) => [code, known, factor])).toEqual([
    ["LB", true, 13_235],
    ["Oud 3", false, 10_000],
    ["none", false, 40_000],
  ]);
  expect(mix.groups.map(({ group, factor }) => [group, factor])).toEqual([
    ["teaching", 43_235],
    ["direction", 20_000],
  ]);
  const school = String(schoolId);
  for (const { code, factor } of mix.rows) {
    const page = getMixPage(db, ineke, school, { scale: code, group: null });
    expect(page.factor, code).toBe(factor);
    expect(
      page.list.reduce((sum, one) => sum + one.partTimeFactor, 0),
      code,
    ).toBe(factor);
  }
  for (const { group, factor } of mix.groups)
    expect(getMixPage(db, ineke, school, { scale: null, group }).factor, group).toBe(factor);
  const list = getMixPage(db, ineke, school, { scale: "LB", group: null }).list;
  expect(list.map(({ scaleCode, scale }) => [scaleCode, scale]).sort()).toEqual([
    ["L10", "LB"],
    ["LB", "LB"],
  ]);
  expect(JSON.stringify(list)).not.toContain("toDay");
});

test("a code is of the last day it held: who left in 2015 in LB was in what is LC now", () => {
  const work = [
    { functionGroup: "teaching", scaleCode: "LB", partTimeFactor: 10_000, toDay: "2015-07-31" },
    { functionGroup: "teaching", scaleCode: "LB", partTimeFactor: 8_000, toDay: null },
    { functionGroup: "teaching", scaleCode: "LB", partTimeFactor: 6_000, toDay: "2027-07-31" },
  ];
  const rows = functionMixOf(threeGenerations, "po", { work, wishes: [] }, TODAY);
  expect(rows.map(({ code, factor }) => [code, factor])).toEqual([
    ["LB", 14_000],
    ["LC", 10_000],
  ]);
});

test("who leads the school and HR see the mix and its names; colleagues, other leaders, board and administrator find nothing", () => {
  const { db, eyes, schoolId } = aScaledSchool();
  const at = (who: Parameters<typeof eyes>[0]) => () =>
    getMixPage(db, eyes(who), String(schoolId), { scale: null, group: null });
  for (const who of ["schoolLeader", "hrAdviser"] as const) expect(at(who)().list).toHaveLength(7);
  for (const who of ["teacher", "partner", "otherLeader", "boardMember", "administrator"] as const)
    expect(at(who), who).toThrow(NotFound);
});

test("what is wanted stands beside what there is, with its history; only who leads the school says so", () => {
  const { db, eyes, schoolId, ineke } = aScaledSchool();
  expect(() => setWish(db, eyes("hrAdviser"), schoolId, wish, NOW)).toThrow(NotFound);
  expect(problemsOf(() => setWish(db, ineke, schoolId, { ...wish, scaleCode: "L11" }, NOW))).toEqual({
    scaleCode: "not_known",
  });
  setWish(db, eyes("schoolLeader", "2026-09-01"), schoolId, wish, NOW);
  expect(() => setWish(db, ineke, schoolId, { ...wish, wanted: 30_000 }, NOW)).toThrow(Stale);
  setWish(db, ineke, schoolId, { ...wish, wanted: 30_000, opening: 5_000, version: 1 }, NOW);
  const lc = () => getFunctionMix(db, ineke, null).rows.find(({ code }) => code === "LC");
  expect(lc()).toMatchObject({ factor: 0, wish: { wantedFactor: 30_000, openingFactor: 5_000 } });
  expect(db.select().from(functionMixWishes).all()).toMatchObject([
    { wantedFactor: 25_000, fromDay: "2026-09-01", toDay: "2026-11-21" },
    { wantedFactor: 30_000, fromDay: TODAY, toDay: null },
  ]);
  // Another look the same day changes it where it stands.
  setWish(db, ineke, schoolId, { ...wish, wanted: 35_000, version: 2 }, NOW);
  expect(db.select().from(functionMixWishes).all()).toHaveLength(2);
  const { id, version } = lc()!.wish!;
  expect(() => dropWish(db, ineke, schoolId, { wish: id, version: 1 }, NOW)).toThrow(Stale);
  dropWish(db, ineke, schoolId, { wish: id, version }, NOW);
  expect(lc()).toBeUndefined();
});
