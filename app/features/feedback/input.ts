import * as v from "valibot";
import {
  anyText,
  day,
  email,
  key,
  keys,
  oneOf,
  optionalDay,
  optionalKey,
  optionalText,
  text,
  version,
} from "#app/lib/input.ts";
import { MOST_STATEMENTS } from "./model.ts";

const optionalEmail = v.optional(
  v.pipe(
    v.string("not_an_email"),
    v.trim(),
    v.check((value) => value === "" || v.is(email, value), "not_an_email"),
    v.transform((value) => value.toLowerCase() || null),
  ),
  "",
);

/** What she would like to hear about, and from whom: colleagues, a guest, or both. */
export const askInput = v.object({
  ask: text(300),
  givers: keys(20),
  guestName: optionalText(100),
  guestEmail: optionalEmail,
});

/** One sentence is enough. */
export const giveInput = v.object({ text: text(2000) });

/** Saying no, or taking back what was asked: nothing has to be explained. */
export const declineInput = v.object({ act: oneOf(["decline"]) });
export const withdrawInput = v.object({ act: oneOf(["withdraw"]) });

const looking = {
  /** One of the ways that are offered, in the words of the page; own words come before it. */
  way: optionalText(200),
  ownWay: optionalText(400),
  visitOn: optionalDay,
};

/** A colleague asked into a lesson. */
export const newVisitInput = v.object({ visitor: key, focus: text(300), ...looking, question: optionalKey });

/** How and when, agreed by the two. */
export const arrangementInput = v.object({ ...looking, version });

export const visitStepInput = v.object({ step: oneOf(["agree", "decline", "hold", "cancel"]) });
export const visitNotesInput = v.object({ notes: text(4000) });
export const notesSharingInput = v.object({ shared: oneOf(["yes", "no"]) });
export const reflectionInput = v.object({ reflection: anyText(4000) });

const isCount = v.pipe(
  v.string("required"),
  v.trim(),
  v.regex(/^\d{0,9}$/, "not_a_number"),
  v.check((value) => Number(value) <= 2000, "out_of_range"),
);
const respondents = v.pipe(isCount, v.minLength(1, "required"), v.transform(Number));
const total = v.optional(v.pipe(isCount, v.transform(Number)), "");

/** The places for statements on the form. */
export const statementPlaces = Array.from({ length: MOST_STATEMENTS }, (_, at) => at + 1);

const statement = (n: number) => ({
  [`statement${n}`]: optionalText(200),
  [`agree${n}`]: total,
  [`partly${n}`]: total,
  [`disagree${n}`]: total,
});

const survey = {
  title: text(150),
  takenOn: day,
  respondents,
  reflection: optionalText(4000),
  question: optionalKey,
};
const statements = Object.assign({}, ...statementPlaces.map(statement)) as Record<string, v.GenericSchema>;

export const newSurveyInput = v.object({ ...survey, ...statements });
export const surveyInput = v.object({ ...survey, ...statements, version });
export const surveyRemovalInput = v.object({});

/** The statements of such a form with their totals, by their place; what was left empty is no statement. */
export function readStatements(values: Record<string, unknown>) {
  const number = (name: string) => (values[name] as number | undefined) ?? 0;
  return statementPlaces
    .map((place) => ({
      place,
      statement: (values[`statement${place}`] as string | null | undefined) ?? "",
      agree: number(`agree${place}`),
      partly: number(`partly${place}`),
      disagree: number(`disagree${place}`),
    }))
    .filter((line) => line.statement || line.agree + line.partly + line.disagree > 0);
}
