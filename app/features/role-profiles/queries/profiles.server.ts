import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listFunctionScales } from "#app/features/people/queries/scales.server.ts";
import { scaleOn, scalesInUse } from "#app/features/people/scales.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  ambitionLineages,
  ambitions,
  roleProfileAmbitions,
  roleProfiles,
  roleSignals,
  visions,
} from "#db/schema/index.ts";
import { needOf } from "../model.ts";
import { listHolders } from "./holders.server.ts";
import { listInterest } from "./interest.server.ts";
import { getSchoolOfRoles, type Profile } from "./access.server.ts";

/**
 * What a school needs, for who reads its roles: each role with the ambitions it is there for and who has it. What it still asks,
 * and which are archived, only for who writes them.
 * @throws NotFound as getSchoolOfRoles
 */
export function listProfiles(db: Db, viewer: Viewer, wanted: string | null) {
  const { school, all } = getSchoolOfRoles(db, viewer, wanted);
  const rows = db
    .select()
    .from(roleProfiles)
    .where(eq(roleProfiles.schoolId, school.id))
    .orderBy(asc(roleProfiles.title), asc(roleProfiles.id))
    .all();
  const living = rows.filter(({ archivedOn }) => archivedOn === null);
  const ids = living.map(({ id }) => id);
  const [served, holders, interest] = [
    listAmbitions(db, ids),
    listHolders(db, viewer, ids),
    listInterest(db, viewer, ids),
  ];
  const scales = living.some(({ scaleCode }) => scaleCode) ? listFunctionScales(db) : [];
  const archived = rows.filter(({ archivedOn }) => archivedOn !== null);
  return {
    school: { id: school.id, name: school.name },
    schools: all.map(({ id, name }) => ({ id, name })),
    mayWrite: school.may("write"),
    mayMix: school.mayMix("see"),
    archived: school.may("see_former_holders") ? archived.map(({ id, title }) => ({ id, title })) : [],
    profiles: living.map((profile) => {
      const here = holders.filter(({ profileId }) => profileId === profile.id);
      const { id, title, what, placesNow, placesWanted, openingOn } = profile;
      const written = { sector: school.sector, code: profile.scaleCode ?? "", writtenOn: profile.writtenOn };
      return {
        ...{ id, title, what, placesNow, placesWanted, openingOn },
        scaleCode: profile.scaleCode && scaleOn(scales, written, viewer.today).code,
        ambitions: served.filter(({ profileId }) => profileId === id),
        holders: here.map(({ personId, givenName, namePrefix, familyName, freeFrom }) => ({
          ...{ personId, givenName, namePrefix, familyName, freeFrom },
        })),
        need: school.may("write") ? needOf(profile, here.length) : null,
        interest: interest.filter(({ profileId }) => profileId === id),
      };
    }),
  };
}

/** The newest words of the lineage of the surrounding row, of versions that were adopted. */
const newestTitle = sql<string>`coalesce((select a.title from ${ambitions} a join ${visions} v on v.id = a.vision_id
  where a.lineage_id = ${roleProfileAmbitions.lineageId} and v.state <> 'draft' order by v.no desc limit 1), '')`;

const isPast = sql<number>`not exists (select 1 from ${ambitions} a join ${visions} v on v.id = a.vision_id
  where a.lineage_id = ${roleProfileAmbitions.lineageId} and v.state = 'current')`;

/** The ambitions these roles are there for, by their newest name; one that left the vision says so. */
export function listAmbitions(db: Db, profileIds: number[]) {
  return db
    .select({
      profileId: roleProfileAmbitions.profileId,
      lineageId: roleProfileAmbitions.lineageId,
      slot: ambitionLineages.slot,
      title: newestTitle,
      past: isPast,
    })
    .from(roleProfileAmbitions)
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, roleProfileAmbitions.lineageId))
    .where(inArray(roleProfileAmbitions.profileId, profileIds))
    .orderBy(asc(ambitionLineages.slot), asc(roleProfileAmbitions.lineageId))
    .all()
    .map((row) => ({ ...row, past: Boolean(row.past) }));
}

/** By what one sees that someone does this, in their order. */
export const listSignals = (db: Db, profileId: number) =>
  db
    .select({ id: roleSignals.id, text: roleSignals.text, example: roleSignals.example })
    .from(roleSignals)
    .where(and(eq(roleSignals.profileId, profileId), isNull(roleSignals.retiredOn)))
    .orderBy(asc(roleSignals.position), asc(roleSignals.id))
    .all();

type Place = { schoolId: number; sector: string | null };

/**
 * What a form of a role can offer: the ambitions of the vision now, the scales of the sector today, and what this role has
 * already of either.
 */
export function listProfileChoices(db: Db, viewer: Viewer, { schoolId, sector }: Place, profile?: Profile) {
  const open = listOpenAmbitions(db, viewer, schoolId).map(({ lineageId, title, slot }) => ({
    ...{ lineageId, title, slot },
    past: false,
  }));
  const kept = (profile ? listAmbitions(db, [profile.id]) : []).filter(
    ({ lineageId }) => !open.some((one) => one.lineageId === lineageId),
  );
  const scales = scalesInUse(listFunctionScales(db), sector, viewer.today);
  const own = profile?.scaleCode;
  const strange = own && !scales.some(({ code }) => code === own) ? [{ code: own, formerly: null }] : [];
  return { ambitions: [...open, ...kept], scales: [...scales, ...strange] };
}
