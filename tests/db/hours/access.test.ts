import { beforeAll, describe, expect, test } from "vitest";
import {
  setEntitlement,
  changeEntitlement,
  removeEntitlement,
} from "#app/features/hours/commands/entitlements.server.ts";
import { checkCaoRule, removeCaoRule, setCaoRule } from "#app/features/hours/commands/rules.server.ts";
import type { NewEntitlement } from "#app/features/hours/input.ts";
import { getHours, whatIsLeft } from "#app/features/hours/queries.server.ts";
import { findHoursAtHand, getPersonHours } from "#app/features/hours/queries/person.server.ts";
import { getRightsPage } from "#app/features/hours/queries/rights.server.ts";
import { schoolYear } from "#app/features/hours/years.ts";
import { finishRequest } from "#app/features/requests/commands.server.ts";
import { approveRequest } from "#app/features/requests/commands/answer.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { auditEvents, caoRules, entitlements } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aRequest, requestRow } from "../../factories/requests.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aBoard, aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const year = schoolYear(2026);
const all = { account: "individual", page: 1 } as const;

let db: Db;
let seen: ReturnType<typeof aSchoolSeenBy>;
let noor: number;
beforeAll(() => {
  db = freshDatabase();
  seen = aSchoolSeenBy(db);
  noor = seen.school.teacher.personId;
  const partner = seen.eyes("partner");
  const yes = { why: "Past bij je vraag", version: 1 };
  const own = aRequest(db, noor, { title: "Coaching bij stress", minutes: 300, cents: 10_000 });
  approveRequest(db, partner, own, { ...yes, source: "individual", minutes: 300, cents: 10_000 }, NOW);
  const paid = { minutes: 600, cents: 40_000, source: "school" as const };
  const course = aRequest(db, noor, { title: "Cursus rekenen", ...paid });
  approveRequest(db, partner, course, { ...yes, ...paid }, NOW);
  const attended = [{ personId: noor, minutes: 540, cents: 40_000 }];
  finishRequest(db, seen.eyes("teacher"), course, { attended, version: requestRow(db, course).version }, NOW);
  aRequest(db, noor, { title: "Nog niet beantwoord", minutes: 900 });
});

const own = (who: Parameters<typeof seen.eyes>[0]) => getPersonHours(db, seen.eyes(who), noor, year);
const titles = (who: Parameters<typeof seen.eyes>[0]) =>
  own(who).accounts.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.because === "use" ? [line.use.title] : [])),
  );

