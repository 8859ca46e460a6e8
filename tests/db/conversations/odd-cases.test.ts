import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getAgreement } from "#app/features/agreements/queries.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { openCycle, startCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { findSharedAnswers } from "#app/features/conversations/queries/shared.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { listWaitingChanges } from "#app/features/handover/queries.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { endRole } from "#app/features/people/commands/roles.server.ts";
import { catchUp } from "#app/jobs/nightly.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import {
  conversationParties,
  conversations,
  employmentPauses,
  employments,
  roles,
} from "#db/schema/index.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { aCycleForm } from "../../factories/cycles.ts";
import { changePartner } from "../../factories/handover.ts";
import { aHeldTalk, aRoom, sign, stateOf } from "../../factories/room.ts";
import { aRole, aTeacher, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// What happens seldom and must not lose a word.

type Room = Pick<ReturnType<typeof aRoom>, "db" | "school">;
const MONDAY = { today: "2026-11-23", now: new Date("2026-11-23T09:00:00Z") };

/** Someone's last day is Sunday; on Monday she is a stranger. */
function leaves({ db, school }: Room, who: { personId: number; employmentId: number }) {
  catchUp(db, NOW);
  const hr = viewing(db, school.hrAdviser.personId);
  const { version } = db.select().from(employments).where(eq(employments.id, who.employmentId)).get()!;
  const leaving = { employment: who.employmentId, lastDay: TODAY, version };
  withPartnersFollowing(db, hr.personId, () => endEmployment(db, hr, who.personId, leaving, NOW), NOW);
  catchUp(db, MONDAY.now);
}

const talksOf = (db: Room["db"]) => db.select().from(conversations).orderBy(conversations.id).all();

test("a partner who leaves mid-cycle: a talk in which she wrote nothing goes to the next one", () => {
  const room = aRoom();
  leaves(room, room.school.partner);
  const ineke = viewing(room.db, room.school.schoolLeader.personId, MONDAY.today);
  expect(getConversation(room.db, ineke, room.id, "prepare").other?.givenName).toBe("Noor");
  expect(talksOf(room.db)).toHaveLength(1);
});

test("a planned talk in which she wrote makes place for a new one; all that was written stays where it can be read", () => {
  const { db, school, id, noor, karel, ...room } = aRoom();
  const talk = talksOf(db)[0]!;
  const party = (part: "staff" | "partner") =>
    db
      .select()
      .from(conversationParties)
      .where(and(eq(conversationParties.conversationId, talk.id), eq(conversationParties.part, part)))
      .get()!;
  aPreparation(db, { conversationId: id, party: party("staff"), words: ["De breuken"], shared: true });
  aPreparation(db, { conversationId: id, party: party("partner"), words: ["Ik zag rust"], shared: true });
  addAgendaPoint(db, noor, id, { text: "De werkgroep" }, NOW);
  addAgendaPoint(db, karel, id, { text: "Het rooster" }, NOW);
  leaves({ db, school, ...room }, school.partner);

  const [old, next] = talksOf(db);
  expect([old!.state, next!.state]).toEqual(["cancelled", "to_plan"]);
  const later = viewing(db, noor.personId, MONDAY.today);
  expect(JSON.stringify(findSharedAnswers(db, later, id)), "what Karel shared with her").toContain("rust");
  expect(getRoom(db, later, id).agenda.map((point) => point.text)).toEqual(["De werkgroep", "Het rooster"]);
  const mine = getPreparation(db, later, next!.id);
  expect(mine.prompts.map((prompt) => prompt.answer)).toContain("De breuken");
  expect(mine.sharing).toBe("not_shared");
  const ineke = viewing(db, school.schoolLeader.personId, MONDAY.today);
  const hers = JSON.stringify([getRoom(db, ineke, next!.id), getPreparation(db, ineke, next!.id)]);
  expect(hers).toContain("De werkgroep");
  expect(hers).not.toMatch(/breuken|rust|rooster/);
  expect(() => getRoom(db, ineke, id)).toThrow(NotFound);
});

test("a talk held and not signed with who left: the teacher signs, and it closes as held with nothing lost", () => {
  const room = aHeldTalk();
  leaves(room, room.school.partner);
  const noor = viewing(room.db, room.noor.personId, MONDAY.today);
  sign(room.db, noor, room.id, MONDAY.now);
  expect(stateOf(room.db, room.id).state).toBe("held");
  catchUp(room.db, new Date("2027-01-02T09:00:00Z"));
  expect(stateOf(room.db, room.id)).toMatchObject({ state: "closed_unsigned", heldOn: "2026-11-20" });
  const later = viewing(room.db, noor.personId, "2027-01-02");
  expect(JSON.stringify(getRevision(room.db, later, room.id, 1).record)).toContain("hardop denken");
});

test("a signed talk with who left stays hers, and what was promised goes on with the next partner", () => {
  const room = aHeldTalk();
  sign(room.db, room.noor, room.id);
  sign(room.db, room.karel, room.id);
  leaves(room, room.school.partner);
  const noor = viewing(room.db, room.noor.personId, MONDAY.today);
  expect(getRoom(room.db, noor, room.id).frozen).not.toBeNull();
  expect(getAgreement(room.db, noor, room.agreementId)).toMatchObject({
    owner: { givenName: "Ineke" },
    promisedBy: "Karel",
  });
});

test("who has no leader left has nobody to talk with for a while; the talk stays, and waits for the next one", () => {
  const { db, school, id, noor } = aRoom();
  catchUp(db, NOW);
  const sanne = viewing(db, school.administrator.personId);
  for (const who of [school.partner, school.schoolLeader]) {
    const role = db
      .select()
      .from(roles)
      .where(eq(roles.personId, who.personId))
      .all()
      .find((one) => one.kind === "team_leader" || one.kind === "school_leader")!;
    const ending = { role: role.id, lastDay: "2026-11-21" };
    withPartnersFollowing(db, sanne.personId, () => endRole(db, sanne, who.personId, ending, NOW), NOW);
  }
  const after = viewing(db, noor.personId);
  expect(after.partners).toEqual([]);
  expect(getRoom(db, after, id).conversation.state).toBe("planned");
  expect(listWaitingChanges(db, after)).toMatchObject([{ toName: null, offers: false }]);
  changePartner(db, school, school.otherTeacher.personId);
  const joost = viewing(db, school.otherTeacher.personId);
  expect(getConversation(db, joost, id, "prepare").other?.givenName).toBe("Noor");
  expect(listWaitingChanges(db, viewing(db, noor.personId))).toMatchObject([{ toName: "Joost" }]);
});

test("of two leaders of a team the one who led it first is the partner, also when the other stays", () => {
  const { db, school, id } = aRoom();
  catchUp(db, NOW);
  aRole(db, {
    personId: school.teammate.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-09-01",
  });
  catchUp(db, NOW);
  expect(viewing(db, school.teacher.personId).partners[0]?.givenName).toBe("Karel");
  expect(() => getRoom(db, viewing(db, school.teammate.personId), id)).toThrow(NotFound);
});

test("two employments have two partners: a change at one school leaves the other as it was", () => {
  const { db, school, id } = aHeldTalk();
  const elsewhere = aTeam(db, { schoolId: school.office.id });
  const second = aTeacher(db, {
    personId: school.teacher.personId,
    schoolId: school.office.id,
    homeTeamId: elsewhere.id,
  });
  const dirk = school.boardMember.personId;
  changePartner(db, school, dirk, { staff: second });
  const other = aConversation(db, { staff: second, partnerId: dirk });
  changePartner(db, school, school.formerPartner.personId);
  const noor = viewing(db, school.teacher.personId);
  expect(noor.partners.map((partner) => partner.givenName).sort()).toEqual(["Bea", "Dirk"]);
  expect(getConversation(db, viewing(db, dirk), other.id, "prepare").me.part).toBe("partner");
  expect(() => getRoom(db, viewing(db, dirk), id)).toThrow(NotFound);
  expect(listWaitingChanges(db, noor)).toMatchObject([{ fromName: "Karel", toName: "Bea" }]);
});

test("who joins and leaves within the window of a moment gets one talk, which lapses and is not made anew", () => {
  const { db, school } = aRoom();
  const leader = viewing(db, school.schoolLeader.personId);
  const form = aCycleForm(school.school.id, { teamIds: [school.otherTeam.id] });
  const cycleId = openCycle(db, leader, form, NOW);
  const joiner = aTeacher(db, {
    schoolId: school.school.id,
    homeTeamId: school.otherTeam.id,
    fromDay: TODAY,
  });
  const again = { cycleId, teamIds: [school.otherTeam.id] };
  expect(startCycle(db, leader, again, NOW).made).toBe(1);
  leaves({ db, school }, joiner);
  const talk = talksOf(db).find((one) => one.employmentId === joiner.employmentId)!;
  expect(talk.state, "a talk of who left lapses").toBe("cancelled");
  expect(startCycle(db, viewing(db, leader.personId, MONDAY.today), again, MONDAY.now).made).toBe(0);
});

test("a staff member who leaves with an unsigned talk: her partner signs, and it closes as held", () => {
  const room = aHeldTalk();
  leaves(room, room.school.teacher);
  const karel = viewing(room.db, room.karel.personId, MONDAY.today);
  sign(room.db, karel, room.id, MONDAY.now);
  catchUp(room.db, new Date("2027-01-02T09:00:00Z"));
  expect(stateOf(room.db, room.id).state).toBe("closed_unsigned");
  expect(() => getRoom(room.db, viewing(room.db, karel.personId, "2027-01-02"), room.id)).toThrow(NotFound);
});

test("nobody says a talk was held before it began", () => {
  const { db, id, noor } = aRoom();
  expect(() => holdConversation(db, noor, id, { heldOn: TODAY, version: 1 }, NOW)).toThrow(RuleBroken);
  expect(stateOf(db, id)).toMatchObject({ state: "planned", heldOn: null });
});

test("a school leader whose board member changes goes on with the next one", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  catchUp(db, NOW);
  const talk = aConversation(db, { staff: school.schoolLeader, partnerId: school.boardMember.personId });
  const board = aTeacher(db, { schoolId: school.office.id, person: { givenName: "Els" } });
  aRole(db, { personId: board.personId, kind: "board_member" });
  const sanne = viewing(db, school.administrator.personId);
  const role = db.select().from(roles).where(eq(roles.personId, school.boardMember.personId)).get()!;
  const ending = { role: role.id, lastDay: "2026-11-21" };
  withPartnersFollowing(
    db,
    sanne.personId,
    () => endRole(db, sanne, school.boardMember.personId, ending, NOW),
    NOW,
  );
  expect(getConversation(db, viewing(db, board.personId), talk.id, "prepare").other?.givenName).toBe("Ineke");
  expect(() => getRoom(db, viewing(db, school.boardMember.personId), talk.id)).toThrow(NotFound);
});

