import { and, asc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamsFor } from "#app/features/teams/queries/access.server.ts";
import type { Db } from "#db/client.server.ts";
import { teams } from "#db/schema/index.ts";
import { listTalksAheadOfOthers } from "./agenda.server.ts";

/** The teams of a school with which the viewer can begin a talk, each with the one that is ahead already. */
export function listTeamsToTalkWith(db: Db, viewer: Viewer, schoolId: number) {
  const led = db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(
      and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn), teamsFor(db, viewer, "plan_conversation")),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all();
  if (led.length === 0) return [];
  const ahead = listTalksAheadOfOthers(db, viewer);
  return led.map((team) => ({ ...team, talkId: ahead.find(({ teamId }) => teamId === team.id)?.id ?? null }));
}
