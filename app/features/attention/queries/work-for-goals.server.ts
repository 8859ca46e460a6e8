import { inArray, sql, type SQL } from "drizzle-orm";
import { countsFor } from "#app/features/alignment/queries/counting.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";

/** The open goals the viewer leads: the school's for who leads the school, a team's for who leads the team (R4). */
const ledGoals = (viewer: Viewer): SQL =>
  sql`select g.id from goals g where g.state = 'open' and ((g.team_id is null and ${inArray(
    sql`g.school_id`,
    viewer.ledSchoolIds,
  )}) or ${inArray(sql`g.team_id`, viewer.ledTeamIds)})`;

/**
 * What is done for the goals the viewer leads, as the beginning of a statement: `asked` (goal_id, item_id, person_id, team_id)
 * are the questions that touch a goal, `done` are the activities for it, directly or through such a question. Only what is
 * shared and she may read: nothing else starts or stops what is said about a goal (R2, R3).
 */
export const workForGoals = (db: Db, viewer: Viewer): SQL => sql`with
  led as (${ledGoals(viewer)}),
  asked as (
    select distinct al.goal_id, items.id as item_id, items.owner_person_id as person_id, items.owner_team_id as team_id
    from alignments al join items on items.id = al.question_id join learning_questions lq on lq.item_id = items.id
    where al.goal_id in (select id from led) and al.judgement <> 'separate' and lq.state <> 'proposed'
    and ${countsFor(db, viewer)}),
  linked as (
    select ag.goal_id, ag.activity_id from activity_goals ag where ag.goal_id in (select id from led)
    union select asked.goal_id, aq.activity_id from asked join activity_questions aq on aq.question_id = asked.item_id),
  done as (
    select linked.goal_id, items.id as item_id, items.owner_person_id as person_id, items.owner_team_id as team_id
    from linked join items on items.id = linked.activity_id join activities la on la.item_id = items.id
    where la.state <> 'cancelled' and ${countsFor(db, viewer)})`;
