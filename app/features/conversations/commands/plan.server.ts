import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf, momentAt, timeOf } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import type { DateInput } from "../input.ts";
import { isAhead, leads } from "../model.ts";
import { getConversation, type OpenConversation } from "../queries/access.server.ts";

/** Who is to hear of it: everyone in the conversation but the one who did it. */
export type Told = { conversationId: number; tell: number[] };

/**
 * Sets or moves date, time, length and place; either party may. Whoever leads may put an opening question with it.
 * @throws NotFound when it is not hers to plan, RuleBroken when it was held or cancelled, Stale when the other planned first
 */
export function planConversation(
  db: Db,
  viewer: Viewer,
  id: number,
  input: DateInput,
  now: Date,
): Told & { moved: boolean } {
  return inTransaction(db, () => {
    const conversation = arrangeable(db, viewer, id, "plan", input.version);
    const scheduledAt = momentAt(input.day, input.time);
    db.update(conversations)
      .set({
        state: "planned",
        scheduledAt,
        minutes: input.minutes,
        place: input.place,
        openingQuestion: leads(conversation.me.part) ? input.openingQuestion : conversation.openingQuestion,
        version: conversation.version + 1,
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
    // Nobody is written to for a new opening question or a few minutes more.
    const moved = scheduledAt !== conversation.scheduledAt || input.place !== conversation.place;
    return { conversationId: id, tell: othersIn(conversation), moved };
  });
}

/** Cancels a conversation that was not held yet; what was prepared stays with who wrote it. @throws as planConversation */
export function cancelConversation(db: Db, viewer: Viewer, id: number, version: number, now: Date): Told {
  return inTransaction(db, () => {
    const conversation = arrangeable(db, viewer, id, "cancel", version);
    db.update(conversations)
      .set({ state: "cancelled", version: conversation.version + 1 })
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
    return { conversationId: id, tell: othersIn(conversation) };
  });
}

function arrangeable(
  db: Db,
  viewer: Viewer,
  id: number,
  act: "plan" | "cancel",
  version: number,
): OpenConversation {
  const conversation = getConversation(db, viewer, id, act);
  if (conversation.me.part === "member") throw new NotFound();
  if (conversation.version !== version) throw new Stale(conversation.version, plannedNow(conversation));
  if (!isAhead(conversation.state)) throw new RuleBroken({ form: "locked" });
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

const othersIn = ({ parties, me }: OpenConversation) =>
  parties.filter((party) => party.personId !== me.personId).map((party) => party.personId);
