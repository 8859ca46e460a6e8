import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "#app/ui/class-names.ts";
import { DataTable } from "#app/ui/table.tsx";
import { isFigure, type ReportCell, type ReportColumn, type ReportRow, type ReportTable } from "../report.ts";
import { cellInWords } from "./cell-words.ts";

/** Rows and their sum; a figure leads to the list it is the sum of. */
export function ReportTableView(table: ReportTable) {
  return (
    <>
      <Rows {...table} />
      {table.note && <p className="soft over">{table.note}</p>}
    </>
  );
}

function Rows({ title, columns, rows, sum, empty }: ReportTable) {
  if (rows.length === 0) return <p className="soft">{empty}</p>;
  const all = sum ? [...rows, sum] : rows;
  const head = columns.some(({ key }) => key === "name") ? "name" : columns[0]!.key;
  const table = (
    <DataTable<ReportRow>
      caption={title}
      rows={all}
      rowKey={(row) => all.indexOf(row)}
      columns={columns.map((column, n) => ({
        key: column.key,
        head: column.head,
        numeric: isFigure(column),
        rowHead: column.key === head,
        cell: (row) => <Cell column={column} cell={row[n]!} isSum={row === sum} />,
      }))}
    />
  );
  // What is wider than the sheet is scrolled in it, not with the page.
  return columns.length <= FIT ? (
    table
  ) : (
    <div className="wide" role="region" aria-label={m.ui_table_scroll()} tabIndex={0}>
      {table}
    </div>
  );
}

/** So many columns fit on a screen. */
const FIT = 8;

type CellProps = { column: ReportColumn; cell: ReportCell; isSum: boolean };

function Cell({ column, cell, isSum }: CellProps) {
  const said = cellInWords(column.kind, cell);
  if (said === "") return null;
  // A figure or a day stays whole; words that stand in the place of a figure may run on, and are no figure to look at.
  const whole = typeof cell.value === "number" || column.kind === "day";
  const look = classNames(whole && "whole", cell.hidden && "faint", isSum && "strong");
  const words = look ? <span className={look}>{said}</span> : said;
  // To a part of this page: what was asked stays in the address.
  if (cell.to?.startsWith("#")) return <a href={cell.to}>{words}</a>;
  return cell.to ? <Link to={cell.to}>{words}</Link> : words;
}

type PagesProps = { page: number; pages: number; total: number; to: (page: number) => string };

/** Which part of a long table this is, and the way to the other parts; a file has all of it. */
export function ReportPages({ page, pages, total, to }: PagesProps) {
  if (pages < 2) return null;
  return (
    <nav className="actions below" aria-label={m.reports_pages()}>
      <span className="faint">{m.reports_page_no({ page, pages, total })}</span>
      {page > 1 && <Link to={to(page - 1)}>{m.reports_previous()}</Link>}
      {page < pages && <Link to={to(page + 1)}>{m.reports_next_page()}</Link>}
    </nav>
  );
}
