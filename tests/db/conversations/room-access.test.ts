import { expect, test } from "vitest";
import {
  addAgendaPoint,
  changeAgendaPoint,
  moveAgendaPoint,
  removeAgendaPoint,
} from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom, askInRoom, rewordInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import {
  changeRecordNote,
  removeRecordNote,
  writeRecordNote,
} from "#app/features/conversations/commands/record.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { auditDetails, auditEvents } from "#db/schema/index.ts";
import { FIRST_OF_DECEMBER } from "../../factories/conversations.ts";
import { viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { aRoom, nothing } from "../../factories/room.ts";

const outsiders = [
  "teammate",
  "otherTeacher",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

test("for anyone who is no party the room and every act in it is not there", () => {
  const { db, school, id, noor, rows } = aRoom();
  const point = addAgendaPoint(db, noor, id, { text: "Breuken" }, NOW);
  const note = writeRecordNote(db, noor, id, { scope: "record", text: "Een zin" }, NOW);
  const agreement = agreeInRoom(
    db,
    noor,
    id,
    { ...nothing, text: "Kijken", ownerPersonId: school.teacher.personId },
    NOW,
  );
  const questionId = askInRoom(db, noor, id, { text: "Hoe nu?" }, NOW);
  const kept = rows();
  for (const who of outsiders) {
    const viewer = viewing(db, school[who].personId);
    const acts = [
      () => getRoom(db, viewer, id),
      () => getRevision(db, viewer, id, 1),
      () => addAgendaPoint(db, viewer, id, { text: "x" }, NOW),
      () => changeAgendaPoint(db, viewer, id, { id: point, text: "x", version: 1 }, NOW),
      () => moveAgendaPoint(db, viewer, id, point, "up", NOW),
      () => removeAgendaPoint(db, viewer, id, point, NOW),
      () => writeRecordNote(db, viewer, id, { scope: "me", text: "x" }, NOW),
      () => changeRecordNote(db, viewer, id, { id: note, scope: "record", text: "x", version: 1 }, NOW),
      () => removeRecordNote(db, viewer, id, note, NOW),
      () => reviewQuestion(db, viewer, id, { questionId, howItWent: null, helped: "x", hindered: null }, NOW),
      () => askInRoom(db, viewer, id, { text: "x" }, NOW),
      () => agreeInRoom(db, viewer, id, { ...nothing, text: "x", ownerPersonId: viewer.personId }, NOW),
      () => rewordInRoom(db, viewer, id, { ...nothing, id: agreement, text: "x", version: 1 }, NOW),
      () =>
        holdConversation(db, viewer, id, { heldOn: "2026-12-01", version: 1 }, new Date(FIRST_OF_DECEMBER)),
      () => signRecord(db, viewer, id, { kind: "seen", response: null, seal: "0".repeat(64) }, NOW),
      () => reopenRecord(db, viewer, id, { reason: "x" }, NOW),
    ];
    for (const [index, act] of acts.entries()) expect(act, `${who} ${index}`).toThrow(NotFound);
  }
  expect(rows()).toEqual(kept);
});

test("no word of anyone is in the audit", () => {
  const { db, school, id, noor } = aRoom();
  writeRecordNote(db, noor, id, { scope: "record", text: "Vertrouwelijk woord" }, NOW);
  addAgendaPoint(db, noor, id, { text: "Vertrouwelijk woord" }, NOW);
  agreeInRoom(
    db,
    noor,
    id,
    { ...nothing, text: "Vertrouwelijk woord", ownerPersonId: school.teacher.personId },
    NOW,
  );
  askInRoom(db, noor, id, { text: "Vertrouwelijk woord" }, NOW);
  expect(db.select().from(auditEvents).all().length).toBeGreaterThan(3);
  expect(JSON.stringify(db.select().from(auditDetails).all())).not.toContain("Vertrouwelijk");
});
