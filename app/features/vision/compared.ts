/** A stretch of words of one of two versions; `changed` where the other does not have it. */
export type Piece = { text: string; changed: boolean };
/** The same text in two versions; null where a version has none. */
export type Pair = { before: Piece[] | null; after: Piece[] | null };

export type ComparedAmbition = {
  lineageId: number;
  slot: number;
  title: Pair;
  meaning: Pair;
  text: Pair;
  focalPoint: { before: boolean; after: boolean };
};
/** What differs between two versions, and the names of what does not. */
export type Compared = {
  /** Null where it says the same. */
  statement: Pair | null;
  values: { key: number; name: Pair; meaning: Pair }[];
  keptValues: string[];
  ambitions: ComparedAmbition[];
  keptAmbitions: string[];
  /** Nothing differs. */
  same: boolean;
};
