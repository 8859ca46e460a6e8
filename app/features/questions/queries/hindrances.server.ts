import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem, listAudiences, visibleTo, type ItemAct } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { hindrances, items, people } from "#db/schema/index.ts";
import type { HindranceRow } from "../model.ts";

/** What was in the way of a question, as far as the viewer may read it: each has a sharing of its own. */
export const listHindrances = (db: Db, viewer: Viewer, questionId: number) =>
  list(db, viewer, eq(hindrances.questionId, questionId));

/** What is still in the viewer's own way, at whichever school. */
export const listOwnOpenHindrances = (db: Db, viewer: Viewer) =>
  list(db, viewer, and(eq(items.ownerPersonId, viewer.personId), isNull(hindrances.resolvedOn))!);

/** What is still in someone's way at a school, as far as the viewer may read it: at hand when two prepare. */
export const listOpenHindrancesOf = (db: Db, viewer: Viewer, personId: number, schoolId: number) =>
  list(
    db,
    viewer,
    and(eq(items.ownerPersonId, personId), eq(items.schoolId, schoolId), isNull(hindrances.resolvedOn))!,
  );

function list(db: Db, viewer: Viewer, which: SQL): HindranceRow[] {
  const rows = db
    .select({
      id: items.id,
      text: hindrances.text,
      kind: hindrances.kind,
      resolvedOn: hindrances.resolvedOn,
      openedOn: items.openedOn,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
    })
    .from(hindrances)
    .innerJoin(items, eq(items.id, hindrances.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .where(and(which, visibleTo(viewer)))
    .orderBy(sql`${hindrances.resolvedOn} is not null`, asc(items.openedOn), asc(items.id))
    .all();
  const audiences = listAudiences(
    db,
    rows.map((row) => row.id),
    viewer.today,
  );
  return rows.map(({ ownerPersonId, givenName, ...row }) => ({
    ...row,
    owner: { personId: ownerPersonId, givenName, teamName: null },
    audiences: audiences.get(row.id) ?? [],
  }));
}

/** @throws NotFound when it is not there or the act is not hers */
export function getHindrance(db: Db, viewer: Viewer, id: number, act: ItemAct = "read") {
  const item = getItem(db, viewer, id, act);
  const row = db
    .select({
      questionId: hindrances.questionId,
      text: hindrances.text,
      kind: hindrances.kind,
      resolvedOn: hindrances.resolvedOn,
    })
    .from(hindrances)
    .where(eq(hindrances.itemId, id))
    .get();
  if (!row) throw new NotFound();
  return { ...item, ...row };
}
