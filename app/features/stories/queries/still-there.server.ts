import { sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";

/**
 * Whether who put a note in a story can still open it, and so take her yes back: a condition on `story_notes`. Her words
 * leave a team's story with her, as they do when she stops writing along.
 */
export const ownerIsStillThere = (viewer: Viewer): SQL => {
  const holds = (of: SQL) =>
    sql`${of}.from_day <= ${viewer.today} and (${of}.to_day is null or ${of}.to_day >= ${viewer.today})`;
  return sql`exists (select 1 from items told join items put on put.id = story_notes.note_id
    where told.id = story_notes.story_id and (put.owner_person_id is null
      or told.owner_person_id = put.owner_person_id
      or exists (select 1 from story_authors sta where sta.story_id = told.id and sta.person_id = put.owner_person_id
        and sta.state = 'accepted')
      or exists (select 1 from team_memberships stm where stm.team_id = told.owner_team_id
        and stm.person_id = put.owner_person_id and ${holds(sql`stm`)})
      or exists (select 1 from employments ste where ste.home_team_id = told.owner_team_id
        and ste.person_id = put.owner_person_id and ${holds(sql`ste`)})
      or exists (select 1 from roles str where str.team_id = told.owner_team_id and str.kind = 'team_leader'
        and str.person_id = put.owner_person_id and ${holds(sql`str`)})))`;
};
