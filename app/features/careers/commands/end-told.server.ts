import { and, eq, exists, inArray, isNotNull, not, or, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, employments, items } from "#db/schema/index.ts";
import { endWords } from "./tell.server.ts";

type Which = {
  ownerIds: number[];
  actorId: number | null;
  today: string;
  /** Where someone else is the gesprekspartner now. */
  changed?: number[];
};

/**
 * Ends what these people told of their path to someone who is their gesprekspartner no more, and of where they do not work any
 * more, or have another gesprekspartner, also what was known of a role they would like: a yes named who would know. Without it
 * that would come back by itself with the partner or the employment. To be called inside a transaction.
 */
export function endToldCareers(db: Db, { ownerIds, actorId, today, changed = [] }: Which, now: Date) {
  const told = db
    .select({ id: careerPaths.itemId, ownerId: items.ownerPersonId, partnerId: careerPaths.toldPartnerId })
    .from(careerPaths)
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .where(
      and(
        inArray(items.ownerPersonId, ownerIds),
        isNotNull(careerPaths.toldPartnerId),
        not(exists(work(db, today, "with the one she told"))),
      ),
    )
    .orderBy(careerPaths.itemId)
    .all();
  for (const { id, ownerId, partnerId } of told) {
    endWords(db, id);
    const entry = { actorId, action: "career.taken_back", object: "career_path", objectId: id } as const;
    recordAudit(db, { ...entry, subjectId: ownerId, detail: { from: partnerId } }, now);
  }
  const left = db
    .select({ id: careerSteps.id, pathId: items.id, ownerId: items.ownerPersonId })
    .from(careerSteps)
    .innerJoin(items, eq(items.id, careerSteps.pathId))
    .where(
      and(
        isNotNull(careerSteps.toldAt),
        inArray(items.ownerPersonId, ownerIds),
        or(not(exists(work(db, today, "at all"))), exists(workOf(db, changed))),
      ),
    )
    .orderBy(careerSteps.id)
    .all();
  for (const { id, pathId, ownerId } of left) {
    db.update(careerSteps).set({ toldAt: null }).where(eq(careerSteps.id, id)).run();
    const entry = {
      actorId,
      action: "career_step.taken_back",
      object: "career_path",
      objectId: pathId,
    } as const;
    recordAudit(db, { ...entry, subjectId: ownerId, detail: { step: id } }, now);
  }
}

/** One of these employments, of the owner of the `items` row around it, at its school. */
const workOf = (db: Db, employmentIds: number[]) =>
  db
    .select({ one: sql`1` })
    .from(employments)
    .where(
      and(
        inArray(employments.id, employmentIds),
        eq(employments.personId, items.ownerPersonId),
        eq(employments.schoolId, items.schoolId),
      ),
    );

/** An employment of the owner of the `items` row around it, at its school. */
const work = (db: Db, today: string, how: "with the one she told" | "at all") =>
  db
    .select({ one: sql`1` })
    .from(employments)
    .where(
      and(
        eq(employments.personId, items.ownerPersonId),
        eq(employments.schoolId, items.schoolId),
        onDay(employments.fromDay, employments.toDay, today),
        how === "at all" ? undefined : eq(partnerOn(today), careerPaths.toldPartnerId),
      ),
    );
