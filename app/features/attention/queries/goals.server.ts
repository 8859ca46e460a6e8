import { sql } from "drizzle-orm";
import { countsFor } from "#app/features/alignment/queries/counting.server.ts";
import { teamLabel } from "#app/features/items/model.ts";
import type { Day } from "#app/lib/school-year.ts";
import { isWithoutFollowUp, type SignalOf } from "../model.ts";
import { teamLedAt, type Looking } from "./looking.server.ts";
import { answeredSince, endedOn } from "./owner.server.ts";
import { workForGoals } from "./work-for-goals.server.ts";

// Said to who leads the goal, about the goal.

type GoalRow = { subjectId: number; schoolId: number; text: string; goalTeamId: number | null };

/** Whose agenda it goes on: the team the goal is of, else a team she leads there. */
const teamOf = (looking: Looking, { goalTeamId, schoolId }: GoalRow) =>
  goalTeamId ?? teamLedAt(looking, schoolId);

type AloneRow = GoalRow & {
  teamName: string | null;
  teamKind: string | null;
  leaderPart: "joins" | "makes_possible" | "at_distance" | null;
  leaderWords: string | null;
};

/**
 * L2 goal_without_others: a goal with an activity that was asked for or is further, while all three are absent: a second person
 * (in its activities, with a question of her own, in a group that works on it), a team conversation held since the goal was set
 * (of its team; for a goal of the school of any), and what the team is to hear of it (R4).
 */
export function listGoalsWithoutOthers(looking: Looking): SignalOf<"goal_without_others">[] {
  const { db, viewer } = looking;
  const today = viewer.today;
  const rows = db.all<AloneRow>(
    sql`${workForGoals(db, viewer)}
      select g.id as subjectId, g.school_id as schoolId, g.text, g.team_id as goalTeamId, t.name as teamName,
        t.kind as teamKind, g.leader_part as leaderPart, g.leader_words as leaderWords
      from goals g left join teams t on t.id = g.team_id
      where g.id in (select id from led)
      and exists (select 1 from done join activities a on a.item_id = done.item_id where done.goal_id = g.id
        and (a.state in ('booked', 'running', 'done') or exists (select 1 from requests r
          where r.activity_id = done.item_id and r.state in ('open', 'approved'))))
      and (select count(*) from (
        select asked.person_id as who from asked where asked.goal_id = g.id and asked.person_id is not null
        union select done.person_id from done where done.goal_id = g.id and done.person_id is not null
        union select pa.person_id from done join participations pa on pa.activity_id = done.item_id
          where done.goal_id = g.id and pa.state in ('accepted', 'attended')
        union select tm.person_id from team_memberships tm where tm.from_day <= ${today}
          and (tm.to_day is null or tm.to_day >= ${today}) and tm.team_id in (
            select asked.team_id from asked where asked.goal_id = g.id
            union select done.team_id from done where done.goal_id = g.id
            union select tg.team_id from team_goals tg where tg.goal_id = g.id))) < 2
      and not exists (select 1 from conversations c join teams ct on ct.id = c.team_id
        where ct.school_id = g.school_id and (g.team_id is null or ct.id = g.team_id)
        and c.state in ('held', 'signed', 'closed_unsigned', 'held_elsewhere') and c.held_on >= g.opened_on)
      and not exists (select 1 from done join activities a on a.item_id = done.item_id
        where done.goal_id = g.id and trim(ifnull(a.team_hears, '')) <> '')
      and not exists (select 1 from done join agreements ag on ag.item_id = done.item_id
        where done.goal_id = g.id and ag.team_id is not null and ag.state <> 'dropped')
      order by g.opened_on, g.id`,
  );
  return rows.map((row) => ({
    code: "goal_without_others",
    subjectId: row.subjectId,
    schoolId: row.schoolId,
    text: row.text,
    teamName: row.teamName && teamLabel({ name: row.teamName, kind: row.teamKind! }),
    leaderPart: row.leaderPart,
    leaderWords: row.leaderWords,
    teamId: teamOf(looking, row),
  }));
}

/**
 * L6 not_embedded: a note that names realised value, about a question or activity for the goal, that she may read and that is
 * shared; while no product, routine or line of a team plan names the goal.
 */
