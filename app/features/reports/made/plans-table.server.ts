import type { Viewer } from "#app/features/auth/viewer.ts";
import { yearKey, type Year } from "#app/features/hours/years.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { listAgreedPlans } from "../queries/account.server.ts";
import type { Reach } from "../queries/reach.server.ts";
import type { ReportColumn, ReportTable } from "../report.ts";
import { safeTable } from "./safe-table.server.ts";

type AgreedPlan = ReturnType<typeof listAgreedPlans>[number];

const units = ["minutes", "cents"] as const;

const columns = (): ReportColumn[] => [
  { key: "hours_frame", head: m.reports_council_hours_frame(), kind: "hours" },
  { key: "hours_planned", head: m.reports_council_hours_planned(), kind: "hours" },
  { key: "euros_frame", head: m.reports_council_euros_frame(), kind: "euros" },
  { key: "euros_planned", head: m.reports_council_euros_planned(), kind: "euros" },
];

/** What a sheet says in the order of the columns; null is a frame nobody said. */
const amountsOf = ({ frame, sums }: Pick<AgreedPlan, "frame" | "sums">) =>
  units.flatMap((unit) => [frame[unit], sums[unit]]);

/** What the agreed year sheets of each school come to, beside what there was for them. */
export function plansTable(
  plans: readonly AgreedPlan[],
  year: Year,
  { schools }: Reach,
  { viewer, smallest }: { viewer: Viewer; smallest: number },
): ReportTable {
  return safeTable({
    title: m.reports_council_plans(),
    head: m.reports_school(),
    columns: [{ key: "teams", head: m.reports_council_teams(), kind: "count" }, ...columns()],
    rows: schools.map(({ id, name }) => {
      const here = plans.filter(({ schoolId }) => schoolId === id);
      const members = new Set(here.flatMap(({ memberIds }) => memberIds)).size;
      const to = viewer.ledSchoolIds.includes(id)
        ? paths.report("council", { year: yearKey(year), school: id, column: "plans" })
        : undefined;
      const all = here.map(amountsOf);
      return {
        label: name,
        figures: [
          // That a team agreed on a sheet is told of the team, whatever its size.
          { value: here.length, people: 0, staff: Number.POSITIVE_INFINITY, to },
          ...columns().map((_, n) => {
            const said = all.flatMap((amounts) => amounts[n] ?? []);
            if (said.length === 0) return null;
            const value = said.reduce((sum, amount) => sum + amount, 0);
            return { value, people: members, staff: members, to };
          }),
        ],
      };
    }),
    empty: m.reports_none(),
    smallest,
  });
}

/** The sheets behind it, each with its page: for the leader of the school, who reads them. */
export const plansList = (plans: readonly AgreedPlan[], year: Year): ReportTable => ({
  title: m.reports_council_plans(),
  columns: [
    { key: "team", head: m.reports_team(), kind: "text" },
    { key: "school", head: m.reports_school(), kind: "text" },
    { key: "agreed", head: m.reports_council_agreed_on(), kind: "day" },
    ...columns(),
  ],
  rows: plans.map((plan) => [
    { value: plan.teamName, to: paths.teamPlan(plan.teamId, year.year) },
    { value: plan.schoolName },
    { value: plan.agreedOn },
    ...amountsOf(plan).map((value) => ({ value })),
  ]),
  empty: m.reports_council_no_plans(),
});
