import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { eraseDrafts } from "#app/features/conversations/commands/erase-drafts.server.ts";
import { followPartner } from "#app/features/conversations/commands/follow-partner.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { cancelConversation, planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { lastConversationOn } from "#app/features/conversations/queries/last.server.ts";
import { findNextToPrepare, listConversations } from "#app/features/conversations/queries/list.server.ts";
import { findDoubts } from "#app/features/conversations/queries/planning.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { findSharedAnswers, previewPreparation } from "#app/features/conversations/queries/shared.server.ts";
import { listTeamConversations } from "#app/features/conversations/queries/team.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import {
  agendaItems,
  answers,
  conversations,
  employments,
  freeDays,
  outbox,
  preparations,
  recordNotes,
  roles,
} from "#db/schema/index.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { aRole, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const date = {
  version: 1,
  day: "2026-12-03",
  time: "15:30",
  minutes: 45,
  place: null,
  openingQuestion: null,
};

function aTalk(values: Partial<typeof conversations.$inferInsert> = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId, ...values });
  const at = (who: { personId: number }) => viewing(db, who.personId);
  return { db, school, talk, at, noor: at(school.teacher), karel: at(school.partner) };
}

/** The letters in the outbox, by kind and reader. */
const waitingIn = (db: Db) =>
  db
    .select()
    .from(outbox)
    .all()
    .map((letter) => [letter.kind, letter.personId]);

/** Samira takes over the team from Karel. */
function changeOfLeader({ db, school }: ReturnType<typeof aTalk>) {
  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, school.partner.personId)).run();
  aRole(db, {
    personId: school.teammate.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-11-22",
  });
}

test("either party sets the date, and the other is the one to be told", () => {
  const { db, school, talk, noor, karel } = aTalk({ state: "to_plan", scheduledAt: null });
  planConversation(db, noor, talk.id, date, NOW);
  planConversation(db, karel, talk.id, { ...date, version: 2, time: "16:00" }, NOW);
  expect(waitingIn(db)).toEqual([
    ["date_proposed", school.partner.personId],
    ["date_changed", school.teacher.personId],
  ]);
  const planned = getConversation(db, noor, talk.id, "plan");
  expect([planned.state, planned.scheduledAt, planned.minutes, planned.version]).toEqual([
    "planned",
    momentAt("2026-12-03", "16:00"),
    45,
    3,
  ]);
});

test("who plans after the other gets what the other chose", () => {
  const { db, talk, noor, karel } = aTalk();
  planConversation(db, noor, talk.id, date, NOW);
  expect(() => planConversation(db, karel, talk.id, { ...date, day: "2026-12-04" }, NOW)).toThrow(
    expect.objectContaining({
      name: "Stale",
      version: 2,
      theirs: expect.objectContaining({ day: "2026-12-03", time: "15:30" }),
    }),
  );
});

test("the opening question is the partner's; the staff cannot write one", () => {
  const { db, talk, noor, karel } = aTalk();
  planConversation(
    db,
    karel,
    talk.id,
    { ...date, openingQuestion: "Waar denk je met plezier aan terug?" },
    NOW,
  );
  planConversation(db, noor, talk.id, { ...date, version: 2, openingQuestion: "Iets van Noor" }, NOW);
  expect(getConversation(db, noor, talk.id, "prepare").openingQuestion).toBe(
    "Waar denk je met plezier aan terug?",
  );
});

test("a date on a weekend, a free day or a day she does not work is doubted, never refused", () => {
  const { db, school, talk, noor } = aTalk();
  db.update(employments)
    .set({ daysWorked: "124" })
    .where(eq(employments.id, school.teacher.employmentId))
    .run();
  db.insert(freeDays)
    .values({ schoolId: school.school.id, name: "Kerstvakantie", fromDay: "2026-12-21", toDay: "2027-01-03" })
    .run();
  const doubts = (day: string) => findDoubts(db, noor, talk, day);
  expect(doubts("2026-12-01")).toEqual([]);
  expect(doubts("2026-12-02")).toEqual(["not_a_working_day"]);
  expect(doubts("2026-12-05")).toEqual(["weekend"]);
  expect(doubts("2026-12-22")).toEqual(["free_day"]);
  expect(doubts("2026-11-20")).toContain("past");
  planConversation(db, noor, talk.id, { ...date, day: "2026-12-05" }, NOW);
});

test("cancelled is cancelled: no date, no second time, and what was held cannot be cancelled", () => {
  const { db, talk, noor, karel } = aTalk();
  cancelConversation(db, karel, talk.id, 1, NOW);
  expect(() => cancelConversation(db, noor, talk.id, 1, NOW)).toThrow(RuleBroken);
  expect(() => planConversation(db, noor, talk.id, { ...date, version: 2 }, NOW)).toThrow();
  const other = aTalk({ state: "held", heldOn: "2026-11-20" });
  expect(() => cancelConversation(other.db, other.noor, other.talk.id, 1, NOW)).toThrow(RuleBroken);
});

