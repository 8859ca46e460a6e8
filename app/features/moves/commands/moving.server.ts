import { and, eq, inArray, isNotNull, lte, notInArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf, momentAt } from "#app/lib/amsterdam.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { hindrances, itemFates, items, shares } from "#db/schema/index.ts";
import { getMoving, listFates, listMoved, nextSchoolOf } from "../queries/moving.server.ts";

type Said = { take: number[]; keep: number[]; all?: "take" | "leave" };

/**
 * Keeps what the viewer says of what she wrote at a school she leaves for another: what goes along (one by one, all that can,
 * or none), and what stays shared there. What goes along is alone hers from then on; of what does neither the shares end with her last day. Said before that
 * day it happens after it, later at once; she says it again as she likes, but a share that ended does not come back.
 * @throws NotFound for a school she does not leave; RuleBroken not_known for what is not there or cannot go along
 */
export function sayWhatMoves(
  db: Db,
  viewer: Viewer,
  schoolId: number,
  { keep, all, ...ticked }: Said,
  now: Date,
) {
  inTransaction(db, () => {
    const moving = getMoving(db, viewer, schoolId);
    const going = moving.items.filter((item) => item.canGo).map(({ id }) => id);
    const take = all === undefined ? ticked.take : all === "take" ? going : [];
    const can = (ids: number[], fits: (item: (typeof moving.items)[number]) => boolean) =>
      ids.every((id) => moving.items.some((item) => item.id === id && fits(item)));
    if (!can(take, (item) => item.canGo)) throw new RuleBroken({ take: "not_known" });
    if (!can(keep, (item) => item.sharedWith.length > 0)) throw new RuleBroken({ keep: "not_known" });
    const ids = moving.items.map(({ id }) => id);
    db.delete(itemFates).where(inArray(itemFates.itemId, ids)).run();
    const fates = [
      ...take.map((itemId) => ({ itemId, fate: "take" as const })),
      ...keep.filter((id) => !take.includes(id)).map((itemId) => ({ itemId, fate: "keep" as const })),
    ];
    for (const fate of fates)
      db.insert(itemFates)
        .values({ ...fate, saidAt: now.getTime() })
        .run();
    const entry = { action: "move.said", object: "school", objectId: schoolId } as const;
    recordAudit(db, { actorId: viewer.personId, subjectId: viewer.personId, ...entry }, now);
    if (moving.over)
      move(db, viewer.personId, { schoolId, until: now.getTime(), actorId: viewer.personId }, now);
  });
}

/** Lets what everyone who went to another school said happen, the day after her last at the old one. Twice is once. */
export function moveAlong(db: Db, now: Date) {
  inTransaction(db, () => {
    for (const { personId, schoolId, lastDay } of listMoved(db, dayOf(now)))
      move(db, personId, { schoolId, until: momentAt(daysLater(lastDay, 1), "00:00"), actorId: null }, now);
  });
}

/** `until`: shares made later than this (UTC ms) are not meant. */
type Left = { schoolId: number; until: number; actorId: number | null };

function move(db: Db, personId: number, { schoolId, until, actorId }: Left, now: Date) {
  const fates = listFates(db, personId, schoolId);
  const taken = fates.filter(({ fate }) => fate === "take").map(({ itemId }) => itemId);
  const kept = fates.filter(({ fate }) => fate === "keep").map(({ itemId }) => itemId);
  endShares(db, personId, { schoolId, until, actorId }, kept, now);
  const to = nextSchoolOf(db, personId, schoolId, dayOf(now));
  if (to === undefined || taken.length === 0) return;
  for (const id of [...taken, ...hindrancesOf(db, taken)]) {
    db.delete(shares).where(eq(shares.itemId, id)).run();
    db.update(items)
      .set({ schoolId: to, version: sql`${items.version} + 1` })
      .where(eq(items.id, id))
      .run();
    tell(db, "item.moved", { id, personId, actorId }, { from: schoolId, to }, now);
  }
  db.delete(itemFates).where(inArray(itemFates.itemId, taken)).run();
}

/** What was in the way of a question goes with the question. */
const hindrancesOf = (db: Db, questionIds: number[]) =>
  db
    .select({ id: hindrances.itemId })
    .from(hindrances)
    .where(inArray(hindrances.questionId, questionIds))
    .all()
    .map(({ id }) => id);

/** Shares with teams and the school that she did not say should stay: by themselves those she made while she worked there. */
function endShares(db: Db, personId: number, { schoolId, until, actorId }: Left, kept: number[], now: Date) {
  const ended = db
    .select({ id: shares.id, itemId: shares.itemId, audience: shares.audience, teamId: shares.teamId })
    .from(shares)
    .innerJoin(items, eq(items.id, shares.itemId))
    .where(
      and(
        eq(items.ownerPersonId, personId),
        eq(items.schoolId, schoolId),
        isNotNull(items.ownerPersonId),
        inArray(shares.audience, ["team", "school"]),
        notInArray(items.id, kept),
        lte(shares.sharedAt, until),
      ),
    )
    .all();
  for (const { id, itemId, audience, teamId } of ended) {
    db.delete(shares).where(eq(shares.id, id)).run();
    const to = audience === "team" ? `team:${teamId}` : "school";
    tell(db, "item.withdrawn", { id: itemId, personId, actorId }, { audience: to }, now);
  }
}

const tell = (
  db: Db,
  action: "item.moved" | "item.withdrawn",
  { id, personId, actorId }: { id: number; personId: number; actorId: number | null },
  detail: Record<string, string | number>,
  now: Date,
) => recordAudit(db, { actorId, action, object: "item", objectId: id, subjectId: personId, detail }, now);
