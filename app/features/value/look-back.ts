import type { NoteCardRow } from "./model.ts";

type Expectation = {
  expectedWhat: string | null;
  expectedBecause: string | null;
  expectedNotice: string | null;
};

/** An activity's expectation beside what it gave. */
export type LookBackShown = Expectation & {
  activityId: number;
  title: string;
  lookBackOn: string;
  /** Notes about it that say what someone expected. */
  expected: NoteCardRow[];
  /** Who looked back, each with the expectation as it stood then, where its words are others now. */
  answers: { note: NoteCardRow; then: Expectation | null }[];
  /** She takes part and did not look back yet; `leftOpen` when she was asked and let it be. */
  asked: boolean;
  /** She takes part, and can have looked back. */
  joins: boolean;
  leftOpen: boolean;
  /** While she is asked: the questions of hers it can have to do with. */
  questions: { id: number; text: string }[];
};

/** What a look-back shows beside what it gave need not stand on the same page twice. */
export const withoutExpectation = <T extends Expectation & { lookBackOn: string | null }>(
  activity: T,
): T => ({
  ...activity,
  expectedWhat: null,
  expectedBecause: null,
  expectedNotice: null,
  lookBackOn: null,
});
