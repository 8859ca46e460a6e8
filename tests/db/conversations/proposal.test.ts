import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addHeldElsewhere, holdElsewhere } from "#app/features/conversations/commands/elsewhere.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import {
  acceptDate,
  cancelConversation,
  planConversation,
} from "#app/features/conversations/commands/plan.server.ts";
import { proposalOf } from "#app/features/conversations/model.ts";
import { listConversations, listToAnswer } from "#app/features/conversations/queries/list.server.ts";
import { getDatePage } from "#app/features/conversations/queries/planning.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { answers, conversations, employments } from "#db/schema/index.ts";
import { aConversation, aPreparation, aTeamConversation } from "../../factories/conversations.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const date = {
  version: 1,
  day: "2026-12-03",
  time: "15:30",
  minutes: 60,
  place: null,
  openingQuestion: null,
};

function aTalk(values: Partial<typeof conversations.$inferInsert> = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId, ...values });
  const at = (who: { personId: number }) => viewing(db, who.personId);
  const now = () => db.select().from(conversations).where(eq(conversations.id, talk.id)).get()!;
  return { db, school, talk, at, now, noor: at(school.teacher), karel: at(school.partner) };
}

test("a date is a proposal of who set it, until the other says that it suits", () => {
  const { db, talk, noor, karel, now } = aTalk();
  planConversation(db, karel, talk.id, date, NOW);
  expect([proposalOf(now(), karel.personId), proposalOf(now(), noor.personId)]).toEqual([
    "waiting",
    "to_answer",
  ]);
  expect(now().state, "it stands all the same").toBe("planned");
  expect(() => acceptDate(db, karel, talk.id, 2, NOW), "not her own").toThrow(RuleBroken);
  acceptDate(db, noor, talk.id, 2, NOW);
  acceptDate(db, noor, talk.id, 2, NOW);
  expect([now().acceptedAt, proposalOf(now(), karel.personId)]).toEqual([NOW.getTime(), "settled"]);
});

test("another date is a proposal again; another place or length is not", () => {
  const { db, talk, noor, karel, now } = aTalk();
  planConversation(db, karel, talk.id, date, NOW);
  acceptDate(db, noor, talk.id, 2, NOW);
  planConversation(db, karel, talk.id, { ...date, version: 2, place: "In de tuin", minutes: 45 }, NOW);
  expect(proposalOf(now(), noor.personId)).toBe("settled");
  planConversation(db, noor, talk.id, { ...date, version: 3, day: "2026-12-04" }, NOW);
  expect([now().proposedBy, now().acceptedAt]).toEqual([noor.personId, null]);
  expect(() => acceptDate(db, karel, talk.id, 3, NOW), "the date she read is not the date there is").toThrow(
    Stale,
  );
});

test("calendars follow every change of date, place, length and cancelling, and nothing else", () => {
  const { db, talk, noor, karel, now } = aTalk({ state: "to_plan", scheduledAt: null });
  const sequence = [now().calendarSequence];
  const after = (work: () => unknown) => {
    work();
    sequence.push(now().calendarSequence);
  };
  after(() => planConversation(db, karel, talk.id, date, NOW));
  after(() =>
    planConversation(db, karel, talk.id, { ...date, version: 2, openingQuestion: "Hoe is het?" }, NOW),
  );
  after(() => acceptDate(db, noor, talk.id, 3, NOW));
  after(() => planConversation(db, noor, talk.id, { ...date, version: 3, place: "In de tuin" }, NOW));
  after(() =>
    planConversation(db, noor, talk.id, { ...date, version: 4, place: "In de tuin", minutes: 30 }, NOW),
  );
  after(() => cancelConversation(db, karel, talk.id, 5, NOW));
  expect(sequence).toEqual([0, 1, 1, 1, 2, 3, 4]);
});

test("a team's date is set by who leads it; nobody has to say yes", () => {
  const { db, school, karel, noor } = aTalk();
  const ofTeam = aTeamConversation(db, {
    schoolId: school.school.id,
    teamId: school.team.id,
    leaderId: karel.personId,
    memberIds: [noor.personId],
  });
  planConversation(db, karel, ofTeam.id, date, NOW);
  const row = listConversations(db, noor).coming.find((one) => one.id === ofTeam.id)!;
  expect(row.proposal).toBe("settled");
  expect(() => acceptDate(db, noor, ofTeam.id, 2, NOW)).toThrow(NotFound);
});

