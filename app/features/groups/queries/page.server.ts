import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { teamPages } from "#db/schema/index.ts";
import { getGroup } from "../access.server.ts";

/**
 * What a group tells about itself: to its members, and once it is opened to its school. Undefined where there is nothing or where
 * it is not the viewer's to read: the two look the same.
 * @throws NotFound when the team is not the viewer's to see
 */
export function findPage(db: Db, viewer: Viewer, teamId: number) {
  const { may } = getGroup(db, viewer, teamId);
  const page = db
    .select({ text: teamPages.text, openedOn: teamPages.openedOn, version: teamPages.version })
    .from(teamPages)
    .where(eq(teamPages.teamId, teamId))
    .get();
  const reads = may("write_page") || (page?.openedOn && may("read_opened_page"));
  return page && reads ? page : undefined;
}
