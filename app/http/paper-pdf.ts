import PDFDocument from "pdfkit";
import type { Paper, PaperEntry } from "#app/lib/paper.ts";
import { openMeasure, registerFaces, writeLine, type Face } from "./paper-type.ts";
import { setTable } from "./paper-table.ts";

const A4 = { short: 595.28, long: 841.89 };
const sans = (size: number, more: Partial<Face> = {}): Face => ({
  ...{ family: "Sans", weight: 400, size, color: "#000000", leading: 1.45 },
  ...more,
});
const grey = "#444444";
const faces = {
  over: sans(9.5, { color: grey }),
  title: { ...sans(21), family: "Serif", weight: 600, leading: 1.25 },
  facts: sans(10, { color: "#222222" }),
  heading: sans(11.5, { weight: 600 }),
  label: sans(9, { color: grey }),
  words: { ...sans(11), family: "Serif", leading: 1.5 },
  text: sans(10, { color: "#222222" }),
  denseText: sans(8.5, { color: "#222222", leading: 1.3 }),
  meta: sans(9, { color: grey }),
  foot: sans(8, { color: grey, leading: 1.2 }),
} satisfies Record<string, Face>;

/** Margins, and the room between parts and entries: close together for what has to go on one sheet. */
const roomy = { top: 56, bottom: 84, side: 64, part: 16, partInside: 8, entry: 7 };
const close = { top: 40, bottom: 64, side: 48, part: 9, partInside: 5, entry: 2 };

/** A place on paper that goes on on the next page when this one is full. */
export type Flow = {
  left: number;
  width: number;
  y: number;
  /** How high a whole page is. */
  whole: number;
  /** The next page, when so much does not fit on this one any more. */
  keep: (height: number) => boolean;
  write: (text: string, face: Face, x: number, y: number) => void;
  rule: (color: string, thickness: number) => void;
};
/** How far it is, in rows of tables. */
export type Tell = (done: number, of: number) => void;

export const heightOf = ({ size, leading }: Face) => size * leading;

/**
 * The bytes of a PDF of a page: heads of tables stand above every page their rows run on to, no row is divided over two pages,
 * and no heading stands alone at the foot of one.
 */
export async function paperPdf(paper: Paper, tell: Tell = () => {}): Promise<Uint8Array> {
  const { lang, over, title, facts, parts, wide, dense = false, at } = paper;
  const room = dense ? close : roomy;
  const doc = new PDFDocument({
    size: wide ? [A4.long, A4.short] : [A4.short, A4.long],
    margin: 0,
    bufferPages: true,
    lang,
    displayTitle: true,
    pdfVersion: "1.7",
    info: {
      Title: title,
      Creator: "Jaarring",
      Producer: "Jaarring",
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
  registerFaces(doc);
  const measure = openMeasure(doc);
  const { width, height } = doc.page;
  const bottom = height - room.bottom;
  const flow: Flow = {
    left: room.side,
    width: width - 2 * room.side,
    y: room.top,
    whole: bottom - room.top,
    keep: (needed) => {
      if (flow.y + needed <= bottom + 0.01) return false;
      doc.addPage();
      flow.y = room.top;
      return true;
    },
    write: (text, face, x, y) => writeLine(doc, text, face, x, y, measure.widthOf),
    rule: (color, thickness) => {
      const { left, y } = flow;
      doc
        .moveTo(left, y)
        .lineTo(left + flow.width, y)
        .lineWidth(thickness)
        .strokeColor(color)
        .stroke();
    },
  };

  /** Lines of a text; the first two stay together, and so do the last two. */
  function say(text: string, face: Face) {
    const lines = measure.linesOf(text, face, flow.width);
    const high = heightOf(face);
    while (lines.length > 0) {
      const fit = Math.floor((bottom + 0.01 - flow.y) / high);
      const now = fit >= lines.length ? lines.length : lines.length - fit === 1 ? fit - 1 : fit;
      if (now < Math.min(2, lines.length)) flow.keep(flow.whole);
      else
        for (const line of lines.splice(0, now)) {
          flow.write(line, face, flow.left, flow.y + (high - face.size * 1.2) / 2);
          flow.y += high;
        }
    }
  }

  /** What of an entry may not be parted from what stands above it: its label and two lines. */
  const startOf = ({ label, words, text }: PaperEntry) =>
    (label ? heightOf(faces.label) : 0) + 2 * heightOf(words ? faces.words : text ? faces.text : faces.meta);

  function sayEntry(entry: PaperEntry) {
    flow.keep(startOf(entry));
    const { label, words, text, meta } = entry;
    if (label) say(label, faces.label);
    if (words) say(words, faces.words);
    if (text) say(text, dense ? faces.denseText : faces.text);
    if (meta && meta.length > 0) say(meta.join("  ·  "), faces.meta);
    flow.y += room.entry;
  }

  say(over, faces.over);
  flow.y += 2;
  say(title, faces.title);
  flow.y += 6;
  for (const fact of facts) say(fact, faces.facts);
  const of = parts.reduce((sum, { table }) => sum + (table?.rows.length ?? 0), 0);
  let done = 0;
  for (const { title: heading, entries, table, note } of parts) {
    const set = table && setTable(table, flow, measure);
    const first = entries[0] ? startOf(entries[0]) : (set?.start ?? 0);
    const isNext = flow.keep(room.part + room.partInside + heightOf(faces.heading) + 5 + first);
    if (!isNext) flow.y += room.part;
    flow.rule("#999999", 0.75);
    flow.y += room.partInside;
    say(heading, faces.heading);
    flow.y += 5;
    entries.forEach(sayEntry);
    set?.place(() => tell((done += 1), of));
    if (note) sayEntry({ meta: [note] });
  }
  writeFoot(doc, paper, (text, y) => writeLine(doc, text, faces.foot, 64, y, measure.widthOf));
  doc.end();
  return written;
}

/** At the foot of every page: which one it is, above it what the whole is. */
function writeFoot(
  doc: PDFKit.PDFDocument,
  { foot, pageOf }: Paper,
  write: (text: string, y: number) => void,
) {
  const { start, count } = doc.bufferedPageRange();
  for (let no = start; no < start + count; no += 1) {
    doc.switchToPage(no);
    const { height } = doc.page;
    foot.forEach((words, n) => write(words, height - 46 - (foot.length - n) * 12));
    write(pageOf.replace("{no}", String(no + 1)).replace("{of}", String(count)), height - 44);
  }
}
