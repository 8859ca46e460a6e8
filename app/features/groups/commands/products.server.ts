import { and, between, eq, inArray, notInArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { schoolFor } from "#app/features/items/commands.server.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { goals, items, productGoals, productItems, products } from "#db/schema/index.ts";
import { getGroup } from "../access.server.ts";
import type { NewProduct, ProductInput } from "../input.ts";
import { getProduct } from "../queries/products.server.ts";

const A_MINUTE = 60_000;

/**
 * Adds something the viewer or a team of hers made. Read by who made it, or by the school; what belongs to a goal is always the
 * school's to read. The same thing sent twice within a minute is one.
 * @returns its key
 * @throws NotFound for a team that is not hers, RuleBroken not_known for what is not hers to link, open_with_goal, in_future
 */
export function addProduct(db: Db, viewer: Viewer, { team, ...product }: NewProduct, now: Date): number {
  return inTransaction(db, () => {
    if (team !== null) getGroup(db, viewer, team, "add_product");
    const schoolId = schoolFor(db, viewer, { teamId: team });
    const owner = { teamId: team, personId: team === null ? viewer.personId : null };
    const { title, url } = product;
    const sentTwice = findJustAdded(db, viewer, { title, url, teamId: team }, now);
    if (sentTwice) return sentTwice;
    const { id } = db
      .insert(products)
      .values({
        ...owner,
        ...wordsOf(viewer, product, null),
        schoolId,
        addedBy: viewer.personId,
        addedAt: now.getTime(),
      })
      .returning({ id: products.id })
      .get();
    setLinks(db, viewer, { id, schoolId }, product);
    audit(db, viewer, "product.added", id, now);
    return id;
  });
}

/** Changes a product, who reads it and what it belongs to. @throws NotFound, Stale with what is saved, RuleBroken as addProduct */
export function changeProduct(
  db: Db,
  viewer: Viewer,
  id: number,
  { version, ...product }: ProductInput,
  now: Date,
) {
  inTransaction(db, () => {
    const { schoolId, openedOn } = moveOn(db, viewer, id, version, "change");
    db.update(products)
      .set(wordsOf(viewer, product, openedOn))
      .where(eq(products.id, id))
      .run();
    setLinks(db, viewer, { id, schoolId }, product);
    audit(db, viewer, "product.changed", id, now);
  });
}

/** Takes a product away for good; what it belonged to stays. @throws NotFound, Stale */
export function removeProduct(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    moveOn(db, viewer, id, version, "remove");
    db.delete(products).where(eq(products.id, id)).run();
    audit(db, viewer, "product.removed", id, now);
  });
}

function moveOn(db: Db, viewer: Viewer, id: number, version: number, act: "change" | "remove") {
  const saved = getProduct(db, viewer, id, act);
  const moved = db
    .update(products)
    .set({ version: sql`${products.version} + 1` })
    .where(and(eq(products.id, id), eq(products.version, version)))
    .run();
  if (moved.changes === 0)
    throw new Stale(saved.version, { title: saved.title, url: saved.url ?? "", madeOn: saved.madeOn });
  return saved;
}

type Words = Pick<ProductInput, "title" | "url" | "madeOn" | "readers" | "goals">;

function wordsOf(viewer: Viewer, { title, url, madeOn, readers, goals: of }: Words, openedOn: string | null) {
  if (madeOn !== null && madeOn > viewer.today) throw new RuleBroken({ madeOn: "in_future" });
  if (of.length > 0 && readers !== "school") throw new RuleBroken({ readers: "open_with_goal" });
  const opened = readers === "school" ? (openedOn ?? viewer.today) : null;
  return { title, url, madeOn: madeOn ?? viewer.today, openedOn: opened };
}

/** Exactly these of what she may link; links that others of her group made to what is theirs stay. */
function setLinks(
  db: Db,
  viewer: Viewer,
  { id, schoolId }: { id: number; schoolId: number },
  wanted: Pick<ProductInput, "items" | "goals">,
) {
  const own = db
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.kind, ["question", "activity"]), ownedBy(viewer)));
  const linked = db
    .select({ id: productItems.itemId })
    .from(productItems)
    .where(eq(productItems.productId, id));
  const known = db
    .select({ id: items.id })
    .from(items)
    .where(
      and(inArray(items.id, wanted.items), sql`(${inArray(items.id, own)} or ${inArray(items.id, linked)})`),
    )
    .all();
  if (known.length < wanted.items.length) throw new RuleBroken({ items: "not_known" });
  db.delete(productItems)
    .where(
      and(
        eq(productItems.productId, id),
        inArray(productItems.itemId, own),
        notInArray(productItems.itemId, wanted.items),
      ),
    )
    .run();
  for (const itemId of wanted.items)
    db.insert(productItems).values({ productId: id, itemId }).onConflictDoNothing().run();
  setGoals(db, viewer, { id, schoolId }, wanted.goals);
}

function setGoals(
  db: Db,
  viewer: Viewer,
  { id, schoolId }: { id: number; schoolId: number },
  wanted: readonly number[],
) {
  const linked = db
    .select({ id: productGoals.goalId })
    .from(productGoals)
    .where(eq(productGoals.productId, id));
  const known = db
    .select({ id: goals.id })
    .from(goals)
    .where(
      and(
        inArray(goals.id, [...wanted]),
        eq(goals.boardId, viewer.boardId),
        sql`(${goals.schoolId} is null or ${goals.schoolId} = ${schoolId})`,
        sql`(${goals.state} = 'open' or ${inArray(goals.id, linked)})`,
      ),
    )
    .all();
  if (known.length < wanted.length) throw new RuleBroken({ goals: "not_known" });
  db.delete(productGoals)
    .where(and(eq(productGoals.productId, id), notInArray(productGoals.goalId, [...wanted])))
    .run();
  for (const goalId of wanted)
    db.insert(productGoals).values({ productId: id, goalId }).onConflictDoNothing().run();
}

const findJustAdded = (
  db: Db,
  viewer: Viewer,
  same: { title: string; url: string | null; teamId: number | null },
  now: Date,
) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(
      and(
        eq(products.addedBy, viewer.personId),
        between(products.addedAt, now.getTime() - A_MINUTE, now.getTime()),
        eq(products.title, same.title),
        sql`${products.url} is ${same.url}`,
        sql`${products.teamId} is ${same.teamId}`,
      ),
    )
    .get()?.id;

function audit(
  db: Db,
  viewer: Viewer,
  action: "product.added" | "product.changed" | "product.removed",
  id: number,
  now: Date,
) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "product", objectId: id, subjectId: viewer.personId },
    now,
  );
}
