import { and, eq, inArray, ne, notExists, sql } from "drizzle-orm";
import { activeIn, countsFor, lineageOfLink } from "#app/features/alignment/queries/counting.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  alignments,
  ambitionLineages,
  ambitions,
  items,
  learningQuestions,
  schools,
  teams,
  visions,
} from "#db/schema/index.ts";
import { dayInSchoolYear, type Signal } from "./model.ts";
import { attentionPolicy } from "./policy.ts";

/** Everything that asks for this viewer's attention today; one query for each code, each absent for whom it is not. */
export function listSignals(db: Db, viewer: Viewer): Signal[] {
  if (!allows(attentionPolicy, "see_of_the_school", standingOf(viewer))) return [];
  const led = listLedSchools(db, viewer);
  return [...listUnsharedAmbitions(db, viewer, led), ...listCrowdedVisions(db, viewer, led)];
}

type Led = { schoolId: number; teamId: number | null };

/** The schools she leads, and those of the teams she leads with the first of these teams. */
function listLedSchools(db: Db, viewer: Viewer): Led[] {
  const ofTeams = db
    .select({ schoolId: teams.schoolId, teamId: teams.id })
    .from(teams)
    .where(inArray(teams.id, viewer.ledTeamIds))
    .orderBy(teams.name, teams.id)
    .all();
  const schoolIds = new Set([...viewer.ledSchoolIds, ...ofTeams.map((team) => team.schoolId)]);
  return [...schoolIds].map((schoolId) => ({
    schoolId,
    teamId: ofTeams.find((team) => team.schoolId === schoolId)?.teamId ?? null,
  }));
}

/**
 * L1 ambition_without_shared_question: a focal point of the current vision of a school she leads (in), with no question of
 * this school year that is shared and that she may read, whatever the judgement but `separate`; from the day of the rule
 * `ambition_attention_from` (1 October) to the end of the school year.
 */
function listUnsharedAmbitions(db: Db, viewer: Viewer, led: Led[]): Signal[] {
  const from = ruleOn(db, viewer.boardId, "ambition_attention_from", viewer.today);
  if (viewer.today < dayInSchoolYear(from, viewer.today)) return [];
  const shared = db
    .select({ one: sql`1` })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(
      and(
        eq(lineageOfLink, ambitions.lineageId),
        ne(alignments.judgement, "separate"),
        eq(items.schoolId, visions.schoolId),
        activeIn(schoolYearOf(viewer.today)),
        countsFor(db, viewer),
      ),
    );
  return db
    .select({
      lineageId: ambitions.lineageId,
      slot: ambitionLineages.slot,
      title: ambitions.title,
      schoolId: schools.id,
      schoolName: schools.name,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(schools, eq(schools.id, visions.schoolId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(
      and(
        eq(visions.state, "current"),
        inArray(
          visions.schoolId,
          led.map((place) => place.schoolId),
        ),
        eq(ambitions.focalPoint, true),
        notExists(shared),
      ),
    )
    .orderBy(schools.name, schools.id, ambitions.position)
    .all()
    .map((row) => ({
      ...row,
      code: "ambition_without_shared_question" as const,
      teamId: led.find((place) => place.schoolId === row.schoolId)?.teamId ?? null,
    }));
}

/** L9 too_many_focal_points: a current vision with more focal points than the rule `focal_points_at_most` (5) says. */
function listCrowdedVisions(db: Db, viewer: Viewer, led: Led[]): Signal[] {
  const most = ruleOn(db, viewer.boardId, "focal_points_at_most", viewer.today);
  return db
    .select({ schoolId: schools.id, schoolName: schools.name })
    .from(visions)
    .innerJoin(schools, eq(schools.id, visions.schoolId))
    .innerJoin(ambitions, and(eq(ambitions.visionId, visions.id), eq(ambitions.focalPoint, true)))
    .where(
      and(
        eq(visions.state, "current"),
        inArray(
          visions.schoolId,
          led.map((place) => place.schoolId),
        ),
      ),
    )
    .groupBy(schools.id)
    .having(sql`count(*) > ${most}`)
    .orderBy(schools.name, schools.id)
    .all()
    .map((row) => ({
      ...row,
      code: "too_many_focal_points" as const,
      most,
      leads: viewer.ledSchoolIds.includes(row.schoolId),
    }));
}
