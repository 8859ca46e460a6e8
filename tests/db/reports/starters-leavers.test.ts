import { eq } from "drizzle-orm";
import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import { reportBook } from "#app/features/reports/components/report-book.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { reportCsv } from "#app/features/reports/made/report-csv.server.ts";
import { bytesOf } from "#app/http/book-bytes.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  careerPhases,
  employmentPauses,
  employments,
  evidences,
  handoverLines,
  handovers,
} from "#db/schema/index.ts";
import { aConversation } from "../../factories/conversations.ts";
import { anActivity } from "../../factories/activities.ts";
import { anEvidence } from "../../factories/evidence.ts";
import { anAnsweredRequest } from "../../factories/hours.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aTeacher } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

type Seen = ReturnType<typeof aSchoolSeenBy>;
const reportOf = (db: Db, { eyes }: Seen, who: Parameters<Seen["eyes"]>[0], search = "") =>
  getReport(db, eyes(who), "starters-leavers", new URLSearchParams(search));
const rowsOf = (...[db, seen, who]: Parameters<typeof reportOf>) =>
  reportOf(db, seen, who).tables.map(({ rows }) => rows.map((row) => row.map(({ value }) => value)));

const change = (db: Db, id: number, values: Partial<typeof employments.$inferInsert>) =>
  db.update(employments).set(values).where(eq(employments.id, id)).run();

test("a starter stands there with her first day, gesprekspartner, coaching that was granted and the days of her talks by year", () => {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const { teacher, partner, school } = seen.school;
  change(db, teacher.employmentId, { fromDay: "2024-08-01" });
  for (const heldOn of ["2024-10-03", "2025-05-20", "2025-10-02"])
    aConversation(db, { staff: teacher, partnerId: partner.personId, state: "signed", heldOn });
  aConversation(db, { staff: teacher, partnerId: partner.personId });
  const title = "zqgeheimetitelqz";
  const activityId = anActivity(db, teacher.personId, { title, kind: "coaching", startsOn: "2024-09-10" });
  const asked = { activityId, personId: teacher.personId, schoolId: school.id };
  anAnsweredRequest(db, asked);
  for (const who of ["hrAdviser", "schoolLeader"] as const) {
    const [starters, days] = rowsOf(db, seen, who);
    expect(starters, who).toHaveLength(1);
    const [name, ...rest] = starters![0]!;
    expect(name).toMatch(/Noor/);
    expect(rest[3]).toMatch(/^Karel /);
    expect([...rest.slice(0, 3), ...rest.slice(4)]).toEqual([
      ...["De Wissel", "leerkracht", "2024-08-01", "Coaching", "2025-10-02", "2026-12-01"],
    ]);
    expect(days!.map((row) => row.slice(2))).toEqual([
      ["Gesprek in jaar 1", "2024-10-03"],
      ["Gesprek in jaar 1", "2025-05-20"],
      ["Gesprek in jaar 2", "2025-10-02"],
      ["Coaching", "2024-09-10"],
    ]);
    expect(JSON.stringify(reportOf(db, seen, who)), who).not.toContain(title);
  }
});

test("who is long at the board and new at a school is no starter, who begins in the profession is; without a talk there is no day and no word", () => {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const { teacher, teammate, school } = seen.school;
  expect(careerPhases).toContain("starting");
  change(db, teacher.employmentId, { toDay: "2026-07-31" });
  aTeacher(db, { personId: teacher.personId, schoolId: school.id, fromDay: "2026-08-01" });
  expect(rowsOf(db, seen, "hrAdviser")[0]).toEqual([]);
  change(db, teammate.employmentId, { careerPhase: "starting" });
  db.insert(employmentPauses).values({ employmentId: teammate.employmentId, fromDay: "2026-11-01" }).run();
  const [starters] = rowsOf(db, seen, "hrAdviser");
  expect(starters).toHaveLength(1);
  expect(starters![0]!.slice(5)).toEqual(["", null, null]);
  expect(rowsOf(db, seen, "hrAdviser")[1]).toEqual([]);
});

