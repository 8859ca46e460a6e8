import type { ProfileInput } from "#app/features/role-profiles/input.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, items, roleHoldings, roleProfiles } from "#db/schema/index.ts";
import { NOW, TODAY } from "../support/clock.ts";

/** A filled-in form of a role: a title, and nothing else unless said. */
export const aRoleForm = (values: Partial<ProfileInput> = {}): ProfileInput => ({
  title: "Rekenspecialist",
  ...{ what: null, why: null, ambitions: [], taskHours: null, requirements: null, scaleCode: null },
  ...{ placesNow: 0, placesWanted: 0, openingOn: null, whoDecides: null, procedure: null },
  ...{ mandate: null, facilities: null, signalId: [], signalText: [], signalExample: [] },
  ...values,
});

/** A role as it stands in the file. */
export const aRoleProfile = (
  db: Db,
  values: Pick<typeof roleProfiles.$inferInsert, "schoolId"> & Partial<typeof roleProfiles.$inferInsert>,
): number =>
  db
    .insert(roleProfiles)
    .values({ title: "Docentcoach", writtenOn: TODAY, ...values })
    .returning({ id: roleProfiles.id })
    .get().id;

/** Someone with a role as it stands in the file. */
export const aHolding = (
  db: Db,
  values: Pick<typeof roleHoldings.$inferInsert, "profileId" | "personId"> &
    Partial<typeof roleHoldings.$inferInsert>,
): number =>
  db
    .insert(roleHoldings)
    .values({ fromDay: "2026-08-01", ...values })
    .returning({ id: roleHoldings.id })
    .get().id;

type Step = { personId: number; schoolId: number; profileId: number } & Partial<
  typeof careerSteps.$inferInsert
>;

/** A step on someone's path towards a role, told unless said otherwise: as her own page would keep it. */
export function aCareerStep(db: Db, { personId, schoolId, ...step }: Step): number {
  const pathId = db
    .insert(items)
    .values({
      ...{ kind: "career_path", ownerPersonId: personId, schoolId, openedOn: TODAY },
      ...{ createdBy: personId, createdAt: NOW.getTime() },
    })
    .returning({ id: items.id })
    .get().id;
  db.insert(careerPaths).values({ itemId: pathId, text: "Ik wil hier verder mee.", writtenOn: TODAY }).run();
  return db
    .insert(careerSteps)
    .values({ pathId, position: 1, state: "developing", toldAt: NOW.getTime(), ...step })
    .returning({ id: careerSteps.id })
    .get().id;
}
