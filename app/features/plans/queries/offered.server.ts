import { and, asc, eq, inArray, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { ActivityKind } from "#app/features/activities/model.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { requestsFor } from "#app/features/requests/access.server.ts";
import { opensTitle } from "#app/features/requests/states.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, learningQuestions, people, requests } from "#db/schema/index.ts";
import type { Amounts, Member, PlanLineKind } from "../model.ts";
import type { Offered } from "../shown.ts";
import type { PlanTeam } from "./access.server.ts";

/**
 * What the whole team reads: what the team itself wrote, and what its members shared with it or with its school. What is private,
 * shared with a gesprekspartner or with another team is not in here, so it can be put on no sheet and counts in none.
 */
const readByTeam = (team: PlanTeam, members: readonly Member[]): SQL =>
  or(
    eq(items.ownerTeamId, team.id),
    and(
      inArray(
        items.ownerPersonId,
        members.map(({ personId }) => personId),
      ),
      sql`exists (select 1 from shares sh where sh.item_id = ${items.id} and (sh.team_id = ${team.id}
        or (sh.audience = 'school' and ${items.schoolId} = ${team.schoolId})))`,
    ),
  )!;

/** What can be put on the sheet and is not on it yet, the oldest first; of that only what the viewer reads herself. */
export function listOffered(
  db: Db,
  viewer: Viewer,
  team: PlanTeam,
  members: readonly Member[],
  on: readonly { questionId: number | null; activityId: number | null }[],
): Offered[] {
  const questions = listQuestions(
    db,
    viewer,
    and(
      readByTeam(team, members),
      notInArray(
        items.id,
        on.flatMap((line) => line.questionId ?? []),
      ),
    )!,
  );
  const planned = listActivities(
    db,
    viewer,
    team,
    and(
      readByTeam(team, members),
      notInArray(
        items.id,
        on.flatMap((line) => line.activityId ?? []),
      ),
    )!,
  );
  return [...questions, ...planned];
}

const nothing: Amounts = { days: null, minutes: null, cents: null, cover: null };

function listQuestions(db: Db, viewer: Viewer, which: SQL): Offered[] {
  // A link she judged to stand apart is no place on the sheet.
  const link = (column: SQL) => sql<
    number | null
  >`(select ${column} from alignments al left join goals g on g.id = al.goal_id
    where al.question_id = ${items.id} and al.judgement <> 'separate' and ${column} is not null
      and (al.goal_id is null or g.state = 'open') order by al.id limit 1)`;
  return db
    .select({
      itemId: items.id,
      text: learningQuestions.text,
      ownerPersonId: items.ownerPersonId,
      ownerName: people.givenName,
      goalId: link(sql`al.goal_id`),
      lineageId: link(sql`al.lineage_id`),
    })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .where(and(eq(learningQuestions.state, "active"), isNull(items.closedOn), visibleTo(viewer), which))
    .orderBy(asc(items.openedOn), asc(items.id))
    .all()
    .map(({ ownerPersonId, ownerName, lineageId, ...row }) => ({
      ...nothing,
      ...row,
      ...{ source: "question", kind: "wish", requestId: null },
      lineageId: row.goalId === null ? lineageId : null,
      owner: ownerPersonId === null ? null : { personId: ownerPersonId, name: ownerName ?? "" },
    }));
}

function listActivities(db: Db, viewer: Viewer, team: PlanTeam, which: SQL): Offered[] {
  const { from, to } = daysOfSchoolYear(team.year);
  const goal = sql<number | null>`(select ag.goal_id from activity_goals ag join goals g on g.id = ag.goal_id
    where ag.activity_id = ${items.id} and g.state = 'open' order by ag.goal_id limit 1)`;
  const rows = db
    .select({
      itemId: items.id,
      text: activities.title,
      activityKind: activities.kind,
      ownerPersonId: items.ownerPersonId,
      ownerName: people.givenName,
      goalId: goal,
      request: requests,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(
      requests,
      and(
        eq(requests.activityId, items.id),
        inArray(requests.state, ["open", "approved"]),
        requestsFor(viewer, "read"),
      ),
    )
    .where(
      and(
        or(
          inArray(activities.state, ["idea", "planned"]),
          and(inArray(activities.state, ["booked", "running"]), sql`${requests.id} is not null`),
        ),
        sql`(${activities.startsOn} is null or ${activities.startsOn} between ${from} and ${to})`,
        visibleTo(viewer),
        which,
      ),
    )
    .orderBy(asc(items.openedOn), asc(items.id), asc(requests.id))
    .all();
  const once = rows.filter((row, at) => rows.findIndex((other) => other.itemId === row.itemId) === at);
  return once.map(({ activityKind, ownerPersonId, ownerName, request, ...row }) => ({
    ...row,
    ...(request ? askedOf(request, viewer) : nothing),
    source: "activity",
    kind: kindOf(activityKind),
    lineageId: null,
    requestId: request?.id ?? null,
    owner: ownerPersonId === null ? null : { personId: ownerPersonId, name: ownerName ?? "" },
  }));
}

/**
 * What was asked goes along only where the school pays or arranges cover, for a group, or when she who asked puts it there
 * herself: what someone asks of her own hours is between her and who answers.
 */
function askedOf(request: typeof requests.$inferSelect, viewer: Viewer): Amounts {
  const own = request.personId === viewer.personId;
  if (!own && request.places === null && !opensTitle(request)) return nothing;
  const { minutes, cents, places } = request;
  return { ...nothing, minutes, cents: cents === null ? null : cents * (places ?? 1) };
}

const trainings: readonly ActivityKind[] = [
  "course",
  "conference",
  "master",
  "workshop",
  "industry_placement",
];
const together: readonly ActivityKind[] = [
  ...["peer_consultation", "lesson_visit", "lesson_study", "plc", "design_team", "data_team"],
  ...["network", "knowledge_sharing", "informal_meeting"],
] as ActivityKind[];

const kindOf = (kind: ActivityKind): PlanLineKind =>
  kind === "study_day"
    ? "study_day"
    : trainings.includes(kind)
      ? "training"
      : together.includes(kind)
        ? "together"
        : "wish";
