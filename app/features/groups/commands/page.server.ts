import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { teamPages } from "#db/schema/index.ts";
import { getGroup } from "../access.server.ts";

type Page = typeof teamPages.$inferSelect;

/**
 * Writes what a group tells about itself; whoever could read it can read the new words.
 * @param given version 0 where there is no page yet @throws NotFound, Stale with the words that are there
 */
export function writePage(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { text, version }: { text: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const page = pageFor(db, viewer, teamId, version);
    const written = { text, writtenBy: viewer.personId, version: version + 1 };
    if (page) setPage(db, page, written);
    else
      db.insert(teamPages)
        .values({ teamId, ...written })
        .run();
    audit(db, viewer, "team_page.written", teamId, now);
  });
}

/** Lets the school read the page from today, or its members only again. @throws NotFound, Stale */
export function openPage(
  db: Db,
  viewer: Viewer,
  teamId: number,
  { open, version }: { open: boolean; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const page = pageFor(db, viewer, teamId, version);
    if (!page) throw new NotFound();
    if ((page.openedOn !== null) === open) return;
    setPage(db, page, { openedOn: open ? viewer.today : null, version: version + 1 });
    audit(db, viewer, open ? "team_page.opened" : "team_page.closed", teamId, now);
  });
}

/** Takes the page away for good. @throws NotFound, Stale */
export function removePage(db: Db, viewer: Viewer, teamId: number, version: number, now: Date) {
  inTransaction(db, () => {
    if (!pageFor(db, viewer, teamId, version)) throw new NotFound();
    db.delete(teamPages).where(eq(teamPages.teamId, teamId)).run();
    audit(db, viewer, "team_page.removed", teamId, now);
  });
}

function pageFor(db: Db, viewer: Viewer, teamId: number, version: number): Page | undefined {
  getGroup(db, viewer, teamId, "write_page");
  const page = db.select().from(teamPages).where(eq(teamPages.teamId, teamId)).get();
  if ((page?.version ?? 0) !== version) throw new Stale(page?.version ?? 0, { text: page?.text ?? "" });
  return page;
}

const setPage = (db: Db, { teamId, version }: Page, values: Partial<Page>) =>
  db
    .update(teamPages)
    .set(values)
    .where(and(eq(teamPages.teamId, teamId), eq(teamPages.version, version)))
    .run();

function audit(
  db: Db,
  viewer: Viewer,
  action: "team_page.written" | "team_page.opened" | "team_page.closed" | "team_page.removed",
  teamId: number,
  now: Date,
) {
  recordAudit(db, { actorId: viewer.personId, action, object: "team", objectId: teamId }, now);
}
