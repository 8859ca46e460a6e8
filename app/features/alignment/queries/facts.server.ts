import { and, eq, sql, type SQL } from "drizzle-orm";
import type { ActivityKind } from "#app/features/activities/model.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { homeTeamOn } from "#app/features/people/queries/home-team.server.ts";
import type { Judgement } from "#app/features/questions/model.ts";
import type { TeamKind } from "#app/features/teams/model.ts";
import type { ValueKind } from "#app/features/value/model.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { items } from "#db/schema/index.ts";
import { formOf } from "../forms.ts";
import { reachOf, type ActivityFact, type Facts, type FunctionGroup, type QuestionFact } from "../model.ts";
import { countsFor, firstDay, lastDay, lineageOfLink } from "./counting.server.ts";

/** Of which school; for everybody is only what everyone at that school may read. */
export type Place = { schoolId: number; forEverybody?: boolean };
type Reached = { here: SQL; counts: SQL; years: SQL };

const ofEverybody = sql`exists (select 1 from shares es where es.item_id = items.id and es.audience = 'school')`;

/** As many keys as there are, in one parameter: the statement stays the same, and is prepared once. */
export const isAmong = (ids: readonly number[]): SQL =>
  sql`in (select value from json_each(${JSON.stringify(ids)}))`;

type Placed = {
  id: number;
  year: number;
  team: number | null;
  teamKind: TeamKind | null;
  functionGroup: FunctionGroup | null;
};
type ById<T> = ReadonlyMap<number, readonly T[]>;

/** Every question and activity that counts at a school in a year for this viewer: counts and lists are both made of these. */
export const listFacts = (db: Db, viewer: Viewer, { year, ...place }: Place & { year: number }): Facts =>
  listFactsOfYears(db, viewer, { ...place, years: [year] }).get(year)!;

/** As listFacts, of several years at once: as many statements as for one. */
export function listFactsOfYears(
  db: Db,
  viewer: Viewer,
  { years, ...place }: Place & { years: readonly number[] },
): Map<number, Facts> {
  const reach: Reached = {
    here: and(
      eq(items.schoolId, place.schoolId),
      countsFor(db, viewer),
      place.forEverybody ? ofEverybody : undefined,
    )!,
    counts: and(countsFor(db, viewer), place.forEverybody ? ofEverybody : undefined)!,
    years: yearsInRows(viewer, years),
  };
  const activityRows = listActivityRows(db, reach);
  const questionRows = listQuestionRows(db, reach);
  const [ofQuestions, ofGoals] = listWhatFor(db, idsOf(activityRows));
  const [links, values] = listLinksAndValues(db, reach, idsOf(questionRows));
  return new Map(
    years.map((year) => {
      const activities = activityRows
        .filter((row) => row.year === year)
        .map((row): ActivityFact => ({
          ...ownerOf(row),
          form: formOf[row.kind],
          questionIds: (ofQuestions.get(row.id) ?? []).map(({ questionId }) => questionId),
          goalLineages: (ofGoals.get(row.id) ?? []).map(({ lineageId }) => lineageId),
          ...{ minutes: 0, cents: 0 },
        }));
      const forms = gathered(
        activities.flatMap(({ questionIds, form }) => questionIds.map((id) => ({ id, form }))),
      );
      const questions = questionRows
        .filter((row) => row.year === year)
        .map((row): QuestionFact => ({
          ...ownerOf(row),
          links: (links.get(row.id) ?? []).map(({ lineageId, judgement }) => ({ lineageId, judgement })),
          values: (values.get(row.id) ?? []).filter((one) => one.year === year).map(({ kind }) => kind),
          forms: [...new Set((forms.get(row.id) ?? []).map(({ form }) => form))],
        }));
      return [year, { questions, activities }];
    }),
  );
}

const idsOf = (rows: readonly Placed[]) => [...new Set(rows.map(({ id }) => id))];

const ownerOf = ({ id, team, teamKind, functionGroup }: Placed) => ({
  id,
  team: team ?? ("none" as const),
  owner: teamKind === null ? ("person" as const) : ("team" as const),
  reach: reachOf(teamKind),
  group: teamKind === null ? functionGroup : null,
});

