import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { people, recordRevisions, signOffs } from "#db/schema/index.ts";
import type { FrozenRecord, Revision, SignOff } from "../record.ts";
import { findConversation } from "./access.server.ts";

/** The revision that stands: signed by someone and not reopened. */
export const findStandingRevision = (db: Db, conversationId: number) =>
  db
    .select()
    .from(recordRevisions)
    .where(and(eq(recordRevisions.conversationId, conversationId), isNull(recordRevisions.reopenedAt)))
    .orderBy(desc(recordRevisions.no))
    .get();

/** All revisions of a conversation, newest first, with who signed. The caller has asked the policy. */
export function listRevisions(db: Db, conversationId: number): Revision[] {
  const rows = db
    .select({ row: recordRevisions, by: people })
    .from(recordRevisions)
    .leftJoin(people, eq(people.id, recordRevisions.reopenedBy))
    .where(eq(recordRevisions.conversationId, conversationId))
    .orderBy(desc(recordRevisions.no))
    .all();
  const signed = listSignOffs(
    db,
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ row, by }) => ({
    no: row.no,
    at: row.at,
    sha256: row.sha256,
    reopened:
      row.reopenedAt && by ? { at: row.reopenedAt, by: fullName(by), reason: row.reopenReason ?? "" } : null,
    signOffs: signed.get(row.id) ?? [],
  }));
}

/**
 * One revision as it was signed, for a party who still reads this conversation. Whom it was passed on to reads the one that
 * stands and no other, and is no party (`me` is undefined).
 * @throws NotFound when it is not there or not hers to read
 */
export function getRevision(db: Db, viewer: Viewer, conversationId: number, no: number) {
  const conversation = findConversation(db, viewer, conversationId, "read_record");
  const party = conversation.may("read_content");
  if (!party && findStandingRevision(db, conversationId)?.no !== no) throw new NotFound();
  const row = db
    .select({ content: recordRevisions.content })
    .from(recordRevisions)
    .where(and(eq(recordRevisions.conversationId, conversationId), eq(recordRevisions.no, no)))
    .get();
  const revision = listRevisions(db, conversationId).find((one) => one.no === no);
  if (!row || !revision) throw new NotFound();
  const { me, employmentId, parties } = conversation;
  const other = me && employmentId !== null ? parties.find((one) => one !== me) : undefined;
  return {
    conversation: { ...conversation, me: party ? me : undefined, other },
    revision,
    record: JSON.parse(row.content) as FrozenRecord,
  };
}

function listSignOffs(db: Db, revisionIds: number[]): Map<number, SignOff[]> {
  const rows = db
    .select({
      revisionId: signOffs.revisionId,
      personId: signOffs.personId,
      givenName: people.givenName,
      kind: signOffs.kind,
      response: signOffs.response,
      at: signOffs.at,
    })
    .from(signOffs)
    .innerJoin(people, eq(people.id, signOffs.personId))
    .where(inArray(signOffs.revisionId, revisionIds))
    .orderBy(asc(signOffs.at), asc(signOffs.id))
    .all();
  const byRevision = new Map<number, SignOff[]>();
  for (const { revisionId, ...signOff } of rows) {
    byRevision.set(revisionId, [...(byRevision.get(revisionId) ?? []), signOff]);
  }
  return byRevision;
}
