import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportBook } from "#app/features/reports/components/report-book.ts";
import { reportPaper } from "#app/features/reports/components/report-paper.ts";
import { readExported } from "#app/features/reports/asked.ts";
import { recordExport } from "#app/features/reports/commands.server.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { reportCsv } from "#app/features/reports/made/report-csv.server.ts";
import { countRows, fitsOnPaper } from "#app/features/reports/report.ts";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { answer, notFound, perform } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { printPaper, writeBook } from "#app/http/press.server.ts";
import { fullName } from "#app/lib/name.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** A report as a file, all pages of what its page shows. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, reportPolicy, "open");
  const { pathname, searchParams } = new URL(args.request.url);
  const form = (["csv", "xlsx"] as const).find((one) => pathname.endsWith(`.${one}`)) ?? "pdf";
  const report = answer(() => getReport(db, viewer, args.params.name, searchParams));
  if (form === "pdf" && !fitsOnPaper(report)) throw notFound();
  const rows = countRows(report);
  const kept = await perform({ fields: {} }, () =>
    recordExport(db, viewer, { report: report.name, form, rows, asked: readExported(searchParams) }, now),
  );
  if (!kept.done) return kept.refused;
  const made = {
    csv: () => reportCsv(report),
    xlsx: () => writeBook(reportBook(report)),
    pdf: () => printPaper(reportPaper(report, { at: now.getTime(), by: fullName(viewer) })),
  };
  return new Response((await made[form]()) as BodyInit, {
    headers: {
      "Content-Type": types[form],
      "Content-Disposition": `attachment; filename="${report.file}-${viewer.today}.${form}"`,
      "Cache-Control": "no-store",
    },
  });
}
