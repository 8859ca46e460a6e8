import { sql, type SQL } from "drizzle-orm";
import { daysOfSchoolYear, schoolYearOf, type Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import type { Fact, Measure, Staff } from "../model.ts";

/** The board that is counted, and the day it is counted on. */
export type CountedOn = { boardId: number; day: Day };

type Row = {
  subject: string;
  side: string;
  itemId: number;
  schoolId: number;
  personId: number | null;
  teamId: number | null;
};

/** Shared with the whole school, at a school of this board: what someone keeps for herself or for her partner counts nowhere. */
const sharedAt = (boardId: number): SQL =>
  sql`i.school_id in (select s.id from schools s where s.board_id = ${boardId} and s.kind = 'school')
    and exists (select 1 from shares sh where sh.item_id = i.id and sh.audience = 'school')`;

const owner = sql`i.id as itemId, i.school_id as schoolId, i.owner_person_id as personId, i.owner_team_id as teamId`;

/** A question that was active in the school year so far, once for every ambition it belongs to. */
const listQuestions = (db: Db, { boardId, day }: CountedOn, from: Day): Row[] =>
  db.all<Row>(sql`
    select ${owner},
      case when a.id is null then 'apart' when coalesce(a.lineage_id, g.lineage_id) is null then 'goal'
        else cast(coalesce(a.lineage_id, g.lineage_id) as text) end as subject,
      case max(a.judgement is 'rubs') when 1 then 'rubs' else 'other' end as side
    from items i
    join learning_questions q on q.item_id = i.id
    left join alignments a on a.question_id = i.id and a.judgement <> 'separate'
    left join goals g on g.id = a.goal_id
    where i.kind = 'question' and q.state <> 'proposed' and i.opened_on <= ${day}
      and (i.closed_on is null or i.closed_on >= ${from}) and ${sharedAt(boardId)}
    group by i.id, subject`);

/** An activity whose days touch the school year so far; without an end it goes on until it is done. */
const listActivities = (db: Db, { boardId, day }: CountedOn, from: Day): Row[] =>
  db.all<Row>(sql`
    select ${owner}, '' as subject, '' as side
    from items i
    join activities c on c.item_id = i.id
    where i.kind = 'activity' and c.state <> 'cancelled' and i.opened_on <= ${day}
      and coalesce(c.starts_on, i.opened_on) <= ${day}
      and coalesce(c.ends_on, case when c.state = 'done' then coalesce(c.starts_on, i.opened_on) else '9999-12-31' end) >= ${from}
      and ${sharedAt(boardId)}`);

/** A note of this school year so far, once for every value it names. */
const listValues = (db: Db, { boardId, day }: CountedOn, from: Day): Row[] =>
  db.all<Row>(sql`
    select ${owner}, k.kind as subject, '' as side
    from items i
    join value_notes n on n.item_id = i.id
    join note_values k on k.note_id = i.id
    where i.kind = 'note' and n.time = 'actual' and n.noted_on between ${from} and ${day} and ${sharedAt(boardId)}`);

/** What was in the way in the school year so far: written before its end, and not cleared away before it began. */
const listHindrances = (db: Db, { boardId, day }: CountedOn, from: Day): Row[] =>
  db.all<Row>(sql`
    select ${owner}, h.kind as subject, '' as side
    from items i
    join hindrances h on h.item_id = i.id
    where i.kind = 'hindrance' and h.kind is not null and i.opened_on <= ${day}
      and (h.resolved_on is null or h.resolved_on >= ${from}) and ${sharedAt(boardId)}`);

/** What the school side agreed with someone this school year so far; behind it stands who it is for. */
const listAgreements = (db: Db, { boardId, day }: CountedOn, from: Day): Row[] =>
  db.all<Row>(sql`
    select g.id as itemId, g.school_id as schoolId, g.for_person_id as personId, null as teamId, g.kind as subject,
      case when g.state = 'done' and g.done_on <= ${day} then 'arranged' else 'open' end as side
    from agreements g
    join schools s on s.id = g.school_id and s.board_id = ${boardId} and s.kind = 'school'
    where g.side = 'school' and g.kind <> 'do' and g.state <> 'dropped' and g.for_person_id is not null
      and g.agreed_on between ${from} and ${day}`);

/** Stories their writers released this school year so far, once for every writer. */
const listStories = (db: Db, { boardId, day }: CountedOn, from: Day): Row[] =>
  db.all<Row>(sql`
    select i.id as itemId, i.school_id as schoolId, w.person_id as personId, w.team_id as teamId, '' as subject, '' as side
    from items i
    join stories t on t.item_id = i.id
    join schools s on s.id = i.school_id and s.board_id = ${boardId} and s.kind = 'school'
    join (select id as item_id, owner_person_id as person_id, owner_team_id as team_id from items where kind = 'story'
      union select story_id, person_id, null from story_authors where state = 'accepted') w on w.item_id = i.id
    where t.released_on between ${from} and ${day}`);

/** Everything that counts on a day, with the people behind it; and who works where. */
export function listFactsOn(db: Db, at: CountedOn): { facts: Fact[]; staff: Staff[] } {
  const { from } = daysOfSchoolYear(schoolYearOf(at.day));
  const { groupOf, staff } = listGroups(db, at);
  const membersOf = listMembers(db, at);
  const expand = (rows: Row[], ofPeople: Measure | null, ofTeams: Measure): Fact[] =>
    rows.flatMap(({ personId, teamId, itemId, schoolId, subject, side }) => {
      const measure = personId === null ? ofTeams : (ofPeople ?? ofTeams);
      const people = personId === null ? (membersOf.get(teamId ?? 0) ?? []) : [personId];
      return people.map((person) => ({
        ...{ measure, subject, side, itemId, schoolId, personId: person },
        functionGroup: groupOf(person, schoolId),
      }));
    });
  const facts = [
    ...expand(listQuestions(db, at, from), "question", "team_question"),
    ...expand(listActivities(db, at, from), "activity", "team_activity"),
    ...expand(listValues(db, at, from), "value", "team_value"),
    ...expand(listHindrances(db, at, from), "hindrance", "hindrance"),
    ...expand(listAgreements(db, at, from), "agreement", "agreement"),
    ...once(expand(listStories(db, at, from), null, "story")),
  ];
  return { facts, staff };
}

/** Who writes along in a story of her own team stands behind it once. */
function once(facts: Fact[]): Fact[] {
  const byPerson = new Map(facts.map((fact) => [`${fact.itemId}:${fact.personId}`, fact]));
  return [...byPerson.values()];
}

/** The function group of someone at a school: of her work there on the day, else of the last she had. */
function listGroups(db: Db, { boardId, day }: CountedOn) {
  const rows = db.all<{ personId: number; schoolId: number; functionGroup: string; works: 0 | 1 }>(sql`
    select e.person_id as personId, e.school_id as schoolId, e.function_group as functionGroup,
      (e.to_day is null or e.to_day >= ${day}) as works
    from employments e
    join schools s on s.id = e.school_id and s.board_id = ${boardId} and s.kind = 'school'
    where e.from_day <= ${day}
    order by works, e.from_day, e.part_time_factor, e.id`);
  const groups = new Map(rows.map((row) => [`${row.personId}@${row.schoolId}`, row.functionGroup]));
  const places = new Map(
    rows
      .filter((row) => row.works)
      .map(({ schoolId, functionGroup }) => [`${schoolId}|${functionGroup}`, { schoolId, functionGroup }]),
  );
  return {
    groupOf: (personId: number, schoolId: number) => groups.get(`${personId}@${schoolId}`) ?? "teaching",
    staff: [...places.values()],
  };
}

/** Who is in a team on the day: as a member, or because it is her home. */
function listMembers(db: Db, { boardId, day }: CountedOn): Map<number, number[]> {
  const rows = db.all<{ teamId: number; personId: number }>(sql`
    select m.team_id as teamId, m.person_id as personId
    from team_memberships m
    join teams t on t.id = m.team_id
    join schools s on s.id = t.school_id and s.board_id = ${boardId}
    where m.from_day <= ${day} and (m.to_day is null or m.to_day >= ${day})
    union
    select e.home_team_id, e.person_id
    from employments e
    join schools s on s.id = e.school_id and s.board_id = ${boardId}
    where e.home_team_id is not null and e.from_day <= ${day} and (e.to_day is null or e.to_day >= ${day})`);
  const members = new Map<number, number[]>();
  for (const { teamId, personId } of rows) members.set(teamId, [...(members.get(teamId) ?? []), personId]);
  return members;
}
