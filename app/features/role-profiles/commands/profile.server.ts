import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { roleProfileAmbitions, roleProfiles, roleSignals } from "#db/schema/index.ts";
import type { ProfileInput } from "../input.ts";
import { getProfile, getSchoolToWriteFor, type Profile } from "../queries/access.server.ts";
import { listHolders } from "../queries/holders.server.ts";
import { listProfileChoices, listSignals } from "../queries/profiles.server.ts";
import { signalsOf, type SignalWords } from "../signal-rows.ts";

/**
 * Describes a role the school needs; one sentence is enough.
 * @returns its key
 * @throws NotFound when the school is not hers to write for; RuleBroken for a title in use, and for an ambition or scale that is
 * not there to choose
 */
export function writeProfile(
  db: Db,
  viewer: Viewer,
  { schoolId, ...input }: ProfileInput & { schoolId: number },
  now: Date,
): number {
  return inTransaction(db, () => {
    const school = getSchoolToWriteFor(db, viewer, String(schoolId));
    const { lineageIds, signals, columns } = wordsOf(input);
    refuseStrange(db, viewer, { schoolId, sector: school.sector }, input);
    refuseTitleInUse(db, schoolId, input.title);
    const { id } = db
      .insert(roleProfiles)
      .values({ ...columns, schoolId, writtenOn: viewer.today })
      .returning({ id: roleProfiles.id })
      .get();
    keepAmbitions(db, id, lineageIds);
    keepSignals(db, viewer, id, signals);
    tell(db, viewer, "role_profile.written", id, now);
    return id;
  });
}

/** Changes a role. @throws NotFound, RuleBroken as writeProfile, Stale with the words saved now */
export function changeProfile(
  db: Db,
  viewer: Viewer,
  id: number,
  { version, ...input }: ProfileInput & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const profile = getProfile(db, viewer, id, "write");
    if (profile.version !== version) throw new Stale(profile.version, textsOf(db, profile));
    if (profile.archivedOn !== null) throw new RuleBroken({ form: "closed" });
    const { lineageIds, signals, columns } = wordsOf(input);
    refuseStrange(db, viewer, profile, input, profile);
    if (input.title !== profile.title) refuseTitleInUse(db, profile.schoolId, input.title, id);
    set(db, profile, { ...columns, writtenOn: viewer.today });
    keepAmbitions(db, id, lineageIds);
    keepSignals(db, viewer, id, signals);
    tell(db, viewer, "role_profile.changed", id, now);
  });
}

/**
 * Lays a role aside, or takes it back. What it was for, and who had it, stays.
 * @throws NotFound, Stale; RuleBroken in_use while someone has it, already_taken when another has its title by now
 */
export function archiveProfile(
  db: Db,
  viewer: Viewer,
  id: number,
  { version, act }: { version: number; act: "archive" | "restore" },
  now: Date,
) {
  inTransaction(db, () => {
    const profile = getProfile(db, viewer, id, "write");
    if ((profile.archivedOn !== null) === (act === "archive")) return;
    if (profile.version !== version) throw new Stale(profile.version);
    if (act === "archive" && listHolders(db, viewer, [id]).length > 0)
      throw new RuleBroken({ form: "in_use" });
    if (act === "restore") refuseTitleInUse(db, profile.schoolId, profile.title, id, "form");
    set(db, profile, { archivedOn: act === "archive" ? viewer.today : null });
    tell(db, viewer, act === "archive" ? "role_profile.archived" : "role_profile.restored", id, now);
  });
}

function wordsOf({ ambitions, taskHours, signalId, signalText, signalExample, ...rest }: ProfileInput) {
  const { signals, halfSaid } = signalsOf({ signalId, signalText, signalExample });
  if (halfSaid) throw new RuleBroken({ signalText: "required" });
  const { title, what, why, requirements, scaleCode, placesNow, placesWanted, openingOn } = rest;
  const { whoDecides, procedure, mandate, facilities } = rest;
  const columns = {
    ...{ title, what, why, requirements, scaleCode, placesNow, placesWanted, openingOn },
    ...{ whoDecides, procedure, mandate, facilities, taskMinutes: taskHours },
  };
  return { lineageIds: ambitions, signals, columns };
}

