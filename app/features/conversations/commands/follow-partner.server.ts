import { and, eq, exists, inArray, isNotNull, ne, sql, type SQL } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { partnerOn } from "#app/features/auth/relations.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  agendaItems,
  agreements,
  answers,
  conversationParties,
  conversations,
  employments,
  preparations,
  questionReviews,
  recordNotes,
  recordTexts,
} from "#db/schema/index.ts";
import { followAgreements } from "./follow-agreements.server.ts";
import { endWithFormerPartners } from "./partner-change.server.ts";
import { rememberPartners } from "./remember-partners.server.ts";
import { replaceTalksOfLeavers } from "./replace-talk.server.ts";
import { tellHandedOver, type HandingOver } from "./tell-handed-over.server.ts";

type Change = { actorId: number | null; employmentIds?: number[] };

/**
 * After a change of gesprekspartner: what was shared with the former one ends, and a change waits for what the staff member
 * passes on. Conversations not yet held, in which the former one wrote nothing, go to the new one, and what the staff
 * member had shared there is hers alone again. Where the former one wrote something she keeps that conversation until it is
 * signed or closed; who left altogether makes place. What the school side still owes goes on with the new one. Without
 * employments it looks at everyone: for the night of a dated change.
 * @returns how many conversations were handed over
 */
export function followPartner(db: Db, { actorId, employmentIds }: Change, now: Date): number {
  return inTransaction(db, () => {
    endWithFormerPartners(db, { actorId, employmentIds }, now);
    if (employmentIds?.length === 0) return 0;
    const partner = partnerOn(dayOf(now));
    const moving = db
      .select({
        conversationId: conversations.id,
        partyId: conversationParties.id,
        staffId: employments.personId,
        fromId: conversationParties.personId,
        toId: sql<number>`${partner}`,
        scheduledAt: conversations.scheduledAt,
      })
      .from(conversations)
      .innerJoin(employments, eq(employments.id, conversations.employmentId))
      .innerJoin(
        conversationParties,
        and(
          eq(conversationParties.conversationId, conversations.id),
          eq(conversationParties.part, "partner"),
        ),
      )
      .where(
        and(
          inArray(conversations.state, ["to_plan", "planned"]),
          employmentIds ? inArray(employments.id, employmentIds) : sql`1`,
          isNotNull(partner),
          ne(conversationParties.personId, partner),
          sql`not ${wroteSomething(db)}`,
        ),
      )
      .all();
    for (const one of moving) handOver(db, one, actorId, now);
    const replaced = replaceTalksOfLeavers(db, { actorId, employmentIds }, now);
    followAgreements(db, { actorId, employmentIds }, now);
    return moving.length + replaced;
  });
}

/**
 * Does something that may change who is whose partner and lets the conversations follow, as one whole.
 * @param work the change itself; gives the employments it touched
 */
export function withPartnersFollowing<T extends { employmentIds: number[] }>(
  db: Db,
  actorId: number,
  work: () => T,
  now: Date,
): T {
  return inTransaction<T>(db, (() => {
    rememberPartners(db, now);
    const done = work();
    followPartner(db, { actorId, employmentIds: done.employmentIds }, now);
    return done;
  }) as () => T extends PromiseLike<unknown> ? never : T);
}

function handOver(db: Db, moving: HandingOver & { partyId: number }, actorId: number | null, now: Date) {
  const { conversationId, partyId, staffId, fromId, toId } = moving;
  // An opened but empty preparation is nobody's words: the new partner starts with her own.
  db.delete(preparations).where(eq(preparations.partyId, partyId)).run();
  takeBackSharedWords(db, conversationId, staffId);
  db.update(conversationParties)
    .set({ personId: toId, leftAt: null })
    .where(eq(conversationParties.id, partyId))
    .run();
  db.update(conversations)
    .set({
      version: sql`${conversations.version} + 1`,
      calendarSequence: sql`${conversations.calendarSequence} + 1`,
    })
    .where(eq(conversations.id, conversationId))
    .run();
  const detail = { from: fromId, to: toId };
  recordAudit(
    db,
    {
      actorId,
      action: "conversation.handed_over",
      object: "conversation",
      objectId: conversationId,
      subjectId: staffId,
      detail,
    },
    now,
  );
  tellHandedOver(db, moving, now);
}

/** What the staff member shared or noted was for the former partner: it is hers alone again, to share anew or not. */
function takeBackSharedWords(db: Db, conversationId: number, staffId: number) {
  const ofTalk = db
    .select({ id: preparations.id })
    .from(preparations)
    .where(eq(preparations.conversationId, conversationId));
  db.update(questionReviews)
    .set({ inRecord: false })
    .where(inArray(questionReviews.preparationId, ofTalk))
    .run();
  db.update(preparations)
    .set({ sharedAt: null, version: sql`${preparations.version} + 1` })
    .where(and(eq(preparations.conversationId, conversationId), isNotNull(preparations.sharedAt)))
    .run();
  db.update(recordNotes)
    .set({ scope: "me", version: sql`${recordNotes.version} + 1` })
    .where(
      and(
        eq(recordNotes.conversationId, conversationId),
        eq(recordNotes.authorId, staffId),
        ne(recordNotes.scope, "me"),
      ),
    )
    .run();
}

/** Whether the partner of the `conversation_parties` row around it wrote or agreed anything: answers, agenda, notes, an opening question. */
function wroteSomething(db: Db): SQL {
  const one = { one: sql`1` };
  const own = eq(preparations.partyId, conversationParties.id);
  const answered = db
    .select(one)
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .where(and(own, ne(answers.text, "")));
  const reviewed = db
    .select(one)
    .from(questionReviews)
    .innerJoin(preparations, eq(preparations.id, questionReviews.preparationId))
    .where(and(own, sql`coalesce(${questionReviews.helped}, ${questionReviews.hindered}, '') <> ''`));
  const agenda = db
    .select(one)
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.conversationId, conversations.id),
        eq(agendaItems.byPersonId, conversationParties.personId),
      ),
    );
  const noted = db
    .select(one)
    .from(recordNotes)
    .where(
      and(
        eq(recordNotes.conversationId, conversations.id),
        eq(recordNotes.authorId, conversationParties.personId),
      ),
    );
  // The running text is of both, whoever had the pen.
  const written = db
    .select(one)
    .from(recordTexts)
    .where(and(eq(recordTexts.conversationId, conversations.id), ne(recordTexts.text, "")));
  // What was agreed there was agreed with her: it is no talk to come any more.
  const agreed = db.select(one).from(agreements).where(eq(agreements.conversationId, conversations.id));
  return sql`(${exists(agreed)} or ${exists(answered)} or ${exists(reviewed)} or ${exists(agenda)} or ${exists(noted)} or ${exists(written)} or ${isNotNull(conversations.openingQuestion)})`;
}
