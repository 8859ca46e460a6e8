import path from "node:path";

/** The part of PDFKit that text is measured and drawn with. */
type Doc = PDFKit.PDFDocument;
export type Face = {
  family: "Sans" | "Serif";
  weight: 400 | 600;
  size: number;
  color: string;
  leading: number;
};

const names = { Sans: "source-sans-3", Serif: "source-serif-4" } as const;

/**
 * What stands in the second file of a typeface (Woźniak, Yıldız), as its maker divides them; everything else is in the first.
 * https://fonts.google.com/knowledge/glossary/subsetting
 */
const extended =
  /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02c5\u02c7-\u02d9\u02db\u02dd-\u02ff\u1d00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]+)/;

/** The fonts hold one space, and stumble over the others; what takes no room needs no letter; empty lines fill no page. */
export const onPaper = (text: string) =>
  text
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\n(?:[ \t]*\n){2,}/g, "\n\n");

/** Lets a document write in our typefaces. */
export function registerFaces(doc: Doc) {
  for (const [family, name] of Object.entries(names))
    for (const weight of ["400", "600"])
      for (const subset of ["latin", "latin-ext"])
        doc.registerFont(
          `${family} ${weight} ${subset}`,
          path.resolve(`node_modules/@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`),
        );
}

/** Text as stretches of one file: those at odd places stand in the second. */
const stretches = (text: string) =>
  text
    .split(extended)
    .flatMap((part, n) => (part === "" ? [] : [{ part, subset: n % 2 ? "latin-ext" : "latin" }]));

const use = (doc: Doc, { family, weight, size }: Face, subset: string) =>
  doc.font(`${family} ${weight} ${subset}`).fontSize(size);

/** Measures words and divides text into lines; what was measured once is known. */
export function openMeasure(doc: Doc) {
  const known = new Map<string, number>();
  const widthOf = (text: string, face: Face): number => {
    const key = `${face.family}${face.weight}${face.size}|${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const width = stretches(text).reduce(
      (sum, { part, subset }) => sum + use(doc, face, subset).widthOfString(part),
      0,
    );
    known.set(key, width);
    return width;
  };

  /** Dutch words are broken by a person or not at all, but for one that is longer than a whole line. */
  function piecesOf(word: string, face: Face, width: number): string[] {
    if (widthOf(word, face) <= width) return [word];
    const pieces = [""];
    for (const letter of word) {
      const longer = pieces.at(-1)! + letter;
      if (pieces.at(-1) !== "" && widthOf(longer, face) > width) pieces.push(letter);
      else pieces[pieces.length - 1] = longer;
    }
    return pieces;
  }

  const linesOf = (text: string, face: Face, width: number): string[] =>
    onPaper(text)
      .split("\n")
      .flatMap((paragraph) => {
        const lines: string[] = [];
        let line = "";
        let used = 0;
        const space = widthOf(" ", face);
        for (const piece of paragraph.split(/[ \t]+/).flatMap((word) => piecesOf(word, face, width))) {
          const wide = widthOf(piece, face);
          if (line !== "" && used + space + wide > width) {
            lines.push(line);
            [line, used] = [piece, wide];
          } else {
            used += line === "" ? wide : space + wide;
            line = line === "" ? piece : `${line} ${piece}`;
          }
        }
        return [...lines, line];
      });

  const longestWord = (text: string, face: Face) =>
    Math.max(
      0,
      ...onPaper(text)
        .split(/\s+/)
        .map((word) => widthOf(word, face)),
    );

  return { widthOf, linesOf, longestWord };
}

/** Writes one line with its top left corner at a place, and nothing else moves. */
export function writeLine(
  doc: Doc,
  text: string,
  face: Face,
  x: number,
  y: number,
  widthOf: Measure["widthOf"],
) {
  let at = x;
  for (const { part, subset } of stretches(text)) {
    use(doc, face, subset).fillColor(face.color).text(part, at, y, { lineBreak: false });
    at += widthOf(part, face);
  }
}

export type Measure = ReturnType<typeof openMeasure>;
