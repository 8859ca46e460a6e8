import { valueKinds, type ValueKind } from "#app/features/value/model.ts";
import {
  hasAmounts,
  isOf,
  readRow,
  rowOfLineage,
  rowsOf,
  rubsIn,
  type ActivityFact,
  type Amounts,
  type Facts,
  type QuestionFact,
  type RowKey,
  type TeamKey,
  type Who,
} from "./model.ts";

export type Cell = { questions: number; activities: number; rubs: number; values: ValueKind[] };

/** What an ambition took, each activity once however many teams do it. */
export type Spent = Amounts & { activities: number };

const cellKey = (row: RowKey, team: TeamKey) => `${row}/${team}`;

/** Everything the matrix and the lists beside it count, in one walk over the facts; a cell without anything is absent. */
export function countFacts(facts: Facts, who: Who = {}) {
  const here = facts.questions.filter((question) => isOf(question, who));
  const cells = new Map<string, Cell>();
  const cellAt = (row: RowKey, column: TeamKey) => {
    const cell = cells.get(cellKey(row, column)) ?? { questions: 0, activities: 0, rubs: 0, values: [] };
    cells.set(cellKey(row, column), cell);
    return cell;
  };
  for (const question of here) {
    for (const row of rowsOf(question)) {
      const cell = cellAt(row, question.team);
      cell.questions += 1;
      if (rubsIn(question, row)) cell.rubs += 1;
      cell.values = valueKinds.filter((kind) => cell.values.includes(kind) || question.values.includes(kind));
    }
  }
  const spent = countActivities(facts.activities, here, who, cellAt);
  return {
    total: here.length,
    apart: here.filter((question) => rowsOf(question).includes("apart")).length,
    values: valueKinds.flatMap((kind) => {
      const questions = here.filter((question) => question.values.includes(kind)).length;
      return questions > 0 ? [{ kind, questions }] : [];
    }),
    cell: (row: RowKey, column: TeamKey) => cells.get(cellKey(row, column)),
    rows: new Set([...cells.keys()].map((key) => readRow(key.slice(0, key.indexOf("/"))))),
    ...spent,
  };
}

/** An activity counts once in every cell it is in, its hours and money once in every ambition, and once in all. */
function countActivities(
  activities: readonly ActivityFact[],
  questions: readonly QuestionFact[],
  who: Who,
  cellAt: (row: RowKey, team: TeamKey) => Cell,
) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const spentOn = new Map<RowKey, Spent>();
  const spent: Spent = { activities: 0, minutes: 0, cents: 0 };
  for (const activity of activities) {
    const places = new Map<string, [RowKey, TeamKey]>();
    const add = (row: RowKey, column: TeamKey) => places.set(cellKey(row, column), [row, column]);
    for (const id of activity.questionIds) {
      const question = byId.get(id);
      if (question) for (const row of rowsOf(question)) add(row, question.team);
    }
    if (isOf(activity, who)) {
      for (const lineageId of activity.goalLineages) add(rowOfLineage(lineageId), activity.team);
    }
    for (const [row, column] of places.values()) cellAt(row, column).activities += 1;
    if (places.size === 0 || !hasAmounts(activity)) continue;
    addTo(spent, activity);
    for (const row of new Set([...places.values()].map(([key]) => key))) {
      const known = spentOn.get(row) ?? { activities: 0, minutes: 0, cents: 0 };
      addTo(known, activity);
      spentOn.set(row, known);
    }
  }
  return { spent, spentOn };
}

function addTo(sum: Spent, { minutes, cents }: Amounts) {
  sum.activities += 1;
  sum.minutes += minutes;
  sum.cents += cents;
}
