import type { functionGroups } from "#app/features/people/model.ts";
import type { Judgement } from "#app/features/questions/model.ts";
import type { TeamKind } from "#app/features/teams/model.ts";
import type { ValueKind } from "#app/features/value/model.ts";
import type { SnapshotNumber } from "#app/features/snapshots/model.ts";
import type { ActivityForm } from "./forms.ts";

export type FunctionGroup = (typeof functionGroups)[number];

/** A row: an ambition by its lineage, `goal` for goals without an ambition, `apart` for what stands apart from the vision. */
export type RowKey = number | "goal" | "apart";

/** A column: a team, or `none` for who has no home team at the school. */
export type TeamKey = number | "none";

/** Whose it is: someone's own, or owned together. */
export const ownerKinds = ["person", "team"] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** How far it reaches: one's own, of a team, or of people from more than one team. */
export const reaches = ["individual", "team", "across"] as const;
export type Reach = (typeof reaches)[number];

/** Groups people from several teams are in; the other kinds are one team of its school. */
const acrossKinds: readonly TeamKind[] = ["expert_team", "development_group", "network"];

export const reachOf = (teamKind: TeamKind | null): Reach =>
  teamKind === null ? "individual" : acrossKinds.includes(teamKind) ? "across" : "team";

type OwnerFact = { team: TeamKey; owner: OwnerKind; reach: Reach; group: FunctionGroup | null };

/** A question that counts: visible to the viewer, shared beyond its owner, active in the school year. */
export type QuestionFact = OwnerFact & {
  id: number;
  /** Where its owner says it touches the vision; a goal brings the ambition it belongs to. */
  links: { lineageId: number | null; judgement: Judgement }[];
  values: ValueKind[];
  /** What is done for it: the kinds of its activities that count. */
  forms: ActivityForm[];
};

export type Amounts = { minutes: number; cents: number };

/** An activity that counts, by the same three conditions, with what of its hours and money this viewer may know. */
export type ActivityFact = OwnerFact &
  Amounts & {
    id: number;
    form: ActivityForm;
    questionIds: number[];
    goalLineages: (number | null)[];
  };

export type Facts = { questions: QuestionFact[]; activities: ActivityFact[] };

/** Of whose learning: a team, persons or teams, a function group. */
export type Who = { team?: TeamKey; owner?: OwnerKind; group?: FunctionGroup };

export const shows = ["questions", "activities", "rubs", "value", "hours"] as const;
export type Show = (typeof shows)[number];

/** Which part of the facts a number stands for; the list behind it takes the same. */
export type Part = Who & {
  row?: RowKey;
  reach?: Reach;
  form?: ActivityForm | "none";
  show: Show;
  value?: ValueKind;
};

const belongs = ({ judgement }: { judgement: Judgement }) => judgement !== "separate";
export const rowOfLineage = (lineageId: number | null): RowKey => lineageId ?? "goal";

/** The rows a question stands in: every ambition it belongs to, or apart from the vision. */
export function rowsOf({ links }: Pick<QuestionFact, "links">): RowKey[] {
  const rows = new Set(links.filter(belongs).map((link) => rowOfLineage(link.lineageId)));
  return rows.size > 0 ? [...rows] : ["apart"];
}

export const rubsIn = ({ links }: QuestionFact, row: RowKey | undefined) =>
  links.some(
    (link) => link.judgement === "rubs" && (row === undefined || rowOfLineage(link.lineageId) === row),
  );

export const isOf = (fact: OwnerFact, { team, owner, group }: Who) =>
  (team === undefined || fact.team === team) &&
  (owner === undefined || fact.owner === owner) &&
  (group === undefined || fact.group === group);

export const formsOf = ({ forms }: QuestionFact): readonly (ActivityForm | "none")[] =>
  forms.length > 0 ? forms : ["none"];

/** Whether a question is in a part, each question once however many links it has. */
export function isQuestionIn(question: QuestionFact, part: Part): boolean {
  const { row, reach, form, show, value } = part;
  if (!isOf(question, part)) return false;
  if (row !== undefined && !rowsOf(question).includes(row)) return false;
  if (reach !== undefined && question.reach !== reach) return false;
  if (form !== undefined && !formsOf(question).includes(form)) return false;
  if (show === "rubs") return rubsIn(question, row);
  return (
    show !== "value" || (value === undefined ? question.values.length > 0 : question.values.includes(value))
  );
}

/** Whether an activity is in a part: through a question that is, or as an activity for a goal. */
export function isActivityIn(
  activity: ActivityFact,
  part: Part,
  questions: ReadonlyMap<number, QuestionFact>,
): boolean {
  if (part.show === "hours" && !hasAmounts(activity)) return false;
  const through = activity.questionIds.some((id) => {
    const question = questions.get(id);
    return question !== undefined && isQuestionIn(question, { ...part, show: "questions" });
  });
  if (through) return true;
  const { row } = part;
  const forGoal = activity.goalLineages.some(
    (lineageId) => row === undefined || rowOfLineage(lineageId) === row,
  );
  return forGoal && isOf(activity, part);
}

export const hasAmounts = ({ minutes, cents }: Amounts) => minutes > 0 || cents > 0;

const ofActivities = ({ show }: Part) => show === "activities" || show === "hours";

/** The keys of the list behind a number, in the order of the facts. */
export function idsIn({ questions, activities }: Facts, part: Part): number[] {
  if (!ofActivities(part))
    return questions.filter((question) => isQuestionIn(question, part)).map(({ id }) => id);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return activities.filter((activity) => isActivityIn(activity, part, byId)).map(({ id }) => id);
}

/** A row as a URL says it. */
export function readRow(text: string): RowKey {
  return text === "goal" || text === "apart" ? text : Number(text);
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
  /** Where no school was asked for: each of them, against the ambitions of the board. */
  ambitions: { subject: string; title: string; slot: number; past: boolean }[];
  schools: { id: number; name: string; numbers: SnapshotNumber[] }[];
};
