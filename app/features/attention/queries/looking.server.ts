import { inArray, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { rulesOn, type RuleCode } from "#app/features/settings/rules.server.ts";
import type { Db } from "#db/client.server.ts";
import { attentionOff, teams } from "#db/schema/index.ts";
import type { Code } from "../model.ts";

const termCodes = [
  "ambition_attention_from",
  "focal_points_at_most",
  "attention_question_after",
  "attention_note_after",
  "attention_moved_from",
  "attention_path_after",
  "attention_agreement_after",
  "attention_promise_after",
  "attention_promise_told_after",
  "attention_rubbing_from",
  "attention_follow_up_after",
  "attention_put_off_for",
] as const satisfies readonly RuleCode[];

type Led = { schoolId: number; teamId: number | null };

/** Who looks, where she leads, and the terms that hold today: what the query of every code is given. */
export type Looking = {
  db: Db;
  viewer: Viewer;
  terms: Record<(typeof termCodes)[number], number>;
  /** The schools she leads (in), each with the first of the teams she leads there. */
  led: Led[];
};

export const lookAs = (db: Db, viewer: Viewer): Looking => ({
  db,
  viewer,
  terms: rulesOn(db, viewer.boardId, termCodes, viewer.today),
  led: listLedSchools(db, viewer),
});

/** The schools she leads, and those of the teams she leads with the first of these teams. */
function listLedSchools(db: Db, viewer: Viewer): Led[] {
  if (viewer.ledTeamIds.length === 0 && viewer.ledSchoolIds.length === 0) return [];
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

export const teamLedAt = ({ led }: Looking, schoolId: number) =>
  led.find((place) => place.schoolId === schoolId)?.teamId ?? null;

/** Whether someone is on leave from a school today: a paused person is left out, as who looks and as whom it concerns. */
export const isPaused = (person: SQL, school: SQL, today: string): SQL =>
  sql`exists (select 1 from employment_pauses ep join employments pe on pe.id = ep.employment_id
    where pe.person_id = ${person} and pe.school_id = ${school}
    and ep.from_day <= ${today} and (ep.to_day is null or ep.to_day >= ${today}))`;

/** The schools from which the viewer is on leave herself. */
export const listPausedSchools = (db: Db, viewer: Viewer): Set<number> =>
  new Set(
    db
      .all<{ schoolId: number }>(
        sql`select pe.school_id as schoolId from employment_pauses ep join employments pe on pe.id = ep.employment_id
          where pe.person_id = ${viewer.personId} and ep.from_day <= ${viewer.today}
          and (ep.to_day is null or ep.to_day >= ${viewer.today})`,
      )
      .map((row) => row.schoolId),
  );

const offKey = (schoolId: number, code: Code) => `${schoolId} ${code}`;

/** Asks whether a school does without a code. */
export function findSwitches(db: Db): (schoolId: number, code: Code) => boolean {
  const off = db
    .select({ schoolId: attentionOff.schoolId, code: attentionOff.code })
    .from(attentionOff)
    .all();
  const known = new Set(off.map((row) => offKey(row.schoolId, row.code)));
  return (schoolId, code) => known.has(offKey(schoolId, code));
}
