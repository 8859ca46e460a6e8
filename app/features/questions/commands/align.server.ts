import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { alignments, ambitions, goals, visions } from "#db/schema/index.ts";
import type { AlignmentView, Judgement } from "../model.ts";
import { getQuestion } from "../queries.server.ts";
import { getAlignment } from "../queries/alignments.server.ts";

export type AlignmentInput = {
  questionId: number;
  /** One of the two: an ambition of the current vision (or as it was already linked), or an open goal. */
  ambitionId?: number | null;
  goalId?: number | null;
  judgement: Judgement;
  why?: string | null;
  /** What the writer saw; left out, a link there already is simply replaced. */
  version?: number | null;
};

/**
 * Links a question to an ambition or goal with its owner's judgement, or changes the judgement of a link it has.
 * @throws NotFound; RuleBroken for an ambition of another school or one the current vision no longer has; Stale
 */
export function setAlignment(db: Db, viewer: Viewer, input: AlignmentInput, now: Date) {
  inTransaction(db, () => {
    const question = getQuestion(db, viewer, input.questionId, "align");
    const target = input.goalId
      ? goalTarget(db, viewer, input.goalId)
      : ambitionTarget(db, viewer, input.ambitionId ?? 0);
    if (target.schoolId !== null && target.schoolId !== question.schoolId)
      throw new RuleBroken({ target: "other_school" });
    const known = question.alignments.find(
      (link) =>
        link.goalId === target.goalId && (target.goalId !== null || link.lineageId === target.lineageId),
    );
    const judged = { judgement: input.judgement, why: input.why ?? null };
    if (known) {
      // Only an open ambition can become the wording of the link; else it keeps the words it was made to.
      const ambitionId = target.open ? target.ambitionId : known.ambitionId;
      rewrite(db, known, { ...judged, ambitionId }, input.version ?? known.version);
    } else {
      if (!target.open) throw new RuleBroken({ target: "not_known" });
      const { ambitionId, lineageId, goalId } = target;
      db.insert(alignments)
        .values({
          questionId: question.id,
          ambitionId,
          lineageId,
          goalId,
          ...judged,
          createdAt: now.getTime(),
        })
        .run();
    }
    audit(db, viewer, "alignment.set", question.id, now);
  });
}

/** Takes a link away, with the partner's line beside it. @throws NotFound when it is not hers */
export function removeAlignment(db: Db, viewer: Viewer, questionId: number, alignmentId: number, now: Date) {
  inTransaction(db, () => {
    const question = getQuestion(db, viewer, questionId, "align");
    const link = question.alignments.find((known) => known.id === alignmentId);
    if (!link) throw new NotFound();
    db.delete(alignments).where(eq(alignments.id, alignmentId)).run();
    audit(db, viewer, "alignment.removed", questionId, now);
  });
}

/**
 * The one line of the gesprekspartner beside a judgement; an empty one takes it away.
 * @throws NotFound for anyone who is not her partner today or may not read the question; Stale when the judgement changed
 */
export function writePartnerLine(
  db: Db,
  viewer: Viewer,
  alignmentId: number,
  input: { line: string | null; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const link = getAlignment(db, viewer, alignmentId);
    const question = getQuestion(db, viewer, link.questionId, "write_partner_line");
    const partnerLineBy = input.line === null ? null : viewer.personId;
    rewrite(db, link, { partnerLine: input.line, partnerLineBy }, input.version);
    const subjectId = question.owner.personId;
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "partner_line.written",
        object: "question",
        objectId: question.id,
        subjectId,
      },
      now,
    );
  });
}

function rewrite(
  db: Db,
  link: AlignmentView,
  values: Partial<typeof alignments.$inferInsert>,
  version: number,
) {
  const { changes } = db
    .update(alignments)
    .set({ ...values, version: sql`${alignments.version} + 1` })
    .where(and(eq(alignments.id, link.id), eq(alignments.version, version)))
    .run();
  if (changes === 0)
    throw new Stale(link.version, {
      judgement: link.judgement,
      why: link.why ?? "",
      line: link.partnerLine ?? "",
    });
}

function ambitionTarget(db: Db, viewer: Viewer, ambitionId: number) {
  const row = db
    .select({ lineageId: ambitions.lineageId, schoolId: visions.schoolId, state: visions.state })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .where(and(eq(ambitions.id, ambitionId), eq(visions.boardId, viewer.boardId)))
    .get();
  if (!row) throw new NotFound();
  return {
    ambitionId,
    lineageId: row.lineageId,
    goalId: null,
    schoolId: row.schoolId,
    open: row.state === "current",
  };
}

function goalTarget(db: Db, viewer: Viewer, goalId: number) {
  const row = db
    .select({ lineageId: goals.lineageId, schoolId: goals.schoolId, state: goals.state })
    .from(goals)
    .where(and(eq(goals.id, goalId), eq(goals.boardId, viewer.boardId)))
    .get();
  if (!row) throw new NotFound();
  return {
    ambitionId: null,
    lineageId: row.lineageId,
    goalId,
    schoolId: row.schoolId,
    open: row.state === "open",
  };
}

function audit(
  db: Db,
  viewer: Viewer,
  action: "alignment.set" | "alignment.removed",
  questionId: number,
  now: Date,
) {
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action,
      object: "question",
      objectId: questionId,
      subjectId: viewer.personId,
    },
    now,
  );
}
