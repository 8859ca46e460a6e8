import { sql } from "drizzle-orm";
import { partnerOn } from "#app/features/auth/relations.server.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";

type Row = { personId: number | null };

const people = (rows: Row[]) => new Set(rows.flatMap(({ personId }) => personId ?? []));

/** Whose answer a request waits for: the gesprekspartner of who asked. */
export const listAnswerers = (db: Db, today: Day): Set<number> =>
  people(
    db.all<Row>(sql`select distinct ${partnerOn(today)} as personId from requests
      join employments on employments.person_id = requests.person_id and employments.school_id = requests.school_id
        and employments.from_day <= ${today} and (employments.to_day is null or employments.to_day >= ${today})
      where requests.state = 'open'`),
  );

/** Who was asked along or asked for something by a colleague, and has not answered. */
export const listInvited = (db: Db, today: Day): Set<number> =>
  people(
    db.all<Row>(sql`
      select p.person_id as personId from participations p join activities a on a.item_id = p.activity_id
        where p.state = 'invited' and a.state <> 'cancelled' and (a.starts_on is null or a.starts_on >= ${today})
        and not exists (select 1 from sign_up_waits w where w.activity_id = p.activity_id and w.person_id = p.person_id)
      union select i.person_id from team_invitations i join teams t on t.id = i.team_id
        where i.state = 'invited' and t.archived_on is null
      union select f.giver_id from feedback_requests f where f.state = 'open' and f.expires_on >= ${today}
      union select v.visitor_id from lesson_visits v where v.state = 'asked'
      union select s.person_id from story_authors s where s.state = 'invited'
      union select it.owner_person_id from learning_questions q join items it on it.id = q.item_id
        where q.state = 'proposed'`),
  );