/** The school years as rows, each with the day on which it is asked who worked where: its last, or today. */
function yearsInRows(viewer: Viewer, years: readonly number[]): SQL {
  const rows = years.map((year) => {
    const { from, to } = daysOfSchoolYear(year);
    return { year, from, to, day: viewer.today < to ? viewer.today : to };
  });
  return sql`(select value ->> 'year' as year, value ->> 'from' as first_day, value ->> 'to' as last_day, value ->> 'day' as day
    from json_each(${JSON.stringify(rows)}))`;
}

/**
 * Items with the years they count in, and where their owner stood in each: under the team that owns it, else in the home team
 * and the function group its owner has or last had in that year at its school.
 */
const placed = ({ years }: Reached, counting: SQL, during: SQL) => sql`
  with counting as materialized (${counting}),
  placed as (select c.*, y.year, y.day, (select e.id from employments e
      where e.person_id = c.owner_person_id and e.school_id = c.school_id and e.from_day <= y.day
      order by (e.to_day is null or e.to_day >= y.day) desc, e.from_day desc, e.part_time_factor desc, e.id desc limit 1)
      as employment_id
    from counting c join ${years} y on ${during})
  select p.id, p.year, p.kind, coalesce(p.owner_team_id, ${homeTeamOn(sql`p.day`)}) as team, t.kind as teamKind,
    e.function_group as functionGroup
  from placed p left join employments e on e.id = p.employment_id left join teams t on t.id = p.owner_team_id
  order by p.sorted desc, p.id desc`;

const columns = sql`items.id, items.school_id, items.owner_person_id, items.owner_team_id`;

const listQuestionRows = (db: Db, reach: Reached) =>
  db.all<Placed>(
    placed(
      reach,
      sql`select ${columns}, 'question' as kind, items.opened_on as sorted, items.opened_on as first_day,
          coalesce(items.closed_on, '9999-12-31') as last_day
        from items join learning_questions q on q.item_id = items.id
        where items.kind = 'question' and q.state <> 'proposed' and ${reach.here}`,
      sql`c.first_day <= y.last_day and c.last_day >= y.first_day`,
    ),
  );

const listActivityRows = (db: Db, reach: Reached) =>
  db.all<Placed & { kind: ActivityKind }>(
    placed(
      reach,
      sql`select ${columns}, activities.kind, ${firstDay} as sorted, ${firstDay} as first_day, ${lastDay} as last_day
        from items join activities on activities.item_id = items.id
        where items.kind = 'activity' and activities.state <> 'cancelled' and ${reach.here}`,
      sql`c.first_day <= y.last_day and c.last_day >= y.first_day`,
    ),
  );

/** What activities are for: questions, and goals with the ambition they belong to. */
const listWhatFor = (db: Db, ids: readonly number[]) =>
  [
    gathered(
      db.all<{ id: number; questionId: number }>(sql`select activity_id as id, question_id as questionId
        from activity_questions where activity_id ${isAmong(ids)}`),
    ),
    gathered(
      db.all<{
        id: number;
        lineageId: number | null;
      }>(sql`select l.activity_id as id, g.lineage_id as lineageId
        from activity_goals l join goals g on g.id = l.goal_id where l.activity_id ${isAmong(ids)}`),
    ),
  ] as const;

/** Where questions touch the vision, and the values named in notes about them, by the year of the note. */
const listLinksAndValues = (db: Db, { counts, years }: Reached, ids: readonly number[]) =>
  [
    gathered(
      db.all<{ id: number; lineageId: number | null; judgement: Judgement }>(sql`
        select alignments.question_id as id, ${lineageOfLink} as lineageId, alignments.judgement
        from alignments where alignments.question_id ${isAmong(ids)}`),
    ),
    gathered(
      db.all<{ id: number; year: number; kind: ValueKind }>(sql`
        select distinct n.question_id as id, y.year, k.kind
        from value_notes n join items on items.id = n.item_id join note_values k on k.note_id = n.item_id
        join ${years} y on n.noted_on between y.first_day and y.last_day
        where n.question_id ${isAmong(ids)} and n.time = 'actual' and ${counts}`),
    ),
  ] as const;

function gathered<T extends { id: number }>(rows: readonly T[]): ById<T> {
  return Map.groupBy(rows, ({ id }) => id);
}
