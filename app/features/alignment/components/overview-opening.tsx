import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";
import type { Asked } from "../input.ts";
import type { Cell } from "../counts.ts";
import type { RowKey } from "../model.ts";
import { inWords, listPath } from "./alignment-words.ts";

export type OpeningRow = { key: RowKey; title: string | null; open: boolean; cells: (Cell | null)[] };

/** What stands out, in a sentence or three: where learning is shared, where not yet, where it rubs. */
export function OverviewOpening({ rows, asked }: { rows: readonly OpeningRow[]; asked: Asked }) {
  const open = rows.filter((row) => row.open);
  if (open.length === 0) {
    return (
      <p className="lead">
        {m.alignment_opening_no_vision()}{" "}
        <Link to={paths.vision(asked.school)}>{m.alignment_to_vision()}</Link>
      </p>
    );
  }
  const shared = open.filter((row) => row.cells.some((cell) => cell && cell.questions > 0));
  const notYet = open.filter((row) => !shared.includes(row));
  const rubbing = rows.filter((row) => row.title && row.cells.some((cell) => cell && cell.rubs > 0));
  return (
    <p className="lead">
      {sharedWords(shared.length, open.length)}
      {shared.length > 0 && notYet.length > 0 && (
        <>
          {` ${m.alignment_opening_at()} `}
          <Named rows={notYet} to={(row) => (asked.beamer ? undefined : paths.ambition(row.key))} />
          {` ${m.alignment_opening_not_yet()}`}
        </>
      )}
      {rubbing.length > 0 && (
        <>
          {` ${m.alignment_opening_at()} `}
          <Named rows={rubbing} to={(row) => listPath(asked, { row: row.key, show: "rubs" })} />
          {` ${m.alignment_opening_rubs()}`}
        </>
      )}
    </p>
  );
}

function sharedWords(shared: number, all: number): string {
  if (all === 1) return shared === 1 ? m.alignment_opening_only() : m.alignment_opening_only_none();
  const total = inWords(all);
  if (shared === 0) return m.alignment_opening_none({ total });
  return shared === all
    ? m.alignment_opening_all({ total })
    : m.alignment_opening_some({ count: inWords(shared), total });
}

/** Names as links, joined as the language joins them. */
function Named({
  rows,
  to,
}: {
  rows: readonly OpeningRow[];
  to: (row: OpeningRow) => string | undefined;
}): ReactNode {
  const parts = new Intl.ListFormat(getLocale() === "en" ? "en-GB" : "nl").formatToParts(
    rows.map((_, i) => String(i)),
  );
  return parts.map((part, i) => {
    const row = part.type === "element" ? rows[Number(part.value)] : undefined;
    const target = row && to(row);
    return (
      <Fragment key={i}>
        {target ? <Link to={target}>{row.title}</Link> : (row?.title ?? part.value)}
      </Fragment>
    );
  });
}
