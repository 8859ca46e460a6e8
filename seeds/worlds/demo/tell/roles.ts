import { giveRole } from "#app/features/role-profiles/commands/holdings.server.ts";
import { setWish } from "#app/features/role-profiles/commands/mix.server.ts";
import { writeProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import { ambitions } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { known, personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import { demoRoles, demoWishes, type DemoRoleProfile } from "../roles.ts";

/** The roles the schools describe, whom they give them to, and what they want of their scales. */
export function tellRoles(cast: Cast) {
  const { story, dayOf } = cast;
  for (const role of demoRoles) tellRole(cast, role);
  const on = dayOf(thisYear(10, 8));
  for (const [at, { school, by, openingOn, ...wish }] of demoWishes.entries())
    story.on(on, `11:0${at}`, () => {
      const { viewer, now } = story.as(personId(cast, by), on, `11:0${at}`);
      const opens = openingOn && dayOf(openingOn);
      setWish(story.db, viewer, known(cast.schools, school), { ...wish, openingOn: opens, version: 0 }, now);
    });
}

function tellRole(cast: Cast, role: DemoRoleProfile) {
  const { story, dayOf } = cast;
  const on = dayOf(role.on);
  const schoolId = known(cast.schools, role.school);
  let id = 0;
  story.on(on, "14:30", () => {
    const { viewer, now } = story.as(personId(cast, role.by), on, "14:30");
    const signals = role.signals ?? [];
    id = writeProfile(
      story.db,
      viewer,
      {
        schoolId,
        ...{ title: role.title, what: role.what, why: role.why ?? null },
        ambitions: role.ambitions.map((key) => lineageOf(cast, cast.ambitionOn(role.school, key, on))),
        ...{ taskHours: role.taskHours ?? null, requirements: role.requirements ?? null },
        ...{ scaleCode: role.scaleCode ?? null, placesNow: role.placesNow, placesWanted: role.placesWanted },
        openingOn: role.openingOn ? dayOf(role.openingOn) : null,
        ...{ whoDecides: role.whoDecides ?? null, procedure: role.procedure ?? null },
        ...{ mandate: role.mandate ?? null, facilities: role.facilities ?? null },
        signalId: signals.map(() => null),
        signalText: signals.map(({ text }) => text),
        signalExample: signals.map(({ example }) => example ?? null),
      },
      now,
    );
  });
  for (const holder of role.holders ?? []) {
    const from = dayOf(holder.from);
    story.on(from, "08:45", () => {
      const { viewer, now } = story.as(personId(cast, role.by), from, "08:45");
      const given = { mandate: holder.mandate ?? null, facilities: holder.facilities ?? null, fromDay: from };
      const toDay = holder.to ? dayOf(holder.to) : null;
      giveRole(story.db, viewer, id, { ...given, toDay, personId: personId(cast, holder.person) }, now);
    });
  }
}

const lineageOf = ({ story }: Cast, ambitionId: number) =>
  story.db
    .select({ lineageId: ambitions.lineageId })
    .from(ambitions)
    .where(eq(ambitions.id, ambitionId))
    .get()!.lineageId;
