import { and, inArray, ne } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { alignments } from "#db/schema/index.ts";
import { listQuestionsById } from "../queries.server.ts";

/**
 * Questions that meet on these goals because their owners linked them, as far as the viewer may read them. Of a question that
 * is not linked or not shared there is no trace, in no figure either.
 */
export function listQuestionsOfGoals(db: Db, viewer: Viewer, goalIds: number[]) {
  if (goalIds.length === 0) return [];
  const linked = db
    .selectDistinct({ id: alignments.questionId })
    .from(alignments)
    .where(and(inArray(alignments.goalId, goalIds), ne(alignments.judgement, "separate")))
    .all()
    .map(({ id }) => id);
  return listQuestionsById(db, viewer, linked).filter((question) => question.state !== "proposed");
}
