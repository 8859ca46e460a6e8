import type { Paper } from "#app/lib/paper.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { showMoment } from "#app/ui/dates.ts";
import { isFigure, textsToSend, type Report } from "../report.ts";
import { cellInWords } from "./cell-words.ts";

/** A report on paper, with all that its page shows. @param at when it was made (UTC ms) @param by who made it */
export function reportPaper(report: Report, { at, by }: { at: number; by: string }): Paper {
  const { title, facts, tables, nameless, definition, sources } = report;
  return {
    lang: getLocale(),
    over: m.reports_title(),
    title,
    facts,
    dense: nameless ?? false,
    wide: tables.some(({ columns }) => columns.length > 7),
    parts: [
      ...textsToSend(report).map((text) => ({
        title: text.title,
        entries: text.words.map((words) => (text.theirs ? { words } : { text: words })),
      })),
      ...tables.map((table) => ({
        title: table.title,
        entries: table.rows.length === 0 ? [{ text: table.empty }] : [],
        ...(table.rows.length > 0 && {
          ...(table.note && { note: table.note }),
          table: {
            heads: table.columns.map(({ head }) => head),
            figures: table.columns.map(isFigure),
            rows: table.rows.map((row) => row.map((cell, n) => cellInWords(table.columns[n]!.kind, cell))),
            sum: table.sum?.map((cell, n) => cellInWords(table.columns[n]!.kind, cell)),
          },
        }),
      })),
      {
        title: m.reports_definition(),
        entries: [
          ...definition.map((text) => ({ text })),
          ...(sources.length > 0 ? [{ label: m.reports_sources(), text: sources.join("; ") }] : []),
        ],
      },
    ],
    foot: [
      nameless
        ? m.reports_paper_foot_nameless({ at: showMoment(at) })
        : m.reports_paper_foot({ at: showMoment(at), by }),
    ],
    pageOf: m.reports_paper_page({ no: "{no}", of: "{of}" }),
    at,
  };
}
