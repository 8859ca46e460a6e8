import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { yearInWords } from "#app/features/hours/components/words.ts";
import { schoolYear, yearKey, type Year } from "#app/features/hours/years.ts";
import { listName } from "#app/lib/name.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { readSchoolYear } from "../asked.ts";
import { listAgreedPlans, listTalks, type Talk } from "../queries/account.server.ts";
import { reportPolicy } from "../policy.ts";
import { getReach, type Reach } from "../queries/reach.server.ts";
import type { Report, ReportTable } from "../report.ts";
import { accountTable } from "./account-table.server.ts";
import { onlySchool, schoolChoice } from "./choices.server.ts";
import type { MakeReport } from "./make.server.ts";
import { plansList, plansTable } from "./plans-table.server.ts";
import { safeTable } from "./safe-table.server.ts";
import { showDay } from "#app/ui/dates.ts";

const talkKinds = ["held", "planned"] as const;

/**
 * What a school tells its participation council of a school year: hours, euros, talks and year sheets as totals, on one A4, without
 * a name and without a figure of too few people. Who reads names anyway opens the list behind a figure.
 * @throws NotFound as getReach
 */
export const councilReport: MakeReport = (db, viewer, search) => {
  if (!allows(reportPolicy, "account", standingOf(viewer))) throw new NotFound();
  const school = search.get("school") || undefined;
  const whole = getReach(db, viewer, school);
  const schools = whole.schools.filter(({ id }) => school === undefined || String(id) === school);
  const reach = { ...whole, schools };
  const year = readSchoolYear(search.get("year"), viewer.today);
  const told = listBehind(db, viewer, year, reach, search.get("column")) ?? account(db, viewer, year, reach);
  return {
    title: m.reports_council(),
    facts: [yearInWords(year), m.reports_as_of({ day: showDay(viewer.today) })],
    choices: [yearChoice(year, viewer.today), ...schoolChoice(school ?? "", whole.schools)],
    ...told,
    file: {
      what: m.reports_file_council(),
      school: onlySchool(whole.schools, school),
      when: yearKey(year),
      ...(told.nameless ? {} : { cut: told.tables.map(({ title }) => title) }),
    },
  };
};

type Part = Pick<Report, "nameless" | "tables" | "definition" | "sources">;

function account(db: Db, viewer: Viewer, year: Year, reach: Reach): Part {
  const { table, smallest, staff, unchecked, sources } = accountTable(db, viewer, year, reach);
  const ids = reach.schools.map(({ id }) => id);
  const talks = listTalks(db, viewer, year, ids);
  const plans = listAgreedPlans(db, year, ids);
  return {
    nameless: true,
    tables: [
      table,
      talksTable(talks, year, reach, { staff, smallest }),
      plansTable(plans, year, reach, { viewer, smallest }),
    ],
    definition: [
      m.reports_council_definition_hours(),
      m.reports_council_definition_talks(),
      m.reports_council_definition_plans(),
      m.reports_account_small({ count: smallest }),
      ...(unchecked ? [m.reports_ledger_unchecked()] : []),
    ],
    sources,
  };
}

function talksTable(
  talks: readonly Talk[],
  year: Year,
  { schools, byName }: Reach,
  { staff, smallest }: { staff: ReadonlyMap<number, number>; smallest: number },
): ReportTable {
  const listOf = (column: string, school?: number) =>
    byName ? paths.report("council", { year: yearKey(year), school, column }) : undefined;
  return safeTable({
    title: m.reports_council_talks(),
    head: m.reports_school(),
    columns: [
      { key: "held", head: m.reports_council_held(), kind: "count" },
      { key: "planned", head: m.reports_council_planned(), kind: "count" },
    ],
    rows: schools.map(({ id, name }) => ({
      label: name,
      figures: talkKinds.map((kind) => {
        const here = talks.filter((talk) => talk.schoolId === id && talk.kind === kind);
        const people = new Set(here.map(({ personId }) => personId)).size;
        return { value: here.length, people, staff: staff.get(id) ?? 0, to: listOf(kind, id) };
      }),
    })),
    sumTo: talkKinds.map((kind) => listOf(kind)),
    empty: m.reports_none(),
    smallest,
  });
}

/** The list behind a figure, with names, for who may read them; undefined where none is asked for. */
function listBehind(db: Db, viewer: Viewer, year: Year, reach: Reach, column: string | null) {
  if (!reach.byName) return undefined;
  const ids = reach.schools.map(({ id }) => id);
  if (column === "plans") {
    const led = ids.filter((id) => viewer.ledSchoolIds.includes(id));
    return onlyForYou(plansList(listAgreedPlans(db, year, led), year));
  }
  const kind = talkKinds.find((one) => one === column);
  return kind && onlyForYou(talksList(listTalks(db, viewer, year, ids), kind));
}

const onlyForYou = (table: ReportTable): Part => ({
  tables: [table],
  definition: [m.reports_council_list()],
  sources: [],
});

const talksList = (talks: readonly Talk[], kind: Talk["kind"]): ReportTable => ({
  title: kind === "held" ? m.reports_council_held() : m.reports_council_planned(),
  columns: [
    { key: "name", head: m.reports_name(), kind: "text" },
    { key: "school", head: m.reports_school(), kind: "text" },
    { key: "day", head: m.reports_day(), kind: "day" },
  ],
  rows: talks
    .filter((talk) => talk.kind === kind)
    .map((talk) => [
      { value: listName(talk), to: paths.person(talk.personId) },
      { value: talk.schoolName },
      { value: talk.on },
    ]),
  empty: m.reports_none(),
});

/** The school year before, this one and the next, and the one that is asked for. */
const yearChoice = (year: Year, today: string) => {
  const now = schoolYearOf(today);
  const years = [...new Set([now - 1, now, now + 1, year.year])].sort((a, b) => a - b).map(schoolYear);
  return {
    name: "year",
    label: m.reports_choice_year(),
    value: yearKey(year),
    options: years.map((one) => ({ value: yearKey(one), label: yearInWords(one) })),
  };
};
