import { changeActivity, planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { lookBack } from "#app/features/value/commands/look-back.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { audiencesOf, personId, type Cast } from "../cast.ts";
import type { DemoActivity } from "../line-types.ts";
import type { PersonKey } from "../people.ts";
import { ownerOf, versionOf, type LineOf } from "./line.ts";

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
  tellLookBack(line, at, activity);
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

/** What it gave, written on the day of the look-back beside what was expected. */
function tellLookBack(line: LineOf, at: number, { expectation, lookedBack }: DemoActivity) {
  const { cast, writer } = line;
  const { story } = cast;
  if (!lookedBack || !expectation?.lookBack) return;
  const day = cast.dayOf(expectation.lookBack);
  story.on(day, "20:15", () => {
    const { viewer, now } = story.as(personId(cast, writer), day, "20:15");
    const { text, values, sense = null, shared } = lookedBack;
    const id = lookBack(story.db, viewer, line.activities[at]!, { text, values: [...values], sense }, now);
    shareItem(story.db, viewer, id, audiencesOf(cast, writer, shared, day), now);
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
