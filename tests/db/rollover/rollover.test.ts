import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { closeCycle } from "#app/features/cycles/commands/end.server.ts";
import { rollSchoolOver } from "#app/features/rollover/commands.server.ts";
import type { RolloverInput } from "#app/features/rollover/input.ts";
import { targetYear, type RolloverPart } from "#app/features/rollover/model.ts";
import { getRollover } from "#app/features/rollover/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import {
  auditEvents,
  caoRules,
  conversations,
  cycles,
  employments,
  freeDays,
  roleHoldings,
  rollovers,
  teamMemberships,
  teamRounds,
} from "#db/schema/index.ts";
import { aCycleForm } from "../../factories/cycles.ts";
import { aHolding, aRoleProfile } from "../../factories/role-profiles.ts";
import { aMembership, aSchool, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const MAY = "2027-05-10";
const IN_MAY = new Date("2027-05-10T09:00:00Z");

/** De Wissel in May: a running cycle, a group that ends in summer, a role that does, and a colleague who leaves. */
function aSchoolInMay() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const schoolId = school.school.id;
  const inNovember = viewing(db, school.schoolLeader.personId);
  const cycleId = openCycle(db, inNovember, aCycleForm(schoolId, { teamIds: [school.team.id] }), NOW);
  const group = aTeam(db, { schoolId, name: "Lezen", kind: "development_group" });
  const ends = { teamId: group.id, toDay: "2027-07-31" };
  const membershipId = aMembership(db, { ...ends, personId: school.teacher.personId }).id;
  const leaverId = aMembership(db, { ...ends, personId: school.teammate.personId }).id;
  db.update(employments)
    .set({ toDay: "2027-06-30" })
    .where(eq(employments.id, school.teammate.employmentId))
    .run();
  const holdingId = aHolding(db, {
    profileId: aRoleProfile(db, { schoolId }),
    personId: school.teacher.personId,
    toDay: "2027-07-31",
  });
  db.insert(teamRounds).values({ teamId: group.id, no: 1, fromDay: "2026-09-01" }).run();
  const talks = db.select().from(conversations).all();
  db.update(conversations)
    .set({ state: "held", heldOn: "2027-05-03" })
    .where(eq(conversations.id, talks[0]!.id))
    .run();
  const eyes = (
    who: "schoolLeader" | "hrAdviser" | "partner" | "boardMember" | "administrator" | "teacher",
  ) => viewing(db, school[who].personId, MAY);
  const input = (values: Partial<RolloverInput> = {}): RolloverInput => ({
    schoolId,
    year: 2027,
    cycles: [],
    memberships: [],
    holdings: [],
    ...values,
  });
  const everything = () =>
    input({ cycles: ["make", "close"], memberships: [membershipId], holdings: [holdingId] });
  return {
    db,
    school,
    schoolId,
    cycleId,
    group,
    membershipId,
    leaverId,
    holdingId,
    talks,
    eyes,
    input,
    everything,
  };
}

type School = ReturnType<typeof aSchoolInMay>;
const rowsOf = (
  { db, eyes, schoolId }: School,
  part: RolloverPart,
  who: "schoolLeader" | "hrAdviser" = "schoolLeader",
) => getRollover(db, eyes(who), schoolId).parts.find((one) => one.part === part)?.rows;

const snapshot = ({ db }: School) =>
  JSON.stringify([
    db.select().from(cycles).all(),
    db.select().from(teamMemberships).all(),
    db.select().from(roleHoldings).all(),
    db.select().from(rollovers).all(),
    db.select().from(auditEvents).all(),
  ]);

