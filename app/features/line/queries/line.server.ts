import { and, eq, inArray, ne, or, type SQL } from "drizzle-orm";
import { listActivities } from "#app/features/activities/queries.server.ts";
import { countsFor, lineageOfLink } from "#app/features/alignment/queries/counting.server.ts";
import { listSchoolsToRead } from "#app/features/alignment/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listProductsOfGoals } from "#app/features/groups/queries/products.server.ts";
import { listQuestionsById } from "#app/features/questions/queries.server.ts";
import { listAlignments } from "#app/features/questions/queries/alignments.server.ts";
import { listStories } from "#app/features/stories/queries.server.ts";
import { listNotes } from "#app/features/value/queries.server.ts";
import type { Goal } from "#app/features/vision/goal-queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  activityGoals,
  activityQuestions,
  alignments,
  items,
  learningQuestions,
  storyNotes,
  teamAmbitions,
  teamGoals,
  teams,
  valueNotes,
} from "#db/schema/index.ts";
import { dayOfActivity, inTime, notYet, type Moment } from "../model.ts";
import { listGroups, listGrown, listOrigins } from "./growth.server.ts";

const MOST_NOTES = 1_000;

/** The story of a goal, from the first question to what came of it. The viewer must already see the goal. */
export function readLineOfGoal(db: Db, viewer: Viewer, goal: Goal) {
  const there = db.select({ id: teamGoals.teamId }).from(teamGoals).where(eq(teamGoals.goalId, goal.id));
  const of = { goals: [goal], link: eq(alignments.goalId, goal.id), groups: inArray(teams.id, there) };
  return readLine(db, viewer, of, goal.state === "open");
}

/** The story of an ambition over all versions of the vision, with its goals. The viewer must already see it and them. */
export function readLineOfAmbition(db: Db, viewer: Viewer, lineageId: number, goals: Goal[]) {
  const there = db
    .select({ id: teamAmbitions.teamId })
    .from(teamAmbitions)
    .where(eq(teamAmbitions.lineageId, lineageId));
  const of = { goals, link: eq(lineageOfLink, lineageId), groups: inArray(teams.id, there) };
  return readLine(db, viewer, of, true);
}

/** What a story is of: goals, the links of questions that lead there, and the groups that are there for it. */
type Of = { goals: Goal[]; link: SQL; groups: SQL };

/**
 * Everything that belongs to it, in time, as far as it counts for this viewer: what is not shared leaves no trace, not even
 * on its owner's own screen, so that the page can be shown to others.
 */
function readLine(db: Db, viewer: Viewer, of: Of, goesOn: boolean) {
  const readsContent = listSchoolsToRead(db, viewer).length > 0;
  const ofGoals: Moment[] = [...of.goals.flatMap(momentsOfGoal), ...momentsOfProducts(db, viewer, of)];
  if (!readsContent) {
    const groups = momentsOfGroups(listGroups(db, viewer, of.groups, { activityIds: [], counts: null }));
    return { readsContent, years: inTime([...ofGoals, ...groups]), notes: [], notYet: [] };
  }
  const counts = countsFor(db, viewer);
  const questions = momentsOfQuestions(db, viewer, of, counts);
  const questionIds = questions.map(({ question }) => question.id);
  const grown = listGrown(db, counts, begunFor(db, of, questionIds));
  const activityIds = grown.map(({ id }) => id);
  const enteredOn = new Map(grown.map((one) => [one.id, one.enteredOn]));
  const origins = listOrigins(db, counts, activityIds);
  const groups = listGroups(db, viewer, of.groups, { activityIds, counts });
  const about = or(inArray(valueNotes.questionId, questionIds), inArray(valueNotes.activityId, activityIds));
  const notes = listNotes(db, viewer, and(about, counts)!, { most: MOST_NOTES });
  const moments: Moment[] = [
    ...ofGoals,
    ...questions,
    ...listActivities(db, viewer, inArray(items.id, activityIds)).map((activity) => ({
      what: "activity" as const,
      day: dayOfActivity(activity, enteredOn.get(activity.id)!),
      activity,
      from: origins.get(activity.id) ?? [],
    })),
    ...momentsOfGroups(groups),
    ...notes.map((note) => ({ what: "note" as const, day: note.notedOn, note })),
    ...listStories(db, viewer, and(madeOf(db, notes, groups), counts)!).map((story) => ({
      what: "story" as const,
      day: story.writtenOn,
      story,
    })),
  ];
  const embedded = of.goals.some(({ routine }) => routine !== null);
  return { readsContent, years: inTime(moments), notes, notYet: goesOn ? notYet(moments, { embedded }) : [] };
}

const momentsOfGoal = ({ id, text, state, openedOn, closedOn, conclusion }: Goal): Moment[] => [
  { what: "goal", day: openedOn, goal: { id, text } },
  ...(closedOn === null
    ? []
    : [
        { what: "end" as const, day: closedOn, goal: { id, text, reached: state === "reached", conclusion } },
      ]),
];

const momentsOfProducts = (db: Db, viewer: Viewer, { goals }: Of) =>
  listProductsOfGoals(
    db,
    viewer,
    goals.map(({ id }) => id),
  ).map((product) => ({ what: "product" as const, day: product.madeOn, product }));

const momentsOfGroups = (groups: ReturnType<typeof listGroups>) =>
  groups.map((group) => ({ what: "group" as const, ...group }));

/** Questions whose owners linked them, each with its owner's judgement about the link. */
function momentsOfQuestions(db: Db, viewer: Viewer, { link }: Of, counts: SQL) {
  const linked = db
    .select({ id: items.id, alignmentId: alignments.id })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(and(link, ne(alignments.judgement, "separate"), ne(learningQuestions.state, "proposed"), counts))
    .all();
  const ids = [...new Set(linked.map(({ id }) => id))];
  const here = new Set(linked.map(({ alignmentId }) => alignmentId));
  const links = listAlignments(db, ids);
  return listQuestionsById(db, viewer, ids).map((question) => ({
    what: "question" as const,
    day: question.openedOn,
    question,
    judged: (links.get(question.id) ?? [])
      .filter(({ id }) => here.has(id))
      .map(({ id, judgement, why }) => ({ id, judgement, why })),
  }));
}

/** Activities of these questions, or made for one of these goals. */
function begunFor(db: Db, { goals }: Of, questionIds: number[]): SQL {
  const ofQuestions = db
    .select({ id: activityQuestions.activityId })
    .from(activityQuestions)
    .where(inArray(activityQuestions.questionId, questionIds));
  const goalIds = goals.map(({ id }) => id);
  const ofGoals = db
    .select({ id: activityGoals.activityId })
    .from(activityGoals)
    .where(inArray(activityGoals.goalId, goalIds));
  return or(inArray(items.id, ofQuestions), inArray(items.id, ofGoals))!;
}

/** Stories that are made of these notes, and those of the groups. */
function madeOf(db: Db, notes: readonly { id: number }[], groups: readonly { group: { id: number } }[]): SQL {
  const noteIds = notes.map(({ id }) => id);
  const ofNotes = db
    .select({ id: storyNotes.storyId })
    .from(storyNotes)
    .where(inArray(storyNotes.noteId, noteIds));
  const groupIds = groups.map(({ group }) => group.id);
  return or(inArray(items.id, ofNotes), inArray(items.ownerTeamId, groupIds))!;
}
