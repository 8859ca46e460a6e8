import { sql } from "drizzle-orm";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";
import { monthsLater, type SignalOf } from "../model.ts";
import type { Looking } from "./looking.server.ts";

// Said to the owner only: each asks for what is the viewer's own, and for nothing a colleague keeps for herself.

/** The day an activity was over: its last, else its first, else the day it was said to have been. */
export const endedOn = sql`coalesce(a.ends_on, a.starts_on, it.closed_on, it.opened_on)`;

/**
 * O1 question_without_activity: an active question of her own, `attention_question_after` (42 days, so on the 42nd) old, with
 * no activity beside it that she may read and that was not called off. What a team owns is the team's.
 */
export function listQuestionsWithoutActivity({ db, viewer, terms }: Looking) {
  const before = daysLater(viewer.today, -terms.attention_question_after);
  return db
    .all<{ subjectId: number; schoolId: number; text: string }>(
      sql`select it.id as subjectId, it.school_id as schoolId, q.text
        from items it join learning_questions q on q.item_id = it.id
        where it.kind = 'question' and it.owner_person_id = ${viewer.personId} and q.state = 'active'
        and it.closed_on is null and it.opened_on <= ${before}
        and not exists (select 1 from activity_questions aq join items on items.id = aq.activity_id
          join activities a on a.item_id = items.id
          where aq.question_id = it.id and a.state <> 'cancelled' and ${visibleTo(viewer)})
        order by it.opened_on, it.id`,
    )
    .map((row): SignalOf<"question_without_activity"> => ({ ...row, code: "question_without_activity" }));
}

/**
 * O2 activity_without_note: an activity she took part in (or planned, and did not say no to herself) is over for
 * `attention_note_after` (28 days), and she wrote no note about it and did not let its look-back be.
 */
export function listActivitiesWithoutNote({ db, viewer, terms }: Looking) {
  const me = viewer.personId;
  const before = daysLater(viewer.today, -terms.attention_note_after);
  const part = (
    states: "yes" | "no",
  ) => sql`exists (select 1 from participations pa where pa.activity_id = it.id
    and pa.person_id = ${me} and pa.state ${states === "yes" ? sql`in ('accepted', 'attended')` : sql`= 'declined'`})`;
  return db
    .all<{ subjectId: number; schoolId: number; title: string; endedOn: Day }>(
      sql`select it.id as subjectId, it.school_id as schoolId, a.title, ${endedOn} as endedOn
        from activities a join items it on it.id = a.item_id
        where a.state = 'done' and ${endedOn} <= ${before}
        and (${part("yes")} or (it.owner_person_id = ${me} and not ${part("no")}))
        and not exists (select 1 from value_notes n join items ni on ni.id = n.item_id
          where n.activity_id = it.id and (ni.owner_person_id = ${me} or ni.created_by = ${me}))
        and not exists (select 1 from look_backs lb where lb.activity_id = it.id and lb.person_id = ${me})
        order by ${endedOn} desc, it.id`,
    )
    .map((row): SignalOf<"activity_without_note"> => ({ ...row, code: "activity_without_note" }));
}

/**
 * O3 look_back_due: the look-back of an activity of her own, from the day after it, until she notes something about it on or
 * after that day, looks back, or lets it be (R5).
 */
export function listLookBacksDue({ db, viewer }: Looking) {
  const me = viewer.personId;
  return db
    .all<{ subjectId: number; schoolId: number; title: string; lookBackOn: Day; version: number }>(
      sql`select it.id as subjectId, it.school_id as schoolId, a.title, a.look_back_on as lookBackOn, it.version
        from items it join activities a on a.item_id = it.id
        where it.kind = 'activity' and it.owner_person_id = ${me} and a.state <> 'cancelled'
        and a.look_back_on < ${viewer.today}
        and not exists (select 1 from value_notes n join items ni on ni.id = n.item_id
          where n.activity_id = it.id and n.time = 'actual' and n.noted_on >= a.look_back_on
          and (ni.owner_person_id = ${me} or ni.created_by = ${me}))
        and not exists (select 1 from look_backs lb where lb.activity_id = it.id and lb.person_id = ${me}
          and ${answeredSince})
        order by a.look_back_on, it.id`,
    )
    .map((row): SignalOf<"look_back_due"> => ({ ...row, code: "look_back_due" }));
}

/** A look-back answered before its day was moved is not answered for the new one. */
export const answeredSince = sql`date(lb.answered_at / 1000, 'unixepoch', '+2 hours') >= a.look_back_on`;

/** O4 agreement_moved_twice: an open agreement of hers that she gave another day `attention_moved_from` (2) times or more. */
export function listMovedAgreements({ db, viewer, terms }: Looking) {
  return db
    .all<{ subjectId: number; schoolId: number; text: string }>(
      sql`select ag.id as subjectId, ag.school_id as schoolId, ag.text from agreements ag
        where ag.owner_person_id = ${viewer.personId} and ag.state = 'open'
        and ag.moved_times >= ${terms.attention_moved_from}
        order by ag.due_on, ag.id`,
    )
    .map((row): SignalOf<"agreement_moved_twice"> => ({ ...row, code: "agreement_moved_twice" }));
}

/**
 * O5 path_without_step: she wrote where she wants to go, and `attention_path_after` (12 months: a cycle) later there is no step
 * she did not let go, and no question of hers since.
 */
export function listPathsWithoutStep({ db, viewer, terms }: Looking) {
  return db
    .all<{ subjectId: number; schoolId: number; writtenOn: Day }>(
      sql`select it.id as subjectId, it.school_id as schoolId, p.written_on as writtenOn
        from items it join career_paths p on p.item_id = it.id
        where it.kind = 'career_path' and it.owner_person_id = ${viewer.personId} and trim(p.text) <> ''
        and not exists (select 1 from career_steps s where s.path_id = it.id and s.state <> 'left')
        and not exists (select 1 from items qi where qi.kind = 'question' and qi.owner_person_id = it.owner_person_id
          and qi.school_id = it.school_id and qi.opened_on >= p.written_on)
        order by it.id`,
    )
    .filter(({ writtenOn }) => monthsLater(writtenOn, terms.attention_path_after) <= viewer.today)
    .map(({ subjectId, schoolId }): SignalOf<"path_without_step"> => ({
      code: "path_without_step",
      subjectId,
      schoolId,
    }));
}
