import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { agendaItems, items, people } from "#db/schema/index.ts";
import type { AgendaPoint } from "../record.ts";

/** The points of the agenda in their order. The caller has asked the policy. */
export function listAgenda(db: Db, conversationId: number): AgendaPoint[] {
  const rows = db
    .select({
      id: agendaItems.id,
      text: agendaItems.text,
      personId: people.id,
      givenName: people.givenName,
      sourceKind: items.kind,
      sourceAgreementId: agendaItems.sourceAgreementId,
      version: agendaItems.version,
    })
    .from(agendaItems)
    .innerJoin(people, eq(people.id, agendaItems.byPersonId))
    .leftJoin(items, eq(items.id, agendaItems.sourceItemId))
    .where(eq(agendaItems.conversationId, conversationId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
  return rows.map(({ personId, givenName, sourceKind, sourceAgreementId, ...row }) => ({
    ...row,
    by: { personId, givenName },
    source: sourceAgreementId
      ? "agreement"
      : sourceKind === "hindrance" || sourceKind === "question"
        ? sourceKind
        : sourceKind
          ? "other"
          : null,
  }));
}
