import { and, eq, inArray, or } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { schools, teams } from "#db/schema/index.ts";
import { countFacts } from "./counts.ts";
import { countFlow } from "./flow.ts";
import type { Asked } from "./input.ts";
import type { RowKey } from "./model.ts";
import type { Overview } from "./overview.ts";
import { withAmounts } from "./queries/amounts.server.ts";
import { listFactsOfYears } from "./queries/facts.server.ts";
import { listRows, listTeamsOf } from "./queries/rows.server.ts";
import { countYears, yearsUpTo } from "./years.ts";

/** The schools whose learning the viewer may read something of: where she works or leads, or is in a team. Her own first. */
export function listSchoolsToRead(db: Db, viewer: Viewer) {
  const ofTeams = db.select({ id: teams.schoolId }).from(teams).where(inArray(teams.id, viewer.teamIds));
  const found = db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(
      and(
        eq(schools.kind, "school"),
        or(inArray(schools.id, viewer.schoolIds), inArray(schools.id, ofTeams)),
      ),
    )
    .orderBy(schools.name, schools.id)
    .all();
  const first = viewer.schoolIds.find((id) => found.some((school) => school.id === id));
  return [...found.filter((school) => school.id === first), ...found.filter((school) => school.id !== first)];
}

/** @throws NotFound for a school the viewer reads nothing of */
export function findPlace(db: Db, viewer: Viewer, wanted: number | undefined) {
  const places = listSchoolsToRead(db, viewer);
  const school = wanted === undefined ? places[0] : places.find((place) => place.id === wanted);
  if (!school) throw new NotFound();
  return { school, places };
}

/**
 * What counts in what is asked, and what is asked without what makes no sense: a team of another school is left behind when the
 * school in the URL changes. Of what everybody may see, nobody's hours and money are.
 */
export function readFacts<A extends Asked & { school: number }>(
  db: Db,
  viewer: Viewer,
  asked: A,
  years: readonly number[] = [asked.year],
) {
  const place = { schoolId: asked.school, forEverybody: asked.beamer === true };
  const byYear = listFactsOfYears(db, viewer, { ...place, years });
  const bare = byYear.get(asked.year)!;
  const facts = asked.beamer ? bare : withAmounts(db, viewer, bare, asked.year);
  const offered = listTeamsOf(db, asked.school, facts);
  const team = offered.some(({ key }) => key === asked.team) ? asked.team : undefined;
  return { facts, byYear, teams: offered, asked: { ...asked, team } };
}

/**
 * Ambitions against teams, what they took, what is done for them and how it went over the years: counted over what this viewer may
 * read and what is shared, for one school and school year.
 * @throws NotFound for a school that is not hers to read
 */
export function getOverview(db: Db, viewer: Viewer, wanted: Asked): Overview {
  const { school, places } = findPlace(db, viewer, wanted.school);
  const years = yearsUpTo(wanted.year);
  const read = readFacts(db, viewer, { ...wanted, school: school.id }, years);
  const { facts, asked } = read;
  const counts = countFacts(facts, asked);
  const overYears = countYears(read.byYear, asked);
  const columns = read.teams.filter((team) =>
    asked.team === undefined ? team.shown : team.key === asked.team,
  );
  const known = new Set<RowKey>([...counts.rows, ...overYears.trends.map(({ row }) => row)]);
  const all = listRows(db, viewer, school.id, known);
  const rows = all
    .filter(({ key, open }) => open || counts.rows.has(key))
    .map(({ key, title, slot, past, open }) => ({
      ...{ key, title, slot, past, open },
      cells: columns.map((column) => counts.cell(key, column.key) ?? null),
    }));
  return {
    asked,
    school,
    places,
    teams: read.teams.map(({ key, name }) => ({ key, name })),
    columns: columns.map(({ key, name }) => ({ key, name })),
    rows,
    total: counts.total,
    apart: counts.apart,
    values: counts.values,
    spent: counts.spent,
    spentOn: spentInOrder(counts.spentOn, [...rows.map(({ key }) => key), "apart"]),
    flow: countFlow(
      facts,
      asked,
      rows.map(({ key }) => key),
    ),
    balance: overYears.balance,
    trends: [...all.map(({ key }) => key), "apart" as const].flatMap(
      (key) => overYears.trends.find(({ row }) => row === key) ?? [],
    ),
    names: all.map(({ key, title, slot, past }) => ({ key, title, slot, past })),
  };
}

const spentInOrder = (spentOn: ReturnType<typeof countFacts>["spentOn"], order: readonly RowKey[]) =>
  order.flatMap((row) => {
    const spent = spentOn.get(row);
    return spent ? [{ row, ...spent }] : [];
  });
