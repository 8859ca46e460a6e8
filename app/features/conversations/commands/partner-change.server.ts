import { and, eq, inArray, isNull, notInArray, sql, type SQL } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import { endToldCareers } from "#app/features/careers/commands/end-told.server.ts";
import { endPartnerShares } from "#app/features/items/commands/end-shares.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import {
  agreements,
  conversationParties,
  conversations,
  employments,
  followedPartners,
  partnerChangeItems,
  partnerChanges,
  passedAgreements,
  passedRecords,
} from "#db/schema/index.ts";
import { lockedStates } from "../model.ts";
import { rememberPartners } from "./remember-partners.server.ts";

type Which = { actorId: number | null; employmentIds?: number[] };
type Change = {
  employmentId: number;
  staffId: number;
  schoolId: number;
  fromId: number | null;
  toId: number | null;
};

/**
 * What ends when someone's gesprekspartner changed since it was last looked at: what she shared with the former one, what
 * was passed on to her, and what she read as the partner of then. A change waits for what the teacher wants to pass on.
 * Nothing of it comes back by itself when the former one is partner again. To be called inside a transaction.
 */
export function endWithFormerPartners(db: Db, { actorId, employmentIds }: Which, now: Date) {
  rememberPartners(db, now);
  if (employmentIds?.length === 0) return;
  const today = dayOf(now);
  const changes = listChanges(db, employmentIds, today);
  if (changes.length === 0) return;
  const ownerIds = changes.map((change) => change.staffId);
  const ended = endPartnerShares(db, { ownerIds, actorId, today }, now);
  const changed = changes.map((change) => change.employmentId);
  endToldCareers(db, { ownerIds, actorId, today, changed }, now);
  for (const change of changes) {
    const itemIds = ended.filter((share) => isOf(share, change)).map((share) => share.itemId);
    closeDoors(db, change, now);
    takeBackPassedOn(db, change);
    noteChange(db, change, itemIds, now);
    const detail = { from: change.fromId, to: change.toId };
    const entry = { actorId, action: "partner.changed", object: "employment" } as const;
    recordAudit(db, { ...entry, objectId: change.employmentId, subjectId: change.staffId, detail }, now);
  }
}

const isOf = (
  share: { ownerId: number; schoolId: number; partnerId: number },
  { staffId, schoolId, fromId }: Change,
) => share.ownerId === staffId && share.schoolId === schoolId && share.partnerId === fromId;

/** Who does not work here any more has nobody, so that nothing is left open to who was it. */
function listChanges(db: Db, employmentIds: number[] | undefined, today: string): Change[] {
  const works = onDay(employments.fromDay, employments.toDay, today);
  const partner = sql<number | null>`case when ${works} then ${partnerOn(today)} end`;
  return db
    .select({
      employmentId: employments.id,
      staffId: employments.personId,
      schoolId: employments.schoolId,
      fromId: followedPartners.personId,
      toId: partner,
    })
    .from(followedPartners)
    .innerJoin(employments, eq(employments.id, followedPartners.employmentId))
    .where(
      and(
        employmentIds ? inArray(employments.id, employmentIds) : sql`1`,
        sql`${followedPartners.personId} is not ${partner}`,
      ),
    )
    .orderBy(employments.id)
    .all();
}

/** The former one loses what is signed or closed for good; the one of now gets back only what is still under way. */
function closeDoors(db: Db, { employmentId, fromId, toId }: Change, now: Date) {
  const talks = (condition: SQL) =>
    db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.employmentId, employmentId), condition));
  const partnerIn = (personId: number, condition: SQL) =>
    and(
      eq(conversationParties.part, "partner"),
      eq(conversationParties.personId, personId),
      inArray(conversationParties.conversationId, talks(condition)),
    );
  if (fromId !== null)
    db.update(conversationParties)
      .set({ leftAt: now.getTime() })
      .where(and(partnerIn(fromId, sql`1`), isNull(conversationParties.leftAt)))
      .run();
  if (toId !== null)
    db.update(conversationParties)
      .set({ leftAt: null })
      .where(partnerIn(toId, notInArray(conversations.state, [...lockedStates])))
      .run();
}

function takeBackPassedOn(db: Db, { employmentId, staffId, schoolId, fromId }: Change) {
  if (fromId === null) return;
  const talks = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.employmentId, employmentId));
  db.delete(passedRecords)
    .where(and(eq(passedRecords.partnerId, fromId), inArray(passedRecords.conversationId, talks)))
    .run();
  const own = db
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.forPersonId, staffId), eq(agreements.schoolId, schoolId)));
  db.delete(passedAgreements)
    .where(and(eq(passedAgreements.partnerId, fromId), inArray(passedAgreements.agreementId, own)))
    .run();
}

/** A change she had not settled yet goes up in the next one, with what it offered. */
function noteChange(db: Db, { employmentId, fromId, toId }: Change, itemIds: number[], now: Date) {
  db.update(followedPartners)
    .set({ personId: toId, sinceDay: dayOf(now) })
    .where(eq(followedPartners.employmentId, employmentId))
    .run();
  const ofEmployment = eq(partnerChanges.employmentId, employmentId);
  // Someone came where there was nobody for a while: what she could pass on waited for that.
  if (fromId === null) {
    db.update(partnerChanges)
      .set({ toPersonId: toId, onDay: dayOf(now), settledAt: null })
      .where(and(ofEmployment, isNull(partnerChanges.toPersonId)))
      .run();
    return;
  }
  const waiting = db
    .select({ id: partnerChanges.id })
    .from(partnerChanges)
    .where(and(ofEmployment, isNull(partnerChanges.settledAt)))
    .all()
    .map((change) => change.id);
  const { id } = db
    .insert(partnerChanges)
    .values({ employmentId, fromPersonId: fromId, toPersonId: toId, onDay: dayOf(now) })
    .returning({ id: partnerChanges.id })
    .get();
  const offered = db
    .select({ itemId: partnerChangeItems.itemId })
    .from(partnerChangeItems)
    .where(inArray(partnerChangeItems.partnerChangeId, waiting))
    .all();
  for (const itemId of new Set([...itemIds, ...offered.map((row) => row.itemId)]))
    db.insert(partnerChangeItems).values({ partnerChangeId: id, itemId }).run();
  db.update(partnerChanges)
    .set({ settledAt: now.getTime() })
    .where(inArray(partnerChanges.id, waiting))
    .run();
}
