import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { items, questionJoins } from "#db/schema/index.ts";
import { getQuestion } from "../queries.server.ts";

type Joining = { teamId?: number | null; joinedFromId: number };

/**
 * Links a question just written to the one it joins. To be called inside the transaction that wrote it.
 * @throws NotFound for one that was not shared with a group of hers; RuleBroken for a team's, or when the other is not going on
 */
export function joinQuestion(db: Db, viewer: Viewer, questionId: number, { teamId, joinedFromId }: Joining) {
  const joined = getQuestion(db, viewer, joinedFromId, "join");
  if (teamId) throw new RuleBroken({ team: "not_allowed" });
  if (joined.state !== "active") throw new RuleBroken({ form: "not_allowed" });
  db.insert(questionJoins).values({ questionId, joinedFromId }).run();
}

/** Her own question with which she joined before: joining is done once. */
export const findJoined = (db: Db, viewer: Viewer, joinedFromId: number): number | undefined =>
  db
    .select({ id: questionJoins.questionId })
    .from(questionJoins)
    .innerJoin(items, eq(items.id, questionJoins.questionId))
    .where(and(eq(questionJoins.joinedFromId, joinedFromId), eq(items.ownerPersonId, viewer.personId)))
    .get()?.id;
