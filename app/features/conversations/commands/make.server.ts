import { and, desc, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  agendaItems,
  conversationParties,
  conversations,
  cycles,
  employments,
  moments,
  templates,
} from "#db/schema/index.ts";
import type { NewConversationInput } from "../input.ts";
import { tell } from "./tell.server.ts";

/**
 * Makes a free conversation, or one of a moment the cycle offers: a staff member asks her gesprekspartner for one, or a
 * partner asks one of her people. A wish becomes the first point of the agenda, a day makes it planned; the other is told.
 * @throws NotFound when the employment is neither hers nor of one of her people, or the moment is not offered there;
 * RuleBroken when there is no partner yet, or that moment's conversation is there already
 */
export function makeConversation(
  db: Db,
  viewer: Viewer,
  input: NewConversationInput & { momentId?: number; minutes?: number },
  now: Date,
): { conversationId: number } {
  return inTransaction(db, () => {
    const staff = staffOf(db, viewer, input.employmentId);
    if (staff.partnerId === null) throw new RuleBroken({ employmentId: "not_known" });
    const moment = input.momentId ? getOfferedMoment(db, input.momentId, staff.schoolId) : undefined;
    const again = moment ? undefined : findJustMade(db, viewer, input.employmentId, now);
    if (again) return { conversationId: again.id };
    if (moment && hasOneOf(db, moment.id, input.employmentId))
      throw new RuleBroken({ employmentId: "already_taken" });
    const scheduledAt = input.day && input.time ? momentAt(input.day, input.time) : null;
    const conversation = db
      .insert(conversations)
      .values({
        schoolId: staff.schoolId,
        employmentId: input.employmentId,
        kind: moment?.kind ?? "free",
        momentId: moment?.id,
        templateId: moment?.templateId ?? shippedTemplate(db),
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
        detail: { kind: moment?.kind ?? "free" },
      },
      now,
    );
    const kind = scheduledAt === null ? "asked" : "date_proposed";
    const to = [staff.personId === viewer.personId ? staff.partnerId : staff.personId];
    tell(db, viewer, { conversationId: conversation.id, kind, to, at: scheduledAt, once: "made" }, now);
    return { conversationId: conversation.id };
  });
}

/** An employment of hers or of one of her people, with its gesprekspartner today. @throws NotFound otherwise */
export function staffOf(db: Db, viewer: Viewer, employmentId: number) {
  const staff = db
    .select({
      personId: employments.personId,
      schoolId: employments.schoolId,
      fromDay: employments.fromDay,
      partnerId: partnerOn(viewer.today),
    })
    .from(employments)
    .where(and(eq(employments.id, employmentId), onDay(employments.fromDay, employments.toDay, viewer.today)))
    .get();
  if (!staff || (staff.personId !== viewer.personId && staff.partnerId !== viewer.personId))
    throw new NotFound();
  return staff;
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
  if (!offered || offered.kind === "team") throw new NotFound();
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

/** The same form sent twice makes one conversation: a free one by the same person within the last minute is that one. */
const findJustMade = (db: Db, viewer: Viewer, employmentId: number, now: Date) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.employmentId, employmentId),
        eq(conversations.createdBy, viewer.personId),
        eq(conversations.kind, "free"),
        inArray(conversations.state, ["to_plan", "planned"]),
        gt(conversations.createdAt, now.getTime() - 60_000),
      ),
    )
    .get();

/** The newest version of the development template as Jaarring ships it. */
export const shippedTemplate = (db: Db): number =>
  db
    .select({ id: templates.id })
    .from(templates)
    .where(and(isNull(templates.boardId), eq(templates.code, "development")))
    .orderBy(desc(templates.no))
    .get()!.id;

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
