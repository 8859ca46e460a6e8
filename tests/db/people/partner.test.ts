import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endPartner, setPartner } from "#app/features/people/commands/partner.server.ts";
import { grantRole } from "#app/features/people/commands/roles.server.ts";
import { listPossiblePartners } from "#app/features/people/queries/choices.server.ts";
import { listEmployments } from "#app/features/people/queries/person.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditEvents, employments, partners, people } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aPartner, aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const noor = school.teacher;
  const shown = (personId = noor.personId) =>
    listEmployments(db, eyes("administrator"), personId).map(({ partner, partnerReason: why }) => [
      partner?.givenName ?? null,
      why,
    ]);
  const choose = (partnerId: number, fromDay = TODAY, version = 1) => ({
    employment: noor.employmentId,
    partnerId,
    fromDay,
    toDay: null,
    version,
  });
  return { db, school, eyes, noor, shown, choose };
}

test("who the gesprekspartner is, and why: home team, school, board", () => {
  const { school, shown, db } = theSchool();
  expect(shown()).toEqual([["Karel", "team_leader"]]);
  expect(shown(school.partner.personId)).toEqual([["Ineke", "school_leader"]]);
  expect(shown(school.schoolLeader.personId)).toEqual([["Dirk", "board"]]);
  const homeless = aTeacher(db, { schoolId: school.school.id });
  expect(shown(homeless.personId)).toEqual([["Ineke", "school_leader"]]);
  expect(shown(school.hrAdviser.personId)).toEqual([[null, null]]);
});

test("of two that were set for one day it is the one set last, whoever they are", () => {
  for (const turned of [false, true]) {
    const { db, school, noor, shown } = theSchool();
    const two = [school.otherLeader.personId, school.hrAdviser.personId];
    for (const personId of turned ? two.reverse() : two)
      aPartner(db, { employmentId: noor.employmentId, personId });
    const [last] = db.select().from(people).where(eq(people.id, two[1]!)).all();
    expect(shown()[0]![0]).toBe(last!.givenName);
  }
});

test("each employment has a partner of its own", () => {
  const { db, school, noor, shown } = theSchool();
  aTeacher(db, {
    schoolId: school.school.id,
    personId: noor.personId,
    homeTeamId: school.otherTeam.id,
    fromDay: "2026-10-01",
  });
  expect(shown().sort()).toEqual([
    ["Karel", "team_leader"],
    ["Wim", "team_leader"],
  ]);
});

test("a partner set by hand goes before the leader of the team, and ends back to her", () => {
  const { db, school, eyes, noor, shown, choose } = theSchool();
  const hr = eyes("hrAdviser");
  expect(setPartner(db, hr, noor.personId, choose(school.schoolLeader.personId), NOW)).toEqual({
    employmentIds: [noor.employmentId],
  });
  expect(shown()).toEqual([["Ineke", "by_hand"]]);
  expect(viewing(db, school.partner.personId).partnerOf.map((staff) => staff.personId)).not.toContain(
    noor.personId,
  );

  const [row] = db.select().from(partners).all();
  endPartner(
    db,
    hr,
    noor.personId,
    { employment: noor.employmentId, partner: row!.id, lastDay: "2026-11-21", version: 2 },
    NOW,
  );
  expect(shown()).toEqual([["Karel", "team_leader"]]);
  expect(
    db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .all()
      .map((event) => event.action),
  ).toEqual(["partner.set", "partner.ended"]);
});

test("a new partner lets the one before go the day before", () => {
  const { db, school, eyes, noor, shown, choose } = theSchool();
  setPartner(db, eyes("hrAdviser"), noor.personId, choose(school.schoolLeader.personId, "2026-09-01"), NOW);
  setPartner(db, eyes("hrAdviser"), noor.personId, choose(school.otherLeader.personId, TODAY, 2), NOW);
  expect(db.select({ to: partners.toDay }).from(partners).all()).toEqual([
    { to: "2026-11-21" },
    { to: null },
  ]);
  expect(shown()).toEqual([["Wim", "by_hand"]]);
});

