import writeExcel, { type Row } from "write-excel-file/node";
import type { FrozenSheet } from "./frozen.ts";
import { minutesByPerson, minutesTogether, planLineKinds, takersOf, type PlanLineKind } from "./model.ts";
import { schoolYearName } from "#app/lib/school-year.ts";

// The tool for the work division is Dutch, whatever the language of who sends it there: so are the names of the columns.
const kindColumns: Record<PlanLineKind, string> = {
  wish: "Uren leerwensen",
  study_day: "Uren studiedagen",
  training: "Uren scholing",
  together: "Uren samen leren",
  other: "Uren anders",
};

const text = (value: string) => ({ value, type: String });
const head = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
const hours = (minutes: number) => ({
  value: Math.round((minutes * 100) / 60) / 100,
  type: Number,
  format: "0.00",
});
const figure = (value: number, format = "0") => ({ value, type: Number, format });

/**
 * The hours of each member of the team as an Excel file, with the lines they come from: typed cells, no formula, so that a
 * work-division tool reads it as it is. `stand` says which version it is.
 */
export async function hoursFile(sheet: FrozenSheet, stand: string): Promise<Buffer> {
  const counted = sheet.lines;
  const of = [text(sheet.school), text(sheet.team), text(schoolYearName(sheet.schoolYear)), text(stand)];
  const people: Row[] = [
    [
      ...["Naam", "School", "Team", "Schooljaar", "Stand", ...planLineKinds.map((kind) => kindColumns[kind])],
      "Uren samen",
    ].map(head),
    ...minutesByPerson(counted, sheet.members).map(({ name, kinds, total }) => [
      text(name),
      ...of,
      ...planLineKinds.map((kind) => hours(kinds[kind])),
      hours(total),
    ]),
  ];
  const lines: Row[] = [
    [
      "Regel",
      "Soort",
      "Doel of ambitie",
      "Wie",
      "Dagen",
      "Uren per persoon",
      "Uren samen",
      "Euro",
      "Halve dagen vervanging",
    ].map(head),
    ...counted.map((line) => [
      text(line.text),
      text(kindColumns[line.kind].replace("Uren ", "")),
      text(line.place || "Los van de schoolvisie"),
      text(
        line.everybody
          ? "Iedereen"
          : takersOf(line, sheet.members)
              .map(({ name }) => name)
              .join(", "),
      ),
      figure(line.days ?? 0),
      hours(line.minutes ?? 0),
      hours(minutesTogether(line, sheet.members)),
      figure((line.cents ?? 0) / 100, "0.00"),
      figure(line.cover ?? 0),
    ]),
  ];
  const wide = (widths: number[]) => widths.map((width) => ({ width }));
  return writeExcel([
    {
      data: people,
      sheet: "Uren per persoon",
      columns: wide([28, 22, 18, 12, 34, 16, 18, 14, 17, 12, 12]),
      stickyRowsCount: 1,
    },
    { data: lines, sheet: "Regels", columns: wide([48, 14, 36, 36, 8, 16, 12, 10, 22]), stickyRowsCount: 1 },
  ]).toBuffer();
}
