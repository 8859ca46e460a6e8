import { and, sql } from "drizzle-orm";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import { endToldCareers } from "#app/features/careers/commands/end-told.server.ts";
import { endPartnerShares } from "#app/features/items/commands/end-shares.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { builtOnce, placeholders } from "#db/statements.server.ts";
import { employments, followedPartners } from "#db/schema/index.ts";

/**
 * Notes who is whose gesprekspartner where that was not known yet: before a change, so that it shows, and for who came
 * since. What she shared with someone who was her partner before that ends with it.
 */
export function rememberPartners(db: Db, now: Date) {
  inTransaction(db, () => {
    const today = dayOf(now);
    const found = unknownPartners(db).all({ today });
    if (found.length === 0) return;
    for (const { staffId: _, ...row } of found) rememberPartner(db).run(row);
    const staff = { ownerIds: found.map((row) => row.staffId), actorId: null, today };
    endPartnerShares(db, staff, now);
    endToldCareers(db, staff, now);
  });
}

const unknownPartners = builtOnce((db) => {
  const today = sql`${sql.placeholder("today")}`;
  const unknown = sql`not exists (select 1 from ${followedPartners} f where f.employment_id = employments.id)`;
  return db
    .select({
      employmentId: employments.id,
      staffId: employments.personId,
      personId: partnerOn(today),
      sinceDay: employments.fromDay,
    })
    .from(employments)
    .where(and(onDay(employments.fromDay, employments.toDay, today), unknown))
    .prepare();
});

const rememberPartner = builtOnce((db) =>
  db
    .insert(followedPartners)
    .values(placeholders("employmentId", "personId", "sinceDay"))
    .prepare(),
);
