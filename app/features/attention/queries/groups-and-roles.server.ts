import { inArray, sql } from "drizzle-orm";
import { countsFor } from "#app/features/alignment/queries/counting.server.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { homeTeamOn } from "#app/features/people/queries/home-team.server.ts";
import { needOf } from "#app/features/role-profiles/model.ts";
import { listHolders } from "#app/features/role-profiles/queries/holders.server.ts";
import type { SignalOf } from "../model.ts";
import { isPaused, teamLedAt, type Looking } from "./looking.server.ts";

// Said to who leads the school, about its networks, development groups and roles; that a holder goes to HR as well.

type IslandRow = {
  subjectId: number;
  schoolId: number;
  name: string;
  homeName: string;
  homeKind: string;
  teamWord: "team" | "bouw" | "sectie";
  goal: string;
  goalId: number;
};

/**
 * L5 island: a network or development group that works on an open goal of the whole school (it is there for it, or has a shared
 * question for it), with two members or more who all have the same home team. Not to a member herself.
 */
export function listIslands(looking: Looking): SignalOf<"island">[] {
  const { db, viewer } = looking;
  const { today } = viewer;
  const rows = db.all<IslandRow>(
    sql`with members as (
        select tm.team_id, tm.person_id, (select ${homeTeamOn(today)} from employments e where e.person_id = tm.person_id
          and e.school_id = t.school_id and e.from_day <= ${today} and (e.to_day is null or e.to_day >= ${today})
          order by e.part_time_factor desc, e.id limit 1) as home_id
        from team_memberships tm join teams t on t.id = tm.team_id
        where t.kind in ('network', 'development_group') and t.archived_on is null
        and ${inArray(sql`t.school_id`, viewer.ledSchoolIds)}
        and tm.from_day <= ${today} and (tm.to_day is null or tm.to_day >= ${today})
        and exists (select 1 from employments w where w.person_id = tm.person_id and w.school_id = t.school_id
          and w.from_day <= ${today} and (w.to_day is null or w.to_day >= ${today}))),
      islands as (
        select team_id, max(home_id) as home_id from members group by team_id
        having count(*) >= 2 and count(home_id) = count(*) and count(distinct home_id) = 1
        and sum(person_id = ${viewer.personId}) = 0),
      aims as (
        select tg.team_id, tg.goal_id from team_goals tg
        union select items.owner_team_id, al.goal_id from items join alignments al on al.question_id = items.id
          where items.owner_team_id is not null and al.goal_id is not null and al.judgement <> 'separate'
          and ${countsFor(db, viewer)})
      select t.id as subjectId, t.school_id as schoolId, t.name, h.name as homeName, h.kind as homeKind,
        s.team_word as teamWord,
        aim.id as goalId, aim.text as goal
      from islands join teams t on t.id = islands.team_id join teams h on h.id = islands.home_id
      join schools s on s.id = t.school_id
      join goals aim on aim.id = (select g.id from aims join goals g on g.id = aims.goal_id
        where aims.team_id = t.id and g.state = 'open' and g.team_id is null and g.school_id = t.school_id
        order by g.opened_on, g.id limit 1)
      order by t.name, t.id`,
  );
  return rows.map(({ homeName, homeKind, ...row }) => ({
    ...row,
    code: "island",
    home: /bouw$/i.test(homeName) ? homeName.toLowerCase() : teamLabel({ name: homeName, kind: homeKind }),
    teamId: teamLedAt(looking, row.schoolId),
  }));
}

type RoleRow = { id: number; schoolId: number; title: string; placesNow: number; placesWanted: number };

/**
 * L8 role_without_place: a role the school needs has no place, or no holder (as `needOf` of the roles says), to who leads the
 * school; that a holder goes, to who leads the school and HR. A holder on leave is left out.
 */
export function listRolesWithoutPlace({ db, viewer }: Looking): SignalOf<"role_without_place">[] {
  const { today } = viewer;
  const here = [...new Set([...viewer.ledSchoolIds, ...viewer.hrSchoolIds])];
  const rows = db.all<RoleRow>(
    sql`select p.id, p.school_id as schoolId, p.title, p.places_now as placesNow, p.places_wanted as placesWanted
      from role_profiles p where p.archived_on is null and ${inArray(sql`p.school_id`, here)}
      order by p.title, p.id`,
  );
  const holders = listHolders(
    db,
    viewer,
    rows.map(({ id }) => id),
  );
  const paused = listPausedHolders();
  return rows.flatMap(({ id, schoolId, title, ...places }): SignalOf<"role_without_place">[] => {
    const about = { code: "role_without_place", subjectId: id, schoolId, title } as const;
    const held = holders.filter((holder) => holder.profileId === id);
    const need = viewer.ledSchoolIds.includes(schoolId)
      ? needOf({ ...places, archivedOn: null }, held.length)
      : null;
    if (need !== null) return [{ ...about, need }];
    return held
      .filter(({ freeFrom, id: holding }) => freeFrom !== null && !paused.has(holding))
      .slice(0, 1)
      .map(({ freeFrom, personId }) => ({ ...about, need: "leaving", freeFrom: freeFrom!, personId }));
  });

  function listPausedHolders(): Set<number> {
    const leaving = holders.filter(({ freeFrom }) => freeFrom !== null).map(({ id }) => id);
    if (leaving.length === 0) return new Set();
    const found = db.all<{ id: number }>(
      sql`select rh.id from role_holdings rh join role_profiles rp on rp.id = rh.profile_id
        where ${inArray(sql`rh.id`, leaving)} and ${isPaused(sql`rh.person_id`, sql`rp.school_id`, today)}`,
    );
    return new Set(found.map(({ id }) => id));
  }
}