test("Karel finds what his people ask of him: a talk without a date, and a date that waits", () => {
  const { db, school, talk, noor, karel } = aTalk();
  planConversation(db, noor, talk.id, date, NOW);
  const asked = makeConversation(
    db,
    viewing(db, school.teammate.personId),
    { employmentId: school.teammate.employmentId, wish: "Mijn loopbaan", day: null, time: null },
    NOW,
  );
  expect(listToAnswer(db, karel).map((row) => [row.id, row.asked, row.proposal])).toEqual([
    [talk.id, false, "to_answer"],
    [asked.conversationId, true, undefined],
  ]);
  expect(listToAnswer(db, noor)).toEqual([]);
});

test("a date that comes with the request is a proposal too", () => {
  const { db, school, noor, karel } = aTalk();
  const made = makeConversation(
    db,
    noor,
    { employmentId: school.teacher.employmentId, wish: null, day: "2026-12-08", time: "15:30" },
    NOW,
  );
  expect(getDatePage(db, karel, made.conversationId).proposal).toBe("to_answer");
});

test("what was held keeps its date: moving and cancelling are refused in words", () => {
  const { db, talk, karel, noor } = aTalk({ scheduledAt: Date.parse("2026-11-20T14:30:00Z") });
  holdConversation(db, karel, talk.id, { heldOn: "2026-11-20", version: 1 }, NOW);
  for (const work of [
    () => planConversation(db, noor, talk.id, date, NOW),
    () => cancelConversation(db, noor, talk.id, 1, NOW),
    () => holdElsewhere(db, noor, talk.id, { heldOn: "2026-11-20", version: 1 }, NOW),
  ])
    expect(work).toThrow(expect.objectContaining({ problems: { form: "date_fixed" } }));
  expect(getDatePage(db, noor, talk.id).fixed).toEqual({ state: "held", heldOn: "2026-11-20" });
});

test("held elsewhere keeps a day and no word, is final, and leaves what was prepared with who wrote it", () => {
  const { db, talk, noor, karel, now } = aTalk();
  aPreparation(db, { conversationId: talk.id, party: talk.staffParty, words: ["De breuken."] });
  holdElsewhere(db, karel, talk.id, { heldOn: "2026-11-18", version: 1 }, NOW);
  expect([now().state, now().heldOn, now().calendarSequence]).toEqual(["held_elsewhere", "2026-11-18", 1]);
  expect(() => planConversation(db, karel, talk.id, { ...date, version: 2 }, NOW)).toThrow(RuleBroken);
  expect(db.select().from(answers).all()).toHaveLength(1);
  const toldTo = (eyes: typeof noor) =>
    [...listConversations(db, eyes).earlier, ...listConversations(db, eyes).people.earlier].map(
      (row) => row.toldBy,
    );
  expect(toldTo(noor)).toEqual(["Karel"]);
  expect(toldTo(karel)).toEqual([null]);
});

test("a day to come, or before she worked here, is refused beside the day", () => {
  const { db, school, talk, noor } = aTalk();
  db.update(employments)
    .set({ fromDay: "2026-09-01" })
    .where(eq(employments.id, school.teacher.employmentId))
    .run();
  const on = (heldOn: string) => () => holdElsewhere(db, noor, talk.id, { heldOn, version: 1 }, NOW);
  expect(on("2026-11-23")).toThrow(expect.objectContaining({ problems: { heldOn: "in_future" } }));
  expect(on("2026-08-31")).toThrow(expect.objectContaining({ problems: { heldOn: "before_employment" } }));
  expect(on("2026-09-01")).not.toThrow();
});

test("one that never stood in Jaarring is told once, by one of the two only", () => {
  const { db, school, noor, karel, at } = aTalk();
  const told = { employmentId: school.teacher.employmentId, kind: "progress" as const, heldOn: "2026-10-05" };
  const first = addHeldElsewhere(db, noor, told, NOW);
  expect(addHeldElsewhere(db, karel, told, NOW)).toEqual(first);
  for (const who of ["otherTeacher", "schoolLeader", "administrator"] as const)
    expect(() => addHeldElsewhere(db, at(school[who]), told, NOW), who).toThrow(NotFound);
});

test("held before its start stays refused", () => {
  const { db, talk, noor } = aTalk();
  expect(() => holdConversation(db, noor, talk.id, { heldOn: "2026-11-22", version: 1 }, NOW)).toThrow(
    RuleBroken,
  );
});
