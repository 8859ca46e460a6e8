import { giveRole } from "#app/features/role-profiles/commands/holdings.server.ts";
import { setWish } from "#app/features/role-profiles/commands/mix.server.ts";
import { archiveProfile, writeProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import { getFunctionMix } from "#app/features/role-profiles/queries/mix.server.ts";
import type { Db } from "#db/client.server.ts";
import { aRoleForm } from "../factories/role-profiles.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/** A role the teacher has, with what she gets for it; one laid aside; and what the school wants of a scale. */
export function tellRoles(db: Db, school: ReturnType<typeof aWholeSchool>, lineageId: number) {
  const leader = viewing(db, school.schoolLeader.personId);
  const schoolId = school.school.id;
  const signals = { signalId: [null], signalText: ["Vraagt door"], signalExample: ["In groep 5"] };
  const words = { what: canary("role_what"), ambitions: [lineageId], placesNow: 1, ...signals };
  const held = writeProfile(db, leader, { ...aRoleForm(words), schoolId }, NOW);
  const old = aRoleForm({ title: "Oude rol", what: canary("role_laid_aside") });
  const laidAside = writeProfile(db, leader, { ...old, schoolId }, NOW);
  archiveProfile(db, leader, laidAside, { version: 1, act: "archive" }, NOW);
  const given = { mandate: canary("role_mandate"), facilities: canary("role_facilities") };
  const { personId } = school.teacher;
  const holdingId = giveRole(db, leader, held, { ...given, personId, fromDay: TODAY, toDay: null }, NOW);
  const wish = { version: 0, scaleCode: "LC", wanted: 20_000, opening: 0, openingOn: null };
  setWish(db, leader, schoolId, { ...wish, why: canary("role_mix_why") }, NOW);
  const wishId = getFunctionMix(db, leader, null).rows.find(({ code }) => code === "LC")!.wish!.id;
  return { roles: { held, laidAside }, holdingId, wishId };
}
