import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { answers, recordNotes } from "#db/schema/index.ts";
import { aConversation, promptsOf } from "../../factories/conversations.ts";
import { sign } from "../../factories/room.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { TEST_AUDIT_KEY } from "../../support/database.ts";

const UNSHARED = "kanarie-niet-gedeeld-7f3a";
const KEPT = "kanarie-voor-mezelf-91bc";
const NOTE = "kanarie-mijn-notitie-c204";
const OWN = "kanarie-van-noor-zelf-5e1d";
/** Of the partner; what is Noor's own stays. */
const erased = [UNSHARED, KEPT, NOTE];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Two talks held on Friday in a database that is a file, with words of each kind that are erased. */
function aSchoolOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-erasure-"));
  folders.push(folder);
  const db = openDatabase(join(folder, "school.db"), { auditKey: TEST_AUDIT_KEY });
  bringUpToDate(db);
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  const held = () =>
    aConversation(db, {
      staff: school.teacher,
      partnerId: school.partner.personId,
      state: "held",
      heldOn: "2026-11-20",
      closesOn: "2027-01-01",
      scheduledAt: Date.parse("2026-11-20T14:30:00Z"),
    }).id;
  const [own] = promptsOf(db, "staff");
  const [named, asked] = promptsOf(db, "partner");
  const shared = held();
  savePreparation(
    db,
    karel,
    shared,
    {
      version: 0,
      answers: [
        { promptId: named!.id, text: "Je wacht langer op antwoord", keptPrivate: false },
        { promptId: asked!.id, text: KEPT, keptPrivate: true },
      ],
      reviews: [],
    },
    NOW,
  );
  sharePreparation(db, karel, shared, 1, NOW);
  writeRecordNote(db, karel, shared, { scope: "me", text: NOTE }, NOW);
  const only = { promptId: own!.id, text: OWN, keptPrivate: true };
  savePreparation(db, noor, shared, { version: 0, answers: [only], reviews: [] }, NOW);

  const draft = held();
  const unsaid = { promptId: named!.id, text: UNSHARED, keptPrivate: false };
  savePreparation(db, karel, draft, { version: 0, answers: [unsaid], reviews: [] }, NOW);

  /** Which of the words stand in any file of the folder, as bytes. */
  const inTheFiles = () => {
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    return [...erased, OWN].filter((word) => bytes.some((file) => file.includes(word)));
  };
  return { db, noor, karel, shared, draft, inTheFiles };
}

test("signing erases the partner's own words from the database file and its log, and closing unsigned does too", () => {
  const { db, noor, karel, shared, inTheFiles } = aSchoolOnDisk();
  expect(inTheFiles()).toEqual([...erased, OWN]);
  sign(db, noor, shared);
  expect(inTheFiles(), "one signature erases nothing yet").toEqual([...erased, OWN]);
  sign(db, karel, shared);
  expect(inTheFiles()).toEqual([UNSHARED, OWN]);
  closeUnsignedConversations(db, new Date("2027-01-02T03:00:00Z"));
  expect(inTheFiles(), "what Noor kept for herself is hers").toEqual([OWN]);
  db.$client.close();
  expect(inTheFiles()).toEqual([OWN]);
});

test("deleted without overwriting, and with the log left as it is, the same words are still in the files", () => {
  const { db, inTheFiles } = aSchoolOnDisk();
  db.$client.pragma("secure_delete = OFF");
  db.delete(answers).run();
  db.delete(recordNotes).run();
  expect(inTheFiles(), "the log holds the pages as they were").toEqual([...erased, OWN]);
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  expect(inTheFiles().length, "and the file the freed cells").toBeGreaterThan(0);
  db.$client.close();
});

test("a reader that holds the log puts the erasure off to the next write, never cancels it", () => {
  const { db, draft, inTheFiles } = aSchoolOnDisk();
  const backup = openDatabase(db.$client.name, { auditKey: TEST_AUDIT_KEY });
  backup.$client.exec("begin; select count(*) from conversations;");
  backup.$client.prepare("select count(*) from conversations").get();
  closeUnsignedConversations(db, new Date("2027-01-02T03:00:00Z"));
  expect(db.$client.prepare("select state from conversations where id = ?").pluck().get(draft)).toBe(
    "closed_unsigned",
  );
  expect(inTheFiles()).toContain(UNSHARED);
  backup.$client.exec("commit");
  backup.$client.close();
  closeUnsignedConversations(db, new Date("2027-01-03T03:00:00Z"));
  expect(inTheFiles()).toEqual([OWN]);
  db.$client.close();
});
