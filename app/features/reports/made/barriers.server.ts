import { kindWords } from "#app/features/agreements/components/words.ts";
import { functionGroups } from "#app/features/people/model.ts";
import { groupWords } from "#app/features/people/components/words.ts";
import { hindranceWords } from "#app/features/questions/components/words.ts";
import { hindranceKinds } from "#app/features/questions/model.ts";
import { arrangedKinds, numberAt, type SnapshotNumber } from "#app/features/snapshots/model.ts";
import { getNumbers } from "#app/features/snapshots/queries.server.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { withoutHiddenRows } from "../hidden.ts";
import type { ReportCell, ReportChoice, ReportTable } from "../report.ts";
import type { MakeReport } from "./make.server.ts";

/**
 * What was in the way by kind, and what the school agreed beside what it arranged: numbers of the newest snapshot, of the board
 * or one school of it, never of fewer people than the board asks for. @throws NotFound for who reads no numbers of content
 */
export const barriersReport: MakeReport = (db, viewer, search) => {
  const asked = search.get("school") ?? "";
  const wanted = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
  const { k, takenOn, numbers, places, school, boardWide } = getNumbers(db, viewer, wanted);
  const choice: ReportChoice = {
    name: "school",
    label: m.reports_filter_school(),
    value: school ? String(school.id) : "",
    options: places.map(({ id, name }) => ({ value: String(id), label: name })),
  };
  const day = takenOn ? m.reports_as_of({ day: showDay(takenOn) }) : m.reports_barriers_none_yet();
  return {
    title: m.reports_barriers(),
    facts: [school?.name ?? m.reports_all_schools(), day],
    choices: places.length > 1 ? [{ ...choice, ...(boardWide && { empty: m.reports_filter_all() }) }] : [],
    tables: [byKind(numbers, takenOn), byGroup(numbers, takenOn)].map((table) =>
      withoutHiddenRows(table, (named) => m.reports_hidden_rows({ named: named.join(", ") })),
    ),
    definition: [
      m.reports_barriers_definition({ count: k }),
      m.reports_barriers_definition_agreed(),
      m.reports_barriers_definition_hidden(),
      m.reports_barriers_definition_no_list(),
    ],
    sources: [],
    file: { what: m.reports_file_barriers(), school: school?.name, when: takenOn ?? viewer.today },
  };
};

/** Where no number can be shown it says so, also before there is a snapshot: nothing tells the one from the other. */
function cellOf(number: SnapshotNumber | undefined, takenOn: string | null): ReportCell {
  if (!number?.shown) return { value: m.snapshots_too_few(), hidden: true };
  const { items, asOf } = number.shown;
  if (asOf === takenOn) return { value: items, to: "#definition" };
  return { value: `${items} (${m.snapshots_as_of({ day: showDay(asOf, "compact") })})`, to: "#definition" };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isOneOf = <T extends string>(values: readonly T[], kind: string): kind is T =>
  (values as readonly string[]).includes(kind);

function byKind(numbers: SnapshotNumber[], takenOn: string | null): ReportTable {
  const kinds = [...new Set<string>([...hindranceKinds, ...arrangedKinds])];
  const nameOf = (kind: string) =>
    isOneOf(hindranceKinds, kind)
      ? hindranceWords[kind]()
      : isOneOf(arrangedKinds, kind)
        ? kindWords(kind)
        : kind;
  const at = (measure: "hindrance" | "agreement", kind: string, side = "") =>
    cellOf(numberAt(numbers, { measure, subject: kind, side }), takenOn);
  return {
    title: m.reports_barriers_by_kind(),
    columns: [
      { key: "kind", head: m.reports_barriers_kind(), kind: "text" },
      { key: "in_the_way", head: m.reports_barriers_in_the_way(), kind: "count" },
      { key: "agreed", head: m.reports_barriers_agreed(), kind: "count" },
      { key: "arranged", head: m.reports_barriers_arranged(), kind: "count" },
    ],
    rows: kinds.map((kind) => [
      { value: capital(nameOf(kind)) },
      isOneOf(hindranceKinds, kind) ? at("hindrance", kind) : { value: null },
      isOneOf(arrangedKinds, kind) ? at("agreement", kind) : { value: null },
      isOneOf(arrangedKinds, kind) ? at("agreement", kind, "arranged") : { value: null },
    ]),
    empty: "",
  };
}

function byGroup(numbers: SnapshotNumber[], takenOn: string | null): ReportTable {
  return {
    title: m.reports_barriers_by_group(),
    columns: [
      { key: "kind", head: m.reports_barriers_kind(), kind: "text" },
      ...functionGroups.map((group) => ({ key: group, head: groupWords[group](), kind: "count" as const })),
    ],
    rows: hindranceKinds.map((kind) => [
      { value: capital(hindranceWords[kind]()) },
      ...functionGroups.map((functionGroup) =>
        cellOf(numberAt(numbers, { measure: "hindrance", subject: kind, functionGroup }), takenOn),
      ),
    ]),
    empty: "",
  };
}
