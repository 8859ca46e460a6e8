import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { followPartner } from "#app/features/conversations/commands/follow-partner.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { cancelConversation, planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { sharePreparation, withdrawPreparation } from "#app/features/conversations/commands/share.server.ts";
import { forgetLetters, queueLetter } from "#app/features/mail/outbox.server.ts";
import { markGivenUp, markSent } from "#app/features/mail/waiting.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations, outbox, preparations, roles } from "#db/schema/index.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { aHeldTalk, aRoom, sign } from "../../factories/room.ts";
import { aRole, aTeacher, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";

const date = {
  version: 1,
  day: "2026-12-03",
  time: "15:30",
  minutes: 60,
  place: null,
  openingQuestion: null,
};

/** The letters in the outbox: what of, and to whom. */
const lettersIn = (db: Db) =>
  db
    .select()
    .from(outbox)
    .orderBy(outbox.id)
    .all()
    .map((letter) => [letter.kind, letter.personId]);

const sequenceOf = (db: Db, id: number) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()!.calendarSequence;

test("a change that does not stand leaves no letter, and a letter outside a change is refused", () => {
  const { db, id, noor } = aRoom();
  expect(() =>
    inTransaction(db, () => {
      planConversation(db, noor, id, date, NOW);
      throw new Error("the lights go out");
    }),
  ).toThrow("the lights");
  expect(lettersIn(db)).toEqual([]);
  const letter = { kind: "asked", personId: noor.personId, conversationId: id, facts: {} } as const;
  expect(() => queueLetter(db, letter, NOW)).toThrow(/transaction/);
});

test("the other hears of a date moved, of more minutes and of a cancellation; her calendar counts along", () => {
  const { db, id, noor, karel } = aRoom();
  const [toKarel, toNoor] = [karel.personId, noor.personId];
  planConversation(db, noor, id, date, NOW);
  planConversation(db, karel, id, { ...date, version: 2, minutes: 45 }, NOW);
  planConversation(
    db,
    karel,
    id,
    { ...date, version: 3, minutes: 45, openingQuestion: "Waar denk je aan terug?" },
    NOW,
  );
  expect(lettersIn(db), "none for an opening question").toHaveLength(2);
  cancelConversation(db, noor, id, 4, NOW);
  expect(lettersIn(db)).toEqual([
    ["date_changed", toKarel],
    ["date_changed", toNoor],
    ["cancelled", toKarel],
  ]);
  // A new opening question is no change for a calendar.
  expect(sequenceOf(db, id)).toBe(3);
});

test("a form sent twice gives one letter", () => {
  const { db, id, noor, school } = aRoom();
  planConversation(db, noor, id, date, NOW);
  expect(() => planConversation(db, noor, id, date, NOW)).toThrow(expect.objectContaining({ name: "Stale" }));
  const asked = { employmentId: school.teacher.employmentId, wish: null, day: null, time: null };
  makeConversation(db, noor, asked, NOW);
  makeConversation(db, noor, asked, NOW);
  expect(lettersIn(db).map(([kind]) => kind)).toEqual(["date_changed", "asked"]);
});

test("twenty proposals in one go give each teacher one letter, and the leader none", () => {
  const { db, school, karel } = aRoom();
  const team = Array.from({ length: 20 }, () =>
    aTeacher(db, { schoolId: school.school.id, homeTeamId: school.team.id }),
  );
  const talks = team.map((staff) =>
    aConversation(db, { staff, partnerId: karel.personId, state: "to_plan", scheduledAt: null }),
  );
  const leader = viewing(db, karel.personId);
  inTransaction(db, () => {
    for (const talk of talks) planConversation(db, leader, talk.id, date, NOW);
  });
  expect(lettersIn(db)).toEqual(team.map(({ personId }) => ["date_proposed", personId]));
});

test("the other hears once a day that a preparation is there", () => {
  const { db, id, noor, karel, talk } = withPreparation();
  const versionNow = () => db.select().from(preparations).get()!.version;
  sharePreparation(db, noor, id, versionNow(), NOW);
  withdrawPreparation(db, noor, id, NOW);
  sharePreparation(db, noor, id, versionNow(), NOW);
  expect(lettersIn(db)).toEqual([["other_shared", karel.personId]]);
  expect(talk.state).toBe("planned");
});

function withPreparation() {
  const room = aRoom();
  const talk = aConversation(room.db, {
    staff: room.school.teacher,
    partnerId: room.school.partner.personId,
  });
  aPreparation(room.db, { conversationId: talk.id, party: talk.staffParty, words: ["KANARIE-antwoord"] });
  return { ...room, id: talk.id, talk };
}

test("whoever still has to sign is asked to: when the talk was held, and when the first signed", () => {
  const { db, id, noor, karel } = aRoom();
  db.update(conversations)
    .set({ scheduledAt: Date.parse("2026-11-20T14:30:00Z") })
    .run();
  holdConversation(db, karel, id, { heldOn: "2026-11-20", version: 1 }, NOW);
  sign(db, noor, id);
  sign(db, karel, id);
  expect(lettersIn(db)).toEqual([
    ["signature_asked", noor.personId],
    ["signature_asked", karel.personId],
  ]);
});

test("both hear that a record is open again, and its reason stands in no letter", () => {
  const { db, id, noor, karel } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  reopenRecord(db, karel, id, { reason: "KANARIE-reden" }, NOW);
  expect(lettersIn(db).slice(1).sort()).toEqual(
    [
      ["reopened", noor.personId],
      ["reopened", karel.personId],
    ].sort(),
  );
  expect(JSON.stringify(db.select().from(outbox).all())).not.toContain("KANARIE");
});

test("a new partner hears of each date and, in one letter, of all that still need one", () => {
  const { db, school, noor, karel } = aRoom();
  const samira = school.teammate.personId;
  for (const staff of [school.otherTeacher, school.teacher, school.teacher])
    aConversation(db, { staff, partnerId: karel.personId, state: "to_plan", scheduledAt: null });
  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, karel.personId)).run();
  aRole(db, {
    personId: samira,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-11-22",
  });
  followPartner(db, { actorId: null, employmentIds: [school.teacher.employmentId] }, NOW);
  const told = db.select().from(outbox).all();
  const count = (personId: number) => told.filter((letter) => letter.personId === personId).length;
  expect([count(noor.personId), count(samira), count(karel.personId)]).toEqual([3, 2, 1]);
  expect(sequenceOf(db, 1)).toBe(1);
});

test("letters that left are forgotten after a month, what they told at once", () => {
  const { db, id, noor } = aRoom();
  planConversation(db, noor, id, date, NOW);
  cancelConversation(db, noor, id, 2, NOW);
  const [first, second] = db.select().from(outbox).all();
  markSent(db, first!.id, NOW);
  markGivenUp(db, second!.id, "ECONNECTION", NOW);
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map((letter) => letter.facts),
  ).toEqual(["{}", "{}"]);
  const later = (days: number) => new Date(NOW.getTime() + days * 24 * 3_600_000);
  expect(forgetLetters(db, later(30))).toBe(0);
  expect(forgetLetters(db, later(31))).toBe(2);
});
