import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { m } from "#app/paraglide/messages.js";
import type { Db } from "#db/client.server.ts";
import { withoutWall } from "../hidden.ts";
import { readersOf } from "../policy.ts";
import type { Report } from "../report.ts";
import { reportNames, type ReportName } from "../seasons.ts";
import { barriersReport } from "./barriers.server.ts";
import { annualReport } from "./annual-report.server.ts";
import { councilReport } from "./council.server.ts";
import { coverageReport } from "./coverage.server.ts";
import { functionsReport } from "./functions.server.ts";
import { budgetReport, hoursReport } from "./hours-and-money.server.ts";
import type { MakeReport } from "./make.server.ts";
import { startersLeaversReport } from "./starters-leavers.server.ts";
import { workDivisionReport } from "./work-division.server.ts";

const reports: Record<ReportName, MakeReport> = {
  coverage: coverageReport,
  budget: budgetReport,
  hours: hoursReport,
  "work-division": workDivisionReport,
  functions: functionsReport,
  barriers: barriersReport,
  council: councilReport,
  "annual-report": annualReport,
  "starters-leavers": startersLeaversReport,
};

/** The name of a report the viewer may open. @throws NotFound for a name that is none, and for one that is not hers to open */
export function getReportName(viewer: Viewer, name: string | undefined): ReportName {
  const found = reportNames.find((one) => one === name);
  if (!found || !allows(readersOf, found, standingOf(viewer))) throw new NotFound();
  return found;
}

/** The report of a name. @throws NotFound as getReportName, and as the report itself */
export function getReport(
  db: Db,
  viewer: Viewer,
  name: string | undefined,
  search: URLSearchParams,
): Report & { name: ReportName } {
  const found = getReportName(viewer, name);
  const report = reports[found](db, viewer, search);
  const tables = report.tables.map((table) => withoutWall(table, m.reports_all_hidden()));
  return { ...report, tables, name: found };
}