test("a partner on leave stays the partner until someone stands in by name", () => {
  const { db, school, id } = aRoom();
  catchUp(db, NOW);
  db.insert(employmentPauses)
    .values({ employmentId: school.partner.employmentId, fromDay: TODAY, toDay: null })
    .run();
  catchUp(db, NOW);
  expect(getConversation(db, viewing(db, school.partner.personId), id, "prepare").me.part).toBe("partner");
  changePartner(db, school, school.otherTeacher.personId);
  expect(getConversation(db, viewing(db, school.otherTeacher.personId), id, "prepare").me.part).toBe(
    "partner",
  );
});

test("a role that ends while one side shared: without a word of the former one it is hers alone again", () => {
  const { db, school, id, noor } = aRoom();
  const party = db
    .select()
    .from(conversationParties)
    .where(and(eq(conversationParties.conversationId, id), eq(conversationParties.personId, noor.personId)))
    .get()!;
  aPreparation(db, { conversationId: id, party, words: ["Alleen voor Karel"], shared: true });
  changePartner(db, school, school.otherTeacher.personId);
  expect(getPreparation(db, viewing(db, noor.personId), id).sharing).toBe("not_shared");
});

test("after the partner changed nobody opens a signed record again; what changes is for a new conversation", () => {
  const { db, school, id, noor, karel } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  changePartner(db, school, school.otherTeacher.personId);
  const after = viewing(db, noor.personId);
  expect(getRoom(db, after, id).conversation).toMatchObject({ mayReopen: false, partnerChanged: true });
  expect(() => reopenRecord(db, after, id, { reason: "Toch anders" }, NOW)).toThrow(RuleBroken);
  expect(stateOf(db, id).state).toBe("signed");
  expect(() => getRoom(db, viewing(db, karel.personId), id)).toThrow(NotFound);
});
