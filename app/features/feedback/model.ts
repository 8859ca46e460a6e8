export const feedbackStates = ["open", "given", "declined", "withdrawn"] as const;
export const visitStates = ["asked", "agreed", "declined", "done", "cancelled"] as const;

export type FeedbackState = (typeof feedbackStates)[number];
export type VisitState = (typeof visitStates)[number];

/** How many statements one pupil survey holds at most: what a class fills in on one sheet. */
export const MOST_STATEMENTS = 12;

type Asked = { state: FeedbackState; expiresOn: string };

/** Whether it can still be answered: the last day counts. */
export const isOpenOn = ({ state, expiresOn }: Asked, today: string) =>
  state === "open" && today <= expiresOn;

/** How it stands on a day; what nobody answered in time went by. */
export const standingOn = (asked: Asked, today: string): FeedbackState | "expired" =>
  asked.state === "open" && !isOpenOn(asked, today) ? "expired" : asked.state;

export type FeedbackStanding = ReturnType<typeof standingOn>;

/** Feedback that was asked, as its asker or its giver sees it. */
export type FeedbackRow = {
  id: number;
  ask: string;
  standing: FeedbackStanding;
  askedOn: string;
  expiresOn: string;
  asker: { personId: number; name: string };
  /** A colleague, or a guest by name only. */
  giver: { personId: number | null; name: string };
  /** Only when the reader may read the question itself. */
  question: { id: number; text: string } | null;
  text: string | null;
  givenOn: string | null;
  /** The last day on which what was given can be changed. */
  changeableUntil: string | null;
};

const nextVisitStates: Record<VisitState, readonly VisitState[]> = {
  asked: ["agreed", "declined", "cancelled"],
  agreed: ["done", "cancelled"],
  declined: [],
  done: [],
  cancelled: [],
};

/** Whether a visit can go from one state to another. */
export const visitCanBecome = (from: VisitState, to: VisitState) => nextVisitStates[from].includes(to);

/** While the two can still agree on how and when. */
export const isAhead = (state: VisitState) => state === "asked" || state === "agreed";

/** From the moment both agreed something can be written: during the lesson, too. */
export const canBeWrittenIn = (state: VisitState) => state === "agreed" || state === "done";

export type SurveyLine = { statement: string; agree: number; partly: number; disagree: number };

/** Statements with their totals as the fields of a form hold them, by their place. */
export const statementFields = (lines: readonly SurveyLine[]) =>
  Object.fromEntries(
    lines.flatMap(({ statement, agree, partly, disagree }, at) => [
      [`statement${at + 1}`, statement],
      [`agree${at + 1}`, String(agree)],
      [`partly${at + 1}`, String(partly)],
      [`disagree${at + 1}`, String(disagree)],
    ]),
  );

type Named = { givenName: string; name: string };

/** A lesson visit as one of the two sees it; what is not hers to read is null. */
export type Visit = {
  id: number;
  visited: Named;
  visitor: Named;
  /** Only when the reader may read the question itself. */
  question: { id: number; text: string } | null;
  state: VisitState;
  focus: string;
  wayOfLooking: string | null;
  visitOn: string | null;
  version: number;
  /** In the reader's own lesson. */
  mine: boolean;
  notes: string | null;
  shared: boolean;
  reflection: string | null;
  may: Record<"arrange" | "answer" | "hold" | "cancel" | "writeNotes" | "writeReflection", boolean>;
};

/** A lesson visit in a list, with the other of the two. */
export type VisitRow = Pick<Visit, "id" | "state" | "focus" | "visitOn" | "mine"> & { with: Named };
