import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, learningQuestions } from "#db/schema/index.ts";
import { canBecome, type Conclusion, type QuestionState } from "../model.ts";
import { auditQuestion, moveOn } from "./move-on.server.ts";

/**
 * Rounds a question off, answered or parked, with or without a conclusion in words.
 * @throws NotFound, Stale, or RuleBroken when it was rounded off already
 */
export function concludeQuestion(
  db: Db,
  viewer: Viewer,
  id: number,
  { state, conclusion, version }: { state: Conclusion; conclusion: string | null; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "conclude", version);
    step(question.state, state);
    db.update(learningQuestions).set({ state, conclusion }).where(eq(learningQuestions.itemId, id)).run();
    db.update(items).set({ closedOn: viewer.today }).where(eq(items.id, id)).run();
    auditQuestion(db, viewer, "question.closed", id, now);
  });
}

/** Takes a question up again. Its conclusion stays readable as the start of what follows. @throws as concludeQuestion */
export function reopenQuestion(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const question = moveOn(db, viewer, id, "conclude", version);
    step(question.state, "active");
    db.update(learningQuestions).set({ state: "active" }).where(eq(learningQuestions.itemId, id)).run();
    db.update(items).set({ closedOn: null }).where(eq(items.id, id)).run();
    auditQuestion(db, viewer, "question.changed", id, now);
  });
}

function step(from: QuestionState, to: QuestionState) {
  if (!canBecome(from, to)) throw new RuleBroken({ state: "not_known" });
}
