import { shareItem } from "#app/features/items/commands.server.ts";
import { audienceValue } from "#app/features/items/model.ts";
import { listAudiences } from "#app/features/items/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { getFormerTeam } from "../queries/former-team.server.ts";

/**
 * Shares exactly these of her items with a team she is no longer in, and no others: what is left out its members read no
 * more. Nothing is shared anew this way.
 * @throws NotFound where she shares nothing with such a team, RuleBroken not_known for what was not shared
 */
export function keepSharing(db: Db, viewer: Viewer, teamId: number, itemIds: number[], now: Date) {
  inTransaction(db, () => {
    const { items } = getFormerTeam(db, viewer, teamId);
    if (itemIds.some((id) => !items.some((item) => item.id === id)))
      throw new RuleBroken({ items: "not_known" });
    const audiences = listAudiences(
      db,
      items.map(({ id }) => id),
    );
    for (const { id } of items.filter((item) => !itemIds.includes(item.id))) {
      const has = (audiences.get(id) ?? []).map(audienceValue);
      shareItem(
        db,
        viewer,
        id,
        has.filter((value) => value !== `team:${teamId}`),
        now,
      );
    }
  });
}
