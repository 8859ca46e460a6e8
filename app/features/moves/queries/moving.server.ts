import { and, asc, desc, eq, gt, inArray, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listAudiences } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  careerPaths,
  employments,
  evidences,
  itemFates,
  items,
  learningQuestions,
  schools,
  stories,
  valueNotes,
} from "#db/schema/index.ts";
import { goesAlong, type Moving } from "../model.ts";

/**
 * The schools the viewer leaves or left for another of the board, while something she wrote is still there: from the moment
 * it is entered, and afterwards for as long as she likes. Hers alone to know.
 */
export function listMovings(db: Db, viewer: Viewer): Moving[] {
  const work = db
    .select({
      schoolId: employments.schoolId,
      school: schools.name,
      kind: schools.kind,
      fromDay: employments.fromDay,
      toDay: employments.toDay,
    })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(eq(employments.personId, viewer.personId))
    .orderBy(desc(employments.fromDay), desc(employments.id))
    .all();
  const has = new Set(
    db
      .selectDistinct({ schoolId: items.schoolId })
      .from(items)
      .where(and(eq(items.ownerPersonId, viewer.personId), listed))
      .all()
      .map((row) => row.schoolId),
  );
  const leftIds = [...new Set(work.map((one) => one.schoolId))].filter((id) => has.has(id));
  return leftIds.flatMap((schoolId) => {
    const there = work.filter((one) => one.schoolId === schoolId);
    const lastDay = there.map((one) => one.toDay).reduce(latest);
    const next = work.find(
      (one) =>
        one.schoolId !== schoolId &&
        one.kind === "school" &&
        (one.toDay === null || one.toDay >= viewer.today) &&
        lastDay !== null &&
        (one.toDay === null || one.toDay > lastDay),
    );
    if (lastDay === null || !next) return [];
    const over = lastDay < viewer.today;
    return [
      { schoolId, school: there[0]!.school, lastDay, over, toSchoolId: next.schoolId, toSchool: next.school },
    ];
  });
}

/** No end is later than any. */
const latest = (a: Day | null, b: Day | null) => (a === null || b === null ? null : a > b ? a : b);

/** What hangs on a question goes where that goes. */
const listed: SQL = ne(items.kind, "hindrance");

/**
 * What the viewer wrote at a school she leaves or left, the latest first: what can go along, what is shared there, and what
 * she said of each.
 * @throws NotFound for a school she does not leave for another
 */
export function getMoving(db: Db, viewer: Viewer, schoolId: number) {
  const moving = listMovings(db, viewer).find((one) => one.schoolId === schoolId);
  if (!moving) throw new NotFound();
  const rows = db
    .select({
      id: items.id,
      kind: items.kind,
      openedOn: items.openedOn,
      text: sql<string>`coalesce(${learningQuestions.text}, ${activities.title}, ${valueNotes.text}, ${evidences.title},
        ${careerPaths.text}, ${stories.title}, ${stories.happened}, ${stories.kept}, ${stories.used}, ${stories.better},
        ${stories.view}, '')`,
      released: sql<number>`${stories.releasedOn} is not null`.mapWith(Boolean),
      withOthers: sql<number>`exists (select 1 from story_authors a where a.story_id = ${items.id}
        and a.person_id <> ${viewer.personId} and a.state = 'accepted')`.mapWith(Boolean),
      fate: itemFates.fate,
    })
    .from(items)
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(activities, eq(activities.itemId, items.id))
    .leftJoin(valueNotes, eq(valueNotes.itemId, items.id))
    .leftJoin(evidences, eq(evidences.itemId, items.id))
    .leftJoin(stories, eq(stories.itemId, items.id))
    .leftJoin(careerPaths, eq(careerPaths.itemId, items.id))
    .leftJoin(itemFates, eq(itemFates.itemId, items.id))
    .where(and(eq(items.ownerPersonId, viewer.personId), eq(items.schoolId, schoolId), listed))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();
  const audiences = listAudiences(
    db,
    rows.map((row) => row.id),
    viewer.today,
  );
  return {
    ...moving,
    items: rows.map(({ released, withOthers, ...row }) => ({
      ...row,
      canGo: goesAlong({ kind: row.kind, released, withOthers }),
      sharedWith: (audiences.get(row.id) ?? [])
        .filter(({ kind }) => kind !== "partner")
        .map(({ name }) => name),
    })),
  };
}

/** Who left a school of the board while she works at another on this day, with her last day there. */
export const listMoved = (db: Db, today: Day) =>
  db
    .select({
      personId: employments.personId,
      schoolId: employments.schoolId,
      lastDay: sql<Day>`max(${employments.toDay})`,
    })
    .from(employments)
    .where(
      and(
        sql`${employments.toDay} < ${today}`,
        sql`exists (select 1 from employments n join schools s on s.id = n.school_id and s.kind = 'school'
          where n.person_id = ${employments.personId} and n.school_id <> ${employments.schoolId}
          and n.from_day <= ${today} and (n.to_day is null or n.to_day >= ${today}))`,
        sql`not exists (select 1 from employments s where s.person_id = ${employments.personId}
          and s.school_id = ${employments.schoolId} and (s.to_day is null or s.to_day >= ${today}))`,
      ),
    )
    .groupBy(employments.personId, employments.schoolId)
    .orderBy(asc(employments.personId), asc(employments.schoolId))
    .all();

/** Where someone goes on: the school she began at last, of those she works at on this day. */
export const nextSchoolOf = (db: Db, personId: number, notAt: number, today: Day) =>
  db
    .select({ schoolId: employments.schoolId })
    .from(employments)
    .innerJoin(schools, and(eq(schools.id, employments.schoolId), eq(schools.kind, "school")))
    .where(
      and(
        eq(employments.personId, personId),
        ne(employments.schoolId, notAt),
        sql`${employments.fromDay} <= ${today}`,
        or(isNull(employments.toDay), gt(employments.toDay, today), eq(employments.toDay, today)),
      ),
    )
    .orderBy(desc(employments.fromDay), desc(employments.id))
    .get()?.schoolId;

/** What someone said should happen with what she wrote at a school. */
export const listFates = (db: Db, personId: number, schoolId: number) =>
  db
    .select({ itemId: itemFates.itemId, fate: itemFates.fate })
    .from(itemFates)
    .innerJoin(items, eq(items.id, itemFates.itemId))
    .where(
      and(
        eq(items.ownerPersonId, personId),
        eq(items.schoolId, schoolId),
        inArray(itemFates.fate, ["take", "keep"]),
      ),
    )
    .all();
