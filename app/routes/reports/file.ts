import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { reportBook } from "#app/features/reports/components/report-book.ts";
import { reportPaper } from "#app/features/reports/components/report-paper.ts";
import { readExported, readInMaking } from "#app/features/reports/asked.ts";
import { recordExport } from "#app/features/reports/commands.server.ts";
import { fileNameOf } from "#app/features/reports/file-name.ts";
import { getReport, getReportName } from "#app/features/reports/made/find.server.ts";
import { reportCsv } from "#app/features/reports/made/report-csv.server.ts";
import { countRows, isLong, type FileForm, type Report } from "#app/features/reports/report.ts";
import { reachOf, reportPolicy } from "#app/features/reports/policy.ts";
import { getBoardName } from "#app/features/reports/queries/reach.server.ts";
import { answer, perform } from "#app/http/answer.server.ts";
import { requireStanding, type Seat } from "#app/http/guard.server.ts";
import { findLong, orderLong } from "#app/http/long-press.server.ts";
import { printPaper, writeBook } from "#app/http/press.server.ts";
import { dispositionOf } from "#app/lib/disposition.ts";
import { fullName } from "#app/lib/name.ts";
import { paths } from "#app/paths.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** A report as a file, all pages of what its page shows; a long one is made first, while its page says how far it is. */
export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireStanding(args, reportPolicy, "open");
  const { pathname, searchParams } = new URL(args.request.url);
  const form = (["csv", "xlsx"] as const).find((one) => pathname.endsWith(`.${one}`)) ?? "pdf";
  const asked: Asked = { form, search: searchParams };
  return searchParams.has("key")
    ? handOver(
        seat,
        answer(() => getReportName(seat.viewer, args.params.name)),
        asked,
      )
    : make(
        seat,
        answer(() => getReport(seat.db, seat.viewer, args.params.name, searchParams)),
        asked,
      );
}

type Asked = { form: FileForm; search: URLSearchParams };

/** A long file that was made for her, as long as she may see what is in it. */
async function handOver(seat: Seat, name: string, { form, search }: Asked) {
  const { key, asked } = readInMaking(search);
  const { personId } = seat.viewer;
  const found = findLong(key, { personId, reach: reachOf(seat.viewer) });
  const isIt = found?.bytes && found.of === orderOf(name, form, asked);
  if (!isIt) return redirect(paths.reportInMaking(name, { ...asked, form, key }));
  return send(seat, found.bytes!, { report: name, form, rows: found.rows, search, fileName: found.fileName });
}

async function make(seat: Seat, report: Report & { name: string }, { form, search }: Asked) {
  const { db, viewer, now } = seat;
  const fileName = fileNameOf(report.file, getBoardName(db, viewer), form);
  const rows = countRows(report);
  const paper = () => reportPaper(report, { at: now.getTime(), by: fullName(viewer) });
  if (form !== "csv" && isLong(report)) {
    const { asked } = readInMaking(search);
    const of = orderOf(report.name, form, asked);
    const order = { personId: viewer.personId, reach: reachOf(viewer), of, rows, fileName };
    const key = orderLong(order, () => (form === "pdf" ? { paper: paper() } : { book: reportBook(report) }));
    return redirect(paths.reportInMaking(report.name, { ...asked, form, key }));
  }
  const made = {
    csv: () => reportCsv(report),
    xlsx: () => writeBook(reportBook(report)),
    pdf: () => printPaper(paper()),
  };
  return send(seat, await made[form](), { report: report.name, form, rows, search, fileName });
}

const orderOf = (name: string, form: FileForm, asked: Record<string, string>) =>
  paths.reportFile(name, form, asked);

type Sent = { report: string; form: FileForm; rows: number; search: URLSearchParams; fileName: string };

/** Hands a file over once it stands in the trail of what left the house. */
async function send(
  { db, viewer, now }: Seat,
  bytes: string | Uint8Array,
  { search, fileName, ...file }: Sent,
) {
  const kept = await perform({ fields: {} }, () =>
    recordExport(db, viewer, { ...file, asked: readExported(search) }, now),
  );
  if (!kept.done) return kept.refused;
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": types[file.form],
      "Content-Disposition": dispositionOf(fileName),
      "Cache-Control": "no-store",
    },
  });
}
