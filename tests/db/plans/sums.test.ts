import fc from "fast-check";
import readSheets, { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { totalsOf } from "#app/features/hours/model.ts";
import { getPersonHours } from "#app/features/hours/queries/person.server.ts";
import { schoolYear } from "#app/features/hours/years.ts";
import { hoursFile } from "#app/features/plans/hours-file.server.ts";
import type { FrozenSheet } from "#app/features/plans/frozen.ts";
import {
  minutesByPerson,
  minutesTogether,
  planLineKinds,
  sumsOf,
  type Member,
} from "#app/features/plans/model.ts";
import { getFrozen, getPlanPage } from "#app/features/plans/queries.server.ts";
import { anActivity } from "../../factories/activities.ts";
import { anAnsweredRequest, anEntitlement } from "../../factories/hours.ts";
import { aPlanLine } from "../../factories/plans.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

const someone = (n: number): Member => ({ personId: n, name: `Iemand ${n}` });
const amount = (max: number) => fc.option(fc.nat(max), { nil: null });
/** Quarters of an hour, as schools plan: what they come to has two decimals and no more. */
const quarters = fc.option(
  fc.nat(160).map((n) => n * 15),
  { nil: null },
);
const aLine = fc.record({
  id: fc.nat(),
  kind: fc.constantFrom(...planLineKinds),
  text: fc.constantFrom("Samen lezen", "=1+1", "@naam"),
  place: fc.constantFrom("", "Rekenen"),
  everybody: fc.boolean(),
  people: fc.uniqueArray(fc.integer({ min: 1, max: 16 }), { maxLength: 6 }),
  ...{ days: amount(10), minutes: quarters, cents: amount(100_000), cover: amount(20) },
});
const aTeam = fc
  .integer({ min: 0, max: 12 })
  .map((size) => Array.from({ length: size }, (_, n) => someone(n + 1)));

type Line = FrozenSheet["lines"][number];
const frozen = (lines: Line[], members: Member[]): FrozenSheet => ({
  ...{ format: 1, team: "Middenbouw", school: "De Wissel", schoolYear: 2026 },
  ...{ concrete: null, contribute: null, need: null },
  frame: { days: null, minutes: null, cents: null, cover: null },
  ...{ members, lines, sums: sumsOf(lines, members) },
});

/** The hours of one sheet by each road there is to them, in minutes. */
const roads = (lines: Line[], members: Member[], sum = sumsOf) => ({
  sheet: sum(lines, members).minutes,
  lines: lines.reduce((total, line) => total + minutesTogether(line, members), 0),
  people: minutesByPerson(lines, members).reduce((total, one) => total + one.total, 0),
});
const agree = ({ sheet, ...others }: ReturnType<typeof roads>) =>
  Object.values(others).every((minutes) => minutes === sheet);

const sheets = [fc.array(aLine, { maxLength: 25 }), aTeam] as const;

test("the hours of a sheet are those of its lines and of its people, whatever stands on it", () => {
  fc.assert(
    fc.property(...sheets, (lines, members) => agree(roads(lines, members))),
    { numRuns: 300 },
  );
});

test("a sum that forgets that who was named may have left the team is caught", () => {
  const careless: typeof sumsOf = (lines, members) => ({
    ...sumsOf(lines, members),
    minutes: lines.reduce(
      (total, line) => total + (line.minutes ?? 0) * (line.everybody ? members.length : line.people.length),
      0,
    ),
  });
  const property = fc.property(...sheets, (lines, members) => agree(roads(lines, members, careless)));
  expect(fc.check(property, { numRuns: 300 }).failed).toBe(true);
});

test("the file that is read back has the hours of the sheet, by person and by line", async () => {
  const read = async (lines: Line[], members: Member[]) => {
    const [people, rows] = await readSheets(await hoursFile(frozen(lines, members), "stand"));
    const { minutes } = sumsOf(lines, members);
    expect([minutesIn(people!.data), minutesIn(rows!.data)]).toEqual([minutes, minutes]);
  };
  await fc.assert(fc.asyncProperty(...sheets, read), { numRuns: 8 });
}, 20_000);

/** A column of hours of a sheet that was read back, as minutes. */
const minutesIn = ([head, ...rows]: unknown[][]) =>
  rows.reduce((total, row) => total + Math.round(Number(row[head!.indexOf("Uren samen")]) * 60), 0);

test("the file has typed cells under Dutch names: words stay words, hours are numbers with two decimals, nothing is a formula", async () => {
  const lines: Line[] = [
    {
      ...{ id: 1, kind: "training", text: '=HYPERLINK("x")', place: "", everybody: false, people: [1] },
      ...{ days: 1, minutes: 100, cents: 12_050, cover: 2 },
    },
  ];
  const bytes = await hoursFile(
    frozen(lines, [{ personId: 1, name: "=cmd()" }]),
    "Versie 1, afgesproken op 2 juni 2026",
  );
  expect(await readSheet(bytes, "Uren per persoon")).toEqual([
    [
      "Naam",
      "School",
      "Team",
      "Schooljaar",
      "Stand",
      "Uren leerwensen",
      "Uren studiedagen",
      "Uren scholing",
      "Uren samen leren",
      "Uren anders",
      "Uren samen",
    ],
    [
      "=cmd()",
      "De Wissel",
      "Middenbouw",
      "2026/2027",
      "Versie 1, afgesproken op 2 juni 2026",
      0,
      0,
      1.67,
      0,
      0,
      1.67,
    ],
  ]);
  expect((await readSheet(bytes, "Regels"))[1]).toEqual([
    ...['=HYPERLINK("x")', "scholing", "Los van de schoolvisie", "=cmd()"],
    ...[1, 1.67, 1.67, 120.5, 2],
  ]);
});

test("what stands on the sheet and beside it is what the lines, the ledger and the file say, number by number", async () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const [teamId, year] = [school.team.id, 2026];
  const { teacher, teammate, partner } = school;
  const karel = viewing(db, partner.personId);
  anEntitlement(db, { personId: teacher.personId, schoolId: school.school.id, minutes: 600 });
  const course = anActivity(db, teacher.personId, {
    title: "Cursus",
    kind: "course",
    audiences: [`team:${teamId}`],
  });
  anAnsweredRequest(db, {
    activityId: course,
    personId: teacher.personId,
    schoolId: school.school.id,
    minutes: 480,
    cents: 9000,
  });
  aPlanLine(db, teacher.personId, teamId, {
    text: "Studiedag",
    kind: "study_day",
    days: 1,
    hours: 420,
    everybody: true,
    cover: 6,
  });
  aPlanLine(db, teammate.personId, teamId, {
    text: "Cursus",
    kind: "training",
    hours: 480,
    euros: 9000,
    people: [teacher.personId],
    activity: course,
  });
  const page = getPlanPage(db, karel, { teamId, year });
  const members = 3;
  expect(page.sums).toEqual({ days: 1, minutes: 420 * members + 480, cents: 9000, cover: 6 });
  const people = page.room!.people.map(({ personId }) => personId);
  expect(people.sort()).toEqual([teacher.personId, teammate.personId].sort());
  const own = people.map((personId) => {
    const { accounts } = getPersonHours(db, karel, personId, schoolYear(year));
    return accounts.find(({ account }) => account === "individual")!.lines;
  });
  expect(page.room!.totals).toEqual(totalsOf(own.flat()));
  expect(page.room!.totals.minutes.committed).toBe(480);
  const [line] = page.groups.flatMap(({ things }) => things).filter(({ activity }) => activity);
  expect(line!.used).toMatchObject({ minutes: 480, cents: 9000, spent: 0 });
  // Who leads nobody there reads the sheet and no ledger.
  const teammatesPage = getPlanPage(db, viewing(db, teammate.personId), { teamId, year });
  expect([
    teammatesPage.room,
    teammatesPage.groups.flatMap(({ things }) => things.map(({ used }) => used)),
  ]).toEqual([null, [null, null]]);
  const { frozen: sheet } = getFrozen(db, karel, { teamId, year }, null, "export_hours");
  const rows = (await readSheet(await hoursFile(sheet!, "nu"), "Uren per persoon")).slice(1);
  expect(rows.reduce((total, row) => total + Number(row.at(-1)) * 60, 0)).toBe(page.sums.minutes);
});
