import type { Viewer } from "#app/features/auth/viewer.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom, askInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import type { Db } from "#db/client.server.ts";
import { agendaItems, agreements, conversations, recordNotes } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { NOW } from "../support/clock.ts";
import { freshDatabase } from "../support/database.ts";
import { aConversation, aQuestion } from "./conversations.ts";
import { aWholeSchool, viewing } from "./school.ts";

/** What an agreement leaves open when a test does not speak of it. */
export const nothing = { kind: "do" as const, dueOn: null, minutes: null, cents: null, questionId: null };

/** A planned talk of Noor and Karel, with nothing in its room yet. */
export function aRoom() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  const before = () => [
    db.select().from(recordNotes).all(),
    db.select().from(agendaItems).all(),
    db.select().from(agreements).all(),
  ];
  return { db, school, id: talk.id, noor, karel, rows: before };
}

/** A talk of Friday, with something of everything in its record. */
export function aHeldTalk() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const questionId = aQuestion(db, school.teacher, "Hoe laat ik iedereen meedenken?", {
    partnerId: school.partner.personId,
  });
  const talk = aConversation(db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    state: "held",
    heldOn: "2026-11-20",
    closesOn: "2027-01-01",
    scheduledAt: Date.parse("2026-11-20T14:30:00Z"),
  });
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  const { id } = talk;
  addAgendaPoint(db, noor, id, { text: "Breuken" }, NOW);
  writeRecordNote(db, karel, id, { scope: "record", text: "Noor oefent hardop denken" }, NOW);
  writeRecordNote(db, karel, id, { scope: "us", text: "Samen lunchen" }, NOW);
  writeRecordNote(db, karel, id, { scope: "me", text: "Karel voor zichzelf" }, NOW);
  writeRecordNote(db, noor, id, { scope: "me", text: "Noor voor zichzelf" }, NOW);
  reviewQuestion(db, karel, id, { questionId, howItWent: null, helped: "De werkgroep", hindered: null }, NOW);
  reviewQuestion(db, noor, id, { questionId, howItWent: "further", helped: null, hindered: null }, NOW);
  askInRoom(db, noor, id, { text: "Hoe begeleid ik een collega?" }, NOW);
  const agreementId = agreeInRoom(
    db,
    karel,
    id,
    { ...nothing, text: "Twee uur vrij", ownerPersonId: karel.personId },
    NOW,
  );
  return { db, school, id, talk, noor, karel, questionId, agreementId };
}

/** Signs what the viewer reads in the room now. */
export const sign = (db: Db, viewer: Viewer, id: number, now = NOW) =>
  signRecord(db, viewer, id, { kind: "agreed", response: null, seal: getRoom(db, viewer, id).seal }, now);

export const stateOf = (db: Db, id: number) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()!;
