import { and, eq, exists, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getUsualTemplate } from "#app/features/cycles/template-queries.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  agendaItems,
  conversationParties,
  conversations,
  cycles,
  moments,
  type conversationKinds,
} from "#db/schema/index.ts";
import { CAREER_TALK, type NewConversationInput } from "../input.ts";
import { staffOf } from "../queries/planning.server.ts";
import { tell } from "./tell.server.ts";

/**
 * Makes a free conversation, one about someone's career, or one of a moment the cycle offers: a staff member asks her gesprekspartner for one, or a
 * partner asks one of her people. A wish becomes the first point of the agenda, a day makes it planned; the other is told.
 * @throws NotFound when the employment is neither hers nor of one of her people; RuleBroken when there is no partner yet,
 * the moment is not offered there, or its conversation is there already
 */
export function makeConversation(
  db: Db,
  viewer: Viewer,
  input: Omit<NewConversationInput, "momentId"> & {
    momentId?: NewConversationInput["momentId"];
    minutes?: number;
  },
  now: Date,
): { conversationId: number } {
  return inTransaction(db, () => {
    const staff = staffOf(db, viewer, input.employmentId);
    if (staff.partnerId === null) throw new RuleBroken({ employmentId: "not_known" });
    const { momentId } = input;
    const moment =
      momentId && momentId !== CAREER_TALK ? getOfferedMoment(db, momentId, staff.schoolId) : undefined;
    const kind = momentId === CAREER_TALK ? ("career" as const) : (moment?.kind ?? "free");
    const scheduledAt = input.day && input.time ? momentAt(input.day, input.time) : null;
    const asked = { scheduledAt, wish: input.wish };
    const again = findJustMade(db, viewer, input.employmentId, { kind, moment }, asked, now);
    if (again) return { conversationId: again.id };
    if (moment && hasOneOf(db, moment.id, input.employmentId))
      throw new RuleBroken({ employmentId: "already_taken" });
    const conversation = db
      .insert(conversations)
      .values({
        schoolId: staff.schoolId,
        employmentId: input.employmentId,
        kind,
        momentId: moment?.id,
        templateId: moment?.templateId ?? getUsualTemplate(db, viewer.boardId, kind, viewer.today),
        schoolYear: moment?.schoolYear ?? schoolYearOf(input.day ?? viewer.today),
        scheduledAt,
        minutes: input.minutes,
        state: scheduledAt === null ? "to_plan" : "planned",
        proposedBy: scheduledAt === null ? null : viewer.personId,
        calendarSequence: scheduledAt === null ? 0 : 1,
        createdAt: now.getTime(),
        createdBy: viewer.personId,
      })
      .returning({ id: conversations.id })
      .get();
    addParties(db, conversation.id, staff.personId, staff.partnerId);
    if (input.wish) addWish(db, conversation.id, viewer.personId, input.wish);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "conversation.made",
        object: "conversation",
        objectId: conversation.id,
        subjectId: staff.personId,
        detail: { kind },
      },
      now,
    );
    const said = scheduledAt === null ? "asked" : "date_proposed";
    const to = [staff.personId === viewer.personId ? staff.partnerId : staff.personId];
    tell(db, viewer, { conversationId: conversation.id, kind: said, to, at: scheduledAt, once: "made" }, now);
    return { conversationId: conversation.id };
  });
}

/** A moment of the open cycle; who came after the start, or wants one that is optional, gets hers this way. */
function getOfferedMoment(db: Db, momentId: number, schoolId: number) {
  const offered = db
    .select({
      id: moments.id,
      kind: moments.kind,
      templateId: moments.templateId,
      schoolYear: cycles.schoolYear,
    })
    .from(moments)
    .innerJoin(cycles, eq(cycles.id, moments.cycleId))
    .where(and(eq(moments.id, momentId), eq(cycles.schoolId, schoolId), eq(cycles.state, "open")))
    .get();
  if (!offered || offered.kind === "team") throw new RuleBroken({ momentId: "not_known" });
  return offered;
}

const hasOneOf = (db: Db, momentId: number, employmentId: number) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.momentId, momentId),
        eq(conversations.employmentId, employmentId),
        ne(conversations.state, "cancelled"),
      ),
    )
    .get() !== undefined;

/**
 * The same form sent twice makes one conversation: one of the kind by the same person within the last minute, on the same
 * moment and with the same wish, is that one. Another wish is another talk: her words are never thrown away.
 */
const findJustMade = (
  db: Db,
  viewer: Viewer,
  employmentId: number,
  { kind, moment }: { kind: (typeof conversationKinds)[number]; moment: { id: number } | undefined },
  { scheduledAt, wish }: { scheduledAt: number | null; wish: string | null },
  now: Date,
) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.employmentId, employmentId),
        eq(conversations.createdBy, viewer.personId),
        moment
          ? eq(conversations.momentId, moment.id)
          : and(eq(conversations.kind, kind), isNull(conversations.momentId)),
        inArray(conversations.state, ["to_plan", "planned"]),
        gt(conversations.createdAt, now.getTime() - 60_000),
        sql`${conversations.scheduledAt} is ${scheduledAt}`,
        wish === null ? undefined : saysWish(db, viewer, wish),
      ),
    )
    .get();

const saysWish = (db: Db, viewer: Viewer, wish: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(agendaItems)
      .where(
        and(
          eq(agendaItems.conversationId, conversations.id),
          eq(agendaItems.byPersonId, viewer.personId),
          eq(agendaItems.text, wish),
        ),
      ),
  );

export const addParties = (db: Db, conversationId: number, staffId: number, partnerId: number) =>
  db
    .insert(conversationParties)
    .values([
      { conversationId, personId: staffId, part: "staff", signs: true },
      { conversationId, personId: partnerId, part: "partner", signs: true },
    ])
    .run();

const addWish = (db: Db, conversationId: number, byPersonId: number, text: string) =>
  db.insert(agendaItems).values({ conversationId, byPersonId, text, position: 1 }).run();
