import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { findCycleOf, getCycle, listCycles, listCycleSchools } from "#app/features/cycles/queries.server.ts";
import { getNextYear } from "#app/features/cycles/roll-over-queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { targetYear, type RolloverPart, type RolloverRow } from "./model.ts";
import { rolloverPolicy, rolloverRelations } from "./policy.ts";
import {
  listEnding,
  listRoundsRunning,
  listSheetsWaiting,
  listTalksLeft,
  type Going,
} from "./queries/ending.server.ts";
import { hasFreeDays, listRulesEnding } from "./queries/new-year.server.ts";
import { listDone } from "./queries/done.server.ts";

/**
 * What going over to the next year would do for a school and what stays to be done, without doing any of it. Planning
 * facts only; what is not the viewer's to know or do is absent.
 * @param schoolId of the viewer's; without it the first
 * @throws NotFound for another's school, and for who runs no cycles
 */
export function getRollover(db: Db, viewer: Viewer, schoolId: number | undefined) {
  const schools = listCycleSchools(db, viewer);
  const school = schoolId === undefined ? schools[0] : schools.find(({ id }) => id === schoolId);
  const held = school ? rolloverRelations(viewer, school.id) : [];
  if (!school || !allows(rolloverPolicy, "see", held)) throw new NotFound();
  const may = (act: keyof typeof rolloverPolicy) => allows(rolloverPolicy, act, held);
  const years = listCycles(db, viewer)
    .filter((cycle) => cycle.schoolId === school.id)
    .map((cycle) => cycle.schoolYear);
  const year = targetYear(viewer.today, years);
  const going = { schoolId: school.id, year, today: viewer.today };
  return {
    school,
    schools,
    year,
    cycle: findCycles(db, viewer, going),
    parts: listParts(db, viewer, going, may),
    freeDaysEntered: hasFreeDays(db, going),
    /** Whether she fills the calendar herself; else HR does. */
    fillsFreeDays: viewer.administrator || viewer.hrSchoolIds.includes(school.id),
    done: listDone(db, school.id, year),
  };
}

/** This year's cycle as it stands, and next year's: made already, or as it would be made. */
function findCycles(db: Db, viewer: Viewer, { schoolId, year }: Going) {
  const [nowId, nextId] = [findCycleOf(db, schoolId, year - 1), findCycleOf(db, schoolId, year)];
  const now = nowId === undefined ? null : getCycle(db, viewer, nowId);
  return {
    now: now && { id: now.id, state: now.state },
    nextId: nextId ?? null,
    next: now && nextId === undefined ? getNextYear(db, viewer, now.id) : null,
  };
}

type Part = { part: RolloverPart; rows: RolloverRow[] };

function listParts(
  db: Db,
  viewer: Viewer,
  going: Going,
  may: (act: keyof typeof rolloverPolicy) => boolean,
): Part[] {
  const cycleId = findCycleOf(db, going.schoolId, going.year - 1);
  const talks = (states: ("to_plan" | "planned" | "held")[]) =>
    cycleId === undefined ? [] : listTalksLeft(db, cycleId, states);
  // Nobody gives herself a role, nor more of one.
  const holdings = listEnding(db, going, "holdings").map(({ personId, ...row }) => ({
    ...row,
    canGoOn: row.canGoOn && may("extend_holdings") && personId !== viewer.personId,
  }));
  const memberships = listEnding(db, going, "memberships").map(({ personId: _, ...row }) => row);
  // An employment is looked after on the page of who has it.
  const leaving = listEnding(db, going, "employments").map(({ personId, ...row }) => ({
    ...row,
    id: personId,
  }));
  const parts: Part[] = [
    { part: "talks_open", rows: talks(["to_plan", "planned"]) },
    { part: "talks_unsigned", rows: talks(["held"]) },
    { part: "memberships", rows: memberships },
    { part: "rounds", rows: listRoundsRunning(db, going) },
    { part: "holdings", rows: holdings },
    { part: "employments", rows: leaving },
    { part: "cao_rules", rows: listRulesEnding(db, going, viewer.boardId) },
  ];
  if (may("see_sheets")) parts.splice(2, 0, { part: "sheets", rows: listSheetsWaiting(db, going) });
  return parts;
}
