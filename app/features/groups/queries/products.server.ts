import { and, asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listEvidenceOf } from "#app/features/evidence/queries.server.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { listGoals } from "#app/features/vision/goal-queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  goals,
  items,
  learningQuestions,
  people,
  productGoals,
  productItems,
  products,
  teams,
} from "#db/schema/index.ts";
import { productConditions, productsFor } from "../access.server.ts";
import type { ProductRow, ProductSource } from "../model.ts";
import { productPolicy, productRelations, type ProductRelation } from "../policy.ts";

const MOST = 200;

/** What the viewer and her teams made, the latest first. */
export const listOwnProducts = (db: Db, viewer: Viewer) =>
  listProducts(db, viewer, productsFor(viewer, "change"));

/** What others made and opened to the school. */
export const listProductsOfSchool = (db: Db, viewer: Viewer) =>
  listProducts(db, viewer, sql`not ${productsFor(viewer, "change")}`);

/** What a team made, as far as the viewer may read it. */
export const listProductsOfTeam = (db: Db, viewer: Viewer, teamId: number) =>
  listProducts(db, viewer, eq(products.teamId, teamId));

/** What was made for these goals; it is open to their school. */
export const listProductsOfGoals = (db: Db, viewer: Viewer, goalIds: number[]) =>
  listProducts(
    db,
    viewer,
    inArray(
      products.id,
      db
        .select({ id: productGoals.productId })
        .from(productGoals)
        .where(inArray(productGoals.goalId, goalIds)),
    ),
  );

/** Evidence of a question or activity and what came from it, as far as the viewer may read it. She must already see the item. */
export const madeOf = (db: Db, viewer: Viewer, itemId: number) => ({
  evidence: listEvidenceOf(db, viewer, itemId),
  products: listProductsOfItem(db, viewer, itemId),
});

const listProductsOfItem = (db: Db, viewer: Viewer, itemId: number) =>
  listProducts(
    db,
    viewer,
    inArray(
      products.id,
      db.select({ id: productItems.productId }).from(productItems).where(eq(productItems.itemId, itemId)),
    ),
  );

export function listProducts(db: Db, viewer: Viewer, which: SQL): ProductRow[] {
  return db
    .select({
      id: products.id,
      title: products.title,
      url: products.url,
      madeOn: products.madeOn,
      openedOn: products.openedOn,
      teamId: products.teamId,
      personId: products.personId,
      teamName: teams.name,
      teamKind: teams.kind,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      mine: sql<number>`${productsFor(viewer, "change")}`.mapWith(Boolean),
    })
    .from(products)
    .leftJoin(teams, eq(teams.id, products.teamId))
    .leftJoin(people, eq(people.id, products.personId))
    .where(and(productsFor(viewer, "read"), which))
    .orderBy(desc(products.madeOn), desc(products.id))
    .limit(MOST)
    .all()
    .map(({ teamName, teamKind, givenName, namePrefix, familyName, ...product }) => ({
      ...product,
      maker:
        teamName === null
          ? fullName({ givenName: givenName ?? "", namePrefix, familyName: familyName ?? "" })
          : teamLabel({ name: teamName, kind: teamKind ?? "" }),
    }));
}

/**
 * A product with the goals it is for, and the questions and activities it came from: of those what the viewer may read.
 * @throws NotFound when it is not there or the act is not the viewer's: the two look the same
 */
export function getProduct(db: Db, viewer: Viewer, id: number, act: keyof typeof productPolicy = "read") {
  const conditions = productConditions(viewer);
  const columns = Object.fromEntries(
    productRelations.map((relation) => [relation, sql<number>`ifnull(${conditions[relation]}, 0)`]),
  ) as Record<ProductRelation, SQL<number>>;
  const row = db
    .select({ version: products.version, schoolId: products.schoolId, ...columns })
    .from(products)
    .where(eq(products.id, id))
    .get();
  const held = row ? productRelations.filter((relation) => row[relation]) : [];
  const [card] = listProducts(db, viewer, eq(products.id, id));
  if (!row || !card || !allows(productPolicy, act, held)) throw new NotFound();
  return {
    ...card,
    version: row.version,
    schoolId: row.schoolId,
    goals: db
      .select({ id: goals.id, text: goals.text })
      .from(productGoals)
      .innerJoin(goals, eq(goals.id, productGoals.goalId))
      .where(eq(productGoals.productId, id))
      .orderBy(asc(goals.openedOn), asc(goals.id))
      .all(),
    items: listSources(
      db,
      viewer,
      inArray(
        items.id,
        db.select({ id: productItems.itemId }).from(productItems).where(eq(productItems.productId, id)),
      ),
    ),
    may: (other: keyof typeof productPolicy) => allows(productPolicy, other, held),
  };
}

type Linked = { items: ProductSource[]; goals: { id: number; text: string }[] };

/**
 * What the viewer can link a product to: what it is linked to already, her own and her teams' questions and activities, and open
 * goals of its school and the board.
 */
export function listProductLinks(db: Db, viewer: Viewer, schoolId: number, linked?: Linked): Linked {
  const own = listSources(db, viewer, ownedBy(viewer));
  const open = [...listGoals(db, viewer, schoolId), ...listGoals(db, viewer, null)]
    .filter((goal) => goal.state === "open")
    .map(({ id, text }) => ({ id, text }));
  const after = <T extends { id: number }>(first: T[], more: T[]) => [
    ...first,
    ...more.filter(({ id }) => !first.some((one) => one.id === id)),
  ];
  return { items: after(linked?.items ?? [], own), goals: after(linked?.goals ?? [], open) };
}

const listSources = (db: Db, viewer: Viewer, which: SQL): ProductSource[] =>
  db
    .select({
      id: items.id,
      kind: sql<ProductSource["kind"]>`${items.kind}`,
      text: sql<string>`substr(coalesce(${learningQuestions.text}, ${activities.title}, ''), 1, 160)`,
    })
    .from(items)
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(activities, eq(activities.itemId, items.id))
    .where(and(inArray(items.kind, ["question", "activity"]), visibleTo(viewer), which))
    .orderBy(desc(items.openedOn), desc(items.id))
    .limit(60)
    .all();
