import type { ActivityRow } from "#app/features/activities/model.ts";
import type { CareerStep, Told } from "#app/features/careers/model.ts";
import type { ConversationKind, ConversationState } from "#app/features/conversations/model.ts";
import type { Audience } from "#app/features/items/model.ts";
import type { Judgement, QuestionState } from "#app/features/questions/model.ts";
import type { RequestShown } from "#app/features/requests/states.ts";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { schoolYearOf, type Day } from "#app/lib/school-year.ts";

const FIRST_YEAR = 2000;

/** The school year a part of a URL names (`2026` is 2026/2027), undefined for what is none or has not begun. */
export function yearFrom(part: string | undefined, today: Day): number | undefined {
  if (!part || !/^\d{4}$/.test(part)) return undefined;
  const year = Number(part);
  return year >= FIRST_YEAR && year <= schoolYearOf(today) ? year : undefined;
}

/** A school year of one person, part by part, each in the order of its days. */
export type YearTold = {
  year: number;
  talks: {
    id: number;
    kind: ConversationKind;
    state: ConversationState;
    day: string | null;
    other: string;
    /** What she prepared herself, nothing of the other's. */
    answers: { promptNl: string; promptEn: string; text: string }[];
  }[];
  questions: {
    id: number;
    text: string;
    why: string | null;
    conclusion: string | null;
    state: QuestionState;
    openedOn: string;
    links: { id: number; title: string; slot: number | null; judgement: Judgement; why: string | null }[];
    audiences: Audience[];
  }[];
  activities: (ActivityRow & { expected: string | null })[];
  notes: NoteCardRow[];
  /** What she asked in time, money or cover, with the answer she got. */
  requests: RequestShown[];
  /** What she wrote of where she wants to go, and in the year of today her steps. */
  career: {
    words: { key: string; text: string; writtenOn: string; reader: Told | null }[];
    steps: CareerStep[];
  };
  agreements: {
    id: number;
    text: string;
    side: "own" | "school";
    agreedOn: string;
    dueOn: string | null;
    state: "open" | "done" | "dropped";
    doneOn: string | null;
    ownerId: number;
    owner: string;
  }[];
};
