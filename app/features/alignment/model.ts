import type { Judgement } from "#app/features/questions/model.ts";
import { valueKinds, type ValueKind } from "#app/features/value/model.ts";
import type { SnapshotNumber } from "#app/features/snapshots/model.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";

/** A row: an ambition by its lineage, `goal` for goals without an ambition, `apart` for what stands apart from the vision. */
export type RowKey = number | "goal" | "apart";

/** A column: a team, or `none` for who has no home team at the school. */
export type TeamKey = number | "none";

/** A question that counts: visible to the viewer, shared beyond its owner, active in the school year. */
export type QuestionFact = {
  id: number;
  team: TeamKey;
  /** Where its owner says it touches the vision; a goal brings the ambition it belongs to. */
  links: { lineageId: number | null; judgement: Judgement }[];
  values: ValueKind[];
};

/** An activity that counts, by the same three conditions. */
export type ActivityFact = {
  id: number;
  team: TeamKey;
  questionIds: number[];
  goalLineages: (number | null)[];
};

export type Facts = { questions: QuestionFact[]; activities: ActivityFact[] };

export const shows = ["questions", "activities", "rubs", "value"] as const;
export type Show = (typeof shows)[number];

/** Which part of the facts a number stands for; the list behind it takes the same. */
export type Part = { row?: RowKey; team?: TeamKey; show: Show; value?: ValueKind };

const belongs = ({ judgement }: { judgement: Judgement }) => judgement !== "separate";
const rowOfLineage = (lineageId: number | null): RowKey => lineageId ?? "goal";

/** The rows a question stands in: every ambition it belongs to, or apart from the vision. */
export function rowsOf({ links }: Pick<QuestionFact, "links">): RowKey[] {
  const rows = new Set(links.filter(belongs).map((link) => rowOfLineage(link.lineageId)));
  return rows.size > 0 ? [...rows] : ["apart"];
}

const rubsIn = ({ links }: QuestionFact, row: RowKey | undefined) =>
  links.some(
    (link) => link.judgement === "rubs" && (row === undefined || rowOfLineage(link.lineageId) === row),
  );

/** Whether a question is in a part, each question once however many links it has. */
export function isQuestionIn(question: QuestionFact, { row, team, show, value }: Part): boolean {
  if (team !== undefined && question.team !== team) return false;
  if (row !== undefined && !rowsOf(question).includes(row)) return false;
  if (show === "rubs") return rubsIn(question, row);
  return show !== "value" || value === undefined || question.values.includes(value);
}

/** Whether an activity is in a part: through a question that is, or as an activity for a goal. */
export function isActivityIn(
  activity: ActivityFact,
  { row, team }: Part,
  questions: ReadonlyMap<number, QuestionFact>,
): boolean {
  const through = activity.questionIds.some((id) => {
    const question = questions.get(id);
    return question !== undefined && isQuestionIn(question, { row, team, show: "questions" });
  });
  if (through) return true;
  const forGoal = activity.goalLineages.some(
    (lineageId) => row === undefined || rowOfLineage(lineageId) === row,
  );
  return forGoal && (team === undefined || activity.team === team);
}

/** The keys of the list behind a number, in the order of the facts. */
export function idsIn({ questions, activities }: Facts, part: Part): number[] {
  if (part.show !== "activities")
    return questions.filter((question) => isQuestionIn(question, part)).map(({ id }) => id);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return activities.filter((activity) => isActivityIn(activity, part, byId)).map(({ id }) => id);
}

export type Cell = { questions: number; activities: number; rubs: number; values: ValueKind[] };

const cellKey = (row: RowKey, team: TeamKey) => `${row}/${team}`;

/** Everything the page counts, in one walk over the facts; a cell without anything is absent. */
export function countFacts(facts: Facts, team?: TeamKey) {
  const here = facts.questions.filter((question) => team === undefined || question.team === team);
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
  countActivities(facts.activities, new Map(here.map((question) => [question.id, question])), team, cellAt);
  return {
    total: here.length,
    apart: here.filter((question) => rowsOf(question).includes("apart")).length,
    values: valueKinds.flatMap((kind) => {
      const questions = here.filter((question) => question.values.includes(kind)).length;
      return questions > 0 ? [{ kind, questions }] : [];
    }),
    cell: (row: RowKey, column: TeamKey) => cells.get(cellKey(row, column)),
    rows: new Set([...cells.keys()].map((key) => readRow(key.slice(0, key.indexOf("/"))))),
  };
}

/** An activity counts once in every cell it is in. */
function countActivities(
  activities: ActivityFact[],
  questions: ReadonlyMap<number, QuestionFact>,
  team: TeamKey | undefined,
  cellAt: (row: RowKey, team: TeamKey) => Cell,
) {
  for (const activity of activities) {
    const places = new Map<string, [RowKey, TeamKey]>();
    const add = (row: RowKey, column: TeamKey) => places.set(cellKey(row, column), [row, column]);
    for (const id of activity.questionIds) {
      const question = questions.get(id);
      if (question) for (const row of rowsOf(question)) add(row, question.team);
    }
    if (team === undefined || activity.team === team) {
      for (const lineageId of activity.goalLineages) add(rowOfLineage(lineageId), activity.team);
    }
    for (const [row, column] of places.values()) cellAt(row, column).activities += 1;
  }
}

/** A row as a URL says it. */
export function readRow(text: string): RowKey {
  return text === "goal" || text === "apart" ? text : Number(text);
}

/** Rows under the school year of their day, in the order they come in; null for what has no day yet. */
export function bySchoolYear<T>(rows: readonly T[], dayOfRow: (row: T) => string | null) {
  const years = new Map<number | null, T[]>();
  for (const row of rows) {
    const day = dayOfRow(row);
    const year = day === null ? null : schoolYearOf(day);
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years].map(([year, inYear]) => ({ year, rows: inYear }));
}

/** The overview of who reads no content: numbers of the newest snapshot, of one school or of the board. */
export type Totals = {
  /** The day they are of; null where there is none to show yet. */
  takenOn: string | null;
  /** From how many people on a number is shown. */
  k: number;
  places: { id: number; name: string }[];
  boardWide: boolean;
  school: { id: number; name: string } | null;
  rows: { subject: string; title: string | null; slot: number | null; past: boolean }[];
  numbers: SnapshotNumber[];
};
