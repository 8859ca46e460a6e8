import { and, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  employmentEnds,
  employments,
  homeTeamMoves,
  partners,
  roles,
  teamMemberships,
} from "#db/schema/index.ts";
import { endedBy, overlap } from "../model.ts";
import { getEmployment } from "../queries/access.server.ts";
import { refuseOneself } from "./rules.server.ts";

type Employment = typeof employments.$inferSelect;

/** The rows an end cut short or took away, as they were. */
export type Cut = {
  memberships: (typeof teamMemberships.$inferSelect)[];
  roles: (typeof roles.$inferSelect)[];
  partners: (typeof partners.$inferSelect)[];
  moves: (typeof homeTeamMoves.$inferSelect)[];
};

/** Keeps what an end cut short. Inside its transaction. */
export function keepEnd(
  db: Db,
  viewer: Viewer,
  end: { employmentId: number; lastDay: Day; formerToDay: Day | null; cut: Cut },
  now: Date,
) {
  const row = { ...end, cut: JSON.stringify(end.cut), endedBy: viewer.personId, endedAt: now.getTime() };
  db.insert(employmentEnds)
    .values(row)
    .onConflictDoUpdate({ target: employmentEnds.employmentId, set: row })
    .run();
}

/**
 * Takes back the end of an employment while its last day has not passed: it goes on as it was, and what was cut short
 * comes back as it was; what someone else was given since stays hers.
 * @returns `employmentIds`: those whose gesprekspartner may be someone else now
 * @throws NotFound where no end is kept, Stale, RuleBroken not_allowed for oneself, gone_by after the last day
 */
export function takeBackEnd(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: id, version }: { employment: number; version: number },
  now: Date,
) {
  return inTransaction(db, () => {
    const employment = getEmployment(db, viewer, id, "change");
    if (employment.personId !== personId) throw new NotFound();
    refuseOneself(viewer, personId);
    if (employment.version !== version)
      throw new Stale(employment.version, { lastDay: employment.toDay ?? "" });
    const kept = findEnd(db, employment);
    if (!kept) throw new NotFound();
    if (kept.lastDay < viewer.today) throw new RuleBroken({ lastDay: "gone_by" });
    const toDay = restoreEnd(db, employment, viewer.today);
    db.update(employments)
      .set({ toDay, version: version + 1 })
      .where(and(eq(employments.id, id), eq(employments.version, version)))
      .run();
    const entry = { actorId: viewer.personId, action: "employment.end_taken_back" } as const;
    recordAudit(db, { ...entry, object: "employment", objectId: id, subjectId: personId }, now);
    return { employmentIds: touchedBy(db, kept.cut, 0) };
  });
}

/** The end that is kept of an employment, where it is the one that holds. */
export function findEnd(db: Db, { id, toDay }: Pick<Employment, "id" | "toDay">) {
  const row = db.select().from(employmentEnds).where(eq(employmentEnds.employmentId, id)).get();
  return row && row.lastDay === toDay ? { ...row, cut: JSON.parse(row.cut) as Cut } : undefined;
}

/**
 * Brings back what an end that has not come yet cut short, and forgets the end. Inside a transaction.
 * @returns the last day there was before that end, or the one there is
 */
export function restoreEnd(db: Db, employment: Employment, today: Day): Day | null {
  const kept = findEnd(db, employment);
  if (!kept || kept.lastDay < today) return employment.toDay;
  const { cut, lastDay } = kept;
  for (const row of cut.memberships) restoreMembership(db, row, lastDay);
  for (const row of cut.roles) if (!isTaken(db, row, lastDay)) restoreRow(db, roles, row, lastDay);
  for (const row of cut.partners) if (!isGivenAway(db, row)) restoreRow(db, partners, row, lastDay);
  // One waits at a time: one that was set since goes before.
  const waits = db
    .select({ id: homeTeamMoves.id })
    .from(homeTeamMoves)
    .where(and(eq(homeTeamMoves.employmentId, employment.id), isNull(homeTeamMoves.appliedAt)))
    .get();
  if (!waits) for (const row of cut.moves) db.insert(homeTeamMoves).values(row).onConflictDoNothing().run();
  db.delete(employmentEnds).where(eq(employmentEnds.employmentId, employment.id)).run();
  return kept.formerToDay;
}

type Table = typeof teamMemberships | typeof roles | typeof partners;
type Row = { id: number; fromDay: Day; toDay: Day | null };

/** As it was before; a row that someone ended on another day since stays as she left it. */
function restoreRow(db: Db, table: Table, row: Row, lastDay: Day) {
  if (endedBy(row, lastDay) === "gone")
    db.insert(table)
      .values(row as never)
      .onConflictDoNothing()
      .run();
  else
    db.update(table)
      .set({ toDay: row.toDay })
      .where(and(eq(table.id, row.id), eq(table.toDay, lastDay)))
      .run();
}

/** As restoreRow; a part she was given since is the one that goes on. */
function restoreMembership(db: Db, row: Cut["memberships"][number], lastDay: Day) {
  const hers = db
    .select({ id: teamMemberships.id, toDay: teamMemberships.toDay })
    .from(teamMemberships)
    .where(and(eq(teamMemberships.teamId, row.teamId), eq(teamMemberships.personId, row.personId)))
    .orderBy(desc(teamMemberships.fromDay), desc(teamMemberships.id))
    .all();
  if (hers.some(({ toDay }) => toDay === null)) return;
  const until = endedBy(row, lastDay) === "cut" ? hers.find(({ toDay }) => toDay === lastDay) : undefined;
  restoreRow(db, teamMemberships, { ...row, id: until?.id ?? row.id }, lastDay);
}

/** Someone else was given the lead of the team or the school from then on, or she herself was anew. */
const isTaken = (db: Db, { id, kind, teamId, schoolId }: Cut["roles"][number], lastDay: Day) =>
  (kind === "team_leader" || kind === "school_leader") &&
  db
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(
        eq(roles.kind, kind),
        teamId === null ? isNull(roles.teamId) : eq(roles.teamId, teamId),
        eq(roles.schoolId, schoolId ?? 0),
        ne(roles.id, id),
        gt(roles.fromDay, lastDay),
      ),
    )
    .get() !== undefined;

const isGivenAway = (db: Db, row: Cut["partners"][number]) =>
  db
    .select()
    .from(partners)
    .where(and(eq(partners.employmentId, row.employmentId), ne(partners.id, row.id)))
    .all()
    .some((other) => overlap(other, row));

/** The employments whose gesprekspartner may be another through what was cut. */
export function touchedBy(db: Db, { roles: ended, partners: ofPartners }: Cut, exceptId: number): number[] {
  const led = ended.flatMap((role) => (role.kind === "team_leader" ? (role.teamId ?? []) : []));
  const schools = ended.flatMap((role) => (role.kind === "school_leader" ? (role.schoolId ?? []) : []));
  const home = db
    .select({ id: employments.id })
    .from(employments)
    .where(or(inArray(employments.homeTeamId, led), inArray(employments.schoolId, schools)))
    .all();
  const set = ofPartners.map((partner) => partner.employmentId).filter((id) => id !== exceptId);
  return [...new Set([...set, ...home.map(({ id }) => id)])];
}
