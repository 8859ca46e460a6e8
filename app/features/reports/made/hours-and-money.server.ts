import type { Viewer } from "#app/features/auth/viewer.ts";
import { yearInWords } from "#app/features/hours/components/words.ts";
import type { Amounts } from "#app/features/hours/model.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { askedAs, readAsked, type Asked } from "../asked.ts";
import { isIn } from "../cuts.ts";
import { isInColumn, ledgerColumns, listColumns, sumOf } from "../ledger.ts";
import { namesAt, readLedger, type PlacedLine } from "../queries/ledger.server.ts";
import { getReach, type Reach } from "../queries/reach.server.ts";
import type { Report, ReportColumn, ReportRow, ReportTable } from "../report.ts";
import type { MakeReport } from "./make.server.ts";
import { columnWords, listTable } from "./ledger-list.server.ts";
import { totalsTable } from "./totals-table.server.ts";
import {
  cutChoices,
  cutWords,
  narrowedInWords,
  narrowedWords,
  onlySchool,
  partsOf,
  withinReach,
  yearChoice,
} from "./choices.server.ts";
import { yearKey } from "#app/features/hours/years.ts";

type Kind = { name: "budget" | "hours"; unit: keyof Amounts };

/** Hours, or money, of a year: what was agreed and what was used, own apart from the school's. @throws NotFound as getReach */
export const hoursReport: MakeReport = (db, viewer, search) =>
  ledgerReport(db, viewer, readAsked(search, viewer.today), { name: "hours", unit: "minutes" });

export const budgetReport: MakeReport = (db, viewer, search) =>
  ledgerReport(db, viewer, readAsked(search, viewer.today), { name: "budget", unit: "cents" });

function ledgerReport(db: Db, viewer: Viewer, wanted: Asked, kind: Kind): Report {
  const reach = getReach(db, viewer, wanted.narrowed.school);
  const asked = withinReach(wanted, reach);
  const ids = reach.schools.map(({ id }) => id);
  const { lines: all } = readLedger(db, viewer, asked.year, ids);
  const lines = all.filter(({ place }) => isIn(place, asked.narrowed));
  const centres = [...new Set(all.map(({ place }) => place.cost_centre))].sort();
  const smallest = ruleOn(db, viewer.boardId, "smallest_group", viewer.today);
  const column = reach.byName ? listColumns.find((one) => one === asked.column) : undefined;
  const words = kind.name === "hours" ? m.reports_hours : m.reports_budget;
  const rules = lines.flatMap((line) => (line.because === "rule" && line[kind.unit] > 0 ? [line.rule] : []));
  return {
    title: words(),
    facts: [yearInWords(asked.year), ...narrowedInWords(asked, reach)],
    choices: [yearChoice(asked.year, viewer.today), ...cutChoices(asked, reach, centres)],
    tables: [tableOf()],
    definition: [
      kind.name === "hours" ? m.reports_hours_definition() : m.reports_budget_definition(),
      m.reports_ledger_definition_own(),
      m.reports_ledger_definition_place(),
      ...(rules.some(({ checkedOn }) => checkedOn === null) ? [m.reports_ledger_unchecked()] : []),
      reach.byName ? m.reports_opens_list() : m.reports_totals_only({ count: smallest }),
    ],
    sources: [...new Set(rules.map(({ source }) => source))].sort(),
    file: {
      what: kind.name === "hours" ? m.reports_file_hours() : m.reports_file_budget(),
      school: onlySchool(reach.schools, asked.narrowed.school),
      when: yearKey(asked.year),
      cut: column
        ? [columnWords[column](), ...narrowedWords(asked, reach)]
        : [...(asked.by === "school" ? [] : [cutWords[asked.by]()]), ...narrowedWords(asked, reach)],
    },
  };

  function tableOf(): ReportTable {
    if (column) return listTable(lines, column, kind.unit, { reach, names: namesAt(db, viewer, ids) });
    const parts = partsIn(lines, asked, reach, centres);
    if (reach.byName) return sumsTable(lines, asked, kind, parts);
    return totalsTable(lines, asked, { parts, unit: kind.unit, smallest, columnWords });
  }
}

/** The parts of a division that have a row: all schools, and of the others those that have anything in them. */
function partsIn(lines: readonly PlacedLine[], asked: Asked, reach: Reach, centres: readonly string[]) {
  const used = new Set(lines.map(({ place }) => String(place[asked.by])));
  const only = asked.narrowed[asked.by];
  return partsOf(asked.by, reach, centres).filter(
    ([part]) => (asked.by === "school" || used.has(part)) && (only === undefined || only === part),
  );
}

function sumsTable(
  lines: readonly PlacedLine[],
  asked: Asked,
  { name, unit }: Kind,
  parts: readonly [string, string][],
): ReportTable {
  const amount = unit === "minutes" ? "hours" : "euros";
  const byPart = Map.groupBy(lines, ({ place }) => String(place[asked.by]));
  const row = (label: string, part: string | undefined): ReportRow => {
    const of = part === undefined ? lines : (byPart.get(part) ?? []);
    return [
      { value: label },
      ...ledgerColumns.map((column) => {
        const value = sumOf(of, column, unit);
        const narrowed = part === undefined ? {} : { [asked.by]: part };
        const opens = of.some((line) => isInColumn(line, column) && line[unit] > 0);
        return opens ? { value, to: paths.report(name, askedAs(asked, { ...narrowed, column })) } : { value };
      }),
    ];
  };
  const rows = parts.map(([part, label]) => row(label, part));
  return {
    title: m.reports_totals_by({ cut: cutWords[asked.by]().toLowerCase() }),
    columns: [
      { key: "part", head: cutWords[asked.by](), kind: "text" },
      ...ledgerColumns.map((key): ReportColumn => ({ key, head: columnWords[key](), kind: amount })),
    ],
    rows,
    ...(rows.length > 1 && { sum: row(m.reports_together(), undefined) }),
    empty: m.reports_ledger_empty(),
  };
}
