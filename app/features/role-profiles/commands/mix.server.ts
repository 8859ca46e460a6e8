import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayBefore } from "#app/features/people/model.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { functionMixWishes } from "#db/schema/index.ts";
import type { WishInput } from "../input.ts";
import { placesText } from "../places.ts";
import { getMixToWish } from "../queries/mix.server.ts";

/**
 * Where the school wants to go with a scale from today; what was wanted before stays in its history. `version` is that of the wish
 * that stood there, or 0.
 * @throws NotFound when wishing is not hers; RuleBroken for a scale that is not in use; Stale with what is wanted now
 */
export function setWish(
  db: Db,
  viewer: Viewer,
  schoolId: number,
  { version, scaleCode, wanted, opening, openingOn, why }: WishInput,
  now: Date,
) {
  inTransaction(db, () => {
    const mix = getMixToWish(db, viewer, String(schoolId));
    if (!mix.scales.some(({ code }) => code === scaleCode)) throw new RuleBroken({ scaleCode: "not_known" });
    const before = mix.rows.find(({ code }) => code === scaleCode)?.wish ?? null;
    if ((before?.version ?? 0) !== version) throw staleAgainst(before);
    const values = { scaleCode, wantedFactor: wanted, openingFactor: opening, openingOn, why };
    if (before?.fromDay === viewer.today) {
      db.update(functionMixWishes)
        .set({ ...values, version: sql`${functionMixWishes.version} + 1` })
        .where(eq(functionMixWishes.id, before.id))
        .run();
    } else {
      if (before) end(db, before.id, dayBefore(viewer.today));
      // Versions go on counting, so that a page begun on the former wish never passes for one of this.
      db.insert(functionMixWishes)
        .values({ ...values, schoolId, fromDay: viewer.today, version: (before?.version ?? 0) + 1 })
        .run();
    }
    tell(db, viewer, "function_mix.wished", schoolId, now);
  });
}

/** Nothing is wanted of this scale any more. @throws NotFound, Stale with what is wanted now */
export function dropWish(
  db: Db,
  viewer: Viewer,
  schoolId: number,
  { wish: id, version }: { wish: number; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const wish = getMixToWish(db, viewer, String(schoolId)).rows.find((row) => row.wish?.id === id)?.wish;
    if (!wish) throw new NotFound();
    if (wish.version !== version) throw staleAgainst(wish);
    if (wish.fromDay === viewer.today)
      db.delete(functionMixWishes)
        .where(and(eq(functionMixWishes.id, id), eq(functionMixWishes.version, version)))
        .run();
    else end(db, id, dayBefore(viewer.today));
    tell(db, viewer, "function_mix.wish_ended", schoolId, now);
  });
}

const end = (db: Db, id: number, toDay: string) =>
  db
    .update(functionMixWishes)
    .set({ toDay, version: sql`${functionMixWishes.version} + 1` })
    .where(eq(functionMixWishes.id, id))
    .run();

const staleAgainst = (wish: typeof functionMixWishes.$inferSelect | null) =>
  new Stale(wish?.version ?? 0, {
    wanted: wish ? placesText(wish.wantedFactor) : "",
    opening: wish ? placesText(wish.openingFactor) : "",
    openingOn: wish?.openingOn ?? "",
    why: wish?.why ?? "",
  });

const tell = (db: Db, viewer: Viewer, action: AuditAction, schoolId: number, now: Date) =>
  recordAudit(db, { actorId: viewer.personId, action, object: "school", objectId: schoolId }, now);
