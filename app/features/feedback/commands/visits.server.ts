import { and, between, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { lessonVisits } from "#db/schema/index.ts";
import { tellOfVisit } from "../colleague-letters.server.ts";
import { visitCanBecome, type VisitState } from "../model.ts";
import { listColleagues } from "../queries/colleagues.server.ts";
import { listQuestionsToLink } from "../queries/surveys.server.ts";
import { getVisit } from "../queries/visits.server.ts";

type Looking = { way: string | null; ownWay: string | null; visitOn: string | null };
export type NewVisit = Looking & { visitor: number; focus: string; question: number | null };

const wayOf = ({ way, ownWay }: Looking) => ownWay ?? way;
const A_MINUTE = 60_000;

/**
 * Asks a colleague to come and look at a lesson. The visit is the asker's own. Sent twice within a minute it is one.
 * @returns its key
 * @throws NotFound when the question is not hers; RuleBroken when the visitor is no colleague of hers
 */
export function askVisit(db: Db, viewer: Viewer, input: NewVisit, now: Date): number {
  return inTransaction(db, () => {
    const { visitor: visitorId, focus, question: questionId, visitOn } = input;
    const visitor = listColleagues(db, viewer).find((one) => one.id === visitorId);
    if (!visitor) throw new RuleBroken({ visitor: "not_known" });
    checkQuestion(db, viewer, questionId);
    const sentTwice = findJustAsked(db, viewer, input, now);
    if (sentTwice) return sentTwice;
    const { id } = db
      .insert(lessonVisits)
      .values({
        schoolId: visitor.schoolId,
        ownerId: viewer.personId,
        visitorId,
        questionId,
        focus,
        wayOfLooking: wayOf(input),
        visitOn,
        askedAt: now.getTime(),
      })
      .returning({ id: lessonVisits.id })
      .get();
    audit(db, viewer, "lesson_visit.asked", id, viewer.personId, now);
    tellOfVisit(db, "visit_asked", { id, personId: visitorId, by: fullName(viewer) }, now);
    return id;
  });
}

/** @throws NotFound when a question is named that is not the viewer's own */
export function checkQuestion(db: Db, viewer: Viewer, questionId: number | null) {
  if (questionId !== null && !listQuestionsToLink(db, viewer).some(({ id }) => id === questionId))
    throw new NotFound();
}

/**
 * Changes how the two will look and when; either may, until it was.
 * @throws NotFound, Stale when the other was first, RuleBroken when it was already
 */
export function arrangeVisit(
  db: Db,
  viewer: Viewer,
  id: number,
  input: Looking & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const visit = getVisit(db, viewer, id, "arrange");
    if (!visit.may.arrange) throw new RuleBroken({ way: "not_open" });
    const { changes } = db
      .update(lessonVisits)
      .set({ wayOfLooking: wayOf(input), visitOn: input.visitOn, version: sql`${lessonVisits.version} + 1` })
      .where(and(eq(lessonVisits.id, id), eq(lessonVisits.version, input.version)))
      .run();
    if (changes === 0)
      throw new Stale(visit.version, { ownWay: visit.wayOfLooking ?? "", visitOn: visit.visitOn ?? "" });
    auditChange(db, viewer, "lesson_visit.changed", id, now);
  });
}

export type VisitStep = "agree" | "decline" | "hold" | "cancel";

const steps = {
  agree: ["answer", "agreed", "lesson_visit.answered"],
  decline: ["answer", "declined", "lesson_visit.answered"],
  hold: ["hold", "done", "lesson_visit.held"],
  cancel: ["cancel", "cancelled", "lesson_visit.cancelled"],
} as const satisfies Record<VisitStep, ["answer" | "hold" | "cancel", VisitState, AuditAction]>;

/**
 * Moves a visit on: the visitor agrees or says no, either says that it was or calls it off. The same step twice is one.
 * @throws NotFound when the step is not hers; RuleBroken before its day, or when it went another way
 */
export function moveVisit(db: Db, viewer: Viewer, id: number, step: VisitStep, now: Date) {
  const [act, state, action] = steps[step];
  inTransaction(db, () => {
    const visit = getVisit(db, viewer, id, act);
    if (visit.state === state) return;
    if (!visitCanBecome(visit.state, state) || !visit.may[act]) throw new RuleBroken({ step: "not_open" });
    if (state === "done" && visit.visitOn !== null && visit.visitOn > viewer.today)
      throw new RuleBroken({ step: "not_yet" });
    const visitOn = state === "done" ? (visit.visitOn ?? viewer.today) : visit.visitOn;
    db.update(lessonVisits)
      .set({ state, visitOn, version: sql`${lessonVisits.version} + 1` })
      .where(eq(lessonVisits.id, id))
      .run();
    auditChange(db, viewer, action, id, now);
    if (act === "answer")
      tellOfVisit(db, "visit_answered", { id, personId: ownerOf(db, id), by: fullName(viewer) }, now);
  });
}

const ownerOf = (db: Db, id: number) =>
  db.select({ id: lessonVisits.ownerId }).from(lessonVisits).where(eq(lessonVisits.id, id)).get()!.id;

const findJustAsked = (db: Db, viewer: Viewer, { visitor, focus }: NewVisit, now: Date) =>
  db
    .select({ id: lessonVisits.id })
    .from(lessonVisits)
    .where(
      and(
        eq(lessonVisits.ownerId, viewer.personId),
        eq(lessonVisits.visitorId, visitor),
        eq(lessonVisits.focus, focus),
        between(lessonVisits.askedAt, now.getTime() - A_MINUTE, now.getTime()),
      ),
    )
    .get()?.id;

/** The trail of a visit, which is always about the one who is visited. */
export function auditChange(db: Db, viewer: Viewer, action: AuditAction, id: number, now: Date) {
  const { ownerId } = db
    .select({ ownerId: lessonVisits.ownerId })
    .from(lessonVisits)
    .where(eq(lessonVisits.id, id))
    .get()!;
  audit(db, viewer, action, id, ownerId, now);
}

function audit(db: Db, viewer: Viewer, action: AuditAction, objectId: number, subjectId: number, now: Date) {
  recordAudit(db, { actorId: viewer.personId, action, object: "lesson_visit", objectId, subjectId }, now);
}