/** A role is there for ambitions of the vision now, in a scale of the sector today; what it had of them it may keep. */
function refuseStrange(
  db: Db,
  viewer: Viewer,
  place: { schoolId: number; sector: string | null },
  { ambitions, scaleCode }: ProfileInput,
  profile?: Profile,
) {
  const offered = listProfileChoices(db, viewer, place, profile);
  const known = new Set(offered.ambitions.map(({ lineageId }) => lineageId));
  if (ambitions.some((lineageId) => !known.has(lineageId))) throw new RuleBroken({ ambitions: "not_known" });
  if (scaleCode !== null && !offered.scales.some(({ code }) => code === scaleCode))
    throw new RuleBroken({ scaleCode: "not_known" });
}

function refuseTitleInUse(db: Db, schoolId: number, title: string, exceptId = 0, field = "title") {
  const same = db
    .select({ id: roleProfiles.id })
    .from(roleProfiles)
    .where(
      and(
        eq(roleProfiles.schoolId, schoolId),
        eq(roleProfiles.title, title),
        isNull(roleProfiles.archivedOn),
        ne(roleProfiles.id, exceptId),
      ),
    )
    .get();
  if (same) throw new RuleBroken({ [field]: "already_taken" });
}

function set(db: Db, { id, version }: Profile, values: Partial<typeof roleProfiles.$inferInsert>) {
  db.update(roleProfiles)
    .set({ ...values, version: sql`${roleProfiles.version} + 1` })
    .where(and(eq(roleProfiles.id, id), eq(roleProfiles.version, version)))
    .run();
}

function keepAmbitions(db: Db, profileId: number, lineageIds: number[]) {
  db.delete(roleProfileAmbitions).where(eq(roleProfileAmbitions.profileId, profileId)).run();
  if (lineageIds.length > 0)
    db.insert(roleProfileAmbitions)
      .values(lineageIds.map((lineageId) => ({ profileId, lineageId })))
      .run();
}

/** Signals keep their key over a change, because people write beside them; one taken out is asked no more, and stays. */
function keepSignals(db: Db, viewer: Viewer, profileId: number, signals: SignalWords[]) {
  const before = listSignals(db, profileId).map(({ id }) => id);
  const kept = signals.flatMap(({ id }) => id ?? []);
  if (kept.some((id) => !before.includes(id)) || new Set(kept).size < kept.length)
    throw new RuleBroken({ signalText: "not_known" });
  const gone = before.filter((id) => !kept.includes(id));
  db.update(roleSignals).set({ retiredOn: viewer.today }).where(inArray(roleSignals.id, gone)).run();
  for (const [row, { id, text, example }] of signals.entries()) {
    const values = { text, example, position: row + 1 };
    if (id === null)
      db.insert(roleSignals)
        .values({ profileId, ...values })
        .run();
    else db.update(roleSignals).set(values).where(eq(roleSignals.id, id)).run();
  }
}

const textsOf = (db: Db, profile: Profile): Record<string, string> => ({
  title: profile.title,
  what: profile.what ?? "",
  why: profile.why ?? "",
  requirements: profile.requirements ?? "",
  whoDecides: profile.whoDecides ?? "",
  procedure: profile.procedure ?? "",
  mandate: profile.mandate ?? "",
  facilities: profile.facilities ?? "",
  signals: listSignals(db, profile.id)
    .map(({ text, example }) => (example ? `${text} (${example})` : text))
    .join("\n"),
});

const tell = (db: Db, viewer: Viewer, action: AuditAction, objectId: number, now: Date) =>
  recordAudit(db, { actorId: viewer.personId, action, object: "role_profile", objectId }, now);
