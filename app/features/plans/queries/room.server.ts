import type { Viewer } from "#app/features/auth/viewer.ts";
import { ledgerOf, totalsOf, type LedgerLine } from "#app/features/hours/model.ts";
import { findFacts } from "#app/features/hours/queries/facts.server.ts";
import { hoursOf } from "#app/features/hours/queries/scope.server.ts";
import { schoolYear } from "#app/features/hours/years.ts";
import type { Db } from "#db/client.server.ts";
import type { Member } from "../model.ts";
import type { PlanTeam } from "./access.server.ts";

/**
 * What there is in a school year of the people in a team whose hours and money the viewer sees, herself left out: entitled,
 * agreed and left of their own, as the ledger has it, with each person's sums; and what was agreed and used for activities.
 * Null where she sees nobody's.
 */
export function findRoom(db: Db, viewer: Viewer, team: PlanTeam, members: readonly Member[]) {
  if (!team.may("see_room")) return null;
  const of = members.map(({ personId }) => personId).filter((personId) => personId !== viewer.personId);
  if (of.length === 0) return null;
  const year = schoolYear(team.year);
  const facts = findFacts(db, viewer, { scope: hoursOf(viewer, of), of }, [year]);
  const inYear = facts.employed.filter((work) => work.from <= year.to && work.to >= year.from);
  const seen = new Set([...inYear, ...facts.uses].map(({ personId }) => personId));
  if (seen.size === 0) return null;
  const lines = ledgerOf(facts, year, viewer.today);
  const own = lines.filter(({ account }) => account === "individual");
  const people = members
    .filter(({ personId }) => seen.has(personId))
    .map(({ personId, name }) => ({
      personId,
      name,
      totals: totalsOf(own.filter((line) => line.personId === personId)),
    }));
  return { year, people, totals: totalsOf(own), used: usedByActivity(lines) };
}

/** What was agreed and used for each activity, of whichever hours and money. */
function usedByActivity(lines: readonly LedgerLine[]) {
  const of = new Map<number, LedgerLine[]>();
  for (const line of lines)
    if (line.because === "use") of.set(line.use.activityId, [...(of.get(line.use.activityId) ?? []), line]);
  return [...of].map(([activityId, some]) => {
    const { minutes, cents } = totalsOf(some);
    return { activityId, minutes: sum(minutes), cents: sum(cents), spent: minutes.spent };
  });
}

const sum = ({ committed, spent }: { committed: number; spent: number }) => committed + spent;
