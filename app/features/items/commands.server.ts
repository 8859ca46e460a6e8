import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { emptyLogAfterwards, inTransaction, type Db } from "#db/client.server.ts";
import type { itemKinds } from "#db/schema/index.ts";
import { items, shares, teams } from "#db/schema/index.ts";
import { getItem, listAudiences } from "./queries.server.ts";
import { audienceValue, teamLabel } from "./model.ts";

type NewItem = {
  kind: (typeof itemKinds)[number];
  schoolId: number;
  teamId?: number | null;
  openedOn?: string;
};

/** Opens an item owned by the viewer, or by a team she is a member of. To be called inside a command's transaction. */
export function openItem(
  db: Db,
  viewer: Viewer,
  { kind, schoolId, teamId, openedOn }: NewItem,
  now: Date,
): number {
  if (teamId ? !viewer.teamIds.includes(teamId) : !viewer.schoolIds.includes(schoolId)) throw new NotFound();
  return db
    .insert(items)
    .values({
      kind,
      schoolId,
      ownerPersonId: teamId ? null : viewer.personId,
      ownerTeamId: teamId ?? null,
      openedOn: openedOn ?? viewer.today,
      createdBy: viewer.personId,
      createdAt: now.getTime(),
    })
    .returning({ id: items.id })
    .get().id;
}

/** The school an own item is written for: the one named, else the school of the team, else her first employment. */
export function schoolFor(
  db: Db,
  viewer: Viewer,
  wanted: { schoolId?: number | null; teamId?: number | null },
): number {
  if (wanted.teamId) {
    const team = db.select({ schoolId: teams.schoolId }).from(teams).where(eq(teams.id, wanted.teamId)).get();
    if (!team || !viewer.teamIds.includes(wanted.teamId)) throw new NotFound();
    return team.schoolId;
  }
  const schoolId = wanted.schoolId ?? viewer.employments[0]?.schoolId ?? viewer.ledSchoolIds[0];
  if (!schoolId || !viewer.schoolIds.includes(schoolId)) throw new NotFound();
  return schoolId;
}

/**
 * Makes the set of audiences of an item exactly this (values as `partner:7`, `team:3`, `school`); a row taken away is
 * withdrawn at once. Audit keeps the fact of each.
 * @throws NotFound when the item is not hers to share, RuleBroken when an audience is not one she may choose
 */
export function shareItem(db: Db, viewer: Viewer, itemId: number, wanted: string[], now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, itemId, "share");
    const has = (listAudiences(db, [itemId]).get(itemId) ?? []).map(audienceValue);
    const offered = new Set([...listOfferedAudiences(db, viewer, item).map(audienceValue), ...has]);
    if (wanted.some((value) => !offered.has(value))) throw new RuleBroken({ audiences: "not_allowed" });
    for (const value of wanted.filter((audience) => !has.includes(audience)))
      addShare(db, viewer, itemId, value, now);
    for (const value of has.filter((audience) => !wanted.includes(audience)))
      removeShare(db, viewer, itemId, value, now);
  });
}

/** The audiences an owner can choose for an item: her partner at that school, her teams, the school. */
export function listOfferedAudiences(
  db: Db,
  viewer: Viewer,
  item: { schoolId: number; ownerTeamId: number | null },
): Parameters<typeof audienceValue>[0][] {
  const own = viewer.partners.filter((partner) => partner.schoolId === item.schoolId && !item.ownerTeamId);
  const around = db
    .select({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(
      and(
        inArray(teams.id, viewer.teamIds),
        eq(teams.schoolId, item.schoolId),
        sql`${teams.archivedOn} is null`,
      ),
    )
    .orderBy(teams.name)
    .all();
  return [
    ...own.map((partner) => ({
      kind: "partner" as const,
      partnerId: partner.personId,
      name: partner.givenName,
    })),
    ...around
      .filter((team) => team.id !== item.ownerTeamId)
      .map((team) => ({ kind: "team" as const, teamId: team.id, name: teamLabel(team) })),
    { kind: "school" as const, name: "" },
  ];
}

/** Shares an item of the viewer's own with her partner at its school; nothing happens where she has none. */
export function shareWithPartner(db: Db, viewer: Viewer, itemId: number, now: Date) {
  const item = getItem(db, viewer, itemId, "share");
  const partner = viewer.partners.find((other) => other.schoolId === item.schoolId);
  if (partner) addShare(db, viewer, itemId, `partner:${partner.personId}`, now);
}

/** @throws NotFound when it is not hers; everything that hangs on it goes with it */
export function deleteItem(db: Db, viewer: Viewer, itemId: number, now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, itemId, "delete");
    emptyLogAfterwards(db);
    db.delete(items).where(eq(items.id, itemId)).run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "item.deleted",
        object: item.kind,
        objectId: itemId,
        subjectId: item.ownerPersonId,
      },
      now,
    );
  });
}

/** One more audience of an item, whatever the owner may choose. Inside a transaction, after the policy. */
export function addShare(db: Db, viewer: Viewer, itemId: number, value: string, now: Date) {
  const [audience, id] = value.split(":") as ["partner" | "team" | "school", string?];
  db.insert(shares)
    .values({
      itemId,
      audience,
      partnerId: audience === "partner" ? Number(id) : null,
      teamId: audience === "team" ? Number(id) : null,
      sharedAt: now.getTime(),
      sharedBy: viewer.personId,
    })
    .onConflictDoNothing()
    .run();
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "item.shared",
      object: "item",
      objectId: itemId,
      subjectId: viewer.personId,
      detail: { audience: value },
    },
    now,
  );
}

function removeShare(db: Db, viewer: Viewer, itemId: number, value: string, now: Date) {
  const [audience, id] = value.split(":");
  const which =
    audience === "partner"
      ? eq(shares.partnerId, Number(id))
      : audience === "team"
        ? eq(shares.teamId, Number(id))
        : eq(shares.audience, "school");
  db.delete(shares)
    .where(and(eq(shares.itemId, itemId), which))
    .run();
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "item.withdrawn",
      object: "item",
      objectId: itemId,
      subjectId: viewer.personId,
      detail: { audience: value },
    },
    now,
  );
}
