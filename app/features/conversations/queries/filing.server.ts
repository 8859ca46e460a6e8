import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { allows } from "#app/features/auth/policy.ts";
import { findPersonnelFile } from "#app/features/settings/personnel-file.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversationParties,
  conversations,
  personnelFileConsents,
  recordRevisions,
  schools,
} from "#db/schema/index.ts";
import { conversationPolicy, type ConversationRelation } from "../policy.ts";
import type { FrozenRecord } from "../record.ts";
import type { OpenConversation } from "./access.server.ts";
import { partiesStand } from "./parties-stand.server.ts";
import { findStandingRevision, listRevisions } from "./revisions.server.ts";

/**
 * Where a signed record stands on its way to the personnel file; undefined where there is nothing to decide: the board never
 * set it, the record is not signed, or it is of a team. The caller has asked the policy.
 */
export function findFiling(db: Db, viewer: Viewer, conversation: OpenConversation) {
  if (conversation.state !== "signed" || conversation.employmentId === null) return undefined;
  const standing = findStandingRevision(db, conversation.id);
  if (!standing) return undefined;
  const said = db
    .select({ personId: personnelFileConsents.personId })
    .from(personnelFileConsents)
    .where(eq(personnelFileConsents.revisionId, standing.id))
    .all()
    .map((row) => row.personId);
  const filed = said.length > 1;
  // What went there stays told, also after the board ended it.
  if (filed) return { revisionId: standing.id, no: standing.no, mine: said.includes(viewer.personId), filed };
  if (!findPersonnelFile(db, conversation.boardId, viewer.today)) return undefined;
  // Of a former partner's record there are not two left to decide.
  if (!partiesStand(db, conversation, viewer.today)) return undefined;
  return { revisionId: standing.id, no: standing.no, mine: said.includes(viewer.personId), filed };
}

/** As far as a party needs to know: her own yes, and whether it went. */
export function filingFor(db: Db, viewer: Viewer, conversation: OpenConversation) {
  const filing = findFiling(db, viewer, conversation);
  return filing ? { mine: filing.mine, filed: filing.filed } : null;
}

const bothAgreed = sql`(select count(*) from personnel_file_consents f where f.revision_id = record_revisions.id) > 1`;

/** The records of a person that went to the personnel file, for the HR adviser of that school: day and version only. */
export function listFiledRecords(db: Db, viewer: Viewer, personId: number) {
  return db
    .select({ conversationId: conversations.id, no: recordRevisions.no, heldOn: conversations.heldOn })
    .from(recordRevisions)
    .innerJoin(conversations, eq(conversations.id, recordRevisions.conversationId))
    .innerJoin(
      conversationParties,
      and(eq(conversationParties.conversationId, conversations.id), eq(conversationParties.part, "staff")),
    )
    .where(
      and(
        eq(conversationParties.personId, personId),
        inArray(conversations.schoolId, viewer.hrSchoolIds),
        bothAgreed,
      ),
    )
    .orderBy(desc(conversations.heldOn), desc(recordRevisions.no))
    .all();
}

/**
 * A record both sent to the personnel file, for the HR adviser of its school: this version, and nothing else of the talk.
 * @throws NotFound for everyone else, and for a version that did not go there
 */
export function getFiledRecord(db: Db, viewer: Viewer, id: number, no: number) {
  const row = db
    .select({
      content: recordRevisions.content,
      sha256: recordRevisions.sha256,
      at: recordRevisions.at,
      schoolId: conversations.schoolId,
      schoolName: schools.name,
      staffId: conversationParties.personId,
    })
    .from(recordRevisions)
    .innerJoin(conversations, eq(conversations.id, recordRevisions.conversationId))
    .innerJoin(schools, eq(schools.id, conversations.schoolId))
    .innerJoin(
      conversationParties,
      and(eq(conversationParties.conversationId, conversations.id), eq(conversationParties.part, "staff")),
    )
    .where(and(eq(conversations.id, id), eq(recordRevisions.no, no), bothAgreed))
    .get();
  const held: ConversationRelation[] = row && viewer.hrSchoolIds.includes(row.schoolId) ? ["hr_adviser"] : [];
  if (!row || !allows(conversationPolicy, "read_filed_record", held)) throw new NotFound();
  const { content, schoolId: _, ...rest } = row;
  const revision = listRevisions(db, id).find((one) => one.no === no) ?? null;
  return { ...rest, record: JSON.parse(content) as FrozenRecord, revision };
}
