import { and, eq, isNotNull, or, sql, type SQL } from "drizzle-orm";
import { partnerOn } from "#app/features/auth/relations.server.ts";
import type { Db } from "#db/client.server.ts";
import { conversationParties, employments } from "#db/schema/index.ts";
import type { OpenConversation } from "./access.server.ts";

/**
 * Whether everyone who signs is still what she was in this talk: the partner of the staff member, someone of the team.
 * Only then a signed record can be opened again; otherwise a reopening would let a former partner back in.
 */
export function partiesStand(db: Db, { id, employmentId, teamId }: OpenConversation, today: string): boolean {
  const gone = and(
    eq(conversationParties.conversationId, id),
    eq(conversationParties.signs, true),
    teamId === null
      ? and(
          eq(conversationParties.part, "partner"),
          or(isNotNull(conversationParties.leftAt), isNoPartnerOn(db, employmentId, today)),
        )
      : sql`not ${inTeamOn(teamId, today)}`,
  );
  return db.select({ id: conversationParties.id }).from(conversationParties).where(gone).get() === undefined;
}

/** True where the party is not the partner of the employment on the day. */
const isNoPartnerOn = (db: Db, employmentId: number | null, today: string) =>
  sql`conversation_parties.person_id is not ${db
    .select({ id: partnerOn(today) })
    .from(employments)
    .where(eq(employments.id, employmentId ?? 0))}`;

/** In a team: its leader, a member, or at home there. */
function inTeamOn(teamId: number, today: string): SQL {
  const holds = (from: SQL, to: SQL) => sql`${from} <= ${today} and (${to} is null or ${to} >= ${today})`;
  return sql`(exists (select 1 from roles r where r.person_id = conversation_parties.person_id
      and r.kind = 'team_leader' and r.team_id = ${teamId} and ${holds(sql`r.from_day`, sql`r.to_day`)})
    or exists (select 1 from team_memberships tm where tm.person_id = conversation_parties.person_id
      and tm.team_id = ${teamId} and ${holds(sql`tm.from_day`, sql`tm.to_day`)})
    or exists (select 1 from employments e where e.person_id = conversation_parties.person_id
      and e.home_team_id = ${teamId} and ${holds(sql`e.from_day`, sql`e.to_day`)}))`;
}
