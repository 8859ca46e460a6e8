import * as v from "valibot";
import {
  day,
  key,
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  ticked,
  time,
  version,
} from "#app/lib/input.ts";
import { safeNext } from "#app/lib/next.ts";
import { howItWentWords, kindsOfTwo, type HowItWent } from "./model.ts";

export const ANSWER_AT_MOST = 4000;
export const LINE_AT_MOST = 300;

/** What is asked in one preparation: each prompt and each question has fields of its own. */
export type Asked = { promptIds: number[]; questionIds: number[] };

export type PreparationInput = {
  version: number;
  answers: { promptId: number; text: string; keptPrivate: boolean }[];
  reviews: {
    questionId: number;
    howItWent: HowItWent | null;
    helped: string | null;
    hindered: string | null;
    keptPrivate: boolean;
  }[];
};

const words = optionalText(ANSWER_AT_MOST);
const went = optionalOneOf(howItWentWords);

/** The names of the fields of one prompt and of one question. */
export const answerField = (promptId: number) => `answer_${promptId}`;
export const privateField = (promptId: number) => `private_${promptId}`;
export const reviewFields = (questionId: number) => ({
  howItWent: `went_${questionId}`,
  helped: `helped_${questionId}`,
  hindered: `hindered_${questionId}`,
  keptPrivate: `private_question_${questionId}`,
});

/** The whole form of a preparation, saved at once; its fields follow from what is asked. */
export function preparationInput({ promptIds, questionIds }: Asked) {
  const fields = new Map<string, v.GenericSchema>();
  for (const promptId of promptIds)
    fields.set(answerField(promptId), words).set(privateField(promptId), ticked);
  for (const questionId of questionIds) {
    const names = reviewFields(questionId);
    fields
      .set(names.howItWent, went)
      .set(names.helped, words)
      .set(names.hindered, words)
      .set(names.keptPrivate, ticked);
  }
  return v.object({
    version,
    party: key,
    next: optionalOneOf(["stay", "preview", "share"]),
    ...Object.fromEntries(fields),
  });
}

/**
 * The values of such a form as one preparation. What the form did not hold (a question made after its page was opened) is no
 * part of it: neither empty nor to be read by the other.
 */
export function readPreparation(
  asked: Asked,
  values: { version: number } & Record<string, unknown>,
  fields: Record<string, unknown>,
): PreparationInput {
  const promptIds = asked.promptIds.filter((id) => answerField(id) in fields);
  const questionIds = asked.questionIds.filter((id) => reviewFields(id).helped in fields);
  const textOf = (name: string) => (values[name] as string | null | undefined) ?? null;
  return {
    version: values.version,
    answers: promptIds.map((promptId) => ({
      promptId,
      text: textOf(answerField(promptId)) ?? "",
      keptPrivate: values[privateField(promptId)] === true,
    })),
    reviews: questionIds.map((questionId) => {
      const names = reviewFields(questionId);
      return {
        questionId,
        howItWent: textOf(names.howItWent) as HowItWent | null,
        helped: textOf(names.helped),
        hindered: textOf(names.hindered),
        keptPrivate: values[names.keptPrivate] === true,
      };
    }),
  };
}

const minutes = v.pipe(
  v.string("required"),
  v.trim(),
  v.regex(/^\d{1,3}$/, "not_a_number"),
  v.transform(Number),
  v.check((value) => value >= 5 && value <= 480, "out_of_range"),
);

/** When and where; an empty place is the teacher's own room. `sure` names a day she was asked about and means. */
export const dateInput = v.object({
  version,
  day,
  time,
  minutes,
  place: optionalText(LINE_AT_MOST),
  openingQuestion: optionalText(LINE_AT_MOST),
  sure: optionalDay,
});
export type DateInput = Omit<v.InferOutput<typeof dateInput>, "sure">;

/** Asked for by its kind, where the cycle has no moment for it. */
export const CAREER_TALK = "career";

const momentOrKind = v.optional(
  v.pipe(
    v.string(),
    v.check((value) => value === "" || value === CAREER_TALK || /^[1-9]\d{0,14}$/.test(value), "not_known"),
    v.transform((value): number | typeof CAREER_TALK | null =>
      value === "" ? null : value === CAREER_TALK ? CAREER_TALK : Number(value),
    ),
  ),
  "",
);

/** A time of day that may stay open. */
export const optionalTime = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => value === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(value), "not_a_time"),
    v.transform((value) => value || null),
  ),
  "",
);

/** A conversation someone asks for, or makes with one of her people; a date may come later. */
export const newConversationInput = v.pipe(
  v.object({
    employmentId: key,
    /** The moment of a cycle it belongs to; none for a talk in between, or for one about her career the cycle has none for. */
    momentId: momentOrKind,
    wish: optionalText(LINE_AT_MOST),
    day: optionalDay,
    sure: optionalDay,
    time: optionalTime,
  }),
  v.forward(
    v.check(({ day: chosen, time: at }) => chosen === null || at !== null, "time_with_day"),
    ["time"],
  ),
  v.forward(
    v.check(({ day: chosen, time: at }) => at === null || chosen !== null, "day_with_time"),
    ["day"],
  ),
);
export type NewConversationInput = Omit<v.InferOutput<typeof newConversationInput>, "sure">;

/** A day and nothing else: what was said elsewhere is not kept. */
export const elsewhereInput = v.object({ version, heldOn: day });
export type ElsewhereInput = v.InferOutput<typeof elsewhereInput>;

export const newElsewhereInput = v.object({
  employmentId: key,
  kind: oneOf(kindsOfTwo),
  heldOn: day,
});
export type NewElsewhereInput = v.InferOutput<typeof newElsewhereInput>;

/** "That suits", with the page to return to. */
export const acceptanceInput = v.object({
  version,
  back: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(300),
      v.transform((path) => safeNext(path)),
    ),
    "",
  ),
});

/** A talk of a whole team, begun by its leader. */
export const startTeamTalkInput = v.object({ team: key });

export const versionInput = v.object({ version });

export const sharingInput = v.object({ version, act: oneOf(["share", "withdraw"]) });
