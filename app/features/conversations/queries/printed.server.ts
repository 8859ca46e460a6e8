import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { schools } from "#db/schema/index.ts";
import { getConversation, listParties } from "./access.server.ts";
import { composeRecord, sealed } from "./record.server.ts";
import { findStandingRevision, getRevision } from "./revisions.server.ts";

/**
 * The record for on paper: the revision asked for, else the one that stands, else (nobody signed yet) as it would be frozen
 * now. Nothing but the record is in it.
 * @throws NotFound for who is no party, or a revision that is not there
 */
export function getPrinted(db: Db, viewer: Viewer, id: number, no: number | null, now: Date) {
  const wanted = no ?? findStandingRevision(db, id)?.no ?? null;
  if (wanted !== null) {
    const { conversation, revision, record } = getRevision(db, viewer, id, wanted);
    const schoolName = nameOfSchool(db, conversation.schoolId);
    const staffId = conversation.staff?.personId ?? null;
    return { conversation, record, revision, sha256: revision.sha256, schoolName, staffId, at: revision.at };
  }
  const conversation = getConversation(db, viewer, id, "read_content");
  const record = composeRecord(db, conversation);
  const { sha256 } = sealed(record);
  const schoolName = nameOfSchool(db, conversation.schoolId);
  const staffId = conversation.staff?.personId ?? null;
  return { conversation, record, revision: null, sha256, schoolName, staffId, at: now.getTime() };
}

/** Whether someone sits, or sat, at the table of this talk; says nothing about what she may open. */
export const isParty = (db: Db, viewer: Viewer, id: number) =>
  listParties(db, [id]).some((party) => party.personId === viewer.personId);

const nameOfSchool = (db: Db, id: number) =>
  db.select({ name: schools.name }).from(schools).where(eq(schools.id, id)).get()!.name;
