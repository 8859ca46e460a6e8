import type { Db } from "#db/client.server.ts";
import { entitlements, participations, requests } from "#db/schema/index.ts";
import { NOW, TODAY } from "../support/clock.ts";

type Asking = Pick<typeof requests.$inferInsert, "activityId" | "personId" | "schoolId"> &
  Partial<typeof requests.$inferInsert>;

/** A request as it stands in the file, approved unless said otherwise. */
export function anAnsweredRequest(db: Db, values: Asking): number {
  const { state = "approved" } = values;
  const decided = state === "approved" || state === "declined";
  return db
    .insert(requests)
    .values({
      source: "individual",
      state,
      askedOn: TODAY,
      askedAt: NOW.getTime(),
      decidedBy: decided ? values.personId : null,
      decidedOn: decided ? TODAY : null,
      ...values,
    })
    .returning({ id: requests.id })
    .get().id;
}

/** Someone's part in an activity, as it stands in the file; what stood there goes. */
export const aPart = (
  db: Db,
  values: Pick<typeof participations.$inferInsert, "activityId" | "personId"> &
    Partial<typeof participations.$inferInsert>,
) => {
  const row = { state: "attended" as const, invitedBy: values.personId, invitedAt: NOW.getTime(), ...values };
  db.insert(participations)
    .values(row)
    .onConflictDoUpdate({ target: [participations.activityId, participations.personId], set: row })
    .run();
};

/** A right HR set, as it stands in the file. */
export const anEntitlement = (
  db: Db,
  values: Pick<typeof entitlements.$inferInsert, "personId" | "schoolId"> &
    Partial<typeof entitlements.$inferInsert>,
): number =>
  db
    .insert(entitlements)
    .values({
      kind: "saved",
      minutes: 600,
      fromDay: "2026-08-01",
      toDay: "2027-07-31",
      source: "Spaarafspraak",
      setBy: values.personId,
      setAt: NOW.getTime(),
      ...values,
    })
    .returning({ id: entitlements.id })
    .get().id;