export function listNotEmbedded(looking: Looking): SignalOf<"not_embedded">[] {
  const { db, viewer } = looking;
  const rows = db.all<GoalRow>(
    sql`${workForGoals(db, viewer)}
      select g.id as subjectId, g.school_id as schoolId, g.text, g.team_id as goalTeamId from goals g
      where g.id in (select id from led) and trim(ifnull(g.routine, '')) = ''
      and not exists (select 1 from product_goals pg where pg.goal_id = g.id)
      and not exists (select 1 from plan_lines pl where pl.goal_id = g.id)
      and exists (select 1 from value_notes n join note_values nv on nv.note_id = n.item_id and nv.kind = 'realised'
        join items on items.id = n.item_id
        where n.time = 'actual' and ifnull(n.sense, 'positive') = 'positive'
        and (n.question_id in (select asked.item_id from asked where asked.goal_id = g.id)
          or n.activity_id in (select done.item_id from done where done.goal_id = g.id))
        and ${countsFor(db, viewer)})
      order by g.opened_on, g.id`,
  );
  return rows.map((row) => ({
    code: "not_embedded",
    subjectId: row.subjectId,
    schoolId: row.schoolId,
    text: row.text,
    teamId: teamOf(looking, row),
  }));
}

type FormalRow = GoalRow & { endedOn: Day; lookBackOn: Day | null; closed: number };

/**
 * L7 no_follow_up: the last formal activity for the goal is over for `attention_follow_up_after` (3 months) and its look-back, if it
 * has one, passed; nothing she may read grew from any of them, no other is planned, and that look-back was not
 * closed by a note of its owner that she may read, or let go (R5).
 */
export function listWithoutFollowUp(looking: Looking): SignalOf<"no_follow_up">[] {
  const { db, viewer, terms } = looking;
  const { today } = viewer;
  const formal = sql`select f.item_id from done f join activities fa on fa.item_id = f.item_id
    where f.goal_id = g.id and fa.formal = 1 and fa.state = 'done'`;
  const rows = db.all<FormalRow>(
    sql`${workForGoals(db, viewer)}
      select g.id as subjectId, g.school_id as schoolId, g.text, g.team_id as goalTeamId,
        ${endedOn} as endedOn, a.look_back_on as lookBackOn,
        (a.look_back_on is not null and (exists (select 1 from value_notes n join items on items.id = n.item_id
            where n.activity_id = it.id and n.time = 'actual' and n.noted_on >= a.look_back_on
            and items.created_by = it.created_by and ${countsFor(db, viewer)})
          or exists (select 1 from look_backs lb where lb.activity_id = it.id and lb.person_id = it.created_by
            and lb.note_id is null and ${answeredSince}))) as closed
      from goals g join done on done.goal_id = g.id join activities a on a.item_id = done.item_id
      join items it on it.id = done.item_id
      where a.formal = 1 and a.state = 'done'
      and not exists (select 1 from activity_growths gr join items on items.id = gr.activity_id
        join activities ga on ga.item_id = items.id
        where gr.grew_from_id in (${formal}) and ga.state <> 'cancelled' and ${countsFor(db, viewer)})
      and not exists (select 1 from team_growths tg join teams t on t.id = tg.team_id
        where tg.grew_from_id in (${formal}) and t.archived_on is null)
      and not exists (select 1 from done ahead join activities aa on aa.item_id = ahead.item_id
        where ahead.goal_id = g.id and aa.formal = 1 and aa.state in ('planned', 'booked', 'running')
        and coalesce(aa.ends_on, aa.starts_on, ${today}) >= ${today})
      order by g.opened_on, g.id, ${endedOn} desc, it.id desc`,
  );
  // The last of each goal comes first.
  const last = rows.filter((row, at) => rows.findIndex((one) => one.subjectId === row.subjectId) === at);
  return last
    .filter((row) => !row.closed && isWithoutFollowUp(row, terms.attention_follow_up_after, today))
    .map((row) => ({
      code: "no_follow_up",
      subjectId: row.subjectId,
      schoolId: row.schoolId,
      text: row.text,
      lookBackOn: row.lookBackOn,
      teamId: teamOf(looking, row),
    }));
}
