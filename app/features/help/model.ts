/** The five change strategies of Boonstra (2005) as chapter 5 brings them to schools, in the order of that chapter. */
export const strategies = ["power", "planned", "negotiated", "programmatic", "interactive"] as const;

/** The six conditions of a learning organisation (Kools, 2020; Ros, 2021), chapter 5. */
export const conditions = [
  "climate",
  "leadership",
  "feedback",
  "inquiry",
  "collaboration",
  "structure",
] as const;

export const helpKeys = [...strategies, ...conditions] as const;
export type HelpKey = (typeof helpKeys)[number];

export const isHelpKey = (value: string | null): value is HelpKey => helpKeys.some((key) => key === value);

/** A card in words: what it is, when it fits or why it helps, and what a page leads on to with it. */
export type HelpCard = {
  key: HelpKey;
  title: string;
  /** The one word the book gives it. */
  word: string | null;
  what: string;
  fits: string;
  mind: string | null;
};
/** A set of cards under its own title; where it comes from stands beneath it. */
export type HelpSet = {
  key: "strategies" | "conditions";
  title: string;
  lead: string;
  cards: HelpCard[];
  source: string;
};
