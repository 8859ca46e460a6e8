import { and, asc, eq, exists, inArray, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  activityGoals,
  activityQuestions,
  alignments,
  goals,
  items,
  learningQuestions,
  roleHoldings,
  roleProfileAmbitions,
  roleProfiles,
  shares,
  teamAmbitions,
  teamGoals,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";
import type { GoalBearing } from "../list-model.ts";
import type { Handover } from "./list-access.server.ts";

type Bearing = { goalId: number; goal: string; part: GoalBearing["parts"][number] };

/**
 * The open goals of the school her work bears on, each with what of it does: a group she drives, a role she holds for the
 * ambition, a question or activity of hers that runs and that she shared. Only what the viewer may read; nothing is counted.
 */
export function listGoalsTouched(db: Db, viewer: Viewer, handover: Handover): GoalBearing[] {
  if (!handover.may("see_goals")) return [];
  const found = [
    ...ofGroups(db, viewer, handover),
    ...ofRoles(db, handover),
    ...ofQuestions(db, viewer, handover),
    ...ofActivities(db, viewer, handover),
  ];
  const byGoal = new Map<number, GoalBearing>();
  for (const { goalId, goal, part } of found) {
    const bearing = byGoal.get(goalId) ?? { id: goalId, text: goal, parts: [] };
    const known = bearing.parts.some((other) => other.by === part.by && other.id === part.id);
    if (!known) bearing.parts.push(part);
    byGoal.set(goalId, bearing);
  }
  return [...byGoal.values()].sort((a, b) => a.id - b.id);
}

const openHere = (schoolId: number) => and(eq(goals.schoolId, schoolId), eq(goals.state, "open"))!;

/** What she shared with anyone at all: what she keeps for herself is nobody's loss on this page, not on her own either. */
const isShared = (db: Db) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(shares)
      .where(eq(shares.itemId, items.id)),
  );

const alignedTo = (goalId: SQL | typeof goals.id) =>
  and(eq(alignments.goalId, goalId), ne(alignments.judgement, "separate"))!;

function ofGroups(db: Db, viewer: Viewer, { personId, schoolId, day }: Handover): Bearing[] {
  const one = { one: sql`1` };
  const worksOnIt = or(
    exists(
      db
        .select(one)
        .from(teamGoals)
        .where(and(eq(teamGoals.teamId, teams.id), eq(teamGoals.goalId, goals.id))),
    ),
    exists(
      db
        .select(one)
        .from(teamAmbitions)
        .where(and(eq(teamAmbitions.teamId, teams.id), eq(teamAmbitions.lineageId, goals.lineageId))),
    ),
    exists(
      db
        .select(one)
        .from(alignments)
        .innerJoin(items, eq(items.id, alignments.questionId))
        .where(and(alignedTo(goals.id), eq(items.ownerTeamId, teams.id), visibleTo(viewer))),
    ),
  );
  return db
    .selectDistinct({ goalId: goals.id, goal: goals.text, id: teams.id, name: teams.name, kind: teams.kind })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .innerJoin(goals, openHere(schoolId))
    .where(
      and(
        eq(teamMemberships.personId, personId),
        eq(teamMemberships.part, "driver"),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, day),
        eq(teams.schoolId, schoolId),
        isNull(teams.archivedOn),
        worksOnIt,
      ),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all()
    .map(({ goalId, goal, id, ...team }) => ({
      goalId,
      goal,
      part: { by: "group", id, text: teamLabel(team) },
    }));
}

const ofRoles = (db: Db, { personId, schoolId, day }: Handover): Bearing[] =>
  db
    .selectDistinct({ goalId: goals.id, goal: goals.text, id: roleProfiles.id, text: roleProfiles.title })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .innerJoin(roleProfileAmbitions, eq(roleProfileAmbitions.profileId, roleProfiles.id))
    .innerJoin(goals, and(openHere(schoolId), eq(goals.lineageId, roleProfileAmbitions.lineageId)))
    .where(
      and(
        eq(roleHoldings.personId, personId),
        eq(roleProfiles.schoolId, schoolId),
        isNull(roleProfiles.archivedOn),
        onDay(roleHoldings.fromDay, roleHoldings.toDay, day),
      ),
    )
    .orderBy(asc(roleProfiles.title), asc(roleProfiles.id))
    .all()
    .map(({ goalId, goal, ...part }) => ({ goalId, goal, part: { by: "role", ...part } }));

const ofQuestions = (db: Db, viewer: Viewer, { personId, schoolId }: Handover): Bearing[] =>
  db
    .select({ goalId: goals.id, goal: goals.text, id: items.id, text: learningQuestions.text })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .innerJoin(alignments, eq(alignments.questionId, items.id))
    .innerJoin(goals, and(openHere(schoolId), alignedTo(goals.id)))
    .where(
      and(
        eq(items.ownerPersonId, personId),
        eq(learningQuestions.state, "active"),
        isShared(db),
        visibleTo(viewer),
      ),
    )
    .orderBy(asc(items.id))
    .all()
    .map(({ goalId, goal, ...part }) => ({ goalId, goal, part: { by: "question", ...part } }));

function ofActivities(db: Db, viewer: Viewer, { personId, schoolId }: Handover): Bearing[] {
  const direct = exists(
    db
      .select({ one: sql`1` })
      .from(activityGoals)
      .where(and(eq(activityGoals.activityId, items.id), eq(activityGoals.goalId, goals.id))),
  );
  // Through a question: only where the question itself is the viewer's to read.
  const through = sql`${goals.id} in (select al.goal_id from ${activityQuestions} aq
    join alignments al on al.question_id = aq.question_id and al.judgement <> 'separate'
    where aq.activity_id = ${activities.itemId} and aq.question_id in (select items.id from items where ${visibleTo(viewer)}))`;
  return db
    .select({ goalId: goals.id, goal: goals.text, id: items.id, text: activities.title })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .innerJoin(goals, openHere(schoolId))
    .where(
      and(
        eq(items.ownerPersonId, personId),
        inArray(activities.state, ["planned", "booked", "running"]),
        isShared(db),
        visibleTo(viewer),
        or(direct, through),
      ),
    )
    .orderBy(asc(items.id))
    .all()
    .map(({ goalId, goal, ...part }) => ({ goalId, goal, part: { by: "activity", ...part } }));
}
