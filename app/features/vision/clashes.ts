import * as v from "valibot";

// What both changed travels along with the form in one field, so that it still stands there after a row is moved.

/** In bytes: with everything else in the form it stays within what a page may send. */
export const CLASHES_AT_MOST = 40_000;

const side = v.nullable(v.object({ text: v.string(), focalPoint: v.boolean() }));
const clashList = v.array(
  v.object({
    key: v.string(),
    kind: v.picklist(["statement", "tookPart", "value", "ambition"]),
    mine: side,
    theirs: side,
  }),
);

type Clashes = v.InferOutput<typeof clashList>;
type Side = Clashes[number]["mine"];

/** The parts that both changed, as a page wrote them down; none where it wrote nothing that can be read. */
export function readClashes(written: unknown): Clashes {
  try {
    return v.parse(clashList, JSON.parse(String(written)));
  } catch {
    return [];
  }
}

// How many characters of her own text and of the other's: hers stands whole in the form below, so it gives way first.
const ROOM = [
  [4000, 4000],
  [400, 4000],
  [100, 2000],
  [100, 800],
  [100, 300],
] as const;

/** The parts that both changed, for the page to take along; shortened where it is much, nothing where there are none. */
export function writeClashes(clashes: Clashes): string {
  if (clashes.length === 0) return "";
  for (const [mine, theirs] of ROOM) {
    const written = JSON.stringify(
      clashes.map((clash) => ({
        ...clash,
        mine: shorten(clash.mine, mine),
        theirs: shorten(clash.theirs, theirs),
      })),
    );
    if (new TextEncoder().encode(written).length <= CLASHES_AT_MOST) return written;
  }
  return "";
}

const shorten = (told: Side, most: number): Side =>
  told && told.text.length > most ? { ...told, text: `${told.text.slice(0, most).toWellFormed()}…` } : told;
