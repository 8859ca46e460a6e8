import { expect, test } from "vitest";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { addAgendaPoint, moveAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { passPen, writeRecordText } from "#app/features/conversations/commands/write-text.server.ts";
import { getPulse } from "#app/features/conversations/queries/pulse.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditEvents, recordRevisions, recordTexts } from "#db/schema/index.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aHeldTalk, aRoom, nothing, sign, stateOf } from "../../factories/room.ts";
import { viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

test("the teacher begins with the pen, and both read what she writes", () => {
  const { db, id, noor, karel } = aRoom();
  expect(getRoom(db, noor, id).text).toMatchObject({ text: "", mine: true, version: 0 });
  writeRecordText(db, noor, id, { text: "We begonnen met de les over breuken.", version: 0 }, NOW);
  expect(getRoom(db, karel, id).text).toMatchObject({
    text: "We begonnen met de les over breuken.",
    mine: false,
    version: 1,
  });
});

test("in a team talk the process facilitator begins with the pen, or else who leads", () => {
  const { db, school, karel } = aRoom();
  const team = { schoolId: school.school.id, teamId: school.team.id, leaderId: karel.personId };
  const without = aTeamConversation(db, { ...team, memberIds: [school.teacher.personId] });
  expect(getRoom(db, karel, without.id).text.penPersonId).toBe(karel.personId);
});

test("who has not the pen writes nothing over it: she gets what is saved, beside what she typed", () => {
  const { db, id, noor, karel } = aRoom();
  writeRecordText(db, noor, id, { text: "Van Noor", version: 0 }, NOW);
  const clash = refusalOf(() => writeRecordText(db, karel, id, { text: "Van Karel", version: 1 }, NOW));
  expect(clash).toBeInstanceOf(Stale);
  expect((clash as Stale).theirs).toEqual({ text: "Van Noor" });
  expect(getRoom(db, noor, id).text.text).toBe("Van Noor");
});

test("two tabs of one writer lose nothing either: the one behind gets both texts", () => {
  const { db, id, noor } = aRoom();
  writeRecordText(db, noor, id, { text: "Eerst", version: 0 }, NOW);
  const behind = refusalOf(() => writeRecordText(db, noor, id, { text: "Te laat", version: 0 }, NOW));
  expect((behind as Stale).theirs).toEqual({ text: "Eerst" });
  expect((behind as Stale).version).toBe(1);
});

test("a difference is settled by taking the pen along with what both had", () => {
  const { db, id, noor, karel } = aRoom();
  writeRecordText(db, noor, id, { text: "Van Noor", version: 0 }, NOW);
  writeRecordText(db, karel, id, { text: "Van Noor\n\nVan Karel", version: 1, take: true }, NOW);
  expect(getRoom(db, noor, id).text).toMatchObject({
    text: "Van Noor\n\nVan Karel",
    mine: false,
    version: 2,
  });
});

test("the pen is given or taken in one step, by the parties only, and nobody passes on what she has not", () => {
  const { db, school, id, noor, karel } = aRoom();
  passPen(db, noor, id, { toPersonId: karel.personId }, NOW);
  expect(getRoom(db, karel, id).text.mine).toBe(true);
  passPen(db, noor, id, { toPersonId: noor.personId }, NOW);
  expect(getRoom(db, noor, id).text.mine).toBe(true);
  const stranger = viewing(db, school.schoolLeader.personId);
  expect(() => passPen(db, stranger, id, { toPersonId: stranger.personId }, NOW)).toThrow(NotFound);
  expect(() => passPen(db, noor, id, { toPersonId: stranger.personId }, NOW)).toThrow(RuleBroken);
  expect(() => writeRecordText(db, stranger, id, { text: "Van buiten", version: 3 }, NOW)).toThrow(NotFound);
});

test("in a team talk a member takes the pen for herself, and gives it to nobody while another has it", () => {
  const { db, school, karel, noor } = aRoom();
  const team = { schoolId: school.school.id, teamId: school.team.id, leaderId: karel.personId };
  const { id } = aTeamConversation(db, { ...team, memberIds: [noor.personId, school.teammate.personId] });
  expect(() => passPen(db, noor, id, { toPersonId: school.teammate.personId }, NOW)).toThrow(NotFound);
  passPen(db, noor, id, { toPersonId: noor.personId }, NOW);
  expect(getRoom(db, noor, id).text.mine).toBe(true);
});

test("the text is frozen with the first signature, and no longer written then", () => {
  const { db, id, noor, karel } = aHeldTalk();
  writeRecordText(db, noor, id, { text: "Dit spraken we", version: 0 }, NOW);
  sign(db, noor, id);
  const [revision] = db.select().from(recordRevisions).all();
  expect(JSON.parse(revision!.content)).toMatchObject({ format: 2, text: "Dit spraken we" });
  const change = { text: "Iets anders", version: 1 };
  expect(() => writeRecordText(db, noor, id, change, NOW)).toThrow(RuleBroken);
  expect(() => passPen(db, karel, id, { toPersonId: karel.personId }, NOW)).toThrow(RuleBroken);
  sign(db, karel, id);
  expect(stateOf(db, id).state).toBe("signed");
  // Also past the commands: the database itself refuses.
  expect(() => db.update(recordTexts).set({ text: "Langs de achterdeur" }).run()).toThrow("locked");
});

test("a turn of writing leaves one row in the audit, and never a word", () => {
  const { db, id, noor } = aRoom();
  for (let n = 0; n < 5; n += 1)
    writeRecordText(db, noor, id, { text: `zqgeheim ${n}`, version: n }, later(n / 10));
  expect(db.select().from(auditEvents).all()).toHaveLength(1);
  writeRecordText(db, noor, id, { text: "Na de koffie", version: 5 }, later(30));
  const audits = db.select().from(auditEvents).all();
  expect(audits).toHaveLength(2);
  expect(JSON.stringify([audits, db.$client.prepare("select * from audit_details").all()])).not.toContain(
    "zq",
  );
});

test("the pulse moves with everything all read, and with nothing someone keeps for herself", () => {
  const { db, id, noor, karel, questionId } = aHeldTalk();
  const steps: (() => unknown)[] = [
    () => writeRecordText(db, noor, id, { text: "Een begin", version: 0 }, NOW),
    () => passPen(db, karel, id, { toPersonId: karel.personId }, NOW),
    () => writeRecordNote(db, karel, id, { scope: "us", text: "Voor ons" }, NOW),
    () => writeRecordNote(db, karel, id, { scope: "record", text: "In het verslag" }, NOW),
    () => addAgendaPoint(db, noor, id, { text: "Nog een punt" }, NOW),
    () => moveAgendaPoint(db, noor, id, lastPoint(), "up", NOW),
    () =>
      reviewQuestion(db, noor, id, { questionId, howItWent: "answered", helped: null, hindered: null }, NOW),
    () => agreeInRoom(db, karel, id, { ...nothing, text: "Een lokaal", ownerPersonId: karel.personId }, NOW),
    () => sign(db, noor, id),
  ];
  const lastPoint = () => getRoom(db, noor, id).agenda.at(-1)!.id;
  for (const step of steps) {
    const before = getPulse(db, noor, id);
    step();
    expect(getPulse(db, noor, id)).not.toBe(before);
    expect(getPulse(db, karel, id)).toBe(getPulse(db, noor, id));
  }
  const before = getPulse(db, karel, id);
  writeRecordNote(db, noor, id, { scope: "me", text: "Alleen voor mij" }, NOW);
  expect(getPulse(db, karel, id)).toBe(before);
});

function refusalOf(work: () => unknown): unknown {
  try {
    work();
  } catch (refusal) {
    return refusal;
  }
  return undefined;
}
