import { schoolYearName } from "#app/lib/school-year.ts";
import type { YearTold } from "../model.ts";

/** The year as data, for another program or for later: everything of it under plain names, nobody's numbers but its days. */
export const yearFile = (told: YearTold, name: string) => ({
  format: "jaarring-year-1",
  name,
  schoolYear: schoolYearName(told.year),
  conversations: told.talks.map(({ kind, day, state, other, answers }) => ({
    kind,
    day,
    state,
    with: other,
    answers,
  })),
  questions: told.questions.map(({ id, text, why, conclusion, state, openedOn, links }) => ({
    id,
    text,
    why,
    conclusion,
    state,
    openedOn,
    links: links.map(({ title, judgement, why: because }) => ({ title, judgement, why: because })),
  })),
  activities: told.activities.map(({ id, title, kind, state, startsOn, endsOn, expected }) => ({
    id,
    title,
    kind,
    state,
    startsOn,
    endsOn,
    expected,
  })),
  notes: told.notes.map(({ id, text, notedOn, time, sense, values }) => ({
    id,
    text,
    notedOn,
    time,
    sense,
    values,
  })),
  careerPath: told.career.words.map(({ text, writtenOn }) => ({ text, writtenOn })),
  careerSteps: told.career.steps.map(({ role, text, state, targetOn }) => ({
    role: role?.title ?? null,
    text,
    state,
    targetOn,
  })),
  requests: told.requests.map(
    ({ title, kind, step, askedOn, minutes, cents, source, places, coverWords, decidedOn, decidedWhy }) => ({
      title,
      kind,
      step,
      askedOn,
      minutes,
      cents,
      source,
      places,
      cover: coverWords,
      answeredOn: decidedOn,
      why: decidedWhy,
    }),
  ),
  agreements: told.agreements.map(({ text, side, agreedOn, dueOn, state, doneOn, owner }) => ({
    text,
    side,
    agreedOn,
    dueOn,
    state,
    doneOn,
    owner,
  })),
});
