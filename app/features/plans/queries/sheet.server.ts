import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { ActivityState } from "#app/features/activities/model.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { listMembers } from "#app/features/teams/queries/list.server.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people, planLinePeople, planLines, teamPlans } from "#db/schema/index.ts";
import type { Amounts, Member } from "../model.ts";
import type { PlanTeam } from "./access.server.ts";
import { listPlaces } from "./places.server.ts";

const noPlan = {
  id: null,
  version: 0,
  concrete: null,
  contribute: null,
  need: null,
  frame: { days: null, minutes: null, cents: null, cover: null },
};

/** The sheet of a team for a year as it stands, also before anybody wrote on it. The policy was asked for the team. */
export function getSheet(db: Db, viewer: Viewer, team: PlanTeam) {
  const plan = findPlan(db, team.id, team.year);
  const lines = plan.id === null ? [] : listLines(db, viewer, eq(planLines.planId, plan.id));
  return {
    plan,
    lines,
    members: listTeam(db, viewer, team.id),
    places: listPlaces(db, viewer, team, lines),
  };
}

export type Sheet = ReturnType<typeof getSheet>;
export type SheetLine = Sheet["lines"][number];

export function findPlan(db: Db, teamId: number, year: number) {
  const row = db
    .select()
    .from(teamPlans)
    .where(and(eq(teamPlans.teamId, teamId), eq(teamPlans.schoolYear, year)))
    .get();
  if (!row) return noPlan;
  const frame: Amounts = {
    days: row.frameDays,
    minutes: row.frameMinutes,
    cents: row.frameCents,
    cover: row.frameCover,
  };
  const { id, version, concrete, contribute, need } = row;
  return { id, version, concrete, contribute, need, frame };
}

/** Who is in the team today, each once, by name. */
export const listTeam = (db: Db, viewer: Viewer, teamId: number): Member[] => {
  const rows = listMembers(db, teamId, viewer.today);
  return rows
    .filter(({ personId }, at) => rows.findIndex((other) => other.personId === personId) === at)
    .map(({ personId, ...name }) => ({ personId, name: fullName(name) }));
};

/** Something that was written or planned, as far as the viewer may read it: else nothing of it but the line's own words. */
const ifRead = <T>(viewer: Viewer, value: SQL, from: SQL) =>
  sql<T | null>`(select ${value} from items ${from} and ${visibleTo(viewer)})`;

/** Lines in the order of the sheet, with who is named on them and, as far as the viewer may read that, where they came from. */
export function listLines(db: Db, viewer: Viewer, which: SQL) {
  const activity = sql`join activities a on a.item_id = items.id where items.id = ${planLines.activityId}`;
  const rows = db
    .select({
      id: planLines.id,
      planId: planLines.planId,
      kind: planLines.kind,
      text: planLines.text,
      goalId: planLines.goalId,
      lineageId: planLines.lineageId,
      everybody: planLines.everybody,
      days: planLines.days,
      minutes: planLines.minutes,
      cents: planLines.cents,
      cover: planLines.cover,
      version: planLines.version,
      teamId: teamPlans.teamId,
      year: teamPlans.schoolYear,
      question: ifRead<number>(viewer, sql`items.id`, sql`where items.id = ${planLines.questionId}`),
      activity: ifRead<number>(viewer, sql`items.id`, activity),
      activityTitle: ifRead<string>(viewer, sql`a.title`, activity),
      activityState: ifRead<ActivityState>(viewer, sql`a.state`, activity),
    })
    .from(planLines)
    .innerJoin(teamPlans, eq(teamPlans.id, planLines.planId))
    .where(which)
    .orderBy(asc(planLines.position), asc(planLines.id))
    .all();
  const named = db
    .select({
      lineId: planLinePeople.lineId,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(planLinePeople)
    .innerJoin(planLines, eq(planLines.id, planLinePeople.lineId))
    .innerJoin(teamPlans, eq(teamPlans.id, planLines.planId))
    .innerJoin(people, eq(people.id, planLinePeople.personId))
    .where(which)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all();
  const byLine = new Map<number, Member[]>();
  for (const { lineId, personId, ...name } of named)
    byLine.set(lineId, [...(byLine.get(lineId) ?? []), { personId, name: fullName(name) }]);
  return rows.map(({ activityTitle, activityState, activity: activityId, ...row }) => {
    const who = byLine.get(row.id) ?? [];
    return {
      ...row,
      named: who,
      people: who.map(({ personId }) => personId),
      activity:
        activityId === null ? null : { id: activityId, title: activityTitle ?? "", state: activityState! },
    };
  });
}

/** What the lines of a plan came from, whoever may read that: so that nothing is put on it twice. */
export const listSources = (db: Db, planId: number | null) =>
  planId === null
    ? []
    : db
        .select({ questionId: planLines.questionId, activityId: planLines.activityId, id: planLines.id })
        .from(planLines)
        .where(inArray(planLines.planId, [planId]))
        .all();