test("Noor asks Karel for a conversation with one wish; sent twice it is one conversation", () => {
  const { db, school, noor } = aTalk();
  const input = {
    employmentId: school.teacher.employmentId,
    wish: "Tijd voor de werkgroep",
    day: null,
    time: null,
  };
  const { conversationId } = makeConversation(db, noor, input, NOW);
  expect(makeConversation(db, noor, input, NOW).conversationId).toBe(conversationId);
  expect(waitingIn(db)).toEqual([["asked", school.partner.personId]]);
  const made = getConversation(db, viewing(db, school.partner.personId), conversationId, "read_content");
  expect([made.kind, made.state, made.other?.givenName]).toEqual(["free", "to_plan", "Noor"]);
  expect(
    db
      .select()
      .from(agendaItems)
      .all()
      .map((point) => point.text),
  ).toEqual(["Tijd voor de werkgroep"]);
});

test("a partner makes one with her own people only", () => {
  const { db, school, karel } = aTalk();
  const asked = (employmentId: number) => ({ employmentId, wish: null, day: "2026-12-03", time: "15:30" });
  const { conversationId } = makeConversation(db, karel, asked(school.teammate.employmentId), NOW);
  expect(getConversation(db, karel, conversationId, "prepare").state).toBe("planned");
  expect(() => makeConversation(db, karel, asked(school.otherTeacher.employmentId), NOW)).toThrow(NotFound);
  expect(() =>
    makeConversation(db, viewing(db, school.administrator.personId), asked(school.teacher.employmentId), NOW),
  ).toThrow(NotFound);
});

test("a new partner takes over a conversation in which the former one wrote nothing", () => {
  const talk = aTalk();
  const { db, school } = talk;
  changeOfLeader(talk);
  expect(followPartner(db, { actorId: null, employmentIds: [school.teacher.employmentId] }, NOW)).toBe(1);
  expect(
    getConversation(db, viewing(db, school.teammate.personId), talk.talk.id, "prepare").other?.givenName,
  ).toBe("Noor");
  expect(() => getConversation(db, viewing(db, school.partner.personId), talk.talk.id, "prepare")).toThrow(
    NotFound,
  );
  expect(followPartner(db, { actorId: null }, NOW), "nothing is left to follow").toBe(0);
});

test.each(["an answer", "an agenda point", "an opening question"])(
  "where the former partner wrote %s she keeps the conversation",
  (what) => {
    const talk = aTalk();
    const { db, school } = talk;
    if (what === "an answer")
      aPreparation(db, { conversationId: talk.talk.id, party: talk.talk.partnerParty, words: ["Gezien."] });
    if (what === "an agenda point")
      db.insert(agendaItems)
        .values({
          conversationId: talk.talk.id,
          byPersonId: school.partner.personId,
          text: "Rooster",
          position: 1,
        })
        .run();
    if (what === "an opening question")
      db.update(conversations).set({ openingQuestion: "Waar denk je aan terug?" }).run();
    changeOfLeader(talk);
    expect(followPartner(db, { actorId: null }, NOW)).toBe(0);
    expect(getConversation(db, viewing(db, school.partner.personId), talk.talk.id, "prepare").me.part).toBe(
      "partner",
    );
  },
);

test("Noor's own words stay hers when her partner changes", () => {
  const talk = aTalk();
  aPreparation(talk.db, {
    conversationId: talk.talk.id,
    party: talk.talk.staffParty,
    words: ["De breuken."],
  });
  changeOfLeader(talk);
  expect(followPartner(talk.db, { actorId: null }, NOW)).toBe(1);
  expect(
    talk.db
      .select()
      .from(answers)
      .all()
      .map((answer) => answer.text),
  ).toEqual(["De breuken."]);
});

test("what Noor shared with her former partner is not there for the new one", () => {
  const talk = aTalk();
  const { db, school } = talk;
  const { id, staffParty } = talk.talk;
  aPreparation(db, { conversationId: id, party: staffParty, words: ["Met Samira botst het."], shared: true });
  const note = { conversationId: id, authorId: school.teacher.personId, writtenAt: 1 };
  db.insert(recordNotes)
    .values([
      { ...note, scope: "us", text: "Tussen Karel en mij" },
      { ...note, scope: "record", text: "Over Samira" },
    ])
    .run();
  changeOfLeader(talk);
  expect(followPartner(db, { actorId: null }, NOW)).toBe(1);
  const samira = viewing(db, school.teammate.personId);
  aPreparation(db, {
    conversationId: id,
    party: { ...talk.talk.partnerParty },
    words: ["Van Samira."],
    shared: true,
  });
  expect(findSharedAnswers(db, samira, id)).toBeUndefined();
  expect(JSON.stringify(getRoom(db, samira, id))).not.toMatch(/Karel en mij|Over Samira/);
  expect(getRoom(db, talk.noor, id).notes.map((one) => one.scope)).toEqual(["me", "me"]);
  expect(previewPreparation(db, talk.noor, id)).toMatchObject({
    sharedAt: null,
    answers: [{ text: "Met Samira botst het." }],
  });
});

