import { and, eq, gte, isNotNull, lte, sql } from "drizzle-orm";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { boards, evidences, items, people } from "#db/schema/index.ts";
import { tellOfEnd } from "../evidence-letters.server.ts";

/**
 * Writes to who keeps evidence that will soon no longer be valid, for a team while she is in it: once for every end of validity, some days before (the dated
 * rule `evidence_reminder`). The letter names nothing of what it is. @returns how many letters
 */
export function remindOfEvidence(db: Db, now: Date): number {
  const today = dayOf(now);
  return inTransaction(db, () => {
    let letters = 0;
    for (const { id: boardId } of db.select({ id: boards.id }).from(boards).all()) {
      const soon = daysLater(today, ruleOn(db, boardId, "evidence_reminder", today));
      const ending = db
        .select({
          id: items.id,
          personId: people.id,
          validUntil: evidences.validUntil,
          teamId: items.ownerTeamId,
        })
        .from(evidences)
        .innerJoin(items, eq(items.id, evidences.itemId))
        .innerJoin(people, eq(people.id, items.createdBy))
        .where(
          and(
            eq(people.boardId, boardId),
            isNotNull(evidences.validUntil),
            gte(evidences.validUntil, today),
            lte(evidences.validUntil, soon),
            sql`${evidences.remindedFor} is not ${evidences.validUntil}`,
          ),
        )
        .all();
      for (const { id, personId, validUntil, teamId } of ending) {
        if (teamId !== null && !findViewer(db, personId, today)?.teamIds.includes(teamId)) continue;
        db.update(evidences).set({ remindedFor: validUntil }).where(eq(evidences.itemId, id)).run();
        tellOfEnd(db, { id, personId, validUntil: validUntil! }, now);
        letters += 1;
      }
    }
    return letters;
  });
}
