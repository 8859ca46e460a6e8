import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { TEST_AUDIT_KEY } from "../../support/database.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Words that begin alike, so that in the index one stands on the shoulders of the other, and many to fill its pages. */
const erased = ["kanarievogel", "kanariegeel"];
const kept = "kanariezaad";

function aSchoolOnDisk({ secure = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-index-"));
  folders.push(folder);
  const db = openDatabase(join(folder, "school.db"), { auditKey: TEST_AUDIT_KEY });
  bringUpToDate(db);
  if (!secure) db.$client.exec("insert into search_index (search_index, rank) values ('secure-delete', 0)");
  const noor = viewing(db, aWholeSchool(db).teacher.personId);
  const write = (text: string) => writeNote(db, noor, { text }, NOW);
  for (let i = 0; i < 60; i += 1)
    write(`Een gewone notitie, de ${i}e, over ${i.toString(36)}woord${i * 7919}`);
  const ids = erased.map((word) => write(`Over ${word} niets meer`));
  write(`Over ${kept} wel`);
  /** What any file still holds of a word: an index keeps the end of a word apart from its beginning. */
  const inTheFiles = (part: string) =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(part));
  const deleteBoth = () => ids.forEach((id) => deleteItem(db, noor, id, NOW));
  return { db, deleteBoth, inTheFiles };
}

test("a deleted text is gone from the database file, its log and the full-text index, ends of words included", () => {
  const { db, deleteBoth, inTheFiles } = aSchoolOnDisk();
  const parts = [...erased, "vogel", "geel"];
  expect(parts.filter(inTheFiles)).toEqual(parts);
  deleteBoth();
  expect(parts.filter(inTheFiles)).toEqual([]);
  expect(inTheFiles(kept), "what was not deleted is there").toBe(true);
  const found = db.$client.prepare("select rowid from search_index where search_index match ?");
  expect(found.all('"kanarie"*').length).toBe(1);
  db.$client.exec("insert into search_index (search_index, rank) values ('integrity-check', 1)");
  db.$client.close();
});

test("with an index that only marks what is gone, the ends of the words stay in the file", () => {
  const { db, deleteBoth, inTheFiles } = aSchoolOnDisk({ secure: false });
  deleteBoth();
  expect(["vogel", "geel"].filter(inTheFiles)).not.toEqual([]);
  db.$client.close();
});
