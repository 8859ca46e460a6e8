import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { planRevisions } from "#db/schema/index.ts";
import { getPlanTeam } from "../queries/access.server.ts";
import { composeSheet, listAgreed, listHeldTalks, sealed } from "../queries/revisions.server.ts";
import { getSheet } from "../queries/sheet.server.ts";
import { openPlan } from "./plan.server.ts";

type Agreeing = { conversation: number | null; on: string | null; seal: string };

/**
 * Fixes the sheet as the team agreed on it: in a conversation of the team that was held, or on a day. What changes later is a
 * new version; a sheet that did not change since is not fixed twice.
 * @param seal the sha256 of the sheet that was read: another one is not agreed on
 * @returns the number of the version
 * @throws NotFound when it is not hers to fix, RuleBroken without talk or day, Stale when the sheet moved on
 */
export function agreeSheet(
  db: Db,
  viewer: Viewer,
  { teamId, year }: { teamId: number; year: number },
  { conversation, on, seal }: Agreeing,
  now: Date,
): number {
  return inTransaction(db, () => {
    const team = getPlanTeam(db, viewer, teamId, year, "agree");
    const sheet = getSheet(db, viewer, team);
    const frozen = sealed(composeSheet(team, sheet));
    if (frozen.sha256 !== seal) throw new Stale(sheet.plan.version);
    if (sheet.lines.length === 0) throw new RuleBroken({ form: "nothing_to_share" });
    const [latest] = listAgreed(db, sheet.plan.id);
    if (latest?.sha256 === seal) return latest.no;
    const agreedOn = dayOfAgreeing(db, viewer, teamId, conversation, on);
    const planId = openPlan(db, viewer, team, now);
    const no = (latest?.no ?? 0) + 1;
    db.insert(planRevisions)
      .values({
        ...{ planId, no, ...frozen, agreedOn },
        ...{ conversationId: conversation, agreedBy: viewer.personId, at: now.getTime() },
      })
      .run();
    const detail = { no, sha256: frozen.sha256 };
    recordAudit(
      db,
      { actorId: viewer.personId, action: "plan.agreed", object: "plan", objectId: planId, detail },
      now,
    );
    return no;
  });
}

function dayOfAgreeing(
  db: Db,
  viewer: Viewer,
  teamId: number,
  conversation: number | null,
  on: string | null,
) {
  if (conversation !== null) {
    const talk = listHeldTalks(db, teamId).find(({ id }) => id === conversation);
    if (!talk) throw new RuleBroken({ conversation: "not_known" });
    return talk.heldOn;
  }
  if (on === null) throw new RuleBroken({ on: "required" });
  if (on > viewer.today) throw new RuleBroken({ on: "in_future" });
  // A sheet is made in the year before its own: what lies further back is a slip of the keyboard.
  if (on < `${schoolYearOf(viewer.today) - 1}-08-01`) throw new RuleBroken({ on: "not_a_day" });
  return on;
}
