import { eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { audienceValue, type Audience } from "#app/features/items/model.ts";
import { itemConditions, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { items, stories } from "#db/schema/index.ts";
import { AUTHORS, RELEASE } from "./model.ts";
import { storyPolicy, storyRelations, type StoryAct, type StoryRelation } from "./policy.ts";
import { ownerIsStillThere } from "./queries/still-there.server.ts";

/** Each relation as a condition on the rows of `items` and `stories` of the surrounding query. */
export const storyConditions = (viewer: Viewer): Record<StoryRelation, SQL> => ({
  ...itemConditions(viewer),
  author_who_accepted: sql`exists (select 1 from story_authors wa where wa.story_id = items.id
    and wa.person_id = ${viewer.personId} and wa.state = 'accepted')`,
  board_reads_released: viewer.boardMember
    ? sql`(stories.released_on is not null and items.school_id in
        (select sc.id from schools sc where sc.board_id = ${viewer.boardId}))`
    : sql`0`,
});

/** The stories a viewer may read, as a condition on `items` and `stories`. */
export const readableStories = (viewer: Viewer): SQL =>
  sql`(${sql.join(
    scopes(storyPolicy, "read", storyConditions(viewer)).map((scope) => sql`ifnull(${scope}, 0)`),
    sql` or `,
  )})`;

/**
 * A story with how the viewer stands to it.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getStoryItem(db: Db, viewer: Viewer, id: number, act: StoryAct = "read") {
  const conditions = storyConditions(viewer);
  const columns = Object.fromEntries(
    storyRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  );
  const row = db
    .select({ item: items, story: stories, ...(columns as Record<StoryRelation, SQL<number>>) })
    .from(stories)
    .innerJoin(items, eq(items.id, stories.itemId))
    .where(eq(stories.itemId, id))
    .get();
  const held = row ? storyRelations.filter((relation) => row[relation]) : [];
  if (!row || !allows(storyPolicy, act, held)) throw new NotFound();
  return {
    ...row.item,
    story: row.story,
    held,
    may: (other: StoryAct) => allows(storyPolicy, other, held),
  };
}

/**
 * Whether a story shows this viewer the words of a note in it, as a condition on `items`, `stories` and `story_notes`: what
 * `showsPart` says of one story, said of every row of a search.
 */
export function showsNoteTo(viewer: Viewer): SQL {
  const relations = storyConditions(viewer);
  const yes = (way: SQL) =>
    sql`(instr(' ' || story_notes.yes_to || ' ', ' ' || ${way} || ' ') > 0 and ${ownerIsStillThere(viewer)})`;
  const value = sql`case sw.audience when 'school' then 'school' else sw.audience || ':' || coalesce(sw.partner_id, sw.team_id) end`;
  const reaches = sql`(sw.partner_id = ${viewer.personId} and ifnull(${relations.shared_with_partner}, 0))
    or ${inArray(sql`sw.team_id`, viewer.teamIds)}
    or (sw.audience = 'school' and ifnull(${relations.shared_with_school}, 0))`;
  const writes = or(relations.owner, relations.member_of_owning_team, relations.author_of_story)!;
  return sql`(exists (select 1 from items where items.id = story_notes.note_id and ${visibleTo(viewer)})
    or exists (select 1 from shares sw where sw.item_id = items.id and (${reaches}) and ${yes(value)})
    or (ifnull(${writes}, 0) and ${yes(sql`${AUTHORS}`)})
    or (${relations.board_reads_released} and ${yes(sql`${RELEASE}`)}))`;
}

/** The ways in which a story reaches a viewer, as values a note's owner can have said yes to. */
export function reachedBy(viewer: Viewer, held: readonly StoryRelation[], audiences: readonly Audience[]) {
  const has = (relation: StoryRelation) => held.includes(relation);
  const ways = audiences.filter((audience) =>
    audience.kind === "team"
      ? viewer.teamIds.includes(audience.teamId)
      : audience.kind === "partner"
        ? audience.partnerId === viewer.personId && has("shared_with_partner")
        : has("shared_with_school"),
  );
  return [
    ...ways.map(audienceValue),
    ...(has("owner") || has("member_of_owning_team") || has("author_of_story") ? [AUTHORS] : []),
    ...(has("board_reads_released") ? [RELEASE] : []),
  ];
}
