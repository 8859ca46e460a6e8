import { yearInWords } from "#app/features/hours/components/words.ts";
import { schoolYear, yearKey, type Year } from "#app/features/hours/years.ts";
import { listName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { schoolYearName, schoolYearOf, type Day } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { LedgerLine } from "#app/features/hours/model.ts";
import { readSchoolYear } from "../asked.ts";
import { readLedger } from "../queries/ledger.server.ts";
import { getReach } from "../queries/reach.server.ts";
import { listWorkOf, readAgreedMinutes } from "../queries/work-division.server.ts";
import type { ReportColumn, ReportRow } from "../report.ts";
import { onlySchool, schoolChoice } from "./choices.server.ts";
import type { MakeReport } from "./make.server.ts";

/** From March the work of the coming school year is divided; before that it is this year's. */
const yearToDivide = (today: Day) => {
  const month = Number(today.slice(5, 7));
  return schoolYear(schoolYearOf(today) + (month >= 3 && month <= 7 ? 1 : 0));
};

/**
 * What each person has in hours for learning in a school year, a row for a person at a school, in the shape a tool for the work
 * division reads. @throws NotFound for who may not see it by name
 */
export const workDivisionReport: MakeReport = (db, viewer, search) => {
  const school = search.get("school") || undefined;
  const reach = getReach(db, viewer, school);
  if (!reach.byName) throw new NotFound();
  const asked = search.get("year");
  const year = asked ? readSchoolYear(asked, viewer.today) : yearToDivide(viewer.today);
  const ids = reach.schools.map(({ id }) => id).filter((id) => school === undefined || String(id) === school);
  const { lines, sources } = readLedger(db, viewer, year, ids);
  const agreed = readAgreedMinutes(db, year.year, ids);
  const byPerson = Map.groupBy(lines, ({ personId, schoolId }) => `${personId}:${schoolId}`);
  const work = Map.groupBy(listWorkOf(db, year, ids), (one) => `${one.personId}:${one.schoolId}`);
  const rows = [...work].map(([key, employments]): ReportRow => {
    const most = employments.reduce((a, b) => (b.factor > a.factor ? b : a));
    const hours = hoursOf(byPerson.get(key) ?? [], agreed.get(key) ?? 0);
    const to = (minutes: number, href: string) =>
      minutes === 0 ? { value: 0 } : { value: minutes, to: href };
    const ledger = paths.personHours(most.personId, { year: yearKey(year) });
    return [
      ...(reach.administration ? [{ value: most.employeeNumber }] : []),
      { value: listName(most), to: paths.person(most.personId) },
      { value: most.schoolName },
      { value: most.teamName },
      { value: most.functionName },
      { value: most.scaleCode },
      { value: factorOf(employments, year.from) },
      { value: schoolYearName(year.year) },
      ...[hours.right, hours.saved, hours.own, hours.assigned, hours.school].map((one) => to(one, ledger)),
      { value: hours.sheet },
    ];
  });
  const columns = columnsFor(reach.administration);
  const total = (n: number) => rows.reduce((sum, row) => sum + Number(row[n]!.value), 0);
  return {
    title: m.reports_work_division(),
    facts: [yearInWords(year)],
    choices: [yearsToDivide(year, viewer.today), ...schoolChoice(school ?? "", reach.schools)],
    tables: [
      {
        title: m.reports_work_division_table(),
        columns,
        rows,
        sum: columns.map(({ kind, key }, n) =>
          key === "name" ? { value: m.reports_together() } : { value: kind === "hours" ? total(n) : null },
        ),
        empty: m.reports_none(),
      },
    ],
    definition: [
      m.reports_work_division_definition(),
      m.reports_work_division_sheet(),
      m.reports_work_division_apart(),
    ],
    sources,
    file: {
      what: m.reports_file_work_division(),
      school: onlySchool(reach.schools, school),
      when: yearKey(year),
    },
  };
};

/** How much she works there when the year begins, all her work there together; who comes later, when she comes. */
function factorOf(work: readonly { from: Day; to: Day | null; factor: number }[], day: Day): number {
  const then = work.filter(({ from, to }) => from <= day && (to === null || to >= day));
  return then.length === 0 ? work[0]!.factor : then.reduce((sum, { factor }) => sum + factor, 0);
}

const columnsFor = (administration: boolean): ReportColumn[] => [
  ...(administration
    ? [{ key: "employee_number", head: m.reports_employee_number(), kind: "text" as const }]
    : []),
  { key: "name", head: m.reports_name(), kind: "text" },
  { key: "school", head: m.reports_school(), kind: "text" },
  { key: "team", head: m.reports_team(), kind: "text" },
  { key: "function", head: m.reports_function(), kind: "text" },
  { key: "scale", head: m.reports_scale(), kind: "text" },
  { key: "factor", head: m.reports_factor(), kind: "places" },
  { key: "year", head: m.reports_choice_year(), kind: "text" },
  { key: "right", head: m.reports_ledger_entitled(), kind: "hours" },
  { key: "saved", head: m.reports_saved(), kind: "hours" },
  { key: "own", head: m.reports_agreed_own(), kind: "hours" },
  { key: "assigned", head: m.reports_agreed_assigned(), kind: "hours" },
  { key: "school_hours", head: m.reports_agreed_school(), kind: "hours" },
  { key: "sheet", head: m.reports_on_sheet(), kind: "hours" },
];

function hoursOf(lines: readonly LedgerLine[], sheet: number) {
  const sum = (which: (line: LedgerLine) => boolean) =>
    lines.filter(which).reduce((total, { minutes }) => total + minutes, 0);
  const isUse = (line: LedgerLine) => line.because === "use";
  const isAssigned = (line: LedgerLine) => line.because === "use" && line.use.source === "assigned";
  return {
    right: sum((line) => line.kind === "entitled"),
    saved: sum((line) => line.because === "set" && line.right.kind === "saved"),
    own: sum((line) => isUse(line) && line.account !== "beside"),
    assigned: sum(isAssigned),
    school: sum((line) => isUse(line) && line.account === "beside" && !isAssigned(line)),
    sheet,
  };
}

const yearsToDivide = (year: Year, today: Day) => {
  const now = schoolYearOf(today);
  const years = [...new Set([now, now + 1, year.year])].sort().map(schoolYear);
  return {
    name: "year",
    label: m.reports_choice_year(),
    value: yearKey(year),
    options: years.map((one) => ({ value: yearKey(one), label: yearInWords(one) })),
  };
};
