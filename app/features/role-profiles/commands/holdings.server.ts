import { and, eq, isNull, gte, lte, or, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { endedBy } from "#app/features/people/model.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, roleHoldings } from "#db/schema/index.ts";
import type { GiveInput } from "../input.ts";
import { getProfile } from "../queries/access.server.ts";
import { tellOfRole } from "../role-letters.server.ts";
import { listPossibleHolders } from "../queries/holders.server.ts";

/**
 * Gives a role to a colleague of the school and tells her so; what it brings with it stands on the page, not in the letter.
 * @returns the key of the holding
 * @throws NotFound when giving is not hers; RuleBroken own_role for oneself, not_known for who is no colleague, before_employment
 * when she does not work there on its first day, overlaps when she has it then
 */
export function giveRole(db: Db, viewer: Viewer, profileId: number, input: GiveInput, now: Date): number {
  return inTransaction(db, () => {
    const profile = getProfile(db, viewer, profileId, "give");
    const { personId, fromDay, toDay } = input;
    if (profile.archivedOn !== null) throw new RuleBroken({ form: "closed" });
    if (personId === viewer.personId) throw new RuleBroken({ personId: "own_role" });
    if (!listPossibleHolders(db, viewer, profile.schoolId).some(({ id }) => id === personId))
      throw new RuleBroken({ personId: "not_known" });
    if (toDay !== null && toDay < fromDay) throw new RuleBroken({ toDay: "end_before_start" });
    if (!worksThereOn(db, personId, profile.schoolId, fromDay))
      throw new RuleBroken({ fromDay: "not_employed_then" });
    if (hasItWhile(db, profileId, input)) throw new RuleBroken({ fromDay: "overlaps" });
    const { id } = db
      .insert(roleHoldings)
      .values({ ...input, profileId })
      .returning({ id: roleHoldings.id })
      .get();
    tell(db, viewer, "role_holding.given", { id, personId }, now);
    tellOfRole(db, { profileId, personId, by: fullName(viewer) }, now);
    return id;
  });
}

type Given = { holding: number; version: number; mandate: string | null; facilities: string | null };

/** What she may decide and what she gets for it, in other words. @throws NotFound, RuleBroken own_role, Stale with the words saved now */
export function changeHolding(
  db: Db,
  viewer: Viewer,
  profileId: number,
  { holding: id, version, ...words }: Given,
  now: Date,
) {
  inTransaction(db, () => {
    const holding = getHolding(db, viewer, profileId, { id, version }, "mandate");
    db.update(roleHoldings)
      .set({ ...words, version: sql`${roleHoldings.version} + 1` })
      .where(eq(roleHoldings.id, id))
      .run();
    tell(db, viewer, "role_holding.changed", holding, now);
  });
}

/**
 * Ends a role with its last day included; one that would only have begun later never came to be.
 * @throws NotFound, RuleBroken own_role, Stale
 */
export function endHolding(
  db: Db,
  viewer: Viewer,
  profileId: number,
  { holding: id, version, lastDay }: { holding: number; version: number; lastDay: Day },
  now: Date,
) {
  inTransaction(db, () => {
    const holding = getHolding(db, viewer, profileId, { id, version }, "lastDay");
    const fate = endedBy(holding, lastDay);
    if (fate === "stays") return;
    if (fate === "gone") db.delete(roleHoldings).where(eq(roleHoldings.id, id)).run();
    else
      db.update(roleHoldings)
        .set({ toDay: lastDay, version: sql`${roleHoldings.version} + 1` })
        .where(eq(roleHoldings.id, id))
        .run();
    tell(db, viewer, "role_holding.ended", holding, now);
  });
}

function getHolding(
  db: Db,
  viewer: Viewer,
  profileId: number,
  { id, version }: { id: number; version: number },
  field: string,
) {
  getProfile(db, viewer, profileId, "give");
  const holding = db
    .select()
    .from(roleHoldings)
    .where(and(eq(roleHoldings.id, id), eq(roleHoldings.profileId, profileId)))
    .get();
  if (!holding) throw new NotFound();
  if (holding.personId === viewer.personId) throw new RuleBroken({ [field]: "own_role" });
  if (holding.version !== version)
    throw new Stale(holding.version, {
      mandate: holding.mandate ?? "",
      facilities: holding.facilities ?? "",
      lastDay: holding.toDay ?? "",
    });
  return holding;
}

const worksThereOn = (db: Db, personId: number, schoolId: number, day: Day) =>
  db
    .select({ id: employments.id })
    .from(employments)
    .where(
      and(
        eq(employments.personId, personId),
        eq(employments.schoolId, schoolId),
        onDay(employments.fromDay, employments.toDay, day),
      ),
    )
    .get() !== undefined;

const hasItWhile = (db: Db, profileId: number, { personId, fromDay, toDay }: GiveInput) =>
  db
    .select({ id: roleHoldings.id })
    .from(roleHoldings)
    .where(
      and(
        eq(roleHoldings.profileId, profileId),
        eq(roleHoldings.personId, personId),
        or(isNull(roleHoldings.toDay), gte(roleHoldings.toDay, fromDay)),
        toDay === null ? undefined : lte(roleHoldings.fromDay, toDay),
      ),
    )
    .get() !== undefined;

const tell = (
  db: Db,
  viewer: Viewer,
  action: AuditAction,
  { id, personId }: { id: number; personId: number },
  now: Date,
) =>
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "role_holding", objectId: id, subjectId: personId },
    now,
  );
