import { followTeams } from "#app/features/conversations/commands/follow-team.server.ts";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { joinRunningCycles } from "#app/features/conversations/commands/join-cycle.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";

type Touched = { employmentIds: number[]; arrived?: number[] };

/**
 * Does something that changes who works where, and lets everything that hangs on it follow, as one whole: gesprekspartners
 * with their talks, the tables of team talks, and the talks of a running cycle for who came.
 * @param work the change itself; gives the employments it touched, and those that `arrived`
 */
export function withPlacesFollowing<T extends Touched>(db: Db, actorId: number, work: () => T, now: Date): T {
  return inTransaction<T>(db, (() => {
    const done = withPartnersFollowing(db, actorId, work, now);
    followTeams(db, now);
    joinRunningCycles(db, now, done.arrived ?? []);
    return done;
  }) as () => T extends PromiseLike<unknown> ? never : T);
}
