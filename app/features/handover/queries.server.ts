import { and, desc, eq, isNull, max, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, partnerChanges, people, schools } from "#db/schema/index.ts";
import { offersSomething, type PartnerChange } from "./model.ts";
import { listOffer, type Change } from "./queries/offer.server.ts";

const former = alias(people, "former_partner");
const present = alias(people, "present_partner");

/** Changes of the viewer's own gesprekspartner that wait for her word, the newest of each employment. */
export function listWaitingChanges(db: Db, viewer: Viewer): PartnerChange[] {
  return select(db, viewer, isNull(partnerChanges.settledAt)).map((change) => ({
    ...shown(change),
    offers: change.toId !== null && offersSomething(listOffer(db, viewer, change)),
  }));
}

/**
 * A change of her own gesprekspartner, whether something can be passed on or not.
 * @throws NotFound for another's
 */
export function getOwnChange(db: Db, viewer: Viewer, id: number) {
  const change = select(db, viewer, eq(partnerChanges.id, id))[0];
  if (!change) throw new NotFound();
  return change;
}

/**
 * A change she can pass something on for, now or later: the newest of its employment, while that partner is hers.
 * @throws NotFound for another's, or when it is over
 */
export function getHandover(db: Db, viewer: Viewer, id: number) {
  const change = getOwnChange(db, viewer, id);
  if (!isHers(viewer, change)) throw new NotFound();
  const { employmentId, schoolId, toId, settledAt } = change;
  return {
    ...shown(change),
    toName: change.toName!,
    settled: settledAt !== null,
    change: { id, employmentId, schoolId, toId: toId! },
    offer: listOffer(db, viewer, change),
  };
}

/** Where she can still pass something on, after she settled it: the newest change with each of her partners. */
export const listHandovers = (db: Db, viewer: Viewer): { id: number; toName: string }[] =>
  select(db, viewer, sql`1`)
    .filter((change) => isHers(viewer, change))
    .map(({ id, toName }) => ({ id, toName: toName! }));

const isHers = (viewer: Viewer, { employmentId, toId }: Change) =>
  viewer.partners.some((partner) => partner.employmentId === employmentId && partner.personId === toId);

type Row = ReturnType<typeof select>[number];

const shown = ({ id, fromName, toName, fromId, toId, schoolName }: Row) => ({
  id,
  fromName,
  toName,
  again: fromId === toId,
  schoolName,
});

function select(db: Db, viewer: Viewer, condition: SQL) {
  const later = alias(partnerChanges, "later_change");
  return db
    .select({
      id: partnerChanges.id,
      employmentId: partnerChanges.employmentId,
      schoolId: employments.schoolId,
      schoolName: schools.name,
      fromId: partnerChanges.fromPersonId,
      fromName: former.givenName,
      toId: partnerChanges.toPersonId,
      toName: present.givenName,
      settledAt: partnerChanges.settledAt,
    })
    .from(partnerChanges)
    .innerJoin(employments, eq(employments.id, partnerChanges.employmentId))
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .innerJoin(former, eq(former.id, partnerChanges.fromPersonId))
    .leftJoin(present, eq(present.id, partnerChanges.toPersonId))
    .where(
      and(
        condition,
        eq(employments.personId, viewer.personId),
        eq(
          partnerChanges.id,
          db
            .select({ id: max(later.id) })
            .from(later)
            .where(eq(later.employmentId, partnerChanges.employmentId)),
        ),
      ),
    )
    .orderBy(desc(partnerChanges.id))
    .all();
}
