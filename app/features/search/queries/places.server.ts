import { and, eq, isNull, or, sql, type SQL } from "drizzle-orm";
import { agreementsOpenTo } from "#app/features/agreements/access.server.ts";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { conversationPolicy } from "#app/features/conversations/policy.ts";
import { conversationConditions, readableBy } from "#app/features/conversations/queries/access.server.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { peopleFor } from "#app/features/people/queries/access.server.ts";
import { readableStories, showsNoteTo } from "#app/features/stories/access.server.ts";
import { teamsFor } from "#app/features/teams/queries/access.server.ts";
import type { Db } from "#db/client.server.ts";
import { goals, teams, visions, type searchSources } from "#db/schema/index.ts";
import type { SearchGroup } from "../model.ts";

type Source = (typeof searchSources)[number];

/**
 * Where the words of a group stand, and who may find them. `hits` are the rows of `search_texts` that hold what was looked
 * for; `from` joins them to the rows the policy is asked of, `which` asks it, `target` is the thing a row leads to.
 */
export type Place = { sources: readonly Source[]; from: SQL; which: SQL; target: SQL };

/** Every group with its policy, asked of the very conditions its pages and lists ask. A new kind is one more row here. */
export function placesFor(db: Db, viewer: Viewer): Record<SearchGroup, Place> {
  return {
    questions: itemPlace(viewer, ["question", "alignment"]),
    activities: itemPlace(viewer, ["activity"]),
    notes: itemPlace(viewer, ["note"]),
    stories: storyPlace(viewer),
    evidence: itemPlace(viewer, ["evidence"]),
    hindrances: itemPlace(viewer, ["hindrance"]),
    agreements: {
      sources: ["agreement"],
      from: sql`join agreements on agreements.id = hits.source_id`,
      which: agreementsOpenTo(db, viewer),
      target: sql`hits.source_id`,
    },
    conversations: talkPlace(db, viewer),
    vision: visionPlace(viewer),
    goals: {
      sources: ["goal"],
      from: sql`join goals on goals.id = hits.source_id`,
      which: eq(goals.boardId, viewer.boardId),
      target: sql`hits.source_id`,
    },
    people: {
      sources: ["person"],
      from: sql`join people on people.id = hits.source_id`,
      which: peopleFor(db, viewer, "see"),
      target: sql`hits.source_id`,
    },
    teams: {
      sources: ["team"],
      from: sql`join teams on teams.id = hits.source_id`,
      which: and(isNull(teams.archivedOn), teamsFor(db, viewer, "see"))!,
      target: sql`hits.source_id`,
    },
  };
}

const itemPlace = (viewer: Viewer, sources: Source[]): Place => ({
  sources,
  from: sql`join items on items.id = hits.item_id`,
  which: visibleTo(viewer),
  target: sql`hits.item_id`,
});

/** A story by its own words, and by those of a note in it, for whom the story shows them. */
const storyPlace = (viewer: Viewer): Place => ({
  sources: ["story", "note"],
  from: sql`left join story_notes on hits.source = 'note' and story_notes.note_id = hits.source_id
    join items on items.id = coalesce(story_notes.story_id, hits.item_id) join stories on stories.item_id = items.id`,
  which: sql`${readableStories(viewer)} and (hits.source = 'story' or ${showsNoteTo(viewer)})`,
  target: sql`items.id`,
});

/**
 * Of a conversation: one's own preparation, what the parties wrote for each other in the room, a note for oneself, and the
 * record as it was signed, for whom it was passed on to as well.
 */
function talkPlace(db: Db, viewer: Viewer): Place {
  const content = readableBy(db, viewer);
  const record = or(...scopes(conversationPolicy, "read_record", conversationConditions(db, viewer)))!;
  const own = sql`exists (select 1 from answers an join preparations pr on pr.id = an.preparation_id
    join conversation_parties cp on cp.id = pr.party_id where an.id = hits.source_id and cp.person_id = ${viewer.personId})`;
  const forHer = sql`exists (select 1 from record_notes rn where rn.id = hits.source_id
    and (rn.scope <> 'me' or rn.author_id = ${viewer.personId}))`;
  const standing = sql`exists (select 1 from record_revisions rr where rr.id = hits.source_id and rr.reopened_at is null)`;
  return {
    sources: ["answer", "agenda", "record_note", "record_text", "revision"],
    from: sql`join conversations on conversations.id = hits.conversation_id`,
    which: sql`case hits.source when 'answer' then ${and(content, own)} when 'record_note' then ${and(content, forHer)}
      when 'revision' then ${and(record, standing)} else ${content} end`,
    target: sql`hits.conversation_id`,
  };
}

/** The visions that hold now and their ambitions; what is being drafted is for who edits it, on its own page. */
function visionPlace(viewer: Viewer): Place {
  return {
    sources: ["vision", "core_value", "ambition"],
    from: sql`left join core_values cv on hits.source = 'core_value' and cv.id = hits.source_id
      left join ambitions am on hits.source = 'ambition' and am.id = hits.source_id
      join visions on visions.id = coalesce(cv.vision_id, am.vision_id, hits.source_id)`,
    which: and(eq(visions.boardId, viewer.boardId), eq(visions.state, "current"))!,
    // An ambition has a page of its own; the rest is read with its vision.
    target: sql`coalesce(-am.lineage_id, visions.id)`,
  };
}
