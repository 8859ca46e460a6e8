import { expect, test } from "vitest";
import {
  addFreeDays,
  addSchool,
  changeSchool,
  removeFreeDays,
  renameBoard,
} from "#app/features/settings/commands.server.ts";
import { findFreeDay, getSchool, listFreeDays, listSchools } from "#app/features/settings/queries.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRole, aSchool } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const words = { teacherWord: "leerkracht", teamWord: "bouw", holidayRegion: "noord" } as const;
const vliet = { kind: "school", name: "Vliet College", sector: "vo", brin: "31VC00", ...words } as const;

function theBoard() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

test("an administrator adds schools and an office; HR and a school leader do not", () => {
  const { db, eyes } = theBoard();
  const id = addSchool(db, eyes("administrator"), vliet, NOW);
  expect(getSchool(db, eyes("administrator"), id)).toMatchObject({ sector: "vo", teamWord: "bouw" });
  const office = addSchool(db, eyes("administrator"), { ...vliet, kind: "office", name: "Bureau" }, NOW);
  expect(getSchool(db, eyes("administrator"), office)).toMatchObject({ sector: null, brin: null });
  for (const who of ["hrAdviser", "schoolLeader", "teacher"] as const) {
    expect(() => addSchool(db, eyes(who), { ...vliet, name: "Nog een" }, NOW), who).toThrow(NotFound);
  }
});

test("a school has a sector, and a name no other school of the board has", () => {
  const { db, eyes } = theBoard();
  expect(() => addSchool(db, eyes("administrator"), { ...vliet, sector: null }, NOW)).toThrow("choose_one");
  expect(() => addSchool(db, eyes("administrator"), { ...vliet, name: "De Wissel" }, NOW)).toThrow(
    "already_taken",
  );
});

test("HR of one school changes that school and does not see the others", () => {
  const { db, school, eyes } = theBoard();
  const other = aSchool(db, { boardId: school.board.id });
  aRole(db, { personId: school.teammate.personId, kind: "hr_adviser", schoolId: school.school.id });
  const samira = eyes("teammate");
  expect(listSchools(db, samira).map((one) => one.name)).toEqual(["De Wissel"]);
  const change = { name: "De Wissel", sector: "po" as const, brin: null, ...words, version: 1 };
  changeSchool(db, samira, school.school.id, change, NOW);
  expect(() => changeSchool(db, samira, other.id, change, NOW)).toThrow(NotFound);
  expect(() => changeSchool(db, eyes("administrator"), aSchool(db).id, change, NOW)).toThrow(NotFound);
});

test("who did not see the last change of a school or board overwrites nothing", () => {
  const { db, school, eyes } = theBoard();
  const admin = eyes("administrator");
  const change = { name: "De Wisselwerking", sector: "po" as const, brin: null, ...words, version: 1 };
  changeSchool(db, eyes("hrAdviser"), school.school.id, change, NOW);
  expect(() => changeSchool(db, admin, school.school.id, { ...change, name: "Anders" }, NOW)).toThrow(Stale);
  renameBoard(db, admin, { boardName: "Stichting Lindehof", version: 1 }, NOW);
  expect(() => renameBoard(db, admin, { boardName: "Anders", version: 1 }, NOW)).toThrow(Stale);
});

test("a free day is found on its first and its last day and not after", () => {
  const { db, school, eyes } = theBoard();
  const { id } = school.school;
  addFreeDays(
    db,
    eyes("hrAdviser"),
    id,
    { freeName: "Kerstvakantie", fromDay: "2026-12-19", toDay: "2027-01-03" },
    NOW,
  );
  addFreeDays(db, eyes("hrAdviser"), id, { freeName: "Studiedag", fromDay: "2027-02-01", toDay: null }, NOW);
  expect(
    ["2026-12-18", "2026-12-19", "2027-01-03", "2027-01-04", "2027-02-01"].map((day) =>
      findFreeDay(db, id, day),
    ),
  ).toEqual([undefined, "Kerstvakantie", "Kerstvakantie", undefined, "Studiedag"]);
  expect(() =>
    addFreeDays(
      db,
      eyes("hrAdviser"),
      id,
      { freeName: "Fout", fromDay: "2027-02-01", toDay: "2027-01-01" },
      NOW,
    ),
  ).toThrow("end_before_start");
});

test("free days of another school are not taken away through this one", () => {
  const { db, school, eyes } = theBoard();
  addFreeDays(
    db,
    eyes("hrAdviser"),
    school.school.id,
    { freeName: "Studiedag", fromDay: "2027-02-01", toDay: null },
    NOW,
  );
  const [days] = listFreeDays(db, school.school.id);
  removeFreeDays(db, eyes("hrAdviser"), school.office.id, days!.id, NOW);
  expect(listFreeDays(db, school.school.id)).toHaveLength(1);
  removeFreeDays(db, eyes("hrAdviser"), school.school.id, days!.id, NOW);
  expect(listFreeDays(db, school.school.id)).toEqual([]);
});
