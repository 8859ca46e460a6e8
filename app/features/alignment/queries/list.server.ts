import { inArray } from "drizzle-orm";
import { listActivities } from "#app/features/activities/queries.server.ts";
import type { ActivityRow } from "#app/features/activities/model.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { QuestionCardRow } from "#app/features/questions/model.ts";
import { listQuestionsById } from "#app/features/questions/queries.server.ts";
import { listAlignments } from "#app/features/questions/queries/alignments.server.ts";
import type { Db } from "#db/client.server.ts";
import { items } from "#db/schema/index.ts";
import type { AskedList } from "../input.ts";
import { idsIn, type Amounts } from "../model.ts";
import { findPlace, readFacts } from "../queries.server.ts";
import { listWords } from "./rows.server.ts";

const PER_PAGE = 50;

/**
 * The list behind one number of the overview, a page at a time: the same facts, the same part of them.
 * @throws NotFound as getOverview does
 */
export function getList(db: Db, viewer: Viewer, wanted: AskedList) {
  const { school } = findPlace(db, viewer, wanted.school);
  const { facts, teams, asked } = readFacts(db, viewer, { ...wanted, school: school.id });
  const all = idsIn(facts, asked);
  const ids = all.slice((asked.page - 1) * PER_PAGE, asked.page * PER_PAGE);
  const inOrder = <T extends { id: number }>(rows: T[]) =>
    ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const ofActivities = asked.show === "activities" || asked.show === "hours";
  const spent = new Map(facts.activities.map(({ id, minutes, cents }) => [id, { minutes, cents }]));
  const activities = ofActivities ? inOrder(listActivities(db, viewer, inArray(items.id, ids))) : [];
  const questions = ofActivities ? [] : inOrder(listQuestionsById(db, viewer, ids));
  return {
    asked,
    school,
    total: all.length,
    pages: Math.max(1, Math.ceil(all.length / PER_PAGE)),
    row: typeof asked.row === "number" ? (listWords(db, viewer, [asked.row])[0] ?? null) : null,
    team: teams.find((team) => team.key === asked.team)?.name ?? null,
    spent: asked.show === "hours" ? sumOf(all.flatMap((id) => spent.get(id) ?? [])) : null,
    ...(asked.beamer
      ? {
          activities: [],
          questions: [],
          projected: [...activities.map(projectActivity), ...questions.map(projectQuestion)],
        }
      : {
          projected: [],
          activities: activities.map((activity) => ({
            ...activity,
            spent: asked.show === "hours" ? spent.get(activity.id)! : null,
          })),
          questions: withReasons(db, questions),
        }),
  };
}

/** On a wall nobody is named: the words, and the team where it owns them. */
const projectActivity = ({ id, title, owner }: ActivityRow) => ({ id, words: title, team: owner.teamName });
const projectQuestion = ({ id, text, owner }: QuestionCardRow) => ({ id, words: text, team: owner.teamName });

const sumOf = (amounts: readonly Amounts[]): Amounts =>
  amounts.reduce<Amounts>(
    (sum, { minutes, cents }) => ({ minutes: sum.minutes + minutes, cents: sum.cents + cents }),
    { minutes: 0, cents: 0 },
  );

/** A question with why its owner judged each link as she did: part of the question, for who may read it. */
function withReasons<Q extends { id: number }>(db: Db, questions: Q[]) {
  const links = listAlignments(
    db,
    questions.map(({ id }) => id),
  );
  return questions.map((question) => ({
    ...question,
    reasons: (links.get(question.id) ?? []).flatMap(({ id, title, slot, judgement, why }) =>
      why ? [{ id, title, slot, judgement, why }] : [],
    ),
  }));
}
