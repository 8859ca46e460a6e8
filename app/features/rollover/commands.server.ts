import { eq, sql } from "drizzle-orm";
import { recordAudit, type AuditEntry } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { closeCycle } from "#app/features/cycles/commands/end.server.ts";
import { rollOver } from "#app/features/cycles/commands/roll-over.server.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  roleHoldings,
  rolloverLines,
  rollovers,
  teamMemberships,
  type rolloverActs,
} from "#db/schema/index.ts";
import type { RolloverInput } from "./input.ts";
import type { RolloverPart, RolloverRow } from "./model.ts";
import { getRollover } from "./queries.server.ts";
import { listGoingOn } from "./queries/new-year.server.ts";

type Line = { act: (typeof rolloverActs)[number]; objectId: number };

/**
 * Goes over to the next school year for one school, all of what is ticked or nothing: next year's cycle as a draft, this
 * year's closed, memberships and roles that would end going on to the end of the new year. What was not ticked ends or
 * stays as it is; nothing is archived. Done twice it changes nothing.
 * @returns whether anything changed
 * @throws NotFound for another's school; RuleBroken gone_by for a year that is no longer the next, not_known for what does
 *   not end there or is not the viewer's to prolong, choose_one for nothing ticked, not_known for a cycle that is not there
 */
export function rollSchoolOver(db: Db, viewer: Viewer, input: RolloverInput, now: Date): boolean {
  return inTransaction(db, () => {
    const plan = getRollover(db, viewer, input.schoolId);
    if (plan.year !== input.year) throw new RuleBroken({ year: "gone_by" });
    if (input.cycles.length + input.memberships.length + input.holdings.length === 0)
      throw new RuleBroken({ cycles: "choose_one" });
    const going = { schoolId: input.schoolId, year: input.year, today: viewer.today };
    const already = listGoingOn(db, going);
    const rowsOf = (part: RolloverPart) => plan.parts.find((one) => one.part === part)?.rows ?? [];
    const memberships = chosen("memberships", rowsOf("memberships"), input.memberships, already.memberships);
    const holdings = chosen("holdings", rowsOf("holdings"), input.holdings, already.holdings);
    const lines: Line[] = [
      ...goOverInCycles(db, viewer, plan, input.cycles, now),
      ...memberships.map((objectId) => ({ act: "membership_extended" as const, objectId })),
      ...holdings.map((objectId) => ({ act: "holding_extended" as const, objectId })),
    ];
    const toDay = daysOfSchoolYear(input.year).to;
    extendMemberships(db, viewer, memberships, toDay, now);
    extendHoldings(db, viewer, holdings, toDay, now);
    if (lines.length > 0) keepRun(db, viewer, input, lines, now);
    return lines.length > 0;
  });
}

/** What is ticked and still ends; what was prolonged before is no mistake, what never stood there is. */
function chosen(field: string, rows: RolloverRow[], ids: number[], already: number[]): number[] {
  const open = new Set(rows.filter((row) => row.canGoOn).map((row) => row.id));
  if (ids.some((id) => !open.has(id) && !already.includes(id)))
    throw new RuleBroken({ [field]: "not_known" });
  return ids.filter((id) => open.has(id));
}

function goOverInCycles(
  db: Db,
  viewer: Viewer,
  { cycle }: ReturnType<typeof getRollover>,
  acts: RolloverInput["cycles"],
  now: Date,
): Line[] {
  if (acts.length === 0) return [];
  if (!cycle.now) throw new RuleBroken({ cycles: "not_known" });
  const lines: Line[] = [];
  if (acts.includes("make") && cycle.nextId === null)
    lines.push({ act: "cycle_made", objectId: rollOver(db, viewer, cycle.now.id, now) });
  if (acts.includes("close") && cycle.now.state === "open") {
    closeCycle(db, viewer, cycle.now.id, getCycle(db, viewer, cycle.now.id).version, now);
    lines.push({ act: "cycle_closed", objectId: cycle.now.id });
  }
  return lines;
}

function extendMemberships(db: Db, viewer: Viewer, ids: number[], toDay: string, now: Date) {
  for (const id of ids) {
    const { personId, teamId } = db
      .update(teamMemberships)
      .set({ toDay })
      .where(eq(teamMemberships.id, id))
      .returning({ personId: teamMemberships.personId, teamId: teamMemberships.teamId })
      .get();
    const entry = { action: "membership.extended", object: "team", objectId: teamId } as const;
    tell(db, viewer, { ...entry, subjectId: personId, detail: { toDay } }, now);
  }
}

function extendHoldings(db: Db, viewer: Viewer, ids: number[], toDay: string, now: Date) {
  for (const id of ids) {
    const { personId } = db
      .update(roleHoldings)
      .set({ toDay, version: sql`${roleHoldings.version} + 1` })
      .where(eq(roleHoldings.id, id))
      .returning({ personId: roleHoldings.personId })
      .get();
    const entry = { action: "role_holding.changed", object: "role_holding", objectId: id } as const;
    tell(db, viewer, { ...entry, subjectId: personId, detail: { toDay } }, now);
  }
}

function keepRun(db: Db, viewer: Viewer, { schoolId, year }: RolloverInput, lines: Line[], now: Date) {
  const { id } = db
    .insert(rollovers)
    .values({ schoolId, schoolYear: year, doneBy: viewer.personId, doneAt: now.getTime() })
    .returning({ id: rollovers.id })
    .get();
  for (const line of lines)
    db.insert(rolloverLines)
      .values({ rolloverId: id, ...line })
      .run();
  const entry = { action: "school_year.rolled_over", object: "school", objectId: schoolId } as const;
  tell(db, viewer, { ...entry, detail: { schoolYear: year } }, now);
}

const tell = (db: Db, viewer: Viewer, entry: Omit<AuditEntry, "actorId">, now: Date) =>
  recordAudit(db, { actorId: viewer.personId, ...entry }, now);
