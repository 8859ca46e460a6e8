import { and, asc, desc, eq, inArray, isNotNull, lte, ne, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, lookBacks, valueNotes } from "#db/schema/index.ts";
import type { LookBackShown } from "../look-back.ts";
import { listNotes } from "../queries.server.ts";
import { listSubjects, takesPart } from "./subjects.server.ts";

const expectation = {
  expectedWhat: activities.expectedWhat,
  expectedBecause: activities.expectedBecause,
  expectedNotice: activities.expectedNotice,
};

/** The look-back of an activity the viewer may read, as a query on its row. */
const lookBackRow = (db: Db, viewer: Viewer) =>
  db
    .select({
      activityId: items.id,
      title: activities.title,
      lookBackOn: activities.lookBackOn,
      ...expectation,
      mine: sql<number>`ifnull(${ownedBy(viewer)}, 0)`,
      takesPart: sql<number>`${takesPart(viewer)}`,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId));

/**
 * What was expected of an activity beside what it gave, once its look-back has come up: the notes of who looked back, as
 * far as the viewer may read them, and whether she is asked herself.
 * @returns null before that day, or where there is nothing to lay side by side
 */
export function findLookBack(db: Db, viewer: Viewer, activityId: number): LookBackShown | null {
  const row = lookBackRow(db, viewer)
    .where(
      and(
        eq(items.id, activityId),
        visibleTo(viewer),
        ne(activities.state, "cancelled"),
        lte(activities.lookBackOn, viewer.today),
      ),
    )
    .get();
  if (!row?.lookBackOn) return null;
  const told = db
    .select()
    .from(lookBacks)
    .where(eq(lookBacks.activityId, activityId))
    .orderBy(asc(lookBacks.answeredAt), asc(lookBacks.personId))
    .all();
  const own = told.find((one) => one.personId === viewer.personId);
  const noteIds = told.flatMap(({ noteId }) => (noteId === null ? [] : [noteId]));
  const notes = noteIds.length === 0 ? [] : listNotes(db, viewer, inArray(items.id, noteIds));
  const expected = listNotes(
    db,
    viewer,
    and(eq(valueNotes.activityId, activityId), eq(valueNotes.time, "expected"))!,
    { most: 10, oldestFirst: true },
  );
  const { mine, takesPart: part, lookBackOn, ...activity } = row;
  const answers = told.flatMap(({ noteId, personId, ...then }) => {
    const note = notes.find(({ id }) => id === noteId);
    if (!note) return [];
    const knew = mine === 1 || personId === viewer.personId;
    return [{ note, then: knew && differs(then, activity) ? pick(then) : null }];
  });
  const joins = part === 1;
  const asked = joins && !own?.noteId;
  if (!asked && answers.length === 0) return null;
  const { questions } = asked ? listSubjects(db, viewer) : { questions: [] };
  return {
    ...activity,
    questions,
    lookBackOn,
    expected,
    answers,
    asked,
    joins,
    leftOpen: Boolean(own) && asked,
  };
}

/** The look-back that came up last and that the viewer did not answer or leave open: one, or none. */
export const findLookBackDue = (db: Db, viewer: Viewer) =>
  db
    .select({
      activityId: items.id,
      title: activities.title,
      lookBackOn: activities.lookBackOn,
      ...expectation,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(
      and(
        isNotNull(activities.lookBackOn),
        lte(activities.lookBackOn, viewer.today),
        ne(activities.state, "cancelled"),
        visibleTo(viewer),
        takesPart(viewer),
        sql`not exists (select 1 from look_backs told where told.activity_id = ${items.id}
          and told.person_id = ${viewer.personId})`,
      ),
    )
    .orderBy(desc(activities.lookBackOn), desc(items.id))
    .limit(1)
    .get() ?? null;

type Expectation = Pick<LookBackShown, "expectedWhat" | "expectedBecause" | "expectedNotice">;

const pick = ({ expectedWhat, expectedBecause, expectedNotice }: Expectation): Expectation => ({
  expectedWhat,
  expectedBecause,
  expectedNotice,
});

const differs = (then: Expectation, now: Expectation) =>
  JSON.stringify(Object.values(pick(then)).map((words) => words || null)) !==
  JSON.stringify(Object.values(pick(now)).map((words) => words || null));
