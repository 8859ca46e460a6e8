import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { items } from "#db/schema/index.ts";
import type { QuestionAct } from "../policy.ts";
import { getQuestion } from "../queries.server.ts";

/**
 * The question for an act, its version moved on from the one given. To be called inside a command's transaction.
 * @throws NotFound when the act is not hers, Stale with what is saved now when someone else was first
 */
export function moveOn(db: Db, viewer: Viewer, id: number, act: QuestionAct, version: number) {
  const question = getQuestion(db, viewer, id, act);
  const { changes } = db
    .update(items)
    .set({ version: sql`${items.version} + 1` })
    .where(and(eq(items.id, id), eq(items.version, version)))
    .run();
  if (changes === 1) return question;
  const { text, why, forWhom, conclusion } = question;
  throw new Stale(question.version, {
    text,
    why: why ?? "",
    forWhom: forWhom ?? "",
    conclusion: conclusion ?? "",
  });
}

type QuestionAction = "question.written" | "question.changed" | "question.closed";

export function auditQuestion(db: Db, viewer: Viewer, action: QuestionAction, id: number, now: Date) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "question", objectId: id, subjectId: viewer.personId },
    now,
  );
}