describe("who sees whose hours", () => {
  test("what was approved is committed and what was attended is spent, and only her own counts against her own", () => {
    const { accounts } = own("teacher");
    expect(accounts.map(({ account, totals }) => [account, totals.minutes, totals.cents])).toEqual([
      [
        "individual",
        { entitled: 4_980, committed: 300, spent: 0, left: 4_680 },
        { entitled: 50_000, committed: 10_000, spent: 0, left: 40_000 },
      ],
      [
        "sustainable_employability",
        { entitled: 2_400, committed: 0, spent: 0, left: 2_400 },
        expect.anything(),
      ],
      [
        "beside",
        { entitled: 0, committed: 0, spent: 540, left: -540 },
        { entitled: 0, committed: 0, spent: 40_000, left: -40_000 },
      ],
    ]);
  });

  test("she reads every title, the others only of what the school pays", () => {
    expect(titles("teacher")).toEqual(["Coaching bij stress", "Cursus rekenen"]);
    for (const who of ["partner", "schoolLeader", "hrAdviser"] as const)
      expect(titles(who), who).toEqual([null, "Cursus rekenen"]);
  });

  test.each([
    "teammate",
    "otherTeacher",
    "formerPartner",
    "otherLeader",
    "boardMember",
    "administrator",
  ] as const)("the %s finds nothing of hers", (who) => {
    expect(() => own(who)).toThrow(NotFound);
    const { people, school, named } = getHours(db, seen.eyes(who), year, all);
    expect([people.some((row) => row.personId === noor), school, named]).toEqual([false, null, []]);
    expect(whatIsLeft(db, seen.eyes(who), [noor], TODAY).get(noor)!.schoolYear.minutes.entitled).toBe(0);
  });

  test("the gesprekspartner has her own people by name, the school leader and HR the school, the board only totals", () => {
    expect(getHours(db, seen.eyes("partner"), year, all).people.map((row) => row.personId)).toContain(noor);
    const leader = getHours(db, seen.eyes("schoolLeader"), year, all);
    expect(leader.school!.rows.length).toBe(7);
    const hr = getHours(db, seen.eyes("hrAdviser"), year, { ...all, school: seen.school.school.id });
    expect(hr.school!.rows).toEqual(leader.school!.rows);
    const board = getHours(db, seen.eyes("boardMember"), year, all);
    const herLeader = [seen.school.schoolLeader.personId];
    expect([board.school, board.people.map((row) => row.personId), board.named]).toEqual([
      null,
      herLeader,
      [],
    ]);
    expect(board.schools).toEqual(hr.schools);
    expect(() =>
      getHours(db, seen.eyes("boardMember"), year, { ...all, school: seen.school.school.id }),
    ).toThrow(NotFound);
  });

  test("every number is that of its list: schools of their people, the board of its schools", () => {
    for (const account of ["individual", "sustainable_employability", "beside"] as const) {
      const page = getHours(db, seen.eyes("hrAdviser"), year, {
        ...all,
        account,
        school: seen.school.school.id,
      });
      const of = page.schools.find((row) => row.id === seen.school.school.id)!;
      const sum = (rows: readonly { totals: typeof of.totals }[]) =>
        rows.reduce((total, row) => total + row.totals.minutes.left, 0);
      expect(sum(page.school!.rows)).toBe(of.totals.minutes.left);
      expect(sum(page.schools)).toBe(page.all.minutes.left);
    }
  });

  test("an HR adviser of another school finds nothing, one of two schools only what is of hers", () => {
    const { school } = seen;
    const second = aSchool(db, { boardId: school.board.id, name: "De Tweede", sector: "vo" });
    aTeacher(db, { personId: noor, schoolId: second.id, partTimeFactor: 5_000 });
    const adviser = aTeacher(db, { schoolId: school.office.id, functionGroup: "support" });
    aRole(db, { personId: adviser.personId, kind: "hr_adviser", schoolId: second.id });
    const viewer = viewing(db, adviser.personId);
    const theirs = getPersonHours(db, viewer, noor, year);
    expect(theirs.schools.map(({ name }) => name)).toEqual(["De Tweede"]);
    expect(theirs.accounts[0]!.totals.minutes).toEqual({
      entitled: 2_490,
      committed: 0,
      spent: 0,
      left: 2_490,
    });
    expect(() => getPersonHours(db, viewer, school.teammate.personId, year)).toThrow(NotFound);
    expect(findHoursAtHand(db, viewer, { personId: noor, schoolId: school.school.id })).toBeNull();
  });

  test("what is left beside a request is her own, in the school year and the calendar year", () => {
    const left = whatIsLeft(db, seen.eyes("partner"), [noor, seen.school.teammate.personId], TODAY);
    expect(left.get(noor)!.schoolYear).toMatchObject({ minutes: { left: 4_680 }, cents: { left: 40_000 } });
    expect(left.get(seen.school.teammate.personId)!.calendarYear.minutes.left).toBe(4_980);
  });
});

describe("what HR sets", () => {
  const right = (values: Partial<NewEntitlement> = {}): NewEntitlement => ({
    school: seen.school.school.id,
    kind: "saved",
    account: "individual",
    hours: 1_200,
    euros: null,
    fromDay: "2026-08-01",
    toDay: "2028-07-31",
    source: "Spaarafspraak van juni 2026",
    ...values,
  });

  test("counts at once, changes and goes, each time in the audit trail; the same one twice is one", () => {
    const hr = seen.eyes("hrAdviser");
    const id = setEntitlement(db, hr, noor, right(), NOW);
    expect(setEntitlement(db, hr, noor, right(), NOW)).toBe(id);
    const now = () => whatIsLeft(db, hr, [noor], TODAY).get(noor)!.schoolYear.minutes.entitled;
    const start = now();
    const change = { ...right({ hours: 600 }), entitlement: id, version: 1 };
    changeEntitlement(db, hr, noor, change, NOW);
    expect(now()).toBe(start - 600);
    expect(() => changeEntitlement(db, hr, noor, change, NOW)).toThrow(Stale);
    expect(() => removeEntitlement(db, hr, noor, { entitlement: id, version: 1 }, NOW)).toThrow(Stale);
    removeEntitlement(db, hr, noor, { entitlement: id, version: 2 }, NOW);
    expect(now()).toBe(start - 1_200);
    expect(() => removeEntitlement(db, hr, noor, { entitlement: id, version: 2 }, NOW)).toThrow(NotFound);
    const told = db.select().from(auditEvents).where(eq(auditEvents.object, "entitlement")).all();
    expect(told.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["entitlement.set", noor],
      ["entitlement.changed", noor],
      ["entitlement.removed", noor],
    ]);
  });

  test("is refused beside the field when it says nothing or ends before it begins, and nothing is written", () => {
    const hr = seen.eyes("hrAdviser");
    expect(() => setEntitlement(db, hr, noor, right({ hours: null }), NOW)).toThrow(RuleBroken);
    expect(() => setEntitlement(db, hr, noor, right({ hours: 0, euros: 0 }), NOW)).toThrow(RuleBroken);
    expect(() => setEntitlement(db, hr, noor, right({ toDay: "2026-07-31" }), NOW)).toThrow(RuleBroken);
    expect(db.select().from(entitlements).all()).toEqual([]);
  });

  test("is HR's alone, of her own schools, for who works there", () => {
    for (const who of ["teacher", "partner", "schoolLeader", "boardMember", "administrator"] as const) {
      expect(() => setEntitlement(db, seen.eyes(who), noor, right(), NOW), who).toThrow(NotFound);
      expect(() => getRightsPage(db, seen.eyes(who), noor), who).toThrow(NotFound);
    }
    const hr = seen.eyes("hrAdviser");
    const elsewhere = aTeacher(db);
    expect(() => setEntitlement(db, hr, noor, right({ school: elsewhere.schoolId }), NOW)).toThrow(NotFound);
    expect(() => setEntitlement(db, hr, elsewhere.personId, right(), NOW)).toThrow(NotFound);
    expect(() => getRightsPage(db, hr, elsewhere.personId)).toThrow(NotFound);
  });

  test("is never one's own to set, not even for HR", () => {
    const { personId, schoolId } = aTeacher(db, { schoolId: seen.school.school.id });
    const herself = () => viewing(db, personId);
    aRole(db, { personId, kind: "hr_adviser", schoolId });
    expect(setEntitlement(db, herself(), noor, right(), NOW), "of others").toBeGreaterThan(0);
    expect(() => setEntitlement(db, herself(), personId, right(), NOW)).toThrow(NotFound);
    expect(() => getRightsPage(db, herself(), personId)).toThrow(NotFound);
    expect(getPersonHours(db, herself(), personId, year).accounts.length).toBeGreaterThan(0);
  });
});

