import { and, asc, between, eq, inArray, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Year } from "#app/features/hours/years.ts";
import type { FrozenSheet } from "#app/features/plans/frozen.ts";
import { dayOf, momentAt } from "#app/lib/amsterdam.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversations,
  employments,
  people,
  planRevisions,
  schools,
  teamPlans,
  teams,
} from "#db/schema/index.ts";

/** How many people work at each of some schools on any day of a year. */
export function countStaff(db: Db, { from, to }: Year, schoolIds: readonly number[]): Map<number, number> {
  const rows = db
    .select({
      schoolId: employments.schoolId,
      people: sql<number>`count(distinct ${employments.personId})`,
    })
    .from(employments)
    .where(
      and(
        inArray(employments.schoolId, [...schoolIds]),
        sql`${employments.fromDay} <= ${to} and (${employments.toDay} is null or ${employments.toDay} >= ${from})`,
      ),
    )
    .groupBy(employments.schoolId)
    .all();
  return new Map(rows.map(({ schoolId, people: count }) => [schoolId, count]));
}

const held = ["held", "signed", "closed_unsigned", "held_elsewhere"] as const;

/** Talks of one person held in a year at some schools, and those planned in what is left of it: who and when, nothing else. */
export function listTalks(db: Db, viewer: Viewer, { from, to }: Year, schoolIds: readonly number[]) {
  const ahead = from > viewer.today ? from : viewer.today;
  return db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      schoolId: schools.id,
      schoolName: schools.name,
      state: conversations.state,
      heldOn: conversations.heldOn,
      scheduledAt: conversations.scheduledAt,
    })
    .from(conversations)
    .innerJoin(employments, eq(employments.id, conversations.employmentId))
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(
      and(
        inArray(employments.schoolId, [...schoolIds]),
        or(
          and(inArray(conversations.state, [...held]), between(conversations.heldOn, from, to)),
          and(
            eq(conversations.state, "planned"),
            between(
              conversations.scheduledAt,
              momentAt(ahead, "00:00"),
              momentAt(daysLater(to, 1), "00:00") - 1,
            ),
          ),
        ),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id), asc(conversations.id))
    .all()
    .map(({ state, heldOn, scheduledAt, ...talk }) =>
      state === "planned"
        ? { ...talk, kind: "planned" as const, on: dayOf(scheduledAt!) }
        : { ...talk, kind: "held" as const, on: heldOn! },
    );
}

export type Talk = ReturnType<typeof listTalks>[number];

/** The year sheets teams of some schools agreed on for a school year, as last agreed: what there was, and what the lines come to. */
export const listAgreedPlans = (db: Db, { year }: Year, schoolIds: readonly number[]) =>
  db
    .select({
      schoolId: teams.schoolId,
      schoolName: schools.name,
      teamId: teams.id,
      teamName: teams.name,
      agreedOn: planRevisions.agreedOn,
      content: planRevisions.content,
    })
    .from(planRevisions)
    .innerJoin(teamPlans, eq(teamPlans.id, planRevisions.planId))
    .innerJoin(teams, eq(teams.id, teamPlans.teamId))
    .innerJoin(schools, eq(schools.id, teams.schoolId))
    .where(
      and(
        inArray(teams.schoolId, [...schoolIds]),
        eq(teamPlans.schoolYear, year),
        sql`${planRevisions.no} = (select max(r.no) from plan_revisions r where r.plan_id = ${planRevisions.planId})`,
      ),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all()
    .map(({ content, ...plan }) => {
      const { frame, sums, members } = JSON.parse(content) as FrozenSheet;
      return {
        ...plan,
        frame,
        sums,
        memberIds: members.map(({ personId }) => personId),
      };
    });
