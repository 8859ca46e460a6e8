import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { teamAmbitions, teamGoals, teams } from "#db/schema/index.ts";
import { getGroup } from "../access.server.ts";
import type { PurposeInput } from "../input.ts";
import { listPurposeChoices, readPurpose } from "../queries/purpose.server.ts";

/**
 * What a group is there for: exactly these ambitions and goals of its school or the board.
 * @throws NotFound, Stale with what is set now, RuleBroken not_known for what cannot be chosen
 */
export function setPurpose(db: Db, viewer: Viewer, teamId: number, given: PurposeInput, now: Date) {
  inTransaction(db, () => {
    const group = getGroup(db, viewer, teamId, "set_purpose");
    if (group.version !== given.version) throw new Stale(group.version, inWords(readPurpose(db, teamId)));
    const choices = listPurposeChoices(db, viewer, group);
    refuseStrangers("ambitions", given.ambitions, choices.ambitions);
    refuseStrangers("goals", given.goals, choices.goals);
    db.update(teams)
      .set({ version: group.version + 1 })
      .where(and(eq(teams.id, teamId), eq(teams.version, group.version)))
      .run();
    db.delete(teamAmbitions).where(eq(teamAmbitions.teamId, teamId)).run();
    db.delete(teamGoals).where(eq(teamGoals.teamId, teamId)).run();
    for (const lineageId of given.ambitions) db.insert(teamAmbitions).values({ teamId, lineageId }).run();
    for (const goalId of given.goals) db.insert(teamGoals).values({ teamId, goalId }).run();
    recordAudit(
      db,
      { actorId: viewer.personId, action: "team.purpose_set", object: "team", objectId: teamId },
      now,
    );
  });
}

function refuseStrangers(field: string, wanted: readonly number[], choices: readonly { id: number }[]) {
  if (wanted.some((id) => !choices.some((one) => one.id === id)))
    throw new RuleBroken({ [field]: "not_known" });
}

const inWords = ({ ambitions, goals }: ReturnType<typeof readPurpose>) => ({
  ambitions: ambitions.map(({ title }) => title).join("\n"),
  goals: goals.map(({ text }) => text).join("\n"),
});
