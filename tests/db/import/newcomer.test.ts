import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inviteImported } from "#app/features/import/commands/invite.server.ts";
import { problemOfRow, valueText } from "#app/features/import/components/words.ts";
import { guessFields } from "#app/features/import/fields.ts";
import { getImportPage } from "#app/features/import/queries/page.server.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { aDryRun, aFile, applied, ownList, rowsOf } from "../../factories/imports.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let hr: Viewer;
beforeEach(() => {
  db = freshDatabase();
  hr = viewing(db, aWholeSchool(db).hrAdviser.personId);
});

const inGroup = (group: string, n = 0, name = "Yara") =>
  `;${name};;Berg;yara${n}@school.example;De Wissel;;leraar;${group};;1;;2027-01-01;;`;

test("the group of a function may be written as the pages of Jaarring write it, in both languages", async () => {
  const words = ["Lesgeven", "Ondersteuning", "Leiding", "Teaching", "Support", "Leadership", "Management"];
  const runId = await aDryRun(db, hr, [ownList(...words.map((word, n) => inGroup(word, n)))]);
  const groups = rowsOf(db, runId).flatMap(({ changes }) =>
    changes.filter(({ field }) => field === "function_group").map((change) => change.new),
  );
  const three = ["teaching", "support", "direction"];
  expect(groups).toEqual([...three, ...three, "direction"]);
});

test("another word is refused with the words that will do", async () => {
  const runId = await aDryRun(db, hr, [ownList(inGroup("Begeleiding"))]);
  const [problem] = rowsOf(db, runId)[0]!.problems;
  expect(problem).toEqual({ field: "function_group", problem: "group_not_known" });
  for (const word of ["Lesgeven", "Ondersteuning", "Leiding"]) expect(problemOfRow(problem!)).toContain(word);
});

test("a comparison is read in words: the group by its name, a day as it is written here", async () => {
  const runId = await aDryRun(db, hr, [ownList(inGroup("OP"))]);
  const shown = rowsOf(db, runId)[0]!.changes.map(({ field, new: now }) => valueText(field, now));
  expect(shown).toContain("Lesgeven");
  expect(shown).toContain("1-1-2027");
});

test("a name beside a first name is a family name, and a location is a school", async () => {
  expect(guessFields(["Voornaam", "Voorvoegsel", "Naam", "Locatie"])).toEqual([
    "first_names",
    "name_prefix",
    "family_name",
    "school",
  ]);
  expect(guessFields(["Naam", "E-mail"])[0]).toBe("full_name");
  expect(guessFields(["Naam", "Roepnaam", "Achternaam"])[0]).toBe("full_name");
  const list = aFile(
    "Roepnaam;Voorvoegsel;Naam;E-mail;Locatie;Functie\nEls;van;Dam;els@school.example;De Wissel;leraar",
  );
  expect(rowsOf(db, await aDryRun(db, hr, [list]))[0]).toMatchObject({ kind: "new", name: "Dam, Els van" });
});

test("signs that turn the reading direction or cannot be seen are kept nowhere", async () => {
  const runId = await aDryRun(db, hr, [ownList(inGroup("OP", 0, "Ya\u202era\u200f\u0007\u2066"))]);
  expect(rowsOf(db, runId)[0]!.name).toBe("Berg, Yara");
  await applied(db, hr, runId);
  expect(JSON.stringify([rowsOf(db, runId), db.select().from(people).all()])).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069\u200b-\u200f]|\\u0007/,
  );
});

test("before undoing it is told how many invitations went out", async () => {
  const runId = await aDryRun(db, hr, [ownList(inGroup("OP", 1), inGroup("OP", 2))]);
  await applied(db, hr, runId);
  const page = () => getImportPage(db, hr, runId, { show: null, page: 1, columns: false });
  expect(page()).toMatchObject({ invited: 0, uninvited: 2 });
  inviteImported(db, hr, runId, NOW);
  expect(page()).toMatchObject({ invited: 2, uninvited: 0 });
});
