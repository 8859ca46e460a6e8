import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import {
  agreements,
  conversationParties,
  conversations,
  employments,
  partnerChanges,
} from "#db/schema/index.ts";
import { lockedStates } from "../model.ts";

/**
 * What the school side still owes someone goes on with her gesprekspartner of now, once the talk it was made in is signed
 * or closed; until then it stays with who made it there. To be called inside a transaction.
 * @returns how many agreements found a new owner
 */
export function followAgreements(
  db: Db,
  { actorId, employmentIds }: { actorId: number | null; employmentIds?: number[] },
  now: Date,
): number {
  const today = dayOf(now);
  const partner = partnerOn(today);
  const owedByPartner = sql`exists (select 1 from ${partnerChanges} pc
    where pc.employment_id = employments.id and pc.from_person_id = agreements.owner_person_id)
    or exists (select 1 from ${conversationParties} cp where cp.conversation_id = agreements.conversation_id
      and cp.person_id = agreements.owner_person_id and cp.part = 'partner')`;
  const moving = db
    .select({
      id: agreements.id,
      staffId: employments.personId,
      fromId: agreements.ownerPersonId,
      toId: sql<number>`${partner}`,
    })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .innerJoin(employments, eq(employments.id, conversations.employmentId))
    .where(
      and(
        eq(agreements.state, "open"),
        eq(agreements.side, "school"),
        inArray(conversations.state, [...lockedStates]),
        employmentIds ? inArray(employments.id, employmentIds) : sql`1`,
        onDay(employments.fromDay, employments.toDay, today),
        sql`${agreements.ownerPersonId} <> ${partner}`,
        sql`(${owedByPartner})`,
      ),
    )
    .orderBy(agreements.id)
    .all();
  for (const { id, staffId, fromId, toId } of moving) {
    db.update(agreements)
      .set({ ownerPersonId: toId, version: sql`${agreements.version} + 1` })
      .where(eq(agreements.id, id))
      .run();
    // How the former one saw it is hers, not her successor's.
    db.run(sql`delete from agreement_views where agreement_id = ${id} and person_id in (${fromId}, ${toId})`);
    const entry = { actorId, action: "agreement.handed_over", object: "agreement", objectId: id } as const;
    recordAudit(db, { ...entry, subjectId: staffId, detail: { from: fromId, to: toId } }, now);
  }
  return moving.length;
}
