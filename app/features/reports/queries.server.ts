import { asc, eq } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { readNames } from "#app/features/people/queries/names.server.ts";
import { listRulesOn, ruleOn } from "#app/features/settings/rules.server.ts";
import { monthsBefore } from "#app/lib/months.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { schools } from "#db/schema/index.ts";
import {
  countCoverage,
  isAsked,
  isShown,
  stateOf,
  type Borders,
  type CoverageFilter,
  type CoverageRow,
} from "./model.ts";
import { reportPolicy } from "./policy.ts";
import { listCoverageRows } from "./queries/coverage-rows.server.ts";

const PER_PAGE = 50;

/** Which reports the viewer may open, and how: by name, or as totals. */
export function findCoverageReach(viewer: Viewer): "by_name" | "totals" | null {
  const held = standingOf(viewer);
  if (allows(reportPolicy, "see_coverage_by_name", held)) return "by_name";
  return allows(reportPolicy, "see_coverage_totals", held) ? "totals" : null;
}

/**
 * Who had a conversation, by name, for the schools the viewer leads or advises: the people asked for, a total for every part
 * of them and one page of the part that is shown. Dates only.
 * @throws NotFound for who may not see it, and for a school outside her reach
 */
export function getCoverage(db: Db, viewer: Viewer, filter: CoverageFilter) {
  const { shown, borders, offered, totals } = coverageOf(db, viewer, filter);
  const pages = Math.max(1, Math.ceil(shown.length / PER_PAGE));
  const page = Math.min(filter.page, pages);
  return {
    rows: shown.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    totals,
    borders,
    rules: listCoverageRules(db, viewer),
    offered,
    page,
    pages,
    perPage: PER_PAGE,
  };
}

/** Everyone of the part that is shown, for the file. @throws as getCoverage */
export function listCoverage(db: Db, viewer: Viewer, filter: CoverageFilter) {
  const { shown, borders, offered } = coverageOf(db, viewer, filter);
  return { lines: shown, offered, borders, rules: listCoverageRules(db, viewer) };
}

function coverageOf(db: Db, viewer: Viewer, filter: CoverageFilter) {
  if (findCoverageReach(viewer) !== "by_name") throw new NotFound();
  const schoolIds = [...new Set([...viewer.ledSchoolIds, ...viewer.hrSchoolIds])];
  if (filter.school !== undefined && !schoolIds.includes(filter.school)) throw new NotFound();
  const borders = bordersOf(db, viewer);
  const all = listCoverageRows(db, viewer, schoolIds);
  const partners = partnersOf(db, all);
  const asked = all.filter((row) => isAsked(row, filter));
  const shown = asked
    .filter((row) => isShown(row, filter.show, borders))
    .map((row) => ({
      ...row,
      state: stateOf(row, borders),
      partnerName: partners.get(row.partnerId ?? 0) ?? null,
    }));
  return { shown, borders, totals: countCoverage(asked, borders), offered: choicesOf(all, partners, filter) };
}

/** The same as totals for each school of the board, without a name. @throws NotFound for who may not see it */
export function getCoverageTotals(db: Db, viewer: Viewer) {
  if (findCoverageReach(viewer) !== "totals") throw new NotFound();
  const ofBoard = db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(eq(schools.boardId, viewer.boardId))
    .orderBy(asc(schools.kind), asc(schools.name), asc(schools.id))
    .all();
  const borders = bordersOf(db, viewer);
  const all = listCoverageRows(
    db,
    viewer,
    ofBoard.map((school) => school.id),
  );
  return {
    borders,
    rules: listCoverageRules(db, viewer),
    schools: ofBoard.map((school) => ({
      ...school,
      totals: countCoverage(
        all.filter((row) => row.schoolId === school.id),
        borders,
      ),
    })),
    all: countCoverage(all, borders),
  };
}

function bordersOf(db: Db, { boardId, today }: Viewer): Borders {
  const longMonths = ruleOn(db, boardId, "coverage_long_ago", today);
  const veryLongMonths = ruleOn(db, boardId, "coverage_very_long_ago", today);
  return {
    longMonths,
    veryLongMonths,
    long: monthsBefore(today, longMonths),
    veryLong: monthsBefore(today, veryLongMonths),
  };
}

/** The rules the report measures by, each with where it comes from: the board's own, else the shipped one. */
function listCoverageRules(db: Db, { boardId, today }: Viewer) {
  const rules = listRulesOn(db, boardId, today).filter((rule) => rule.code.startsWith("coverage_"));
  return rules
    .filter(
      (rule) => rule.boardId !== null || !rules.some((own) => own.code === rule.code && own.boardId !== null),
    )
    .map(({ code, value, source }) => ({ code, value, source }));
}

/** What the list can be narrowed to: schools, teams of the school asked for, partners. */
function choicesOf(
  all: readonly CoverageRow[],
  partners: ReadonlyMap<number, string>,
  { school }: CoverageFilter,
) {
  const here = all.filter((row) => school === undefined || row.schoolId === school);
  const byName = (some: Map<number, string>) =>
    [...some]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "nl") || a.id - b.id);
  const severalSchools = new Set(here.map((row) => row.schoolId)).size > 1;
  return {
    schools: byName(new Map(all.map((row) => [row.schoolId, row.schoolName]))),
    teams: byName(
      new Map(
        here.flatMap(({ teamId, teamName, schoolName }) =>
          teamId === null
            ? []
            : [[teamId, severalSchools ? `${teamName} (${schoolName})` : (teamName ?? "")] as const],
        ),
      ),
    ),
    partners: byName(
      new Map(
        here.flatMap((row) =>
          row.partnerId === null ? [] : [[row.partnerId, partners.get(row.partnerId) ?? ""] as const],
        ),
      ),
    ),
  };
}

const partnersOf = (db: Db, rows: readonly CoverageRow[]): Map<number, string> =>
  new Map(
    [
      ...readNames(
        db,
        rows.flatMap((row) => row.partnerId ?? []),
      ),
    ].map(([id, name]) => [id, fullName(name)]),
  );
