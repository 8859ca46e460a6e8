import { and, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { agreements, teams } from "#db/schema/index.ts";
import { openAgreement } from "../commands.server.ts";
import type { TellTeamInput } from "../input.ts";

/**
 * Promises a team of hers to tell it about an activity: one agreement, which the team reads and she ticks, on the page of the
 * activity and among her agreements alike. The activity itself stays read by whom it was. Sent twice it is one.
 * @returns its key
 * @throws NotFound when the activity is not hers, RuleBroken for a team that is not hers or a day that has been
 */
export function agreeToTellTeam(
  db: Db,
  viewer: Viewer,
  activityId: number,
  { team, text, dueOn }: TellTeamInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const item = getItem(db, viewer, activityId, "change");
    if (item.kind !== "activity") throw new NotFound();
    const known = db.select().from(teams).where(eq(teams.id, team)).get();
    const hers = viewer.teamIds.includes(team) && known?.schoolId === item.schoolId;
    if (!known || !hers || known.archivedOn) throw new RuleBroken({ team: "not_known" });
    if (dueOn !== null && dueOn < viewer.today) throw new RuleBroken({ dueOn: "gone_by" });
    const of = { itemId: activityId, teamId: team, ownerPersonId: viewer.personId, text };
    const sentTwice = findSame(db, of);
    if (sentTwice) return sentTwice;
    const plain = { side: "own", kind: "do", minutes: null, cents: null, forPersonId: null } as const;
    return openAgreement(db, viewer, { ...plain, ...of, schoolId: item.schoolId, dueOn }, now);
  });
}

type Same = { itemId: number; teamId: number; ownerPersonId: number; text: string };

const findSame = (db: Db, { itemId, teamId, ownerPersonId, text }: Same) =>
  db
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        eq(agreements.itemId, itemId),
        eq(agreements.teamId, teamId),
        eq(agreements.ownerPersonId, ownerPersonId),
        eq(agreements.text, text),
        eq(agreements.state, "open"),
      ),
    )
    .get()?.id;
