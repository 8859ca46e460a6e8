import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeHolding, endHolding, giveRole } from "#app/features/role-profiles/commands/holdings.server.ts";
import { needOf } from "#app/features/role-profiles/model.ts";
import {
  listFormerHolders,
  listHolders,
  listHoldings,
  listRolesOfPerson,
} from "#app/features/role-profiles/queries/holders.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { auditEvents, employments, outbox, roleHoldings } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aHolding, aRoleProfile } from "../../factories/role-profiles.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { problemsOf } from "../../support/refused.ts";

function aDescribedRole() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const profileId = aRoleProfile(db, { schoolId: school.school.id, placesNow: 1 });
  const give = (personId: number, values = {}) =>
    giveRole(db, eyes("schoolLeader"), profileId, { ...plainly, personId, ...values }, NOW);
  return { db, school, eyes, profileId, give, ineke: eyes("schoolLeader"), noor: school.teacher.personId };
}

const plainly = { mandate: null, facilities: null, fromDay: TODAY, toDay: null };

test("who gets a role is told so, without a word of which or what; the trail knows by whom", () => {
  const { db, eyes, profileId, give, noor, ineke } = aDescribedRole();
  const id = give(noor, { mandate: "Beslist over materiaal", facilities: "Een dagdeel" });
  const [letter] = db.select().from(outbox).all();
  expect(letter).toMatchObject({ kind: "role_given", personId: noor });
  expect(letter!.facts).not.toMatch(/Docentcoach|materiaal|dagdeel/);
  expect(JSON.parse(letter!.facts)).toMatchObject({ path: `/roles/${profileId}` });
  const told = db.select().from(auditEvents).where(eq(auditEvents.action, "role_holding.given")).all();
  expect(told).toMatchObject([{ actorId: ineke.personId, subjectId: noor, objectId: id }]);
  expect(listRolesOfPerson(db, eyes("teammate"), noor)).toEqual([{ id: profileId, title: "Docentcoach" }]);
});

test("nobody gives a role to herself, nor changes or ends her own", () => {
  const { db, profileId, give, ineke } = aDescribedRole();
  expect(problemsOf(() => give(ineke.personId))).toEqual({ personId: "own_role" });
  const holding = aHolding(db, { profileId, personId: ineke.personId });
  const own = { holding, version: 1 };
  expect(
    problemsOf(() =>
      changeHolding(db, ineke, profileId, { ...own, mandate: "Alles", facilities: null }, NOW),
    ),
  ).toEqual({ mandate: "own_role" });
  expect(problemsOf(() => endHolding(db, ineke, profileId, { ...own, lastDay: TODAY }, NOW))).toEqual({
    lastDay: "own_role",
  });
});

test("a role goes to who works at the school on its first day, once at a time", () => {
  const { db, school, profileId, give, noor } = aDescribedRole();
  expect(problemsOf(() => give(school.hrAdviser.personId))).toEqual({ personId: "not_known" });
  expect(problemsOf(() => give(noor, { fromDay: "2019-08-01" }))).toEqual({ fromDay: "not_employed_then" });
  expect(problemsOf(() => give(noor, { toDay: "2026-01-01" }))).toEqual({ toDay: "end_before_start" });
  give(noor, { toDay: "2027-01-31" });
  expect(problemsOf(() => give(noor, { fromDay: "2027-01-31" }))).toEqual({ fromDay: "overlaps" });
  give(noor, { fromDay: "2027-02-01" });
  expect(db.select().from(roleHoldings).where(eq(roleHoldings.profileId, profileId)).all()).toHaveLength(2);
});

test("only who leads the school gives, changes and ends; a holding of another role is not there", () => {
  const { db, school, eyes, profileId, noor, ineke } = aDescribedRole();
  const holding = aHolding(db, { profileId, personId: noor });
  const words = { holding, version: 1, mandate: null, facilities: null };
  for (const who of ["teacher", "partner", "hrAdviser", "boardMember", "administrator"] as const) {
    const give = { ...plainly, personId: school.teammate.personId };
    expect(() => giveRole(db, eyes(who), profileId, give, NOW), who).toThrow(NotFound);
    expect(() => changeHolding(db, eyes(who), profileId, words, NOW), who).toThrow(NotFound);
    expect(() => endHolding(db, eyes(who), profileId, { ...words, lastDay: TODAY }, NOW), who).toThrow(
      NotFound,
    );
  }
  const other = aRoleProfile(db, { schoolId: school.school.id, title: "Taalcoördinator" });
  expect(() => changeHolding(db, ineke, other, words, NOW)).toThrow(NotFound);
});

test("a role that ended stays as history for leader and HR; what would only have begun later never was", () => {
  const { db, eyes, profileId, noor, ineke, give, school } = aDescribedRole();
  const holding = aHolding(db, { profileId, personId: noor });
  endHolding(db, ineke, profileId, { holding, version: 1, lastDay: "2026-11-21" }, NOW);
  expect(() => endHolding(db, ineke, profileId, { holding, version: 1, lastDay: "2026-11-20" }, NOW)).toThrow(
    Stale,
  );
  expect(listHolders(db, ineke, [profileId])).toEqual([]);
  expect(listFormerHolders(db, ineke, profileId)).toMatchObject([
    { personId: noor, fromDay: "2026-08-01", toDay: "2026-11-21" },
  ]);
  expect(listRolesOfPerson(db, eyes("teammate"), noor)).toEqual([]);
  const later = give(school.teammate.personId, { fromDay: "2027-01-04" });
  endHolding(db, ineke, profileId, { holding: later, version: 1, lastDay: TODAY }, NOW);
  expect(listHoldings(db, ineke, profileId).map(({ personId }) => personId)).toEqual([noor]);
});

test("who left the school has the role no more, although nobody ended it", () => {
  const { db, eyes, profileId, noor, school, ineke } = aDescribedRole();
  aHolding(db, { profileId, personId: noor });
  const last = "2026-11-20";
  db.update(employments).set({ toDay: last }).where(eq(employments.id, school.teacher.employmentId)).run();
  expect(listHolders(db, ineke, [profileId])).toEqual([]);
  expect(listFormerHolders(db, eyes("hrAdviser"), profileId)).toMatchObject([
    { personId: noor, toDay: last },
  ]);
});

test.each([
  [{ placesNow: 0, placesWanted: 1, archivedOn: null }, 0, "place"],
  [{ placesNow: 1, placesWanted: 1, archivedOn: null }, 0, "holder"],
  [{ placesNow: 1, placesWanted: 2, archivedOn: null }, 1, null],
  [{ placesNow: 0, placesWanted: 0, archivedOn: null }, 0, null],
  [{ placesNow: 0, placesWanted: 1, archivedOn: "2026-11-01" }, 0, null],
])("%o with %i who have it still asks: %s", (role, holders, need) => {
  expect(needOf(role, holders)).toBe(need);
});
