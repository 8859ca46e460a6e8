import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { alignments, ambitionLineages, ambitions, goals, items, people } from "#db/schema/index.ts";
import type { AlignmentView } from "../model.ts";

// What the ambition is called in the vision that holds now; null where that vision no longer has it.
const titleNow = sql<string | null>`(select a.title from ambitions a join visions v on v.id = a.vision_id
  where a.lineage_id = ${alignments.lineageId} and v.state = 'current' limit 1)`;

/** Links to the vision per question, in the words they were made to. The viewer must already see the questions. */
export function listAlignments(db: Db, questionIds: number[]): Map<number, AlignmentView[]> {
  const rows = db
    .select({
      id: alignments.id,
      questionId: alignments.questionId,
      ambitionId: alignments.ambitionId,
      lineageId: alignments.lineageId,
      goalId: alignments.goalId,
      ambitionTitle: ambitions.title,
      goalText: goals.text,
      slot: ambitionLineages.slot,
      titleNow,
      judgement: alignments.judgement,
      why: alignments.why,
      partnerLine: alignments.partnerLine,
      partnerName: people.givenName,
      version: alignments.version,
    })
    .from(alignments)
    .leftJoin(ambitions, eq(ambitions.id, alignments.ambitionId))
    .leftJoin(goals, eq(goals.id, alignments.goalId))
    .leftJoin(ambitionLineages, eq(ambitionLineages.id, alignments.lineageId))
    .leftJoin(people, eq(people.id, alignments.partnerLineBy))
    .where(inArray(alignments.questionId, questionIds))
    .orderBy(asc(alignments.questionId), asc(alignments.createdAt), asc(alignments.id))
    .all();
  const byQuestion = new Map<number, AlignmentView[]>();
  for (const { ambitionTitle, goalText, titleNow: now, ...row } of rows) {
    const past = row.goalId === null && now !== ambitionTitle;
    const view = { ...row, title: goalText ?? ambitionTitle ?? "", past };
    byQuestion.set(row.questionId, [...(byQuestion.get(row.questionId) ?? []), view]);
  }
  return byQuestion;
}

/**
 * One link, of a question the viewer may read.
 * @throws NotFound when the link is not there or its question is not for this viewer
 */
export function getAlignment(db: Db, viewer: Viewer, alignmentId: number): AlignmentView {
  const row = db
    .select({ questionId: alignments.questionId })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .where(and(eq(alignments.id, alignmentId), visibleTo(viewer)))
    .get();
  const found =
    row &&
    listAlignments(db, [row.questionId])
      .get(row.questionId)
      ?.find((link) => link.id === alignmentId);
  if (!found) throw new NotFound();
  return found;
}
