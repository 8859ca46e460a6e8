export const careerStepStates = ["considering", "developing", "holding", "left"] as const;
export type CareerStepState = (typeof careerStepStates)[number];

/** What she is on the way to; of what she has or let go of there is nothing to tell any more. */
export const isAhead = (state: CareerStepState) => state === "considering" || state === "developing";

/** Someone who can be told: her gesprekspartner of now. */
export type Told = { personId: number; givenName: string };

/** The words about three to five years, as their owner sees them. */
export type CareerWords = {
  text: string;
  version: number;
  writtenOn: string;
  /** The talk whose preparation they come from, while she wrote no others here. */
  conversationId: number | null;
  /** Her gesprekspartner of now reads them, because she told so. */
  told: boolean;
};

/** A step of hers: towards a role of the school, in own words, or both. */
export type CareerStep = {
  id: number;
  role: { id: number; title: string; archived: boolean } | null;
  text: string | null;
  state: CareerStepState;
  targetOn: string | null;
  question: { id: number; text: string } | null;
  told: boolean;
  version: number;
};

/** What a step is called: the role as the school names it, or her own words. */
export const stepTitle = ({ role, text }: Pick<CareerStep, "role" | "text">) => role?.title ?? text ?? "";

type Landing = { text: string; conversationId: number | null; toldPartnerId: number | null };

/**
 * Whether what she writes in a preparation goes on living as the words of her path by itself: where there are none yet, or
 * they came from a preparation and she wrote none of her own since. Words somebody reads never change under that reader's eyes.
 */
export const follows = (path: Landing | undefined): boolean =>
  path === undefined || (path.toldPartnerId === null && (path.text === "" || path.conversationId !== null));

/** What someone told of her path, as one other sees it. */
export type ToldCareer = {
  /** The words of her path, per school: only for the gesprekspartner she told. */
  words: { id: number; text: string; writtenOn: string; schoolName: string }[];
  /** Steps in own words, told to that same gesprekspartner. */
  steps: { id: number; text: string }[];
  /** The roles she said she would like. */
  wishes: { id: number; roleId: number; title: string; archived: boolean }[];
};

/** A path beside a preparation: her own, or of another what was told. */
export type CareerAtHandOf =
  | {
      whose: "own";
      schoolId: number;
      text: string;
      told: boolean;
      partnerName: string | null;
      steps: CareerStep[];
    }
  | ({ whose: "other" } & ToldCareer);
