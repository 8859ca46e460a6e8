import { countFacts } from "#app/features/alignment/counts.ts";
import { countFlow } from "#app/features/alignment/flow.ts";
import type { Asked } from "#app/features/alignment/input.ts";
import {
  idsIn,
  type Amounts,
  type Facts,
  type Part,
  type TeamKey,
  type Who,
} from "#app/features/alignment/model.ts";
import type { Overview } from "#app/features/alignment/overview.ts";
import { countYears } from "#app/features/alignment/years.ts";

export type Drawn = { count: number; year: number; part: Part; sum?: Amounts };

type Counted = Pick<
  Overview,
  "total" | "apart" | "values" | "flow" | "spent" | "spentOn" | "balance" | "trends"
>;

const shows = ["questions", "activities", "rubs"] as const;

/** Every number the page draws outside the matrix, with the part its link asks for. */
function numbersBeside(counted: Counted, year: number, who: Who): Drawn[] {
  const { total, apart, values, flow, spent, spentOn, balance, trends } = counted;
  const now = (count: number, part: Part, sum?: Amounts) => ({ count, year, part: { ...who, ...part }, sum });
  const questions = { show: "questions" } as const;
  return [
    now(total, questions),
    now(apart, { ...questions, row: "apart" }),
    ...values.map(({ kind, questions: count }) => now(count, { show: "value", value: kind })),
    ...flow.rows.map(({ row, questions: count }) => now(count, { ...questions, row })),
    ...flow.owners.map(({ owner, questions: count }) => now(count, { ...questions, owner })),
    ...flow.forms.map(({ form, questions: count }) => now(count, { ...questions, form })),
    ...flow.fromRows.map(({ row, owner, questions: count }) => now(count, { ...questions, row, owner })),
    ...flow.toForms.map(({ form, owner, questions: count }) => now(count, { ...questions, form, owner })),
    now(spent.activities, { show: "hours" }, spent),
    ...spentOn.map((sum) => now(sum.activities, { show: "hours", row: sum.row }, sum)),
    ...balance.flatMap((one) =>
      (["individual", "team", "across"] as const).map((reach) => ({
        count: one[reach],
        year: one.year,
        part: { ...who, ...questions, reach },
      })),
    ),
    ...trends.flatMap(({ row, questions: counts }) =>
      counts.map((count, n) => ({ count, year: balance[n]!.year, part: { ...who, ...questions, row } })),
    ),
  ];
}

const whoOf = ({ team, owner, group }: Asked): Who => ({ team, owner, group });

/** Every number of an overview with the part of its list. */
export function numbersOf(overview: Overview): Drawn[] {
  const { asked, rows, columns } = overview;
  return [
    ...numbersBeside(overview, asked.year, whoOf(asked)),
    ...rows.flatMap(({ key, cells }) =>
      columns.flatMap((column, n) =>
        shows.map((show) => ({
          count: cells[n]?.[show] ?? 0,
          year: asked.year,
          part: { ...whoOf(asked), row: key, team: column.key, show },
        })),
      ),
    ),
  ];
}

/** Whose learning can be asked for, where a school has these teams: what the filter of the page offers, and what a URL may say. */
export function everyWho(teams: readonly TeamKey[]): Who[] {
  return [undefined, ...teams].flatMap((team) =>
    ([undefined, "person", "team"] as const).flatMap((owner) =>
      ([undefined, "teaching", "support", "direction"] as const)
        .filter((group) => owner !== "team" || group === undefined)
        .map((group) => ({ team, owner, group })),
    ),
  );
}

/** Numbers that differ from the list they open, over facts that were read: nothing, if all is well. */
export function wrongNumbers(byYear: ReadonlyMap<number, Facts>, year: number, who: Who) {
  const facts = byYear.get(year)!;
  const counts = countFacts(facts, who);
  const flow = countFlow(
    facts,
    who,
    [...counts.rows].filter((row) => row !== "apart"),
  );
  const spentOn = [...counts.spentOn].map(([row, sum]) => ({ row, ...sum }));
  const cells: (Drawn & { skip: boolean })[] = [...counts.rows].flatMap((row) =>
    [...new Set(facts.questions.concat(facts.activities as never).map(({ team }) => team))].flatMap((team) =>
      shows.map((show) => ({
        count: counts.cell(row, team)?.[show] ?? 0,
        year,
        part: { ...who, row, team: who.team ?? team, show },
        skip: who.team !== undefined && who.team !== team,
      })),
    ),
  );
  const drawn = [
    ...numbersBeside({ ...counts, ...countYears(byYear, who), flow, spentOn }, year, who),
    ...cells.filter(({ skip }) => !skip),
  ];
  const wrong = drawn.filter(({ count, year: of, part, sum }) => {
    const ids = idsIn(byYear.get(of)!, part);
    const took = byYear.get(of)!.activities.filter(({ id }) => ids.includes(id));
    const [minutes, cents] = (["minutes", "cents"] as const).map((unit) =>
      took.reduce((total, one) => total + one[unit], 0),
    );
    return ids.length !== count || (sum && (sum.minutes !== minutes || sum.cents !== cents));
  });
  return { drawn: drawn.filter(({ count }) => count > 0).length, wrong };
}
