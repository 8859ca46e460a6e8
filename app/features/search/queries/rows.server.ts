import { and, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listParties } from "#app/features/conversations/queries/access.server.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { hasCompany, listAudiences, visibleTo } from "#app/features/items/queries.server.ts";
import { readableStories } from "#app/features/stories/access.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  ambitionLineages,
  ambitions,
  conversations,
  items,
  people,
  searchTexts,
  stories,
  teams,
  visions,
} from "#db/schema/index.ts";
import type { FoundRow, Piece, SearchGroup, Told } from "../model.ts";
import type { Hit } from "../queries.server.ts";

const ofOneRow: readonly SearchGroup[] = ["questions", "activities", "notes", "evidence"];

/** Tells the rows that were found. The hits are what the viewer may read: nothing is left out here. */
export function describeRows(
  db: Db,
  viewer: Viewer,
  hits: readonly Hit[],
  snippets: ReadonlyMap<number, Piece[][]>,
): FoundRow[] {
  const targets = (...groups: SearchGroup[]) =>
    hits.filter((hit) => groups.includes(hit.group)).map((hit) => hit.target);
  const ofItems = tellItems(
    db,
    viewer,
    targets("questions", "activities", "notes", "hindrances", "evidence"),
  );
  const ofStories = tellItems(db, viewer, targets("stories"), readableStories(viewer));
  const questions = findQuestionsOf(db, viewer, targets("hindrances"));
  const talks = tellTalks(
    db,
    viewer,
    hits.filter((hit) => hit.group === "conversations"),
  );
  const ofVisions = tellVisions(db, targets("vision"));
  return hits.map(({ total: _, ...hit }) => ({
    ...hit,
    lines: snippets.get(hit.textId) ?? [],
    ...(hit.group === "conversations"
      ? { talk: talks.get(hit.textId) }
      : hit.group === "vision"
        ? ofVisions.get(hit.target)
        : hit.group === "stories"
          ? ofStories.get(hit.target)
          : hit.group === "hindrances"
            ? { ...ofItems.get(hit.target), questionId: questions.get(hit.target) ?? null }
            : ofOneRow.includes(hit.group)
              ? ofItems.get(hit.target)
              : {}),
  }));
}

/** The sentence an item begins with, whose it is and who reads it. */
function tellItems(db: Db, viewer: Viewer, ids: number[], which = visibleTo(viewer)): Map<number, Told> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({
      id: items.id,
      kind: items.kind,
      text: searchTexts.text,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
      releasedOn: stories.releasedOn,
      company: sql<number>`${hasCompany()}`,
    })
    .from(items)
    .innerJoin(searchTexts, and(eq(searchTexts.source, sql`items.kind`), eq(searchTexts.sourceId, items.id)))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .leftJoin(stories, eq(stories.itemId, items.id))
    .where(and(inArray(items.id, ids), which))
    .all();
  const audiences = listAudiences(db, ids, viewer.today);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: beginsItself.includes(row.kind) ? firstLine(row.text) : undefined,
        releasedOn: row.releasedOn,
        readers: {
          owner: {
            personId: row.ownerPersonId,
            givenName: row.givenName,
            teamName: row.teamName && teamLabel({ name: row.teamName, kind: row.teamKind ?? "" }),
            company: row.company === 1,
          },
          audiences: audiences.get(row.id) ?? [],
        },
      },
    ]),
  );
}

const beginsItself: readonly string[] = ["question", "activity", "story", "evidence"];
const firstLine = (text: string) => text.split("\n", 1)[0]!;

/** The question each of these was in the way of, as far as the viewer reads it. */
function findQuestionsOf(db: Db, viewer: Viewer, ids: number[]): Map<number, number> {
  if (ids.length === 0) return new Map();
  const rows = db.all<{ id: number; questionId: number }>(sql`
    select h.item_id as id, items.id as "questionId" from hindrances h join items on items.id = h.question_id
    where h.item_id in ${ids} and ${visibleTo(viewer)}`);
  return new Map(rows.map((row) => [row.id, row.questionId]));
}

/** With whom and when a talk is or was, and who reads the words that were found in it. */
function tellTalks(db: Db, viewer: Viewer, hits: readonly Hit[]): Map<number, Told["talk"]> {
  if (hits.length === 0) return new Map();
  const ids = hits.map((hit) => hit.target);
  const talks = db
    .select({
      id: conversations.id,
      day: conversations.heldOn,
      at: conversations.scheduledAt,
      employmentId: conversations.employmentId,
      team: teams.name,
    })
    .from(conversations)
    .leftJoin(teams, eq(teams.id, conversations.teamId))
    .where(inArray(conversations.id, ids))
    .all();
  const parties = listParties(db, ids);
  const unread = new Set(listReadByOneOnly(db, hits));
  return new Map(
    hits.map((hit) => {
      const talk = talks.find((one) => one.id === hit.target)!;
      const other = parties.find(
        (party) => party.conversationId === hit.target && party.personId !== viewer.personId,
      );
      const { day, at, team } = talk;
      const seen = unread.has(hit.textId) ? ("only_you" as const) : ("parties" as const);
      return [
        hit.textId,
        { day, at, team, other: talk.employmentId === null ? null : (other?.givenName ?? null), seen },
      ];
    }),
  );
}

/** Of these hits those that only who wrote them reads: an answer that did not go across, a note for herself. */
function listReadByOneOnly(db: Db, hits: readonly Hit[]): number[] {
  const ids = JSON.stringify(hits.map((hit) => hit.textId));
  return db
    .all<{ id: number }>(
      sql`
    select st.id from search_texts st where st.id in (select value from json_each(${ids})) and (
      exists (select 1 from record_notes rn where st.source = 'record_note' and rn.id = st.source_id and rn.scope = 'me')
      or exists (select 1 from answers an join preparations pr on pr.id = an.preparation_id
        where st.source = 'answer' and an.id = st.source_id and (pr.shared_at is null or an.kept_private = 1)))`,
    )
    .map((row) => row.id);
}

/** An ambition by its mark, or the vision it stands in; `target` is minus the lineage for an ambition. */
function tellVisions(db: Db, targets: number[]): Map<number, Told> {
  if (targets.length === 0) return new Map();
  const lineages = targets.filter((target) => target < 0).map((target) => -target);
  const named = db
    .select({ lineageId: ambitions.lineageId, title: ambitions.title, slot: ambitionLineages.slot })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(and(inArray(ambitions.lineageId, lineages), eq(visions.state, "current")))
    .all();
  const whole = db
    .select({ id: visions.id, schoolId: visions.schoolId })
    .from(visions)
    .where(inArray(visions.id, targets))
    .all();
  return new Map<number, Told>([
    ...named.map(
      ({ title, lineageId, slot }) =>
        [-lineageId, { title, vision: { schoolId: null, lineageId, slot } }] as const,
    ),
    ...whole.map(({ id, schoolId }) => [id, { vision: { schoolId, lineageId: null, slot: null } }] as const),
  ]);
}
