import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  careerPaths,
  evidences,
  hindrances,
  learningQuestions,
  stories,
  valueNotes,
  type itemKinds,
} from "#db/schema/index.ts";

/**
 * What an item says, in short: for the pages about sharing and removing it. The viewer must already see the item.
 * @returns its sentence, and the question it hangs on when it has no page of its own
 */
export function findItemWords(
  db: Db,
  item: { id: number; kind: (typeof itemKinds)[number] },
): { text: string; questionId: number | null } {
  const { id } = item;
  const none = { text: "", questionId: null };
  if (item.kind === "question") {
    const row = db
      .select({ text: learningQuestions.text })
      .from(learningQuestions)
      .where(eq(learningQuestions.itemId, id))
      .get();
    return { ...none, ...row };
  }
  if (item.kind === "activity") {
    return {
      ...none,
      ...db.select({ text: activities.title }).from(activities).where(eq(activities.itemId, id)).get(),
    };
  }
  if (item.kind === "note") {
    return {
      ...none,
      ...db.select({ text: valueNotes.text }).from(valueNotes).where(eq(valueNotes.itemId, id)).get(),
    };
  }
  if (item.kind === "hindrance") {
    const row = db
      .select({ text: hindrances.text, questionId: hindrances.questionId })
      .from(hindrances)
      .where(eq(hindrances.itemId, id))
      .get();
    return { ...none, ...row };
  }
  if (item.kind === "evidence") {
    return {
      ...none,
      ...db.select({ text: evidences.title }).from(evidences).where(eq(evidences.itemId, id)).get(),
    };
  }
  if (item.kind === "career_path") {
    const row = db
      .select({ text: careerPaths.text })
      .from(careerPaths)
      .where(eq(careerPaths.itemId, id))
      .get();
    return { ...none, ...row };
  }
  if (item.kind === "story") {
    const words = sql<string>`coalesce(${stories.title}, ${stories.happened}, ${stories.kept}, ${stories.used},
      ${stories.better}, ${stories.view}, '')`;
    return { ...none, ...db.select({ text: words }).from(stories).where(eq(stories.itemId, id)).get() };
  }
  return none;
}
