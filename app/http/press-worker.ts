import path from "node:path";
import { parentPort } from "node:worker_threads";
import { Document, Font, Page, StyleSheet, Text, View, renderToBuffer } from "@react-pdf/renderer";
import { createElement, type ReactNode } from "react";
import { bytesOf } from "./book-bytes.ts";
import type { Book } from "#app/lib/book.ts";
import type { Paper, PaperEntry, PaperTable } from "#app/lib/paper.ts";

// Sets a page and answers with the bytes of a PDF, or writes a file for Excel; apart from the server, which goes on answering
// meanwhile. Only this paper or book reaches it, no database and no viewer.

const fonts = {
  Sans: ["source-sans-3", "400", "600"],
  Serif: ["source-serif-4", "400", "600"],
} as const;
for (const [family, [name, ...weights]] of Object.entries(fonts))
  for (const subset of ["latin", "latin-ext"])
    for (const weight of weights)
      Font.register({
        family: subset === "latin" ? family : `${family}Ext`,
        fontWeight: Number(weight),
        src: path.resolve(`node_modules/@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`),
      });
// Dutch words are broken by a person or not at all.
Font.registerHyphenationCallback((word) => [word]);

// A letter that the first file has not (Woźniak, Yıldız) comes from the second.
const sans = ["Sans", "SansExt"] as unknown as string;
const serif = ["Serif", "SerifExt"] as unknown as string;
// Per kind of line, never on the page: what a page says of line height makes its page numbers disappear.
const lineHeight = 1.45;
const styles = StyleSheet.create({
  page: {
    fontFamily: sans,
    fontSize: 10,
    paddingTop: 56,
    paddingBottom: 84,
    paddingHorizontal: 64,
    color: "#000000",
  },
  over: { lineHeight, fontSize: 9.5, color: "#444444" },
  title: {
    fontFamily: serif,
    fontWeight: 600,
    fontSize: 21,
    lineHeight: 1.25,
    marginTop: 2,
    marginBottom: 6,
  },
  facts: { lineHeight, fontSize: 10, color: "#222222" },
  part: { marginTop: 16, borderTopWidth: 0.75, borderTopColor: "#999999", paddingTop: 8 },
  heading: { lineHeight, fontWeight: 600, fontSize: 11.5, marginBottom: 5 },
  entry: { marginBottom: 7 },
  label: { lineHeight, fontSize: 9, color: "#444444" },
  words: { fontFamily: serif, fontSize: 11, lineHeight: 1.5 },
  meta: { lineHeight, fontSize: 9, color: "#444444" },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#cccccc", paddingVertical: 2.5 },
  cell: { flexShrink: 1, flexBasis: 0, paddingRight: 8, fontSize: 9, lineHeight: 1.3 },
  narrowCell: { paddingRight: 6, fontSize: 7.5 },
  figure: { textAlign: "right" },
  strong: { fontWeight: 600 },
  densePage: { paddingTop: 40, paddingBottom: 64, paddingHorizontal: 48 },
  densePart: { marginTop: 9, paddingTop: 5 },
  denseEntry: { marginBottom: 2 },
  denseText: { lineHeight: 1.3, fontSize: 8.5, color: "#222222" },
  foot: { position: "absolute", bottom: 34, left: 64, right: 64, fontSize: 8, color: "#444444" },
});

const e = createElement;

/** The fonts hold one space, and stumble over the others; what takes no room needs no letter; empty lines fill no page. */
const onPaper = (text: string) =>
  text
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\n(?:[ \t]*\n){2,}/g, "\n\n");

const line = (style: keyof typeof styles, text: string, key?: string | number) =>
  e(Text, { style: styles[style], key: key ?? text, widows: 2, orphans: 2 }, onPaper(text));

const entry =
  (dense: boolean) =>
  ({ label, words, text, meta }: PaperEntry, key: number): ReactNode =>
    e(
      View,
      { style: dense ? [styles.entry, styles.denseEntry] : styles.entry, key, minPresenceAhead: 10 },
      label ? line("label", label) : null,
      words ? line("words", words) : null,
      text ? line(dense ? "denseText" : "facts", text) : null,
      meta && meta.length > 0 ? line("meta", meta.join("  ·  ")) : null,
    );