test("what was set for later is not silently overruled", () => {
  const { db, school, eyes, noor, choose } = theSchool();
  setPartner(db, eyes("hrAdviser"), noor.personId, choose(school.schoolLeader.personId, "2027-01-01"), NOW);
  expect(() =>
    setPartner(db, eyes("hrAdviser"), noor.personId, choose(school.otherLeader.personId, TODAY, 2), NOW),
  ).toThrow("overlaps");
  const until = { ...choose(school.otherLeader.personId, TODAY, 2), toDay: "2026-12-31" };
  setPartner(db, eyes("hrAdviser"), noor.personId, until, NOW);
  expect(db.select().from(partners).all()).toHaveLength(2);
});

test("nobody is her own partner, and who reads no content does not make herself one", () => {
  const { db, school, eyes, noor, choose } = theSchool();
  const refusedFor = (partnerId: number) => () =>
    setPartner(db, eyes("hrAdviser"), noor.personId, choose(partnerId), NOW);
  expect(refusedFor(noor.personId)).toThrow("own_partner");
  expect(refusedFor(school.hrAdviser.personId)).toThrow("not_allowed");
  expect(refusedFor(aTeacher(db).personId)).toThrow("not_known");
  expect(refusedFor(987_654)).toThrow("not_known");
  expect(db.select().from(partners).all()).toEqual([]);
  expect(
    listPossiblePartners(db, eyes("hrAdviser"), noor.employmentId).map((person) => person.id),
  ).not.toContain(noor.personId);
});

test("a team leader or a colleague sets no partner: to them there is nothing to set", () => {
  const { db, school, eyes, noor, choose } = theSchool();
  for (const who of ["teacher", "partner", "otherLeader", "boardMember"] as const) {
    expect(
      () => setPartner(db, eyes(who), noor.personId, choose(school.schoolLeader.personId), NOW),
      who,
    ).toThrow(NotFound);
  }
  setPartner(db, eyes("schoolLeader"), noor.personId, choose(school.schoolLeader.personId), NOW);
});

test("who did not see the last change is told so and overwrites nothing", () => {
  const { db, school, eyes, noor, choose } = theSchool();
  setPartner(db, eyes("hrAdviser"), noor.personId, choose(school.schoolLeader.personId), NOW);
  const late = () =>
    setPartner(db, eyes("schoolLeader"), noor.personId, choose(school.otherLeader.personId), NOW);
  expect(late).toThrow(Stale);
  expect(db.select().from(partners).all()).toHaveLength(1);
});

test("an employment is reached through its own person only", () => {
  const { db, school, eyes, choose } = theSchool();
  expect(() =>
    setPartner(db, eyes("hrAdviser"), school.teammate.personId, choose(school.partner.personId), NOW),
  ).toThrow(NotFound);
});

test("a new leader of the home team is everyone's partner there, at the next request", () => {
  const { db, school, eyes, noor, shown } = theSchool();
  db.update(employments)
    .set({ homeTeamId: school.otherTeam.id })
    .where(eq(employments.id, noor.employmentId))
    .run();
  expect(shown()).toEqual([["Wim", "team_leader"]]);
  expect(() =>
    grantRole(
      db,
      eyes("schoolLeader"),
      school.schoolLeader.personId,
      { kind: "team_leader", schoolId: null, teamId: school.otherTeam.id, fromDay: TODAY },
      NOW,
    ),
  ).toThrow(RuleBroken);
});

test("who leads one school and runs the administration is no partner by her own hand at another", () => {
  const { db, school, eyes, noor, choose } = theSchool();
  const other = aSchool(db, { boardId: school.board.id });
  aRole(db, { personId: school.administrator.personId, kind: "school_leader", schoolId: other.id });
  const sanne = eyes("administrator");
  expect(() => setPartner(db, sanne, noor.personId, choose(sanne.personId), NOW)).toThrow("not_allowed");
  const ineke = eyes("schoolLeader");
  setPartner(db, ineke, noor.personId, choose(ineke.personId), NOW);
});