test("who left in the last twelve months or has a last day ahead stands there with that day; a new contract is no leaving", () => {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const { teacher, teammate, otherTeacher, formerPartner, school } = seen.school;
  change(db, teacher.employmentId, { toDay: "2027-01-31" });
  change(db, teammate.employmentId, { toDay: "2025-11-22" });
  change(db, otherTeacher.employmentId, { toDay: "2025-11-21" });
  change(db, formerPartner.employmentId, { toDay: "2026-07-31" });
  aTeacher(db, { personId: formerPartner.personId, schoolId: school.id, fromDay: "2026-08-01" });
  for (const who of ["hrAdviser", "schoolLeader"] as const) {
    const leavers = rowsOf(db, seen, who)[2]!;
    expect(leavers.map(([, ...row]) => row)).toEqual([
      ["De Wissel", "2027-01-31", null],
      ["De Wissel", "2025-11-22", null],
    ]);
    expect(leavers[0]![0]).toMatch(/Noor/);
  }
  for (const who of ["boardMember", "partner", "teacher", "administrator"] as const)
    expect(() => reportOf(db, seen, who), who).toThrow(NotFound);
});

test("that a handover began is told with its day, not what is in it; one she makes for herself is told once she ticked something", () => {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const { teacher } = seen.school;
  change(db, teacher.employmentId, { toDay: "2027-01-31" });
  const { employmentId, personId: startedBy } = teacher;
  const begun = { employmentId, startedBy, lastDay: "2027-01-31", startedAt: NOW.getTime() };
  const { id } = db
    .insert(handovers)
    .values({ ...begun, reason: "leaves" })
    .returning()
    .get();
  const handoverOf = () => rowsOf(db, seen, "hrAdviser")[2]![0]![3];
  const line = { handoverId: id, kind: "contact" as const, text: "zqcontactqz", position: 90 };
  db.insert(handoverLines).values(line).run();
  expect(handoverOf()).toBeNull();
  db.update(handoverLines).set({ passedOnAt: NOW.getTime() }).run();
  expect(handoverOf()).toBe(TODAY);
  for (const who of ["hrAdviser", "schoolLeader"] as const)
    expect(JSON.stringify(reportOf(db, seen, who)), who).not.toContain("zqcontactqz");
});

test("a certificate that ends within a year is named to the school leader it is shared with; HR is told who tells whom", () => {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const kept = (title: string, audiences: string[], validUntil: string) => {
    const id = anEvidence(db, seen.eyes("teacher"), { title, url: "https://bhv.example/", audiences });
    db.update(evidences).set({ validUntil }).where(eq(evidences.itemId, id)).run();
    return id;
  };
  kept("zqbhvqz", ["school"], "2027-03-01");
  kept("zqlateqz", ["school"], "2027-11-23");
  kept("zqvoorbijqz", ["school"], "2026-11-21");
  const own = kept("zqeigenqz", [], "2027-01-01");
  const all = (who: Parameters<typeof reportOf>[2]) => JSON.stringify(reportOf(db, seen, who));
  expect(rowsOf(db, seen, "schoolLeader")[3]).toEqual([["Noor", "zqbhvqz", "2027-03-01"]]);
  expect(all("schoolLeader")).not.toMatch(/zqlateqz|zqvoorbijqz|zqeigenqz/);
  expect(all("hrAdviser")).not.toMatch(/zq\w+qz/);
  expect(all("hrAdviser")).toContain("Bewijzen leest HR niet");
  shareItem(db, seen.eyes("teacher"), own, ["school"], NOW);
  expect(all("schoolLeader")).toContain("zqeigenqz");
});

test("days are days in every file: dd-mm-yyyy in CSV, and dates in Excel", async () => {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const { teacher, partner } = seen.school;
  change(db, teacher.employmentId, { fromDay: "2024-08-01" });
  aConversation(db, { staff: teacher, partnerId: partner.personId, state: "signed", heldOn: "2025-10-02" });
  const report = reportOf(db, seen, "hrAdviser");
  const csv = reportCsv(report);
  expect(csv).toMatch(/De Wissel;leerkracht;01-08-2024;[^;]*;;02-10-2025;/);
  expect(csv).toContain("De Wissel;Gesprek in jaar 2;02-10-2025");
  const [starters, days] = await readExcel(await bytesOf(reportBook(report)));
  expect(starters!.data[1]).toContainEqual(new Date("2024-08-01T00:00:00Z"));
  expect(days!.data[1]!.at(-1)).toEqual(new Date("2025-10-02T00:00:00Z"));
});
