import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Year } from "#app/features/hours/years.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { getStory, listReleasedStories } from "#app/features/stories/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  ambitions,
  goals,
  items,
  reportSnapshots,
  schools,
  snapshotCounts,
  stories,
  visions,
} from "#db/schema/index.ts";

/** Of which places a report tells: some schools, and the board itself or not. */
type Places = { schoolIds: readonly number[]; board: boolean };

/**
 * The ambitions of each place as they held on the last day of a year: of the newest vision adopted by then. A place without one
 * is absent.
 */
export function listAmbitionsOf(db: Db, viewer: Viewer, { to }: Year, { schoolIds, board }: Places) {
  const on = to < viewer.today ? to : viewer.today;
  return db
    .select({ schoolId: visions.schoolId, title: ambitions.title, meaning: ambitions.meaning })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .where(
      and(
        eq(visions.boardId, viewer.boardId),
        or(inArray(visions.schoolId, [...schoolIds]), board ? isNull(visions.schoolId) : sql`0`),
        sql`${visions.no} = (select max(v.no) from visions v where v.board_id = ${visions.boardId}
          and v.school_id is ${visions.schoolId} and v.state <> 'draft' and v.adopted_on <= ${on})`,
      ),
    )
    .orderBy(asc(visions.id), asc(ambitions.position))
    .all();
}

/** Goals of each place that are open, and those reached in a year with what came of it. A team's goals stay with the team. */
export const listGoalsOf = (db: Db, viewer: Viewer, { from, to }: Year, { schoolIds, board }: Places) =>
  db
    .select({
      schoolId: goals.schoolId,
      text: goals.text,
      state: goals.state,
      conclusion: goals.conclusion,
    })
    .from(goals)
    .where(
      and(
        eq(goals.boardId, viewer.boardId),
        isNull(goals.teamId),
        or(inArray(goals.schoolId, [...schoolIds]), board ? isNull(goals.schoolId) : sql`0`),
        sql`${goals.openedOn} <= ${to}`,
        or(
          eq(goals.state, "open"),
          and(eq(goals.state, "reached"), sql`${goals.closedOn} between ${from} and ${to}`),
        ),
      ),
    )
    .orderBy(asc(goals.openedOn), asc(goals.id))
    .all();

/**
 * Where it rubs, from the newest snapshot: per school and ambition the shared questions that rub, of those that many people are
 * behind. The same numbers for everybody who makes the report: it leaves the house.
 */
export function listRubbing(db: Db, viewer: Viewer, schoolIds: readonly number[]) {
  const smallest = ruleOn(db, viewer.boardId, "smallest_group", viewer.today);
  const newest = db
    .select({ id: reportSnapshots.id, smallest: reportSnapshots.smallestGroup })
    .from(reportSnapshots)
    .where(eq(reportSnapshots.boardId, viewer.boardId))
    .orderBy(desc(reportSnapshots.dueOn))
    .limit(1)
    .get();
  // What was counted for fewer people than the board asks for now is not shown any more.
  if (!newest || newest.smallest < smallest) return null;
  return db
    .select({
      schoolId: schools.id,
      schoolName: schools.name,
      ambition: sql<string | null>`(select a.title from ${ambitions} a join ${visions} v on v.id = a.vision_id
        where cast(a.lineage_id as text) = ${snapshotCounts.subject} and v.board_id = ${viewer.boardId}
          and v.state <> 'draft' order by v.no desc, a.id desc limit 1)`,
      items: snapshotCounts.items,
      asOf: snapshotCounts.asOf,
    })
    .from(snapshotCounts)
    .innerJoin(schools, eq(schools.id, snapshotCounts.schoolId))
    .where(
      and(
        eq(snapshotCounts.snapshotId, newest.id),
        inArray(snapshotCounts.schoolId, [...schoolIds]),
        eq(snapshotCounts.measure, "question"),
        eq(snapshotCounts.side, "rubs"),
        eq(snapshotCounts.functionGroup, ""),
        sql`${snapshotCounts.items} > 0`,
      ),
    )
    .orderBy(asc(schools.name), asc(schools.id), desc(snapshotCounts.items), asc(snapshotCounts.id))
    .all()
    .filter(({ ambition }) => ambition !== null);
}

/** Stories released for the annual report that the viewer reads, of some schools, the latest release first. */
export function listStoriesFor(db: Db, viewer: Viewer, schoolIds: readonly number[]) {
  const here = new Set(
    db
      .select({ id: items.id })
      .from(stories)
      .innerJoin(items, eq(items.id, stories.itemId))
      .where(and(isNotNull(stories.releasedOn), inArray(items.schoolId, [...schoolIds])))
      .all()
      .map(({ id }) => id),
  );
  return listReleasedStories(db, viewer)
    .filter(({ id }) => here.has(id))
    .sort((a, b) => (a.releasedOn! < b.releasedOn! ? 1 : a.releasedOn! > b.releasedOn! ? -1 : b.id - a.id));
}

/**
 * A released story in the words of who wrote it, under the names it was released with. Without the notes in it: whose words those
 * are said yes to readers, not to a report that leaves the house.
 */
export function getReleased(db: Db, viewer: Viewer, id: number) {
  const { title, words, ownerName, authors } = getStory(db, viewer, id);
  const by = [ownerName, ...authors.filter(({ state }) => state === "accepted").map(({ name }) => name)];
  return { title, by, words: Object.values(words).flatMap((text) => text ?? []) };
}
