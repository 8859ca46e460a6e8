import { isOf, rowsOf, type Facts, type Reach, type RowKey, type Who } from "./model.ts";

/** How many school years a trend looks back, besides its own. */
const YEARS_BACK = 3;

/** The school years beside each other, the one that is asked for last. */
export const yearsUpTo = (year: number) =>
  Array.from({ length: YEARS_BACK + 1 }, (_, n) => year - YEARS_BACK + n);

export type YearBalance = { year: number } & Record<Reach, number>;
export type Trend = { row: RowKey; questions: number[] };

/**
 * What was shared in each year: how much of it alone, in a team and over teams, and for which ambition. Years before the first
 * in which anything counts are left out.
 */
export function countYears(byYear: ReadonlyMap<number, Facts>, who: Who) {
  const all = [...byYear].map(([year, facts]) => countYear(year, facts, who));
  const first = all.findIndex(({ total }) => total > 0);
  const years = first < 0 ? [] : all.slice(first);
  const rows = new Set(years.flatMap(({ ofRow }) => [...ofRow.keys()]));
  return {
    balance: years.map(({ balance }) => balance),
    trends: [...rows].map((row): Trend => ({
      row,
      questions: years.map(({ ofRow }) => ofRow.get(row) ?? 0),
    })),
  };
}

function countYear(year: number, { questions }: Facts, who: Who) {
  const balance: YearBalance = { year, individual: 0, team: 0, across: 0 };
  const ofRow = new Map<RowKey, number>();
  let total = 0;
  for (const question of questions) {
    if (!isOf(question, who)) continue;
    total += 1;
    balance[question.reach] += 1;
    for (const row of rowsOf(question)) ofRow.set(row, (ofRow.get(row) ?? 0) + 1);
  }
  return { total, balance, ofRow };
}
