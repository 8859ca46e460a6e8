import { eq } from "drizzle-orm";
import { changeActivity, planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { setAlignment, writePartnerLine } from "#app/features/questions/commands/align.server.ts";
import { changeHindrance, writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { alignments, items } from "#db/schema/index.ts";
import { audiencesOf, known, partnerOf, personId, type Cast } from "../cast.ts";
import type { DemoActivity, DemoHindrance, DemoNote, DemoQuestion } from "../line-types.ts";
import type { PersonKey } from "../people.ts";
import type { TeamKey } from "../types.ts";
import { goals } from "../visions.ts";

/** One writer's line, or a team's written by one of its members; what is told is remembered by its place in the line. */
export type LineOf = {
  cast: Cast;
  writer: PersonKey;
  team?: TeamKey;
  questions: number[];
  activities: number[];
  notes: number[];
  hindrances: number[];
  /** The days questions were opened and activities planned, by their place. */
  questionDays: string[];
  planned: string[];
};

const versionOf = ({ story }: Cast, itemId: number) =>
  story.db.select().from(items).where(eq(items.id, itemId)).get()!.version;

const ownerOf = ({ cast, writer, team }: LineOf) => ({
  schoolId: team ? null : known(cast.schools, known(cast.people, writer).school),
  teamId: team ? known(cast.teams, team) : null,
});

/** @param inConversation the key of the talk it is made in, once that is known */
export function tellQuestion(
  line: LineOf,
  at: number,
  question: DemoQuestion,
  inConversation?: () => number | undefined,
) {
  const { cast, writer } = line;
  const { story, dayOf } = cast;
  const { school } = known(cast.people, writer);
  const day = dayOf(question.opened);
  line.questionDays[at] = day;
  const ambitions = (question.alignments ?? []).filter((link) => "ambition" in link);
  story.on(day, "16:30", () => {
    const { viewer, now } = story.as(personId(cast, writer), day, "16:30");
    line.questions[at] = writeQuestion(
      story.db,
      viewer,
      {
        ...ownerOf(line),
        text: question.text,
        why: question.why,
        forWhom: question.forWhom,
        form: question.form,
        origin: question.origin,
        level: question.level,
        grownFromId: question.grownFrom === undefined ? null : line.questions[question.grownFrom],
        conversationId: inConversation?.() ?? null,
        audiences: audiencesOf(cast, writer, question.shared, day),
        alignments: ambitions.map((link) => ({
          ambitionId: cast.ambitionOn(school, link.ambition, day),
          judgement: link.judgement,
          why: link.why,
        })),
      },
      now,
    );
    for (const link of ambitions)
      if (link.partnerLine)
        addPartnerLine(line, at, cast.ambitionOn(school, link.ambition, day), link.partnerLine, day);
  });
  for (const link of question.alignments ?? []) if ("goal" in link) tellGoalLink(line, at, link, day);
  if (question.closed && (question.state === "answered" || question.state === "parked")) {
    tellConclusion(line, at, { ...question, state: question.state }, dayOf(question.closed));
  }
}

function addPartnerLine(
  { cast, writer, questions }: LineOf,
  at: number,
  ambitionId: number,
  text: string,
  day: string,
) {
  const { db } = cast.story;
  const link = db
    .select()
    .from(alignments)
    .where(eq(alignments.questionId, questions[at]!))
    .all()
    .find((one) => one.ambitionId === ambitionId)!;
  const { viewer, now } = cast.story.as(partnerOf(cast, writer, day), day, "17:00");
  writePartnerLine(db, viewer, link.id, { line: text, version: link.version }, now);
}

type GoalLink = Extract<NonNullable<DemoQuestion["alignments"]>[number], { goal: unknown }>;

function tellGoalLink({ cast, writer, questions }: LineOf, at: number, link: GoalLink, opened: string) {
  const goalDay = cast.dayOf(goals.find((goal) => goal.key === link.goal)!.openedOn);
  const day = goalDay > opened ? goalDay : opened;
  cast.story.on(day, "16:45", () => {
    const { viewer, now } = cast.story.as(personId(cast, writer), day, "16:45");
    setAlignment(
      cast.story.db,
      viewer,
      {
        questionId: questions[at]!,
        goalId: known(cast.goals, link.goal),
        judgement: link.judgement,
        why: link.why,
      },
      now,
    );
  });
}

function tellConclusion(
  { cast, writer, questions }: LineOf,
  at: number,
  question: DemoQuestion & { state: "answered" | "parked" },
  day: string,
) {
  cast.story.on(day, "18:00", () => {
    const { viewer, now } = cast.story.as(personId(cast, writer), day, "18:00");
    const id = questions[at]!;
    concludeQuestion(
      cast.story.db,
      viewer,
      id,
      { state: question.state, conclusion: question.conclusion ?? null, version: versionOf(cast, id) },
      now,
    );
  });
}

/** An activity is planned two weeks ahead (or when its question was opened), invited colleagues answer, and in the end it is what it became. */
export function tellActivity(
  line: LineOf,
  at: number,
  activity: DemoActivity,
  firstNote: string | undefined,
) {
  const { cast, writer } = line;
  const { story, dayOf } = cast;
  const start = activity.starts && dayOf(activity.starts);
  const planned = plannedOn(line, activity, [
    start ? daysLater(start, -14) : story.today,
    firstNote && daysLater(firstNote, -1),
  ]);
  line.planned[at] = planned;
  const words = inputOf(line, activity);
  story.on(planned, "16:50", () => {
    const { viewer, now } = story.as(personId(cast, writer), planned, "16:50");
    const invited = [...(activity.with ?? []), ...(activity.declined ?? [])].map((key) =>
      personId(cast, key),
    );
    const audiences = audiencesOf(cast, writer, activity.shared, planned);
    line.activities[at] = planActivity(
      story.db,
      viewer,
      {
        ...words(planned),
        ...ownerOf(line),
        school: ownerOf(line).schoolId,
        team: ownerOf(line).teamId,
        state: activity.state === "idea" ? "idea" : "planned",
        goals: (activity.goals ?? []).flatMap((goal) => cast.goals.get(goal) ?? []),
        invited,
        audiences,
      },
      now,
    );
    for (const key of activity.with ?? []) answerAs(cast, key, line.activities[at], "accept", planned);
    for (const key of activity.declined ?? []) answerAs(cast, key, line.activities[at], "decline", planned);
  });
  const end = earliest([
    activity.ends ? dayOf(activity.ends) : start,
    activity.state === "done" ? undefined : start,
  ]);
  if (activity.state === "planned" || activity.state === "idea" || !end) return;
  story.on(end < planned ? planned : end, "17:30", () => {
    const day = end < planned ? planned : end;
    const { viewer, now } = story.as(personId(cast, writer), day, "17:30");
    const id = line.activities[at]!;
    changeActivity(
      story.db,
      viewer,
      id,
      { ...words(day), state: activity.state, version: versionOf(cast, id) },
      now,
    );
  });
}

/** Early enough for what was noted about it, and not before the questions it serves or the activity it grew from. */
function plannedOn(
  { cast, questionDays, planned }: LineOf,
  activity: DemoActivity,
  wished: (string | undefined)[],
) {
  const after = [
    ...(activity.questions ?? []).flatMap((index) => questionDays[index] ?? []),
    planned[activity.grewFrom ?? -1],
  ];
  const first = [earliest(wished), ...after]
    .filter((day): day is string => day !== undefined)
    .sort()
    .at(-1)!;
  return first > cast.story.today ? cast.story.today : first;
}

const earliest = (days: (string | undefined)[]) =>
  days.filter((day): day is string => day !== undefined).sort()[0]!;

const said = (value: boolean | undefined) =>
  value === undefined ? null : value ? ("yes" as const) : ("no" as const);

/** The fields of an activity on a day: it is linked to the questions that are there by then. */
function inputOf(line: LineOf, activity: DemoActivity) {
  const { dayOf } = line.cast;
  const { expectation, teamHears } = activity;
  return (_day: string) => ({
    title: activity.title,
    kind: activity.kind,
    formal: said(activity.formal),
    onSite: said(activity.onSite),
    provider: activity.provider ?? null,
    place: activity.place ?? null,
    startsOn: activity.starts ? dayOf(activity.starts) : null,
    endsOn: activity.ends ? dayOf(activity.ends) : null,
    hours: activity.minutes ?? null,
    euros: activity.cents ?? null,
    source: activity.source ?? null,
    expectedWhat: expectation?.what ?? null,
    expectedBecause: expectation?.because ?? null,
    expectedNotice: expectation?.notice ?? null,
    lookBackOn: expectation?.lookBack ? dayOf(expectation.lookBack) : null,
    teamHears: teamHears?.what ?? null,
    teamHearsOn: teamHears?.on ? dayOf(teamHears.on) : null,
    strengthener: null,
    questions: (activity.questions ?? []).flatMap((index) => openQuestion(line, index)),
    grewFrom: [line.activities[activity.grewFrom ?? -1] ?? []].flat(),
  });
}

const openQuestion = ({ questions }: LineOf, index: number) => questions[index] ?? [];

function answerAs(cast: Cast, key: PersonKey, activityId: number, answer: "accept" | "decline", day: string) {
  const { viewer, now } = cast.story.as(personId(cast, key), day, "20:00");
  answerInvitation(cast.story.db, viewer, activityId, answer, now);
}

export function tellNote(line: LineOf, at: number, note: DemoNote) {
  const { cast, writer } = line;
  const day = cast.dayOf(note.on);
  cast.story.on(day, "19:00", () => {
    const { viewer, now } = cast.story.as(personId(cast, writer), day, "19:00");
    const { schoolId, teamId } = ownerOf(line);
    line.notes[at] = writeNote(
      cast.story.db,
      viewer,
      {
        school: schoolId,
        team: teamId,
        text: note.text,
        values: [...note.values],
        capital: note.capital ?? null,
        sense: note.sense ?? null,
        forWhom: note.forWhom ?? null,
        expected: note.time === "expected",
        notedOn: day,
        question: note.question === undefined ? null : (line.questions[note.question] ?? null),
        activity: note.activity === undefined ? null : (line.activities[note.activity] ?? null),
        after: (note.from ?? []).map((index) => line.notes[index]!),
        audiences: audiencesOf(cast, writer, note.shared, day),
      },
      now,
    );
  });
}

export function tellHindrance(line: LineOf, at: number, hindrance: DemoHindrance) {
  const { cast, writer } = line;
  const { story, dayOf } = cast;
  const day = dayOf(hindrance.on);
  story.on(day, "17:15", () => {
    const { viewer, now } = story.as(personId(cast, writer), day, "17:15");
    const id = writeHindrance(
      story.db,
      viewer,
      line.questions[hindrance.question ?? 0]!,
      { text: hindrance.text, kind: hindrance.kind },
      now,
    );
    line.hindrances[at] = id;
    shareItem(story.db, viewer, id, audiencesOf(cast, writer, hindrance.shared, day), now);
  });
  if (!hindrance.resolved) return;
  const over = dayOf(hindrance.resolved);
  story.on(over, "17:15", () => {
    const { viewer, now } = story.as(personId(cast, writer), over, "17:15");
    const id = line.hindrances[at]!;
    changeHindrance(
      story.db,
      viewer,
      id,
      { text: hindrance.text, kind: hindrance.kind, resolved: true, version: versionOf(cast, id) },
      now,
    );
  });
}
