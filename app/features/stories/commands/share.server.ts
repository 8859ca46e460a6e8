import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { listAudiences } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { stories, type storyAuthors } from "#db/schema/index.ts";
import { getStoryItem } from "../access.server.ts";
import { auditStory } from "../commands.server.ts";
import { reachOf } from "../model.ts";
import { listAuthorRows } from "../queries/authors.server.ts";
import { listOwnParts, sayYes } from "./parts.server.ts";

type Shared = { audiences: string[]; yes: number[] };

/**
 * Makes the readers of a story exactly these; of her own notes in it the words go along where she says yes. Whoever put
 * notes in, but does not own the story, only says that of hers.
 * @throws NotFound when it is neither hers nor has notes of hers, RuleBroken beside the field
 */
export function shareStory(db: Db, viewer: Viewer, id: number, { audiences, yes }: Shared, now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id);
    if (item.may("share")) shareItem(db, viewer, id, audiences, now);
    else if (listOwnParts(db, viewer, id).length === 0) throw new NotFound();
    sayYes(db, viewer, id, yes, findReach(db, item));
    auditStory(db, viewer, "story.parts_agreed", item, now);
  });
}

/** Gives a story for the annual report: board members read it from now on, and of her own notes those she says yes to. */
export function releaseStory(db: Db, viewer: Viewer, id: number, yes: number[], now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "release");
    db.update(stories)
      .set({ releasedOn: item.story.releasedOn ?? viewer.today, releasedBy: viewer.personId })
      .where(eq(stories.itemId, id))
      .run();
    sayYes(db, viewer, id, yes, findReach(db, item));
    auditStory(db, viewer, "story.released", item, now);
  });
}

/** Takes it back: from now on no board member finds it. Everyone whose name is under it can. */
export function withdrawRelease(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "withdraw_release");
    db.update(stories).set({ releasedOn: null, releasedBy: null }).where(eq(stories.itemId, id)).run();
    auditStory(db, viewer, "story.release_withdrawn", item, now);
  });
}

function findReach(db: Db, { id, ownerTeamId }: { id: number; ownerTeamId: number | null }): string[] {
  const story = db
    .select({ releasedOn: stories.releasedOn })
    .from(stories)
    .where(eq(stories.itemId, id))
    .get();
  const authors: Pick<typeof storyAuthors.$inferSelect, "state">[] = listAuthorRows(db, id);
  return reachOf({
    audiences: listAudiences(db, [id]).get(id) ?? [],
    authors,
    ownerTeamId,
    releasedOn: story?.releasedOn ?? null,
  });
}
