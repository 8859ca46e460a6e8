import { giveRole } from "#app/features/role-profiles/commands/holdings.server.ts";
import { changeProfile, writeProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import { getProfile } from "#app/features/role-profiles/queries/access.server.ts";
import type { Klimroos } from "./world.ts";

/** a2 and a5: the role is wanted, and has no place, hours, mandate or procedure; a year and a half later Fenna gets it. */
export function tellRole(world: Klimroos) {
  const { db, schoolId, does, the, who } = world;
  const words = () => ({
    title: "Rekenspecialist",
    ...{ what: null, why: null, ambitions: [the("ambition")] },
    ...{
      taskHours: null,
      requirements: null,
      scaleCode: null,
      placesNow: 0,
      placesWanted: 1,
      openingOn: null,
    },
    ...{ whoDecides: null, procedure: null, mandate: null, facilities: null },
    ...{ signalId: [], signalText: [], signalExample: [] },
  });
  does(
    "willem",
    ["2023-02-06", "16:20"],
    ({ viewer, now }) => writeProfile(db, viewer, { ...words(), schoolId }, now),
    "role",
  );
  does(
    "willem",
    ["2024-09-02", "09:00"],
    ({ viewer, now }) => {
      const { version } = getProfile(db, viewer, the("role"), "write");
      changeProfile(db, viewer, the("role"), { ...words(), placesNow: 1, version }, now);
      const given = { mandate: null, facilities: null, fromDay: viewer.today, toDay: null };
      return giveRole(db, viewer, the("role"), { ...given, personId: who("fenna") }, now);
    },
    "holding",
  );
}