/** From so many columns on they are set smaller. */
const MANY_COLUMNS = 9;

/**
 * How wide each column is beside the others: as its longest word, which does not break, or the longest of what is in it as far as
 * that fits on a line.
 */
function widthsOf({ heads, rows }: PaperTable): number[] {
  const longestWord = (text: string) => Math.max(...text.split(/\s/).map((word) => word.length));
  return heads.map((head, n) => {
    const cells = rows.map((row) => row[n] ?? "");
    const words = Math.max(longestWord(head), ...cells.map(longestWord));
    const longest = Math.max(...cells.map((cell) => cell.length), 0);
    return Math.max(words, Math.min(longest, 24)) + 2;
  });
}

function table(all: PaperTable): ReactNode {
  const { heads, figures, rows, sum } = all;
  const widths = widthsOf(all);
  const looks = figures.map((isFigure, n) => [
    styles.cell,
    ...(heads.length >= MANY_COLUMNS ? [styles.narrowCell] : []),
    ...(isFigure ? [styles.figure] : []),
    { flexGrow: widths[n]! },
  ]);
  const cells = (row: string[], strong: boolean) =>
    row.map((text, n) =>
      e(Text, { key: n, style: [...looks[n]!, ...(strong ? [styles.strong] : [])] }, onPaper(text)),
    );
  return e(
    View,
    { key: "table" },
    // The heads stand above every page the rows run on to.
    e(View, { key: "heads", style: styles.row, fixed: true }, ...cells(heads, true)),
    ...rows.map((row, n) => e(View, { key: n, style: styles.row, wrap: false }, ...cells(row, false))),
    sum ? e(View, { key: "sum", style: styles.row, wrap: false }, ...cells(sum, true)) : null,
  );
}

function sheet(paper: Paper) {
  const { lang, over, title, facts, parts, foot, pageOf, at, wide, dense = false } = paper;
  const page = (no: number, of: number) => pageOf.replace("{no}", String(no)).replace("{of}", String(of));
  return e(
    Document,
    {
      title,
      language: lang,
      creator: "Jaarring",
      producer: "Jaarring",
      creationDate: new Date(at),
      modificationDate: new Date(at),
    },
    e(
      Page,
      {
        size: "A4",
        orientation: wide ? "landscape" : "portrait",
        style: dense ? [styles.page, styles.densePage] : styles.page,
      },
      // At the foot of every page, one line above the other; a fixed box is drawn where it begins, so they come first.
      ...[...foot]
        .reverse()
        .map((words, up) =>
          e(
            Text,
            { key: `foot ${up}`, fixed: true, style: [styles.foot, { bottom: 46 + up * 12 }] },
            onPaper(words),
          ),
        ),
      e(Text, {
        fixed: true,
        style: styles.foot,
        render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
          page(pageNumber, totalPages),
      }),
      line("over", over),
      line("title", title),
      ...facts.map((fact) => line("facts", fact)),
      ...parts.map((part) =>
        e(
          View,
          { style: dense ? [styles.part, styles.densePart] : styles.part, key: part.title },
          e(Text, { style: styles.heading, minPresenceAhead: 40 }, onPaper(part.title)),
          ...part.entries.map(entry(dense)),
          part.table ? table(part.table) : null,
        ),
      ),
    ),
  );
}

type Job = { job: number } & ({ paper: Paper } | { book: Book });

parentPort?.on("message", (work: Job) => {
  const made = "paper" in work ? renderToBuffer(sheet(work.paper)) : bytesOf(work.book);
  made.then(
    (bytes) => parentPort!.postMessage({ job: work.job, bytes: new Uint8Array(bytes) }),
    (fault: unknown) => parentPort!.postMessage({ job: work.job, fault: String(fault) }),
  );
});
