import { and, asc, desc, eq, isNotNull, ne, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { hasCompany, listAudiences, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  items,
  noteValues,
  people,
  shares,
  stories,
  storyAuthors,
  storyNotes,
  teams,
  valueNotes,
} from "#db/schema/index.ts";
import { getStoryItem, reachedBy, readableStories } from "./access.server.ts";
import { placeOf, reachOf, showsPart, storyPrompts, type AuthorState, type StoryRow } from "./model.ts";
import type { StoryAct } from "./policy.ts";
import { findName, listAuthorRows } from "./queries/authors.server.ts";
import { ownerIsStillThere } from "./queries/still-there.server.ts";

const MOST = 100;

/** Stories of the viewer, those she writes along with others included, latest first. */
export const listOwnStories = (db: Db, viewer: Viewer) =>
  listStories(db, viewer, sql`(ifnull(${ownedBy(viewer)}, 0) or ${writesAlong(viewer, "accepted")})`);

/** Stories she was asked to write along and has not answered for. */
export const listStoriesToAnswer = (db: Db, viewer: Viewer) =>
  listStories(db, viewer, writesAlong(viewer, "invited"));

/** Stories of others that she may read: shared with her, or for a board member released. */
export const listStoriesShownTo = (db: Db, viewer: Viewer) =>
  listStories(
    db,
    viewer,
    sql`not ifnull(${ownedBy(viewer)}, 0) and not ${writesAlong(viewer, "accepted")}
      and not ${writesAlong(viewer, "invited")}`,
  );

/** Stories of a team and those shared with it, as far as the viewer may read them. */
export const listStoriesOfTeam = (db: Db, viewer: Viewer, teamId: number) =>
  listStories(
    db,
    viewer,
    sql`(ifnull(${items.ownerTeamId} = ${teamId}, 0) or ${items.id} in (${db
      .select({ id: shares.itemId })
      .from(shares)
      .where(eq(shares.teamId, teamId))}))`,
  );

/** Stories released for the annual report, as far as the viewer may read them. */
export const listReleasedStories = (db: Db, viewer: Viewer) =>
  listStories(db, viewer, isNotNull(stories.releasedOn));

/**
 * A story as this viewer reads it: of the notes in it only those whose words are for her.
 * @throws NotFound when it is not there or the act is not hers
 */
export function getStory(db: Db, viewer: Viewer, id: number, act: StoryAct = "read") {
  const item = getStoryItem(db, viewer, id, act);
  const [card] = listStories(db, viewer, eq(items.id, id));
  if (!card) throw new NotFound();
  const authors = listAuthorRows(db, id);
  const mine = authors.find((one) => one.personId === viewer.personId)?.state ?? null;
  const parts = listParts(db, viewer, id);
  const ways = reachedBy(viewer, item.held, card.audiences);
  const words = Object.fromEntries(storyPrompts.map((prompt) => [prompt, item.story[prompt]]));
  const insider = item.may("change") || mine === "invited";
  return {
    ...card,
    words: words as Record<(typeof storyPrompts)[number], string | null>,
    version: item.version,
    schoolId: item.schoolId,
    ownerTeamId: item.ownerTeamId,
    ownerName: card.owner.teamName ?? findName(db, item.ownerPersonId ?? item.createdBy),
    /** Who is asked and has not said yes is known to those who write only. */
    authors: authors.filter(({ state }) => state === "accepted" || (insider && state === "invited")),
    mine,
    notes: parts
      .filter((part) => showsPart(part, ways))
      .map(({ id: noteId, text, notedOn, place, own }) => ({ id: noteId, text, notedOn, place, own })),
    /** Her own notes in it, each with what she said yes to; empty for who has none in it. */
    ownParts: parts
      .filter((part) => part.own)
      .map(({ id: noteId, text, notedOn, yesTo }) => ({ id: noteId, text, notedOn, yesTo })),
    reach: insider ? reachOf({ ...card, authors, ownerTeamId: item.ownerTeamId }) : [],
    may: item.may,
  };
}

/** The notes in a story in the order of their days. What of them a reader may see is decided by `showsPart`. */
function listParts(db: Db, viewer: Viewer, storyId: number) {
  const rows = db
    .select({
      id: valueNotes.itemId,
      text: valueNotes.text,
      notedOn: valueNotes.notedOn,
      yesTo: sql<string>`iif(${ownerIsStillThere(viewer)}, ${storyNotes.yesTo}, '')`,
      readable: sql<number>`ifnull(${visibleTo(viewer)}, 0)`,
      own: sql<number>`ifnull(${ownedBy(viewer)}, 0)`,
      kinds: sql<
        string | null
      >`(select group_concat(nv.kind) from ${noteValues} nv where nv.note_id = ${valueNotes.itemId})`,
    })
    .from(storyNotes)
    .innerJoin(valueNotes, eq(valueNotes.itemId, storyNotes.noteId))
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .where(eq(storyNotes.storyId, storyId))
    .orderBy(asc(valueNotes.notedOn), asc(items.id))
    .all();
  return rows.map(({ kinds, readable, own, ...row }) => ({
    ...row,
    readable: readable === 1,
    own: own === 1,
    place: placeOf((kinds?.split(",") ?? []) as Parameters<typeof placeOf>[0]),
  }));
}

/** Stories the viewer may read, of a condition on `items`, latest first. */
export function listStories(db: Db, viewer: Viewer, which: SQL): StoryRow[] {
  const rows = db
    .select({
      id: items.id,
      title: stories.title,
      opening: sql<string>`substr(coalesce(${stories.happened}, ${stories.kept}, ${stories.used}, ${stories.better},
        ${stories.view}, ''), 1, 280)`,
      writtenOn: items.openedOn,
      releasedOn: stories.releasedOn,
      company: sql<number>`${hasCompany()}`,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(stories)
    .innerJoin(items, eq(items.id, stories.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(and(readableStories(viewer), which))
    .orderBy(desc(items.openedOn), desc(items.id))
    .limit(MOST)
    .all();
  const audiences = listAudiences(
    db,
    rows.map(({ id }) => id),
    viewer.today,
  );
  return rows.map(({ ownerPersonId, givenName, teamName, teamKind, company, ...story }) => ({
    ...story,
    owner: {
      personId: ownerPersonId,
      givenName,
      teamName: teamName && teamLabel({ name: teamName, kind: teamKind ?? "" }),
      company: company === 1,
    },
    audiences: audiences.get(story.id) ?? [],
  }));
}

const writesAlong = (viewer: Viewer, state: AuthorState) =>
  sql`exists (select 1 from ${storyAuthors} along where along.story_id = ${items.id}
    and along.person_id = ${viewer.personId} and along.state = ${state})`;

/** Own notes a story can be made of, the latest first, after those of the chain around one note. */
export function listNotesForStory(db: Db, viewer: Viewer, { around }: { around?: number } = {}) {
  const chain = around === undefined ? [] : listChain(db, viewer, around);
  const rows = db
    .select({ id: items.id, text: valueNotes.text, notedOn: valueNotes.notedOn })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .where(and(ownedBy(viewer), ne(valueNotes.time, "expected")))
    .orderBy(desc(valueNotes.notedOn), desc(items.id))
    .limit(25)
    .all();
  return [...chain, ...rows.filter((row) => !chain.some(({ id }) => id === row.id))];
}

/** The viewer's own notes that led to a note or came of it, in any number of steps, in the order of their days. */
export function listChain(db: Db, viewer: Viewer, noteId: number) {
  const joined = sql`
    with recursive earlier(id) as (select ${noteId} union select vl.from_id from value_links vl
      join earlier on vl.to_id = earlier.id), later(id) as (select ${noteId} union select vl.to_id
      from value_links vl join later on vl.from_id = later.id)
    select id from earlier union select id from later`;
  return db
    .select({ id: items.id, text: valueNotes.text, notedOn: valueNotes.notedOn })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .where(and(ownedBy(viewer), sql`${items.id} in (${joined})`))
    .orderBy(asc(valueNotes.notedOn), asc(items.id))
    .limit(30)
    .all();
}
