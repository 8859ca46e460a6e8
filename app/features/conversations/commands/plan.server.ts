import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf, momentAt, timeOf } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import type { DateInput } from "../input.ts";
import { isAhead, leads, proposalOf } from "../model.ts";
import { getConversation, type OpenConversation } from "../queries/access.server.ts";
import { othersIn, tell } from "./tell.server.ts";

/**
 * Sets or moves date, time, length and place; either party may, and the other is told. Whoever leads may put an opening
 * question with it. Another date is a proposal again, which the other may accept; a team's talk is set by who leads it.
 * @throws NotFound when it is not hers to plan, RuleBroken when it was held or cancelled, Stale when the other planned first
 */
export function planConversation(db: Db, viewer: Viewer, id: number, input: DateInput, now: Date) {
  inTransaction(db, () => {
    const conversation = arrangeable(db, viewer, id, "plan", input.version);
    const scheduledAt = momentAt(input.day, input.time);
    const otherDate = scheduledAt !== conversation.scheduledAt;
    const otherPlace = input.place !== conversation.place;
    const forCalendars = otherDate || otherPlace || input.minutes !== conversation.minutes;
    db.update(conversations)
      .set({
        state: "planned",
        scheduledAt,
        minutes: input.minutes,
        place: input.place,
        openingQuestion: leads(conversation.me.part) ? input.openingQuestion : conversation.openingQuestion,
        version: conversation.version + 1,
        calendarSequence: conversation.calendarSequence + Number(forCalendars),
        ...(otherDate && proposed(conversation, viewer, now)),
      })
      .where(and(eq(conversations.id, id), eq(conversations.version, conversation.version)))
      .run();
    const detail = { day: input.day, time: input.time };
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "conversation.planned",
        object: "conversation",
        objectId: id,
        subjectId: conversation.staff?.personId,
        detail,
      },
      now,
    );
    tellOfDate(db, viewer, { conversation, scheduledAt, ...input }, now);
  });
}

/** Cancels a conversation that was not held yet; what was prepared stays with who wrote it. @throws as planConversation */
export function cancelConversation(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const conversation = arrangeable(db, viewer, id, "cancel", version);
    db.update(conversations)
      .set({
        state: "cancelled",
        version: conversation.version + 1,
        calendarSequence: conversation.calendarSequence + 1,
      })
      .where(and(eq(conversations.id, id), eq(conversations.version, conversation.version)))
      .run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "conversation.cancelled",
        object: "conversation",
        objectId: id,
        subjectId: conversation.staff?.personId,
      },
      now,
    );
    const to = othersIn(conversation);
    const telling = { kind: "cancelled", to, at: conversation.scheduledAt, once: version } as const;
    tell(db, viewer, { conversationId: id, ...telling }, now);
  });
}

/** Nobody is written to for a new opening question; for a few minutes more her calendar has to follow. */
function tellOfDate(
  db: Db,
  viewer: Viewer,
  planned: { conversation: OpenConversation; scheduledAt: number; minutes: number; place: string | null },
  now: Date,
) {
  const { conversation: before, scheduledAt: at, minutes, place } = planned;
  if (at === before.scheduledAt && minutes === before.minutes && place === before.place) return;
  const kind = before.scheduledAt === null ? "date_proposed" : "date_changed";
  const telling = { kind, to: othersIn(before), at, once: before.version } as const;
  tell(db, viewer, { conversationId: before.id, ...telling }, now);
}

/**
 * The other says that the date suits. It stood already; from now on nobody has to ask.
 * @throws NotFound when it is not hers to plan, RuleBroken when it is her own proposal or the talk was held or cancelled,
 * Stale when there is another date by now
 */
export function acceptDate(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const conversation = arrangeable(db, viewer, id, "plan", version);
    const proposal = proposalOf(conversation, viewer.personId);
    if (proposal === "settled") return;
    if (proposal !== "to_answer") throw new RuleBroken({ form: "not_allowed" });
    db.update(conversations).set({ acceptedAt: now.getTime() }).where(eq(conversations.id, id)).run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "conversation.date_accepted",
        object: "conversation",
        objectId: id,
        subjectId: conversation.staff?.personId,
      },
      now,
    );
    const telling = {
      kind: "date_accepted",
      to: othersIn(conversation),
      at: conversation.scheduledAt,
    } as const;
    tell(db, viewer, { conversationId: id, once: version, ...telling }, now);
  });
}

/** A date between two waits for the other's yes; a team has none to give. */
const proposed = ({ teamId }: OpenConversation, viewer: Viewer, now: Date) => ({
  proposedBy: viewer.personId,
  acceptedAt: teamId === null ? null : now.getTime(),
});

/** A conversation whose date may still change, by who may change it. @throws as planConversation */
export function arrangeable(
  db: Db,
  viewer: Viewer,
  id: number,
  act: "plan" | "cancel" | "hold_elsewhere",
  version: number,
): OpenConversation {
  const conversation = getConversation(db, viewer, id, act);
  if (conversation.me.part === "member") throw new NotFound();
  if (!isAhead(conversation.state)) throw new RuleBroken({ form: "date_fixed" });
  if (conversation.version !== version) throw new Stale(conversation.version, plannedNow(conversation));
  return conversation;
}

const plannedNow = ({
  scheduledAt,
  minutes,
  place,
  openingQuestion,
}: OpenConversation): Record<string, string> => ({
  day: scheduledAt === null ? "" : dayOf(scheduledAt),
  time: scheduledAt === null ? "" : timeOf(scheduledAt),
  minutes: String(minutes),
  place: place ?? "",
  openingQuestion: openingQuestion ?? "",
});