describe("the rows of the agreements", () => {
  const shipped = () =>
    db
      .select()
      .from(caoRules)
      .all()
      .find((row) => row.sector === "po" && row.code === "individual_minutes")!;
  const own = { sector: "po", code: "individual_minutes", functionGroup: null, euros: null } as const;

  test("a shipped row is checked by a board for itself, once, and the warning goes when all it uses are", () => {
    const hr = seen.eyes("hrAdviser");
    const before = getHours(db, hr, year, all);
    expect(before.unchecked).toBe(true);
    const rows = db.select().from(caoRules).all();
    for (const row of rows) checkCaoRule(db, hr, row.id, NOW);
    checkCaoRule(db, hr, shipped().id, NOW);
    expect(db.select().from(caoRules).all().length).toBe(rows.length * 2);
    expect(shipped().checkedOn).toBeNull();
    const after = getHours(db, hr, year, all);
    expect(after.unchecked).toBe(false);
    expect(after.all).toEqual(before.all);
    const { personId } = aTeacher(db, { schoolId: aSchool(db, { boardId: aBoard(db).id }).id });
    aRole(db, { personId, kind: "hr_adviser" });
    expect(getHours(db, viewing(db, personId), year, all).unchecked).toBe(true);
  });

  test("a board's own value counts from its day, is one when sent twice, and goes again", () => {
    const hr = seen.eyes("hrAdviser");
    const value = { ...own, hours: 6_000, fromDay: "2026-08-01", source: "CAO PO 2026, art. 9.3" };
    const id = setCaoRule(db, hr, value, NOW);
    expect(setCaoRule(db, hr, value, NOW)).toBe(id);
    expect(() => setCaoRule(db, hr, { ...value, hours: 1 }, NOW)).toThrow(RuleBroken);
    expect(() => setCaoRule(db, hr, { ...value, hours: null }, NOW)).toThrow(RuleBroken);
    const mate = seen.school.teammate.personId;
    const entitled = () => whatIsLeft(db, hr, [mate], TODAY).get(mate)!.schoolYear.minutes.entitled;
    expect(entitled()).toBe(6_000);
    removeCaoRule(db, hr, id, NOW);
    removeCaoRule(db, hr, id, NOW);
    expect(entitled()).toBe(4_980);
    const told = db.select().from(auditEvents).where(eq(auditEvents.object, "cao_rule")).all();
    expect(told.slice(-2).map(({ action }) => action)).toEqual(["cao_rule.set", "cao_rule.removed"]);
  });

  test("is for HR and administrator only, and no shipped row goes", () => {
    for (const who of ["teacher", "partner", "schoolLeader", "boardMember"] as const)
      expect(() => checkCaoRule(db, seen.eyes(who), shipped().id, NOW), who).toThrow(NotFound);
    removeCaoRule(db, seen.eyes("administrator"), shipped().id, NOW);
    expect(shipped()).toBeDefined();
    expect(() => checkCaoRule(db, seen.eyes("administrator"), 987_654, NOW)).toThrow(NotFound);
  });
});
