import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import {
  agendaItems,
  answers,
  conversationParties,
  conversations,
  employments,
  preparations,
  questionReviews,
} from "#db/schema/index.ts";
import { eraseDrafts } from "./erase-drafts.server.ts";

type Conversation = typeof conversations.$inferSelect;

/**
 * A talk still ahead, with a partner who wrote in it and works nowhere at the board any more, can never be held: it is
 * cancelled, with all she shared there readable as before, and a new one with the partner of now takes its place, to be
 * planned. What the staff member prepared and put on the agenda goes along as a draft of hers alone. To be called inside a
 * transaction, when conversations without a word of the former partner have gone over.
 * @returns how many were replaced
 */
export function replaceTalksOfLeavers(
  db: Db,
  { actorId, employmentIds }: { actorId: number | null; employmentIds?: number[] },
  now: Date,
): number {
  const today = dayOf(now);
  const partner = partnerOn(today);
  const worksOn = sql`exists (select 1 from employments e where e.person_id = ${conversationParties.personId}
    and e.from_day <= ${today} and (e.to_day is null or e.to_day >= ${today}))`;
  const stuck = db
    .select({ talk: conversations, staffId: employments.personId, partnerId: sql<number>`${partner}` })
    .from(conversations)
    .innerJoin(employments, eq(employments.id, conversations.employmentId))
    .innerJoin(
      conversationParties,
      and(eq(conversationParties.conversationId, conversations.id), eq(conversationParties.part, "partner")),
    )
    .where(
      and(
        inArray(conversations.state, ["to_plan", "planned"]),
        employmentIds ? inArray(employments.id, employmentIds) : sql`1`,
        onDay(employments.fromDay, employments.toDay, today),
        isNotNull(partner),
        sql`${conversationParties.personId} <> ${partner}`,
        sql`not ${worksOn}`,
      ),
    )
    .orderBy(conversations.id)
    .all();
  for (const one of stuck) replace(db, one, actorId, now);
  return stuck.length;
}

function replace(
  db: Db,
  { talk, staffId, partnerId }: { talk: Conversation; staffId: number; partnerId: number },
  actorId: number | null,
  now: Date,
) {
  eraseDrafts(db, talk.id, actorId, now);
  db.update(conversations)
    .set({
      state: "cancelled",
      version: talk.version + 1,
      calendarSequence: sql`${conversations.calendarSequence} + 1`,
    })
    .where(eq(conversations.id, talk.id))
    .run();
  const { schoolId, employmentId, kind, momentId, templateId, schoolYear, minutes } = talk;
  const { id } = db
    .insert(conversations)
    .values({
      ...{ schoolId, employmentId, kind, momentId, templateId, schoolYear, minutes },
      createdAt: now.getTime(),
      createdBy: talk.createdBy,
    })
    .returning({ id: conversations.id })
    .get();
  const party = (personId: number, part: "staff" | "partner") =>
    db
      .insert(conversationParties)
      .values({ conversationId: id, personId, part, signs: true })
      .returning({ id: conversationParties.id })
      .get().id;
  takeAlong(db, { fromTalk: talk.id, toTalk: id, staffId, partyId: party(staffId, "staff") }, now);
  party(partnerId, "partner");
  const entry = { actorId, object: "conversation", subjectId: staffId } as const;
  recordAudit(db, { ...entry, action: "conversation.cancelled", objectId: talk.id }, now);
  const detail = { instead: talk.id, to: partnerId };
  recordAudit(db, { ...entry, action: "conversation.made", objectId: id, detail }, now);
}

/** A copy: in the old talk both still read what they had shared there. */
function takeAlong(
  db: Db,
  {
    fromTalk,
    toTalk,
    staffId,
    partyId,
  }: { fromTalk: number; toTalk: number; staffId: number; partyId: number },
  now: Date,
) {
  const points = db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.conversationId, fromTalk), eq(agendaItems.byPersonId, staffId)))
    .orderBy(agendaItems.position, agendaItems.id)
    .all();
  for (const { id: _, version: _version, ...point } of points)
    db.insert(agendaItems)
      .values({ ...point, conversationId: toTalk })
      .run();
  const old = db
    .select({ id: preparations.id })
    .from(preparations)
    .innerJoin(conversationParties, eq(conversationParties.id, preparations.partyId))
    .where(and(eq(preparations.conversationId, fromTalk), eq(conversationParties.personId, staffId)))
    .get();
  if (!old) return;
  const { id: preparationId } = db
    .insert(preparations)
    .values({ conversationId: toTalk, partyId, savedAt: now.getTime() })
    .returning({ id: preparations.id })
    .get();
  const given = db.select().from(answers).where(eq(answers.preparationId, old.id)).all();
  for (const { id: _, ...answer } of given)
    db.insert(answers)
      .values({ ...answer, preparationId })
      .run();
  const reviews = db.select().from(questionReviews).where(eq(questionReviews.preparationId, old.id)).all();
  for (const { id: _, ...review } of reviews)
    db.insert(questionReviews)
      .values({ ...review, preparationId, inRecord: false })
      .run();
}
