import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { reportCsv } from "#app/features/reports/made/report-csv.server.ts";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { answerAuthorship, inviteAuthors } from "#app/features/stories/commands/authors.server.ts";
import { releaseStory, shareStory, withdrawRelease } from "#app/features/stories/commands/share.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { goals, people, stories } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aPerson, aRole, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { aLearningBoard, someone } from "../snapshots/boards.ts";

const annual = (db: Db, viewer: Viewer, search = "") =>
  getReport(db, viewer, "annual-report", new URLSearchParams(search));
const told = (db: Db, viewer: Viewer, search = "") => JSON.stringify(annual(db, viewer, search));

/** Noor and Samira wrote a story with a note of Noor's in it. */
function aStoryOfTwo() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const [noor, samira] = [eyes("teacher"), eyes("teammate")];
  const note = writeNote(db, noor, { text: "Mijn eigen notitie" }, NOW);
  const words = { title: "Tien tellen", happened: "Het werd stil.", better: "Ze luisteren.", notes: [note] };
  const id = writeStory(db, noor, words, NOW);
  inviteAuthors(db, noor, id, [samira.personId, school.otherTeacher.personId], NOW);
  answerAuthorship(db, samira, id, "accept", NOW);
  const name = (who: Viewer) => `${who.givenName} ${who.familyName}`;
  return { db, school, eyes, noor, samira, note, id, by: `${name(noor)} en ${name(samira)}` };
}

test("a released story stands in the annual report of the board in the words and with the names of who wrote it, without the notes in it", () => {
  const { db, eyes, noor, note, id, by } = aStoryOfTwo();
  const board = eyes("boardMember");
  expect(told(db, board)).not.toContain("Tien tellen");
  releaseStory(db, noor, id, [note], NOW);
  const report = annual(db, board);
  expect(report.texts).toContainEqual({
    title: `Tien tellen, door ${by}`,
    words: ["Het werd stil.", "Ze luisteren."],
    theirs: true,
  });
  for (const text of [report.asText!, reportCsv(report)]) {
    expect(text).toContain("Ze luisteren.");
    expect(text, "a note is said yes to for readers, not for print").not.toContain("Mijn eigen notitie");
  }
  expect(JSON.stringify(report), "who was asked and did not answer").not.toContain("Joost");
  withdrawRelease(db, noor, id, NOW);
  expect(told(db, board)).not.toContain("Tien tellen");
});

test("HR reads no story, released or not; a school leader reads it where it was shared with her school too", () => {
  const { db, eyes, noor, note, id } = aStoryOfTwo();
  releaseStory(db, noor, id, [note], NOW);
  for (const who of ["hrAdviser", "schoolLeader"] as const) {
    expect(told(db, eyes(who)), who).not.toMatch(/Tien tellen|Het werd stil|Noor/);
    expect(told(db, eyes(who), `story1=${id}`), who).not.toMatch(/Tien tellen|Het werd stil/);
    expect(told(db, eyes(who)), who).toContain("lezen bestuursleden");
  }
  shareStory(db, noor, id, { audiences: ["school"], yes: [note] }, NOW);
  expect(told(db, eyes("schoolLeader"))).toContain("Het werd stil.");
  expect(told(db, eyes("hrAdviser"))).not.toContain("Het werd stil.");
  for (const who of ["teacher", "partner", "administrator"] as const)
    expect(() => annual(db, eyes(who)), who).toThrow(NotFound);
});

test("the three latest stand there, or those that are chosen, each once", () => {
  const { db, eyes, noor } = aStoryOfTwo();
  const ids = ["een", "twee", "drie", "vier"].map((title, n) => {
    const id = writeStory(db, noor, { title: `zq${title}`, happened: "Dit.", notes: [] }, NOW);
    releaseStory(db, noor, id, [], NOW);
    db.update(stories)
      .set({ releasedOn: `2026-10-0${n + 1}` })
      .where(eq(stories.itemId, id))
      .run();
    return id;
  });
  const titles = (search = "") =>
    annual(db, eyes("boardMember"), search).texts!.flatMap(({ title }) => /^zq\w+/.exec(title) ?? []);
  expect(titles()).toEqual(["zqvier", "zqdrie", "zqtwee"]);
  expect(titles(`story1=${ids[0]}&story2=${ids[0]}&story3=`)).toEqual(["zqeen"]);
  expect(titles("story1=99999&story2=x&story3=")).toEqual([]);
});

test("ambitions stand there as they held at the end of the year, goals that are open, and those reached in it with what came of them", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const leader = eyes("schoolLeader");
  aVision(db, leader, school.school.id, [{ title: "Begrip", meaning: "Kinderen leggen uit" }]);
  const goal = (text: string, values: Partial<typeof goals.$inferInsert> = {}) =>
    db
      .insert(goals)
      .values({
        boardId: school.board.id,
        schoolId: school.school.id,
        text,
        openedOn: "2025-09-01",
        ...values,
      })
      .run();
  goal("Een doel dat loopt");
  goal("Een doel van een team", { teamId: school.team.id });
  const reached = { state: "reached" as const, conclusion: "Iedereen doet het" };
  goal("Bereikt doel", { ...reached, closedOn: "2026-03-01" });
  goal("Eerder bereikt", { ...reached, closedOn: "2025-12-31" });
  const texts = (year: string) => annual(db, leader, `year=${year}`).texts!.map(({ words }) => words);
  expect(texts("2026").slice(0, 3)).toEqual([
    ["Begrip: Kinderen leggen uit"],
    ["Bereikt doel: Iedereen doet het"],
    ["Een doel dat loopt"],
  ]);
  expect(texts("2025").slice(0, 2)).toEqual([["Eerder bereikt: Iedereen doet het"], ["Een doel dat loopt"]]);
});

test("where it rubs comes from the snapshot: five people behind it are told, four are not, and what was shared since neither", () => {
  for (const [rubbing, rows] of [
    [6, [["Veilig leren", 6]]],
    [4, []],
  ] as const) {
    const db = freshDatabase();
    const board = aLearningBoard(db, [
      ...Array.from({ length: rubbing }, () => someone({ rubs: true })),
      ...Array.from({ length: 8 }, () => someone()),
    ]);
    const member = aPerson(db, { boardId: board.boardId }).id;
    aRole(db, { personId: member, kind: "board_member" });
    const rubs = () => {
      const [, table] = annual(db, viewing(db, member)).tables;
      return table?.rows.map(([, ambition, questions]) => [ambition!.value, questions!.value]);
    };
    expect(rubs(), "no snapshot yet").toBeUndefined();
    takeSnapshots(db, NOW);
    expect(rubs()).toEqual(rows);
    expect(told(db, viewing(db, member))).not.toMatch(/Hoe\?|Nummer/);
    expect(db.select().from(people).all().length).toBeGreaterThan(10);
  }
});