describe("before anything is done", () => {
  test("looking changes nothing and names what is left, in planning facts", () => {
    const it = aSchoolInMay();
    const before = snapshot(it);
    expect(rowsOf(it, "talks_open")).toHaveLength(it.talks.length - 1);
    expect(rowsOf(it, "talks_unsigned")).toMatchObject([{ day: "2027-05-03" }]);
    expect(rowsOf(it, "memberships")!.map(({ id, canGoOn }) => [id, canGoOn])).toEqual([
      [it.membershipId, true],
      [it.leaverId, false],
    ]);
    expect(rowsOf(it, "holdings")).toMatchObject([
      { id: it.holdingId, of: "Docentcoach", day: "2027-07-31" },
    ]);
    expect(rowsOf(it, "employments")).toMatchObject([{ id: it.school.teammate.personId, day: "2027-06-30" }]);
    expect(rowsOf(it, "rounds")).toMatchObject([{ id: it.group.id, name: "Lezen", day: "2026-09-01" }]);
    expect(rowsOf(it, "sheets")!.map(({ name }) => name)).toEqual(["Middenbouw", "Onderbouw"]);
    expect(snapshot(it)).toBe(before);
  });

  test("each number is the length of the list it opens, and next year's cycle is shown as it would be made", () => {
    const it = aSchoolInMay();
    const plan = getRollover(it.db, it.eyes("schoolLeader"), it.schoolId);
    expect([plan.year, plan.cycle.nextId, plan.freeDaysEntered]).toEqual([2027, null, false]);
    expect(plan.cycle.next!.moments.map(({ opensOn }) => opensOn)).toEqual(["2027-10-31"]);
    it.db
      .insert(freeDays)
      .values({ schoolId: it.schoolId, name: "Herfst", fromDay: "2027-10-16", toDay: "2027-10-24" })
      .run();
    expect(getRollover(it.db, it.eyes("schoolLeader"), it.schoolId).freeDaysEntered).toBe(true);
  });

  test("a rule of the collective agreement that ends without a next one is named", () => {
    const it = aSchoolInMay();
    const before = rowsOf(it, "cao_rules")!.length;
    const row = { sector: "po", value: 1, unit: "minutes", source: "proef" } as const;
    const add = (fromDay: string, toDay: string | null) =>
      it.db
        .insert(caoRules)
        .values({ ...row, code: "individual_proef", fromDay, toDay })
        .run();
    add("2026-08-01", "2027-07-31");
    expect(rowsOf(it, "cao_rules")).toHaveLength(before + 1);
    add("2027-08-01", null);
    expect(rowsOf(it, "cao_rules")).toHaveLength(before);
  });

  test("HR reads no year sheets and prolongs no roles; others and other schools find nothing", () => {
    const it = aSchoolInMay();
    expect(rowsOf(it, "sheets", "hrAdviser")).toBeUndefined();
    expect(rowsOf(it, "holdings", "hrAdviser")).toMatchObject([{ canGoOn: false }]);
    for (const who of ["partner", "boardMember", "administrator", "teacher"] as const)
      expect(() => getRollover(it.db, it.eyes(who), it.schoolId), who).toThrow(NotFound);
    const other = aSchool(it.db, { boardId: it.school.board.id });
    expect(() => getRollover(it.db, it.eyes("schoolLeader"), other.id)).toThrow(NotFound);
    expect(getRollover(it.db, it.eyes("hrAdviser"), other.id).school.id).toBe(other.id);
    const elsewhere = aSchool(it.db);
    expect(() => getRollover(it.db, it.eyes("hrAdviser"), elsewhere.id)).toThrow(NotFound);
  });
});

