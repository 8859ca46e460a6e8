import { and, between, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { AuditAction } from "#app/features/audit/actions.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem, schoolFor } from "#app/features/items/commands.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, stories } from "#db/schema/index.ts";
import { getStoryItem } from "./access.server.ts";
import { setNotes } from "./commands/parts.server.ts";
import type { NewStoryInput, StoryInput } from "./input.ts";
import { storyPrompts } from "./model.ts";

type NewStory = Partial<NewStoryInput>;

/**
 * Writes a story of the viewer or of a team of hers, from own notes or from nothing. One of the five, or one note, is enough;
 * nobody else reads it until it is shared. The same story sent twice within a minute is one.
 * @returns its key
 * @throws NotFound for a school or team that is not hers, RuleBroken beside the field where there is nothing or a note is not hers
 */
export function writeStory(db: Db, viewer: Viewer, story: NewStory, now: Date): number {
  return inTransaction(db, () => {
    const schoolId = schoolFor(db, viewer, { schoolId: story.school, teamId: story.team });
    const columns = wordsOf(story);
    const notes = story.notes ?? [];
    refuseNothing(columns, notes);
    const sentTwice = findJustWritten(db, viewer, { ...columns, teamId: story.team ?? null }, now);
    if (sentTwice) return sentTwice;
    const id = openItem(db, viewer, { kind: "story", schoolId, teamId: story.team }, now);
    db.insert(stories)
      .values({ itemId: id, ...columns })
      .run();
    setNotes(db, viewer, id, notes);
    auditStory(db, viewer, "story.written", { id, ownerPersonId: story.team ? null : viewer.personId }, now);
    return id;
  });
}

/**
 * Changes the words of a story and which of the writer's own notes are in it; notes others put in stay.
 * @throws NotFound when it is not hers to change, Stale when someone else was first, RuleBroken beside the field
 */
export function changeStory(db: Db, viewer: Viewer, id: number, story: StoryInput, now: Date) {
  inTransaction(db, () => {
    const item = getStoryItem(db, viewer, id, "change");
    const moved = db
      .update(items)
      .set({ version: sql`${items.version} + 1` })
      .where(and(eq(items.id, id), eq(items.version, story.version)))
      .run();
    if (moved.changes === 0) throw new Stale(item.version, wordsToShow(item.story));
    const columns = wordsOf(story);
    refuseNothing(columns, story.notes);
    db.update(stories).set(columns).where(eq(stories.itemId, id)).run();
    setNotes(db, viewer, id, story.notes);
    auditStory(db, viewer, "story.changed", item, now);
  });
}

/** Adds to the trail what was done to a story: who and which, never a word of it. */
export const auditStory = (
  db: Db,
  viewer: Viewer,
  action: AuditAction,
  item: { id: number; ownerPersonId: number | null },
  now: Date,
  subjectId: number | null = item.ownerPersonId,
) =>
  recordAudit(db, { actorId: viewer.personId, action, object: "story", objectId: item.id, subjectId }, now);

type Words = Pick<typeof stories.$inferSelect, "title" | (typeof storyPrompts)[number]>;

const wordsOf = (story: Partial<Words>): Words => ({
  title: story.title ?? null,
  happened: story.happened ?? null,
  kept: story.kept ?? null,
  used: story.used ?? null,
  better: story.better ?? null,
  view: story.view ?? null,
});

const wordsToShow = (words: Words): Record<string, string> =>
  Object.fromEntries(["title" as const, ...storyPrompts].map((name) => [name, words[name] ?? ""]));

function refuseNothing(words: Words, notes: readonly number[]) {
  if (notes.length === 0 && storyPrompts.every((prompt) => words[prompt] === null))
    throw new RuleBroken({ happened: "say_one" });
}

const A_MINUTE = 60_000;

const findJustWritten = (db: Db, viewer: Viewer, words: Words & { teamId: number | null }, now: Date) =>
  db
    .select({ id: items.id })
    .from(items)
    .innerJoin(stories, eq(stories.itemId, items.id))
    .where(
      and(
        eq(items.createdBy, viewer.personId),
        between(items.createdAt, now.getTime() - A_MINUTE, now.getTime()),
        sql`${items.ownerTeamId} is ${words.teamId}`,
        sql`${stories.title} is ${words.title}`,
        ...storyPrompts.map((prompt) => sql`${stories[prompt]} is ${words[prompt]}`),
        eq(items.version, 1),
      ),
    )
    .get()?.id;
