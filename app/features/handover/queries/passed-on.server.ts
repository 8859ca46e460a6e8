import { and, desc, eq, exists, isNull, sql } from "drizzle-orm";
import { listOpenAgreementsBetween } from "#app/features/agreements/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { conversationConditions } from "#app/features/conversations/queries/access.server.ts";
import type { Db } from "#db/client.server.ts";
import { conversationParties, conversations, recordRevisions } from "#db/schema/index.ts";
import type { PassedOn } from "../model.ts";

/** What someone passed on to the viewer, her gesprekspartner of now: signed records, and own agreements that are open. */
export function listPassedOn(db: Db, viewer: Viewer, personId: number): PassedOn {
  const employmentIds = viewer.partnerOf
    .filter((staff) => staff.personId === personId)
    .map((staff) => staff.employmentId);
  if (employmentIds.length === 0) return { records: [], agreements: [] };
  const ofPerson = exists(
    db
      .select({ one: sql`1` })
      .from(conversationParties)
      .where(
        and(
          eq(conversationParties.conversationId, conversations.id),
          eq(conversationParties.personId, personId),
          eq(conversationParties.part, "staff"),
        ),
      ),
  );
  const records = db
    .select({
      id: conversations.id,
      no: recordRevisions.no,
      kind: conversations.kind,
      heldOn: conversations.heldOn,
    })
    .from(conversations)
    .innerJoin(
      recordRevisions,
      and(eq(recordRevisions.conversationId, conversations.id), isNull(recordRevisions.reopenedAt)),
    )
    .where(and(ofPerson, conversationConditions(db, viewer).passed_partner))
    .orderBy(desc(conversations.heldOn), desc(conversations.id))
    .all();
  const open = employmentIds.flatMap((employmentId) => listOpenAgreementsBetween(db, viewer, employmentId));
  return { records, agreements: open.filter((one) => one.side === "own" && one.passedOn) };
}
