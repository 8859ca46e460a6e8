import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, storyAuthors, storyNotes } from "#db/schema/index.ts";
import { getStoryItem } from "../access.server.ts";
import { auditStory } from "../commands.server.ts";
import { listColleaguesToAsk } from "../queries/authors.server.ts";
import { tellOfAuthorship } from "../story-letters.server.ts";

/**
 * Asks colleagues of the same school to write along, by letter too. Who was asked, or writes along, stays as she is; who said no or left
 * can be asked again. They read the story from now on, to know what their name would stand under.
 * @throws NotFound when it is not the viewer's, RuleBroken for a stranger
 */
export function inviteAuthors(db: Db, viewer: Viewer, id: number, personIds: number[], now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "invite");
    const known = new Set(listColleaguesToAsk(db, viewer, item).map((one) => one.id));
    const asked = db
      .select({ personId: storyAuthors.personId })
      .from(storyAuthors)
      .where(and(eq(storyAuthors.storyId, id), inArray(storyAuthors.state, ["invited", "accepted"])))
      .all()
      .map(({ personId }) => personId);
    if (personIds.some((personId) => !known.has(personId) && !asked.includes(personId)))
      throw new RuleBroken({ authors: "not_known" });
    for (const personId of personIds.filter((one) => known.has(one))) {
      const invitation = {
        state: "invited",
        invitedBy: viewer.personId,
        invitedAt: now.getTime(),
        answeredAt: null,
      } as const;
      db.insert(storyAuthors)
        .values({ storyId: id, personId, ...invitation })
        .onConflictDoUpdate({ target: [storyAuthors.storyId, storyAuthors.personId], set: invitation })
        .run();
      auditStory(db, viewer, "story.author_invited", item, now, personId);
      tellOfAuthorship(db, { storyId: id, personId, by: fullName(viewer), today: viewer.today }, now);
    }
  });
}

/** The asked one's own yes or no. @throws NotFound when she was not asked, or answered already */
export function answerAuthorship(
  db: Db,
  viewer: Viewer,
  id: number,
  answer: "accept" | "decline",
  now: Date,
) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "answer");
    const said = { state: answer === "accept" ? "accepted" : "declined", answeredAt: now.getTime() } as const;
    const { changes } = db
      .update(storyAuthors)
      .set(said)
      .where(and(whose(id, viewer.personId), eq(storyAuthors.state, "invited")))
      .run();
    if (changes === 0) throw new NotFound();
    auditStory(db, viewer, "story.author_answered", item, now, viewer.personId);
  });
}

/** Stops writing along: her name and her notes go out of it. @throws NotFound when she does not write along */
export function leaveStory(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "answer");
    takeLeave(db, id, viewer.personId, now);
    auditStory(db, viewer, "story.author_left", item, now, viewer.personId);
  });
}

/** The owner writes on without someone: her name and her notes go out of it, or she need not answer any more. */
export function removeAuthor(db: Db, viewer: Viewer, id: number, personId: number, now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "invite");
    takeLeave(db, id, personId, now);
    auditStory(db, viewer, "story.author_left", item, now, personId);
  });
}

function takeLeave(db: Db, id: number, personId: number, now: Date) {
  const { changes } = db
    .update(storyAuthors)
    .set({ state: "withdrawn", answeredAt: now.getTime() })
    .where(and(whose(id, personId), inArray(storyAuthors.state, ["invited", "accepted"])))
    .run();
  if (changes === 0) throw new NotFound();
  const hers = db.select({ id: items.id }).from(items).where(eq(items.ownerPersonId, personId));
  db.delete(storyNotes)
    .where(and(eq(storyNotes.storyId, id), inArray(storyNotes.noteId, hers)))
    .run();
}

const whose = (storyId: number, personId: number) =>
  and(eq(storyAuthors.storyId, storyId), eq(storyAuthors.personId, personId));
