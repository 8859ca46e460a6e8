import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { addShare } from "../commands.server.ts";
import { audienceValue } from "../model.ts";
import { getItem, listAudiences } from "../queries.server.ts";

/**
 * Lets these groups read an item besides who reads it already, also teams its owner is in no member of: what one may sign up
 * for, one reads. To be called inside a command that has asked which groups there are; members of the owning team read it anyway.
 * @throws NotFound when the item is not hers to share
 */
export function openToAudiences(db: Db, viewer: Viewer, itemId: number, groups: string[], now: Date) {
  const item = getItem(db, viewer, itemId, "share");
  const has = new Set((listAudiences(db, [itemId]).get(itemId) ?? []).map(audienceValue));
  for (const value of groups) {
    if (has.has(value) || value === `team:${item.ownerTeamId}`) continue;
    addShare(db, viewer, itemId, value, now);
  }
}
