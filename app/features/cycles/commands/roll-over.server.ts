import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { cycles, cycleTeams, moments } from "#db/schema/index.ts";
import { findCycleOf } from "../queries.server.ts";
import { getNextYear } from "../roll-over-queries.server.ts";

/**
 * Makes the cycle of the next school year from this one, still to begin: its moments a year on, its questions in their
 * newest version, its teams. Twice makes one; where next year has a cycle already, that one stays as it is.
 * @returns the key of next year's cycle
 * @throws NotFound when the cycle is not there or not the viewer's
 */
export function rollOver(db: Db, viewer: Viewer, id: number, now: Date): number {
  return inTransaction(db, () => {
    const next = getNextYear(db, viewer, id);
    const existing = findCycleOf(db, next.schoolId, next.schoolYear);
    if (existing !== undefined) return existing;
    const made = db
      .insert(cycles)
      .values({ schoolId: next.schoolId, schoolYear: next.schoolYear, state: "draft", followsId: id })
      .returning({ id: cycles.id })
      .get();
    for (const { kind, opensOn, closesOn, template, optIn } of next.moments)
      db.insert(moments)
        .values({ cycleId: made.id, kind, opensOn, closesOn, templateId: template.id, optIn })
        .run();
    for (const team of next.teams) db.insert(cycleTeams).values({ cycleId: made.id, teamId: team.id }).run();
    const detail = { schoolId: next.schoolId, schoolYear: next.schoolYear, follows: id };
    recordAudit(
      db,
      { actorId: viewer.personId, action: "cycle.made", object: "cycle", objectId: made.id, detail },
      now,
    );
    return made.id;
  });
}
