import { and, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  employments,
  expertises,
  items,
  learningQuestions,
  people,
  stories,
  teams,
} from "#db/schema/index.ts";
import { holdsWords, plain, schoolsOfStaff, type ExpertiseRow, type Source } from "./model.ts";
import { expertisePolicy, type ExpertiseAct, type ExpertiseRelation } from "./policy.ts";

const PER_PAGE = 40;

/** Each relation as a condition on the `expertises` row of the surrounding query, joined to her work at that school today. */
export function expertiseConditions(viewer: Viewer): Record<ExpertiseRelation, SQL> {
  return {
    own: eq(expertises.personId, viewer.personId),
    colleague: inArray(expertises.schoolId, schoolsOfStaff(viewer)),
  };
}

const expertisesFor = (viewer: Viewer, act: ExpertiseAct): SQL =>
  or(...scopes(expertisePolicy, act, expertiseConditions(viewer)))!;

/** What a source of a subject says, on a row of `items` with what it may be. */
export const sourceText = sql<string>`coalesce(${activities.title}, ${learningQuestions.text}, ${stories.title},
  ${stories.happened}, ${stories.kept}, ${stories.used}, ${stories.better}, ${stories.view}, '')`;

/**
 * Who knows what, by subject: the subjects that hold these words, or all of them, a page at a time. Of the source only what
 * the viewer may read herself.
 */
export function listExpertise(db: Db, viewer: Viewer, { q, page = 1 }: { q: string; page?: number }) {
  const found = select(db, viewer, expertisesFor(viewer, "read"))
    .filter((row) => holdsWords([row.subject, row.words], q))
    .map((row) => ({ row, key: plain(row.subject) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const at = Math.min(page, pages);
  return { rows: found.slice((at - 1) * PER_PAGE, at * PER_PAGE), page: at, pages };
}

/** What someone wants to be asked about, as far as the viewer may read it. */
export const listExpertiseOf = (db: Db, viewer: Viewer, personId: number) =>
  select(db, viewer, and(eq(expertises.personId, personId), expertisesFor(viewer, "read"))!);

/**
 * One subject, for an act.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getExpertise(db: Db, viewer: Viewer, id: number, act: ExpertiseAct) {
  const row = db.select().from(expertises).where(eq(expertises.id, id)).get();
  const own = row?.personId === viewer.personId && viewer.schoolIds.includes(row.schoolId);
  if (!row || !own || !allows<ExpertiseRelation, typeof expertisePolicy>(expertisePolicy, act, ["own"]))
    throw new NotFound();
  return row;
}

/** Her work at the school of the subject, today: where she works most. Without it nothing is shown. */
const herWork = (viewer: Viewer) => sql`${employments.id} = (select e.id from employments e
  where e.person_id = ${expertises.personId} and e.school_id = ${expertises.schoolId} and e.from_day <= ${viewer.today}
  and (e.to_day is null or e.to_day >= ${viewer.today}) order by e.part_time_factor desc, e.id limit 1)`;

function select(db: Db, viewer: Viewer, which: SQL): ExpertiseRow[] {
  return db
    .select({
      id: expertises.id,
      subject: expertises.subject,
      words: expertises.source,
      itemId: items.id,
      kind: items.kind,
      text: sourceText,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      functionName: employments.functionName,
      teamName: teams.name,
    })
    .from(expertises)
    .innerJoin(people, eq(people.id, expertises.personId))
    .innerJoin(employments, and(herWork(viewer), onDay(employments.fromDay, employments.toDay, viewer.today)))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .leftJoin(items, and(eq(items.id, expertises.itemId), visibleTo(viewer)))
    .leftJoin(activities, eq(activities.itemId, items.id))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(stories, eq(stories.itemId, items.id))
    .where(which)
    .orderBy(people.familyName, people.givenName, people.id, expertises.id)
    .all()
    .map(({ id, subject, words, itemId, kind, text, personId, functionName, teamName, ...name }) => ({
      id,
      subject,
      words,
      source: itemId === null ? null : { id: itemId, kind: kind as Source["kind"], text },
      person: { ...name, id: personId, functionName, teamName },
      mine: personId === viewer.personId,
    }));
}
