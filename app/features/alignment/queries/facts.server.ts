import {
  and,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { homeTeamOn } from "#app/features/people/queries/home-team.server.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  activityGoals,
  activityQuestions,
  alignments,
  goals,
  items,
  learningQuestions,
  noteValues,
  shares,
  valueNotes,
} from "#db/schema/index.ts";
import type { ValueKind } from "#app/features/value/model.ts";
import type { ActivityFact, Facts, QuestionFact } from "../model.ts";

export type Scope = { schoolId: number; year: number };

/**
 * What counts in an overview, as a condition on `items`: the viewer may read it, and it is shared with someone beside its
 * owner or owned by a team. What someone keeps for herself counts nowhere, not even on her own screen.
 */
export function countsFor(db: Db, viewer: Viewer): SQL {
  const partners = viewer.partners.map((partner) => `${partner.personId}:${partner.schoolId}`);
  const live = or(
    isNull(shares.partnerId),
    inArray(sql`(${shares.partnerId} || ':' || ${items.schoolId})`, partners),
  );
  const shared = exists(
    db
      .select({ one: sql`1` })
      .from(shares)
      .where(and(eq(shares.itemId, items.id), live)),
  );
  const ofSomeoneElse = ne(items.ownerPersonId, viewer.personId);
  return and(visibleTo(viewer), or(isNotNull(items.ownerTeamId), ofSomeoneElse, shared))!;
}

/** A question counts in a school year when it was active on any day of it; a proposed one never was. */
export function activeIn(year: number): SQL {
  const { from, to } = daysOfSchoolYear(year);
  return and(
    ne(learningQuestions.state, "proposed"),
    lte(items.openedOn, to),
    or(isNull(items.closedOn), gte(items.closedOn, from)),
  )!;
}

/** The lineage an `alignments` row counts for: that of its ambition, or of the ambition its goal belongs to. */
export const lineageOfLink = sql<number | null>`coalesce(${alignments.lineageId},
  (select g.lineage_id from ${goals} g where g.id = ${alignments.goalId}))`;

/** The team an item stands under: the one that owns it, else the home team its owner has or last had in that year at its school. */
function teamOf(viewer: Viewer, year: number) {
  const { to } = daysOfSchoolYear(year);
  const day = viewer.today < to ? viewer.today : to;
  return sql<number | null>`coalesce(${items.ownerTeamId}, (select ${homeTeamOn(day)} from employments e
    where e.person_id = ${items.ownerPersonId} and e.school_id = ${items.schoolId} and e.from_day <= ${day}
    order by (e.to_day is null or e.to_day >= ${day}) desc, e.from_day desc, e.part_time_factor desc, e.id desc limit 1))`;
}

/** Every question and activity that counts at a school in a year for this viewer: counts and lists are both made of these. */
export function listFacts(db: Db, viewer: Viewer, { schoolId, year }: Scope): Facts {
  const here = and(eq(items.schoolId, schoolId), countsFor(db, viewer));
  return {
    questions: listQuestionFacts(db, viewer, year, here!),
    activities: listActivityFacts(db, viewer, year, here!),
  };
}

function listQuestionFacts(db: Db, viewer: Viewer, year: number, here: SQL): QuestionFact[] {
  const rows = db
    .select({ id: items.id, team: teamOf(viewer, year) })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(and(eq(items.kind, "question"), here, activeIn(year)))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();
  const ids = rows.map((row) => row.id);
  const links = gathered(
    db
      .select({ id: alignments.questionId, lineageId: lineageOfLink, judgement: alignments.judgement })
      .from(alignments)
      .where(inArray(alignments.questionId, ids))
      .all(),
  );
  const values = listNamedValues(db, year, and(inArray(valueNotes.questionId, ids), countsFor(db, viewer))!);
  return rows.map(({ id, team }) => ({
    id,
    team: team ?? "none",
    links: (links.get(id) ?? []).map(({ lineageId, judgement }) => ({ lineageId, judgement })),
    values: values.get(id) ?? [],
  }));
}

/** The values named in notes of that year about these questions. */
function listNamedValues(db: Db, year: number, which: SQL): Map<number, ValueKind[]> {
  const { from, to } = daysOfSchoolYear(year);
  const rows = db
    .selectDistinct({ id: sql<number>`${valueNotes.questionId}`, kind: noteValues.kind })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .innerJoin(noteValues, eq(noteValues.noteId, valueNotes.itemId))
    .where(
      and(which, eq(valueNotes.time, "actual"), gte(valueNotes.notedOn, from), lte(valueNotes.notedOn, to)),
    )
    .all();
  return new Map([...gathered(rows)].map(([id, named]) => [id, named.map(({ kind }) => kind)]));
}

function listActivityFacts(db: Db, viewer: Viewer, year: number, here: SQL): ActivityFact[] {
  const rows = db
    .select({ id: items.id, team: teamOf(viewer, year) })
    .from(items)
    .innerJoin(activities, eq(activities.itemId, items.id))
    .where(and(eq(items.kind, "activity"), here, takesPlaceIn(year)))
    .orderBy(desc(sql`coalesce(${activities.startsOn}, ${items.openedOn})`), desc(items.id))
    .all();
  const ids = rows.map((row) => row.id);
  const ofQuestions = gathered(
    db
      .select({ id: activityQuestions.activityId, questionId: activityQuestions.questionId })
      .from(activityQuestions)
      .where(inArray(activityQuestions.activityId, ids))
      .all(),
  );
  const ofGoals = gathered(
    db
      .select({ id: activityGoals.activityId, lineageId: goals.lineageId })
      .from(activityGoals)
      .innerJoin(goals, eq(goals.id, activityGoals.goalId))
      .where(inArray(activityGoals.activityId, ids))
      .all(),
  );
  return rows.map(({ id, team }) => ({
    id,
    team: team ?? "none",
    questionIds: (ofQuestions.get(id) ?? []).map(({ questionId }) => questionId),
    goalLineages: (ofGoals.get(id) ?? []).map(({ lineageId }) => lineageId),
  }));
}

/** An activity is of every school year its days touch; without an end it goes on until it is done. */
export function takesPlaceIn(year: number): SQL {
  const { from, to } = daysOfSchoolYear(year);
  const first = sql`coalesce(${activities.startsOn}, ${items.openedOn})`;
  const last = sql`coalesce(${activities.endsOn}, case when ${activities.state} = 'done' then ${first} else '9999-12-31' end)`;
  return and(ne(activities.state, "cancelled"), sql`${first} <= ${to}`, sql`${last} >= ${from}`)!;
}

function gathered<T extends { id: number }>(rows: T[]): Map<number, T[]> {
  const byId = new Map<number, T[]>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (known) known.push(row);
    else byId.set(row.id, [row]);
  }
  return byId;
}
