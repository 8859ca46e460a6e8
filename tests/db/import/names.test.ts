import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, schools, teams } from "#db/schema/index.ts";
import { aDryRun, applied, ownList, rowsOf } from "../../factories/imports.ts";
import { aSchool, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  hr = viewing(db, school.hrAdviser.personId);
});

const someone = (n: number, team: string, at = "De Wissel") =>
  `;Nieuw;;Nummer${n};nieuw${n}@school.example;${at};${team};leraar;;;1;;2026-08-01;;`;
const teamOf = (n: number) =>
  db
    .select({ name: teams.name, id: teams.id })
    .from(people)
    .innerJoin(employments, eq(employments.personId, people.id))
    .innerJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(eq(people.email, `nieuw${n}@school.example`))
    .get();

test("a team that is there only under another sign is another team", async () => {
  aTeam(db, { schoolId: school.school.id, name: "Groep 12" });
  const runId = await aDryRun(db, hr, [ownList(someone(1, "Groep 1/2"))]);
  expect(rowsOf(db, runId)[0]!.problems).toEqual([{ field: "team", problem: "team_not_known" }]);
});

test("teams that differ in one sign are made as two, and each has its own people", async () => {
  const list = ownList(
    someone(1, "Nieuw ★"),
    someone(2, "Nieuw ♥"),
    someone(3, "Groep 1/2"),
    someone(4, "Groep 12"),
  );
  await applied(db, hr, await aDryRun(db, hr, [list], { makeTeams: true }));
  expect([1, 2, 3, 4].map((n) => teamOf(n)?.name)).toEqual(["Nieuw ★", "Nieuw ♥", "Groep 1/2", "Groep 12"]);
});

test("capitals, double spaces and the way an accent is written make no other team", async () => {
  const cafe = aTeam(db, { schoolId: school.school.id, name: "Café Groep" });
  const list = ownList(
    someone(1, "cafe\u0301  GROEP"),
    someone(2, "Kernteam"),
    someone(3, "KERN\u00a0team"),
    someone(4, "kernteam"),
  );
  await applied(db, hr, await aDryRun(db, hr, [list], { makeTeams: true }));
  expect(teamOf(1)?.id).toBe(cafe.id);
  expect(teamOf(4)?.id).toBe(teamOf(2)?.id);
  expect(teamOf(3)?.id).not.toBe(teamOf(2)?.id);
});

test("a team made by hand since the comparison is taken, whatever its capitals", async () => {
  const runId = await aDryRun(db, hr, [ownList(someone(1, "Kernteam"))], { makeTeams: true });
  const made = aTeam(db, { schoolId: school.school.id, name: "kernteam" });
  await applied(db, hr, runId);
  expect(teamOf(1)?.id).toBe(made.id);
});

test("a school is known by its whole name or its BRIN, and where two go by it by neither", async () => {
  db.update(schools).set({ brin: "01AB" }).where(eq(schools.id, school.school.id)).run();
  for (const name of ["De Wissel+", "Tweeling", "TWEELING"]) aSchool(db, { boardId: school.board.id, name });
  const list = ownList(
    someone(1, "", "de  wissel"),
    someone(2, "", "01ab-00"),
    someone(3, "", "De Wissel!"),
    someone(4, "", "Tweeling"),
  );
  const rows = rowsOf(db, await aDryRun(db, hr, [list]));
  expect(rows.filter(({ line }) => line !== null).map(({ problems }) => problems[0]?.problem)).toEqual([
    undefined,
    undefined,
    "school_not_known",
    "school_not_known",
  ]);
});
