import { expect, test } from "vitest";
import {
  changeSurvey,
  noteSurvey,
  removeSurvey,
  type SurveyInput,
} from "#app/features/feedback/commands/surveys.server.ts";
import { getSurvey, listSurveys } from "#app/features/feedback/queries/surveys.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { pupilSurveyLines, pupilSurveys } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const line = { place: 1, statement: "Ik kreeg tijd om na te denken", agree: 14, partly: 6, disagree: 4 };
const totals: SurveyInput = {
  title: "De breukenlessen",
  takenOn: TODAY,
  respondents: 24,
  reflection: null,
  question: null,
  lines: [line],
};

function atSchool() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

const problemsOf = (work: () => unknown) => {
  try {
    work();
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return refusal.problems;
    throw refusal;
  }
  return undefined;
};

test("totals are kept as totals, for their owner only; sent twice they are one", () => {
  const { db, eyes } = atSchool();
  const noor = eyes("teacher");
  const id = noteSurvey(db, noor, totals, NOW);
  expect(noteSurvey(db, noor, totals, NOW)).toBe(id);
  const other = noteSurvey(db, noor, { ...totals, lines: [{ ...line, agree: 13 }] }, NOW);
  expect(other, "another class on the same day").not.toBe(id);
  const { place: _, ...kept } = line;
  expect(getSurvey(db, noor, id)).toMatchObject({ respondents: 24, lines: [kept] });
  for (const who of ["teammate", "partner", "schoolLeader", "hrAdviser", "administrator"] as const) {
    expect(() => getSurvey(db, eyes(who), id), who).toThrow(NotFound);
    expect(listSurveys(db, eyes(who)), who).toEqual([]);
  }
});

test("there is no field for a pupil", () => {
  const columns = [...Object.keys(pupilSurveys), ...Object.keys(pupilSurveyLines)];
  expect(columns.filter((name) => /pupil|leerling|class|group|name|birth/i.test(name))).toEqual([]);
});

test("from five pupils on: with fewer it shows who said what", () => {
  const { db, eyes } = atSchool();
  const few = { ...totals, respondents: 4, lines: [] };
  expect(problemsOf(() => noteSurvey(db, eyes("teacher"), few, NOW))).toEqual({
    respondents: ["too_few_pupils", { min: 5 }],
  });
  expect(problemsOf(() => noteSurvey(db, eyes("teacher"), { ...few, respondents: 5 }, NOW))).toBeUndefined();
});

test("more answers than pupils, totals without words and a day to come are refused beside the field", () => {
  const { db, eyes } = atSchool();
  const wrong = {
    ...totals,
    takenOn: "2026-12-01",
    lines: [
      { ...line, place: 2, agree: 20 },
      { ...line, place: 3, statement: "" },
    ],
  };
  expect(problemsOf(() => noteSurvey(db, eyes("teacher"), wrong, NOW))).toEqual({
    takenOn: "not_yet",
    agree2: ["more_than_answered", { max: 24 }],
    statement3: "required",
  });
});

test("they can be changed by one window at a time, and thrown away with their lines", () => {
  const { db, eyes } = atSchool();
  const noor = eyes("teacher");
  const id = noteSurvey(db, noor, totals, NOW);
  const { version } = getSurvey(db, noor, id);
  changeSurvey(db, noor, id, { ...totals, reflection: "Zes keer deels.", version }, NOW);
  expect(() => changeSurvey(db, noor, id, { ...totals, version }, NOW)).toThrow(Stale);
  expect(() => removeSurvey(db, eyes("partner"), id, NOW)).toThrow(NotFound);
  removeSurvey(db, noor, id, NOW);
  expect(db.select().from(pupilSurveyLines).all()).toEqual([]);
});