test("six weeks unsigned closes itself; the partner's own drafts are erased and Noor's stay", () => {
  const { db, school, talk } = aTalk({ state: "held", heldOn: "2026-10-10", closesOn: "2026-11-21" });
  const waiting = aConversation(db, {
    staff: school.teammate,
    partnerId: school.partner.personId,
    state: "held",
    heldOn: "2026-10-11",
    closesOn: "2026-11-22",
  });
  aPreparation(db, { conversationId: talk.id, party: talk.staffParty, words: ["Van Noor."] });
  aPreparation(db, { conversationId: talk.id, party: talk.partnerParty, words: ["Van Karel."] });
  for (const authorId of [school.teacher.personId, school.partner.personId]) {
    db.insert(recordNotes)
      .values({ conversationId: talk.id, authorId, scope: "me", text: "voor mij", writtenAt: 1 })
      .run();
  }
  expect(closeUnsignedConversations(db, NOW)).toBe(1);
  const stateOf = (id: number) =>
    db.select().from(conversations).where(eq(conversations.id, id)).get()!.state;
  expect([stateOf(talk.id), stateOf(waiting.id)]).toEqual(["closed_unsigned", "held"]);
  expect(
    db
      .select()
      .from(answers)
      .all()
      .map((answer) => answer.text),
  ).toEqual(["Van Noor."]);
  expect(
    db
      .select()
      .from(recordNotes)
      .all()
      .map((note) => note.authorId),
  ).toEqual([school.teacher.personId]);
});

test("of a shared preparation only what the partner kept for herself is erased", () => {
  const { db, talk } = aTalk();
  aPreparation(db, {
    conversationId: talk.id,
    party: talk.partnerParty,
    words: ["Gedeeld.", { text: "Voor mij.", keptPrivate: true }],
    shared: true,
  });
  eraseDrafts(db, talk.id, null, NOW);
  expect(
    db
      .select()
      .from(answers)
      .all()
      .map((answer) => answer.text),
  ).toEqual(["Gedeeld."]);
  expect(db.select().from(preparations).all()).toHaveLength(1);
});

test("own conversations and those with one's people are never one list, the next one first", () => {
  const { db, school, talk, noor, karel } = aTalk();
  const later = aConversation(db, {
    staff: school.teammate,
    partnerId: school.partner.personId,
    scheduledAt: momentAt("2026-12-08", "15:30"),
  });
  const toPlan = aConversation(db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    state: "to_plan",
    scheduledAt: null,
  });
  const own = aConversation(db, { staff: school.partner, partnerId: school.schoolLeader.personId });
  const list = listConversations(db, karel);
  expect(list.coming.map((row) => row.id)).toEqual([own.id]);
  expect(list.people.coming.map((row) => row.id)).toEqual([talk.id, later.id, toPlan.id]);
  expect(listConversations(db, noor).people.coming).toEqual([]);
  expect(findNextToPrepare(db, karel, talk.id)?.id).toBe(later.id);
  expect(findNextToPrepare(db, karel, toPlan.id)?.id).toBe(talk.id);
});

test("a leader sees of her team when the last and the next talk is, and nobody else does", () => {
  const { db, school, talk, at } = aTalk();
  aConversation(db, {
    staff: school.teacher,
    partnerId: school.formerPartner.personId,
    state: "signed",
    heldOn: "2026-03-10",
    signedOn: "2026-03-12",
  });
  const board = listTeamConversations(db, at(school.schoolLeader), school.team.id);
  const noorsRow = board.people.find((one) => one.personId === school.teacher.personId)!;
  expect([noorsRow.last?.heldOn, noorsRow.next?.id, noorsRow.next?.open]).toEqual([
    "2026-03-10",
    talk.id,
    false,
  ]);
  expect(
    listTeamConversations(db, at(school.partner), school.team.id).people.find((one) => one.next)?.next?.open,
  ).toBe(true);
  for (const who of ["teacher", "otherLeader", "hrAdviser", "administrator", "boardMember"] as const) {
    expect(() => listTeamConversations(db, at(school[who]), school.team.id), who).toThrow(NotFound);
  }
  expect(lastConversationOn(db, school.teacher.employmentId)).toBe("2026-03-10");
});

test("of a talk that passed from her, a former partner's list keeps fact and date", () => {
  const talk = aTalk({
    state: "signed",
    heldOn: "2026-11-10",
    signedOn: "2026-11-12",
    place: "In de tuin",
    openingQuestion: "Hoe gaat het echt?",
  });
  changeOfLeader(talk);
  const [row] = listConversations(talk.db, viewing(talk.db, talk.school.partner.personId)).people.earlier;
  expect([row!.open, row!.heldOn, row!.place]).toEqual([false, "2026-11-10", null]);
  expect(JSON.stringify(row)).not.toContain("echt");
});
