import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { changeEvidence, keepEvidence, type Upload } from "#app/features/evidence/commands.server.ts";
import { dropUnusedFiles } from "#app/features/evidence/commands/drop-files.server.ts";
import { remindOfEvidence } from "#app/features/evidence/commands/remind.server.ts";
import { fileStoreIn } from "#app/features/evidence/file-store.server.ts";
import {
  getEvidence,
  listEvidenceOf,
  listEvidenceShownTo,
  listOwnEvidence,
  openEvidence,
} from "#app/features/evidence/queries.server.ts";
import { listEndingEvidence } from "#app/features/evidence/queries/ending.server.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { tidyFiles } from "#app/jobs/nightly.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { accessEvents, evidences, outbox, rules, storedFiles } from "#db/schema/index.ts";
import { aPdf, aPng } from "../../factories/files.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

const root = mkdtempSync(path.join(tmpdir(), "jaarring-evidence-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let worlds = 0;
function atSchool() {
  const db = freshDatabase();
  const dataDir = path.join(root, String((worlds += 1)));
  const store = fileStoreIn(dataDir);
  const { school, eyes } = aSchoolSeenBy(db);
  const noor = eyes("teacher");
  const keep = (upload: Upload | null, more = {}, by = noor, now = NOW) =>
    keepEvidence(db, store, by, { upload, ...more }, now);
  return { db, dataDir, store, school, eyes, noor, keep };
}

const pdf = (text?: string): Upload => ({ name: "certificaat.pdf", bytes: aPdf(text) });
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : [];

test("a file lies under the hash of its content and nothing else; what it is called is cleaned", async () => {
  const { db, store, noor, keep } = atSchool();
  const id = await keep({ name: "../../Certificaat\u202efdp.exe", bytes: aPdf() });
  const sha256 = createHash("sha256").update(aPdf()).digest("hex");
  expect(filesIn(store.folder).map(({ name }) => name)).toEqual([sha256]);
  expect(readFileSync(path.join(store.folder, sha256.slice(0, 2), sha256)).equals(aPdf())).toBe(true);
  expect(openEvidence(db, noor, id, NOW)).toEqual({ sha256, type: "pdf", name: "Certificaatfdp.pdf" });
});

test("the same content is stored once, by whomever and at the same moment; two people keep two things", async () => {
  const { db, store, eyes, noor, keep } = atSchool();
  const samira = eyes("teammate");
  const ids = await Promise.all([keep(pdf()), keep(pdf()), keep(pdf(), {}, samira)]);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
  expect([countRows(db, evidences), countRows(db, storedFiles)]).toEqual([2, 1]);
  expect(filesIn(store.folder).length).toBe(1);

  deleteItem(db, noor, ids[0], NOW);
  expect(dropUnusedFiles(db, store)).toBe(0);
  expect(filesIn(store.folder).length).toBe(1);
  deleteItem(db, samira, ids[2], NOW);
  expect(dropUnusedFiles(db, store)).toBe(1);
  expect([countRows(db, storedFiles), filesIn(store.folder).length]).toEqual([0, 0]);
});

test("what is refused leaves nothing behind: no row, no file, nothing half", async () => {
  const { db, store, keep } = atSchool();
  const tries: [Upload | null, object, string][] = [
    [null, {}, "file_or_link"],
    [pdf(), { url: "https://school.example" }, "file_or_link"],
    [{ name: "leeg.pdf", bytes: Buffer.alloc(0) }, {}, "file_empty"],
    [{ name: "page.pdf", bytes: Buffer.from("<html></html>") }, {}, "file_type"],
    [{ name: "groot.pdf", bytes: Buffer.concat([aPdf(), Buffer.alloc(25_000_000)]) }, {}, "file_too_big"],
    [pdf(), { items: [987_654] }, "not_known"],
  ];
  for (const [upload, more, reason] of tries) {
    const refusal = await keep(upload, more).catch((fault: unknown) => fault);
    expect(refusal, reason).toBeInstanceOf(RuleBroken);
    expect(String((refusal as Error).message)).toContain(reason);
  }
  expect([countRows(db, evidences), countRows(db, storedFiles), filesIn(store.folder).length]).toEqual([
    0, 0, 0,
  ]);
});

test("how large a file may be is a rule of the board with a date, and never more than the edge lets through", async () => {
  const { db, school, keep } = atSchool();
  const shipped = {
    boardId: school.board.id,
    code: "evidence_largest",
    unit: "megabytes",
    source: "bestuur",
  };
  db.insert(rules)
    .values([
      { ...shipped, value: 1, fromDay: "2026-01-01", toDay: TODAY },
      { ...shipped, value: 99, fromDay: "2026-11-23" },
    ])
    .run();
  const large = { name: "foto.pdf", bytes: Buffer.concat([aPdf(), Buffer.alloc(1024 * 1024), aPdf()]) };
  await expect(keep(large)).rejects.toThrow("file_too_big");
  const { noor: tomorrow, keep: keepElsewhere } = atSchool();
  expect(await keepElsewhere(large, {}, tomorrow)).toBeGreaterThan(0);
});

test("one thing under many, each reader sees of it what she may: the evidence and what it belongs to are shared apart", async () => {
  const { db, school, eyes, noor, keep } = atSchool();
  const [open, own] = ["Voor allen?", "Voor mij?"].map((text) => aQuestion(db, noor.personId, { text }));
  const id = await keep(pdf(), { items: [open, own] });
  const others = [
    "teammate",
    "partner",
    "schoolLeader",
    "hrAdviser",
    "boardMember",
    "administrator",
  ] as const;
  for (const who of others) expect(() => getEvidence(db, eyes(who), id), who).toThrow(NotFound);

  shareItem(db, noor, open!, ["school"], NOW);
  for (const who of others) expect(() => openEvidence(db, eyes(who), id, NOW), who).toThrow(NotFound);
  expect(listEvidenceOf(db, eyes("partner"), open!)).toEqual([]);

  shareItem(db, noor, id, [`partner:${school.partner.personId}`], NOW);
  const karel = eyes("partner");
  expect(getEvidence(db, karel, id).of.map((item) => item.text)).toEqual(["Voor allen?"]);
  expect(listEvidenceOf(db, karel, open!).map((one) => one.id)).toEqual([id]);
  expect(listEvidenceShownTo(db, karel).map((one) => one.id)).toEqual([id]);
  for (const who of others.filter((one) => one !== "partner"))
    expect(() => openEvidence(db, eyes(who), id, NOW), who).toThrow(NotFound);
  shareItem(db, noor, id, [], NOW);
  expect(() => openEvidence(db, karel, id, NOW)).toThrow(NotFound);
  expect(listOwnEvidence(db, noor).map((one) => one.id)).toEqual([id]);
});

test("who opened a file is noted once a day, for its owner; she herself is not", async () => {
  const { db, eyes, noor, keep } = atSchool();
  const id = await keep(pdf(), { audiences: ["school"] });
  for (const viewer of [noor, eyes("partner"), eyes("partner"), eyes("teammate")])
    openEvidence(db, viewer, id, NOW);
  const rows = db.select().from(accessEvents).all();
  expect(rows.map(({ thing, thingId, subjectId }) => [thing, thingId, subjectId])).toEqual(
    [1, 2].map(() => ["evidence", id, noor.personId]),
  );
});

test("what it is called, until when and what it belongs to can change; not what it is, and not over another's change", async () => {
  const { db, noor, eyes, keep } = atSchool();
  const question = aQuestion(db, noor.personId, { text: "Hoe lang wacht ik?" });
  const id = await keep({ name: "bord.png", bytes: aPng() });
  const change = { title: "Het bord van dinsdag", validUntil: null, items: [question], version: 1 };
  changeEvidence(db, noor, id, change, NOW);
  expect(getEvidence(db, noor, id)).toMatchObject({ title: "Het bord van dinsdag", file: { type: "png" } });
  expect(() => changeEvidence(db, noor, id, change, NOW)).toThrow(Stale);
  expect(() => changeEvidence(db, eyes("teammate"), id, { ...change, version: 2 }, NOW)).toThrow(NotFound);
  // What it belonged to may go; the evidence stays.
  deleteItem(db, noor, question, NOW);
  expect(getEvidence(db, noor, id).of).toEqual([]);
});

test("a month before the end its owner gets one letter, without a word of what it is; another end is another letter", async () => {
  const { db, noor, eyes, keep } = atSchool();
  const id = await keep(pdf(), { title: "BHV-certificaat", validUntil: "2026-12-23", audiences: ["school"] });
  await keep(pdf("oud"), { validUntil: "2026-11-21" });
  const letters = () => db.select().from(outbox).all();
  expect(remindOfEvidence(db, NOW)).toBe(0);
  expect(listEndingEvidence(db, noor)).toEqual([]);
  const nextDay = new Date(NOW.getTime() + 24 * 3_600_000);
  expect([remindOfEvidence(db, nextDay), remindOfEvidence(db, nextDay)]).toEqual([1, 0]);
  expect(letters().map(({ kind, personId }) => [kind, personId])).toEqual([["evidence_ends", noor.personId]]);
  expect(JSON.stringify(letters())).not.toContain("BHV");
  expect(listEndingEvidence(db, eyes("teacher", "2026-11-23")).map((one) => one.id)).toEqual([id]);
  expect(listEndingEvidence(db, eyes("partner", "2026-11-23"))).toEqual([]);

  changeEvidence(
    db,
    noor,
    id,
    { title: "BHV-certificaat", validUntil: "2026-12-01", items: [], version: 1 },
    NOW,
  );
  expect(remindOfEvidence(db, nextDay)).toBe(1);
  expect(letters().length).toBe(2);
});

test("what an upload that broke off left behind is tidied up a day later, and files of nothing at once", async () => {
  const { db, dataDir, store, noor, keep } = atSchool();
  const id = await keep(pdf());
  const left = ["oud", "nieuw"].map((name) => path.join(store.folder, "incoming", name));
  for (const file of left) writeFileSync(file, "half");
  utimesSync(left[0]!, new Date(NOW.getTime() - 25 * 3_600_000), new Date(NOW.getTime() - 25 * 3_600_000));
  utimesSync(left[1]!, NOW, NOW);
  deleteItem(db, noor, id, NOW);
  expect(tidyFiles(db, dataDir, NOW)).toEqual({ dropped: 1, brokenOff: 1 });
  expect(filesIn(store.folder).map(({ name }) => name)).toEqual(["nieuw"]);
});
