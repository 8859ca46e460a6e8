import { and, eq, gte, inArray, lte } from "drizzle-orm";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, freeDays, people } from "#db/schema/index.ts";
import { doubtsAbout, isAhead, leads, proposalOf, type DateDoubt } from "../model.ts";
import { getConversation, type OpenConversation } from "./access.server.ts";

/** What to warn of about the day of a conversation: weekend, a free day of the school, a day the staff member does not work. */
export function findDoubts(
  db: Db,
  viewer: Viewer,
  conversation: Pick<OpenConversation, "schoolId" | "employmentId">,
  day: string,
): DateDoubt[] {
  const free = db
    .select({ fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(freeDays)
    .where(
      and(eq(freeDays.schoolId, conversation.schoolId), lte(freeDays.fromDay, day), gte(freeDays.toDay, day)),
    )
    .all();
  const staff = conversation.employmentId === null ? undefined : daysWorkedBy(db, conversation.employmentId);
  return doubtsAbout(day, { today: viewer.today, freeDays: free, daysWorked: staff?.daysWorked ?? null });
}

/**
 * What to ask before a talk is asked for on a day, and whose working days it is about.
 * @throws NotFound when the employment is neither hers nor of one of her people
 */
export function findDoubtsBefore(db: Db, viewer: Viewer, employmentId: number, day: string) {
  const { personId, givenName, schoolId } = staffOf(db, viewer, employmentId);
  return {
    day,
    found: findDoubts(db, viewer, { employmentId, schoolId }, day),
    staff: { givenName, isMe: personId === viewer.personId },
  };
}

/** What to ask before another day of a conversation goes to the other. @throws NotFound when it is not hers to plan */
export function findDoubtsOfMove(db: Db, viewer: Viewer, id: number, day: string) {
  const conversation = getConversation(db, viewer, id, "plan");
  const stands = conversation.scheduledAt !== null && dayOf(conversation.scheduledAt) === day;
  return { day, found: stands ? [] : findDoubts(db, viewer, conversation, day) };
}

/**
 * Date and place of a conversation as its parties change it, `fixed` when it was held or
 * cancelled and its date stands.
 * @throws NotFound when it is not hers to plan
 */
export function getDatePage(db: Db, viewer: Viewer, id: number) {
  const conversation = getConversation(db, viewer, id, "plan");
  const { me, other, staff, scheduledAt, minutes, place, openingQuestion } = conversation;
  if (me.part === "member") throw new NotFound();
  const day = scheduledAt === null ? "" : dayOf(scheduledAt);
  return {
    id,
    version: conversation.version,
    teamName: conversation.teamName,
    otherName: other?.givenName ?? null,
    staff: staff && { givenName: staff.givenName, isMe: staff.personId === viewer.personId },
    /** Whom an opening question is for, when the viewer leads. */
    asks: leads(me.part) ? (staff?.givenName ?? conversation.teamName) : null,
    scheduledAt,
    kind: conversation.kind,
    fixed: isAhead(conversation.state) ? null : { state: conversation.state, heldOn: conversation.heldOn },
    proposal: proposalOf(conversation, viewer.personId),
    fields: {
      day,
      time: scheduledAt === null ? "" : timeOf(scheduledAt),
      minutes: String(minutes),
      place: place ?? "",
      openingQuestion: (leads(me.part) && openingQuestion) || "",
    },
  };
}

const daysWorkedBy = (db: Db, employmentId: number) =>
  db
    .select({ daysWorked: employments.daysWorked })
    .from(employments)
    .where(eq(employments.id, employmentId))
    .get();

/** The people a viewer can have a conversation with: her own employments with their partner, and those whose partner she is. */
export function listPossibleConversations(db: Db, viewer: Viewer) {
  const staff = db
    .select({
      employmentId: employments.id,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      inArray(
        employments.id,
        viewer.partnerOf.map((one) => one.employmentId),
      ),
    )
    .orderBy(people.familyName, people.givenName, employments.id)
    .all();
  return {
    own: viewer.employments.map((employment) => ({
      employmentId: employment.id,
      schoolName: employment.schoolName,
      partner: viewer.partners.find((partner) => partner.employmentId === employment.id),
    })),
    staff,
  };
}

/** An employment of hers or of one of her people, with its gesprekspartner today. @throws NotFound otherwise */
export function staffOf(db: Db, viewer: Viewer, employmentId: number) {
  const staff = db
    .select({
      personId: employments.personId,
      givenName: people.givenName,
      schoolId: employments.schoolId,
      fromDay: employments.fromDay,
      partnerId: partnerOn(viewer.today),
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(and(eq(employments.id, employmentId), onDay(employments.fromDay, employments.toDay, viewer.today)))
    .get();
  if (!staff || (staff.personId !== viewer.personId && staff.partnerId !== viewer.personId))
    throw new NotFound();
  return staff;
}