describe("done", () => {
  test("all of what is ticked happens at once, with a summary of what and by whom", () => {
    const it = aSchoolInMay();
    expect(rollSchoolOver(it.db, it.eyes("schoolLeader"), it.everything(), IN_MAY)).toBe(true);
    const states = it.db.select().from(cycles).orderBy(cycles.schoolYear).all();
    expect(states.map(({ schoolYear, state }) => [schoolYear, state])).toEqual([
      [2026, "closed"],
      [2027, "draft"],
    ]);
    const until = (id: number) =>
      it.db.select().from(teamMemberships).where(eq(teamMemberships.id, id)).get()!.toDay;
    expect([until(it.membershipId), until(it.leaverId)]).toEqual(["2028-07-31", "2027-07-31"]);
    expect(it.db.select().from(roleHoldings).get()!.toDay).toBe("2028-07-31");
    const { done, parts, cycle } = getRollover(it.db, it.eyes("hrAdviser"), it.schoolId);
    expect(done).toHaveLength(1);
    expect(done[0]!.by).toMatch(/^Ineke /);
    expect(done[0]!.lines.map(({ act }) => act)).toEqual([
      "cycle_made",
      "cycle_closed",
      "membership_extended",
      "holding_extended",
    ]);
    expect(done[0]!.lines[2]!.about).toMatch(/^Noor .+, Lezen$/);
    expect(cycle.nextId).not.toBeNull();
    expect(parts.find(({ part }) => part === "memberships")!.rows.map(({ id }) => id)).toEqual([it.leaverId]);
    const talks = it.db.select().from(conversations).all();
    expect(talks.map(({ state }) => state).sort(), "open talks stay open").toEqual(
      [...it.talks.slice(1).map(({ state }) => state), "held"].sort(),
    );
  });

  test("a second time, by the same or another, nothing changes", () => {
    const it = aSchoolInMay();
    rollSchoolOver(it.db, it.eyes("schoolLeader"), it.everything(), IN_MAY);
    const once = snapshot(it);
    expect(rollSchoolOver(it.db, it.eyes("schoolLeader"), it.everything(), IN_MAY)).toBe(false);
    const byHr = it.input({ cycles: ["make", "close"], memberships: [it.membershipId] });
    expect(rollSchoolOver(it.db, it.eyes("hrAdviser"), byHr, IN_MAY)).toBe(false);
    expect(snapshot(it)).toBe(once);
  });

  test("only what is ticked; this year's cycle goes on where nobody closed it", () => {
    const it = aSchoolInMay();
    rollSchoolOver(it.db, it.eyes("hrAdviser"), it.input({ cycles: ["make"] }), IN_MAY);
    expect(it.db.select().from(cycles).where(eq(cycles.id, it.cycleId)).get()!.state).toBe("open");
    expect(rowsOf(it, "memberships")).toHaveLength(2);
  });

  test("what is not there to tick is refused, and then nothing of the rest happened", () => {
    const it = aSchoolInMay();
    const before = snapshot(it);
    const refused = (values: Partial<RolloverInput>, who: "schoolLeader" | "hrAdviser" = "schoolLeader") => {
      try {
        rollSchoolOver(it.db, it.eyes(who), it.input({ cycles: ["make", "close"], ...values }), IN_MAY);
      } catch (refusal) {
        if (refusal instanceof RuleBroken) return refusal.problems;
        throw refusal;
      }
      return undefined;
    };
    const elsewhere = aMembership(it.db, {
      teamId: aTeam(it.db).id,
      personId: it.school.teacher.personId,
      toDay: "2027-07-31",
    });
    expect(refused({ memberships: [it.leaverId] })).toEqual({ memberships: "not_known" });
    expect(refused({ memberships: [elsewhere.id] })).toEqual({ memberships: "not_known" });
    expect(refused({ holdings: [it.holdingId] }, "hrAdviser")).toEqual({ holdings: "not_known" });
    expect(refused({ year: 2026 })).toEqual({ year: "gone_by" });
    expect(refused({ cycles: [] })).toEqual({ cycles: "choose_one" });
    it.db.delete(teamMemberships).where(eq(teamMemberships.id, elsewhere.id)).run();
    expect(snapshot(it)).toBe(before);
  });

  test("nobody prolongs a role of her own; another does that for her", () => {
    const it = aSchoolInMay();
    const own = aHolding(it.db, {
      profileId: aRoleProfile(it.db, { schoolId: it.schoolId, title: "Vertrouwenspersoon" }),
      personId: it.school.schoolLeader.personId,
      toDay: "2027-07-31",
    });
    expect(rowsOf(it, "holdings")!.find(({ id }) => id === own)).toMatchObject({ canGoOn: false });
    const asked = it.input({ holdings: [own] });
    expect(() => rollSchoolOver(it.db, it.eyes("schoolLeader"), asked, IN_MAY)).toThrow(RuleBroken);
  });

  test("a cycle closed before is no mistake, nor is one made by hand", () => {
    const it = aSchoolInMay();
    const { version } = it.db.select().from(cycles).get()!;
    closeCycle(it.db, it.eyes("schoolLeader"), it.cycleId, version, IN_MAY);
    expect(
      rollSchoolOver(it.db, it.eyes("schoolLeader"), it.input({ cycles: ["make", "close"] }), IN_MAY),
    ).toBe(true);
    expect(getRollover(it.db, it.eyes("schoolLeader"), it.schoolId).done[0]!.lines).toHaveLength(1);
  });
});

test("the coming year, or the running one where nobody went over in time", () => {
  expect(targetYear("2027-05-10", [2026])).toBe(2027);
  expect(targetYear("2027-09-01", [2026])).toBe(2027);
  expect(targetYear("2027-09-01", [2026, 2027])).toBe(2028);
  expect(targetYear("2027-05-10", [])).toBe(2027);
});
