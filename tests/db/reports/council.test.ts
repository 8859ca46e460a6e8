import fc from "fast-check";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { schoolYear, yearKey } from "#app/features/hours/years.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import type { ReportCell } from "#app/features/reports/report.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { planRevisions, rules, teamPlans } from "#db/schema/index.ts";
import { aConversation } from "../../factories/conversations.ts";
import { anEntitlement } from "../../factories/hours.ts";
import { aPerson, aRole, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { boards, within, world } from "../hours/random-boards.ts";

vi.setConfig({ testTimeout: 120_000 });

const FEW = "te weinig mensen om te tonen";
const reportOf = (db: Db, who: number, name: string, search = "") =>
  getReport(db, viewing(db, who), name, new URLSearchParams(search));
const values = (row: readonly ReportCell[]) => row.map(({ value }) => value);

/** The list a figure opens, added up or counted by hand. */
function listed(db: Db, who: number, { to }: ReportCell, forgets?: string) {
  const { pathname, searchParams } = new URL(to!, "http://jaarring.example");
  if (forgets) searchParams.delete(forgets);
  const [table] = reportOf(db, who, pathname.split("/").at(-1)!, String(searchParams)).tables;
  const last = table!.columns.at(-1)!;
  return last.key === "amount"
    ? table!.rows.reduce((sum, row) => sum + Number(row.at(-1)!.value), 0)
    : table!.rows.length;
}

const { db: random, hr, boardId } = boards;
const member = aPerson(random, { boardId }).id;
aRole(random, { personId: member, kind: "board_member" });

/** Random boards have five people: here a figure of two is shown. */
const withFew = <T>(given: Parameters<typeof within>[0], work: () => T) =>
  within(given, () => {
    random.update(rules).set({ value: 2 }).where(eq(rules.code, "smallest_group")).run();
    return work();
  });
const years = fc.integer({ min: 2023, max: 2026 }).map(schoolYear);

test("every figure that is shown is that of its list, and every sum that of the figures above it, on 50 random boards", () => {
  const seen = { opened: 0, few: 0 };
  fc.assert(
    fc.property(world, years, (given, year) => {
      withFew(given, () => {
        const [hours] = reportOf(random, hr, "council", `year=${yearKey(year)}`).tables;
        const { rows, sum } = hours!;
        for (const cell of [...rows, ...(sum ? [sum] : [])].flatMap((row) => row.slice(1))) {
          if (cell.value === FEW) seen.few += 1;
          if (!cell.to) continue;
          expect(listed(random, hr, cell), cell.to).toBe(cell.value);
          seen.opened += 1;
        }
        for (let n = 1; sum && n < sum.length; n += 1) {
          const shown = rows.map((row) => row[n]!.value).filter((value) => typeof value === "number");
          const together = shown.reduce((a, b) => a + b, 0);
          // Nothing beside what is kept back would read as if there were nothing.
          const isTold = shown.length > 0 && (together !== 0 || shown.length === rows.length);
          expect(sum[n]!.value).toBe(isTold ? together : FEW);
        }
        const [ofBoard] = reportOf(random, member, "council", `year=${yearKey(year)}`).tables;
        expect(ofBoard!.rows.map(values)).toEqual(rows.map(values));
        expect(ofBoard!.rows.flat().some(({ to }) => to)).toBe(false);
      });
    }),
    { numRuns: 50 },
  );
  process.stdout.write(`council: 50 boards, ${seen.opened} figures opened, ${seen.few} kept back\n`);
  expect(seen.opened).toBeGreaterThan(50);
  expect(seen.few).toBeGreaterThan(50);
});

test("control: a list that forgets which school it is of is caught", () => {
  const details = fc.check(
    fc.property(world, years, (given, year) =>
      withFew(given, () => {
        const [hours] = reportOf(random, hr, "council", `year=${yearKey(year)}`).tables;
        return hours!.rows
          .flat()
          .every((cell) => !cell.to || listed(random, hr, cell, "school") === cell.value);
      }),
    ),
    { numRuns: 60, endOnFailure: true },
  );
  expect(details.failed).toBe(true);
});

test("the hours of an office of three stand nowhere, and not in the total either; her own school stands the same in what its leader prints", () => {
  const db = freshDatabase();
  const { school, office, hrAdviser, schoolLeader } = aWholeSchool(db);
  const right = (personId: number, schoolId: number, minutes: number) =>
    anEntitlement(db, { personId, schoolId, minutes });
  const cells = (who: number) => {
    const { rows, sum } = reportOf(db, who, "council").tables[0]!;
    return [...rows, ...(sum ? [sum] : [])].map((row) => row.slice(0, 2).map(({ value }) => value));
  };
  const before = cells(hrAdviser.personId);
  expect(before.map(([name]) => name)).toEqual(["Bestuurskantoor", "De Wissel", "Samen, van wat hier staat"]);
  expect(before[0]![1]).toBe(FEW);
  expect(before[2]![1]).toBe(before[1]![1]);
  right(hrAdviser.personId, office.id, 60_000);
  expect(cells(hrAdviser.personId)).toEqual(before);
  right(schoolLeader.personId, school.id, 600);
  const after = cells(hrAdviser.personId);
  expect(after[1]![1]).toBe(Number(before[1]![1]) + 600);
  expect(cells(schoolLeader.personId)).toEqual([after[1]]);
});

test("four people's talks are kept back, five people's are counted and open their list; the list is not the board's", () => {
  const db = freshDatabase();
  const all = aWholeSchool(db);
  const staff = ["teacher", "teammate", "otherTeacher", "formerPartner", "otherLeader"] as const;
  const talk = (who: (typeof staff)[number], on: string) =>
    aConversation(db, { staff: all[who], partnerId: all.partner.personId, state: "signed", heldOn: on });
  const held = (who: number) => {
    const { rows } = reportOf(db, who, "council", `school=${all.school.id}`).tables[1]!;
    return rows[0]![1]!;
  };
  for (const who of staff.slice(0, 4)) talk(who, "2026-10-05");
  talk("otherLeader", "2026-07-31");
  talk("teacher", "2026-11-05");
  const hrId = all.hrAdviser.personId;
  expect(held(hrId)).toEqual({ value: FEW, hidden: true });
  talk("otherLeader", "2026-08-01");
  const shown = held(hrId);
  expect(shown.value).toBe(6);
  expect(listed(db, hrId, shown)).toBe(6);
  expect(held(all.boardMember.personId)).toEqual({ value: 6 });
  const asked = `column=held&school=${all.school.id}`;
  const ofBoard = reportOf(db, all.boardMember.personId, "council", asked);
  expect(JSON.stringify(ofBoard)).not.toMatch(/Noor|Samira|Joost/);
  for (const who of ["teacher", "partner", "administrator"] as const)
    expect(() => reportOf(db, all[who].personId, "council"), who).toThrow(NotFound);
});

test("the year sheets that were agreed stand beside their frame, of each the last version; the leader of the school opens them", () => {
  const db = freshDatabase();
  const { school, team, schoolLeader, partner, hrAdviser } = aWholeSchool(db);
  const plan = db
    .insert(teamPlans)
    .values({ teamId: team.id, schoolYear: 2026, openedBy: partner.personId, openedOn: "2026-05-10" })
    .returning()
    .get();
  const agree = (no: number, minutes: number) =>
    db
      .insert(planRevisions)
      .values({
        ...{ planId: plan.id, no, sha256: "x", agreedOn: "2026-06-10", agreedBy: partner.personId, at: 0 },
        content: JSON.stringify({
          frame: { days: 2, minutes: 6000, cents: null, cover: null },
          sums: { days: 1, minutes, cents: 12_000, cover: 0 },
          members: [1, 2, 3, 4, 5].map((personId) => ({ personId, name: "Zqnaamqz" })),
          lines: [],
        }),
      })
      .run();
  agree(1, 9000);
  agree(2, 4500);
  const plansOf = (who: number) =>
    reportOf(db, who, "council", `school=${school.id}&year=2026-2027`).tables[2]!.rows[0]!.slice(1);
  expect(plansOf(hrAdviser.personId)).toEqual([1, 6000, 4500, null, 12_000].map((value) => ({ value })));
  const [teams] = plansOf(schoolLeader.personId);
  expect(listed(db, schoolLeader.personId, teams!)).toBe(1);
  const asHr = reportOf(db, hrAdviser.personId, "council", `school=${school.id}&year=2026-2027&column=plans`);
  expect(asHr.tables[0]!.rows, "a sheet has names on it").toEqual([]);
});
