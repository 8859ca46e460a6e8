import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { accessEvents, evidences, storedFiles } from "#db/schema/index.ts";
import { aDocx, aPdf, aPng, aZip } from "../../factories/files.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";
import { TEST_DATA_DIR } from "../../support/files.ts";
import { countRows } from "../../support/rows.ts";

// Files as a browser, a hurried person or an attacker sends them, over the real application.

let app: TestApp;
let school: ReturnType<typeof aWholeSchool>;
let noor: number;

beforeAll(async () => {
  app = await openApp();
  school = aWholeSchool(app.db);
  noor = school.teacher.personId;
}, 60_000);

type Given = { name: string; type?: string; bytes: Buffer };
const TITLE = "Wat ik typte staat er nog";

const send = ({ name, type = "application/pdf", bytes }: Given, fields: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [field, value] of Object.entries({ title: TITLE, ...fields })) form.append(field, value);
  form.append("file", new File([new Uint8Array(bytes)], name, { type }));
  return app.requestAs(noor, "/evidence/new", { form });
};

const idOf = (answer: Response) =>
  Number(/\/evidence\/(\d+)$/.exec(answer.headers.get("Location") ?? "")?.[1]);
const stored = () => {
  const folder = path.join(TEST_DATA_DIR, "files");
  const all = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return all.filter((entry) => entry.isFile()).map((entry) => entry.name);
};
const kept = () => [countRows(app.db, evidences), countRows(app.db, storedFiles), stored().length];
const download = (id: number, personId: number | null = noor) =>
  app.requestAs(personId, `/evidence/${id}/file`);

const page = "<!doctype html><script>fetch('/me')</script>";
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const reasons = {
  empty: "Dit bestand is leeg",
  type: "Dit soort bestand bewaren we niet",
  unsafe: "Dit document is beschadigd",
  big: "Het mag 10 MB zijn",
};

describe("what is refused says why beside the field, keeps what was typed and leaves nothing behind", () => {
  test.each<[string, Given, string]>([
    ["nothing in it", { name: "leeg.pdf", bytes: Buffer.alloc(0) }, reasons.empty],
    ["a page called pdf", { name: "verslag.pdf", bytes: Buffer.from(page) }, reasons.type],
    ["a page", { name: "verslag.html", type: "text/html", bytes: Buffer.from(page) }, reasons.type],
    [
      "a drawing that runs",
      { name: "plaatje.svg", type: "image/svg+xml", bytes: Buffer.from(svg) },
      reasons.type,
    ],
    [
      "a drawing called png",
      { name: "plaatje.png", type: "image/png", bytes: Buffer.from(svg) },
      reasons.type,
    ],
    [
      "a page that becomes a pdf",
      { name: "a.pdf", bytes: Buffer.concat([Buffer.from(page), aPdf()]) },
      reasons.type,
    ],
    ["a pdf that is a page", { name: "a.pdf", bytes: Buffer.from(`%PDF-1.7\n${page}`) }, reasons.unsafe],
    ["a gif that is a script", { name: "a.gif", bytes: Buffer.from("GIF89a=1;alert(1)//") }, reasons.type],
    [
      "a picture with a page behind it",
      { name: "a.png", bytes: Buffer.concat([aPng(), Buffer.from(page)]) },
      reasons.unsafe,
    ],
    ["a program", { name: "certificaat.pdf", bytes: Buffer.from("MZ\x90\x00\x03", "latin1") }, reasons.type],
    ["a zip called docx", { name: "a.docx", bytes: aZip([{ name: "a", content: "a" }]) }, reasons.type],
    [
      "macros",
      { name: "a.docx", bytes: aDocx([{ name: "word/vbaProject.bin", content: "x" }]) },
      reasons.type,
    ],
    [
      "a bomb",
      { name: "a.docx", bytes: aDocx([{ name: "word/a.xml", content: Buffer.alloc(40_000_000) }]) },
      reasons.unsafe,
    ],
    [
      "a bomb inside",
      {
        name: "a.docx",
        bytes: aDocx([
          { name: "word/a.xlsx", content: aZip([{ name: "b", content: Buffer.alloc(40_000_000) }]) },
        ]),
      },
      reasons.unsafe,
    ],
    [
      "25 MB",
      { name: "film.pdf", bytes: Buffer.concat([aPdf(), Buffer.alloc(25 * 1024 * 1024), aPdf()]) },
      reasons.big,
    ],
  ])("%s", async (_what, given, reason) => {
    const before = kept();
    const answer = await send(given);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(reason);
    expect(text).toContain(TITLE);
    expect(kept()).toEqual(before);
  });
});

describe("what it is called never matters for where it lies or what it is", () => {
  test.each([
    ["../../../../etc/cron.d/x", "x.pdf"],
    ["..\\..\\boot.ini", "boot.pdf"],
    ["/etc/passwd", "passwd.pdf"],
    ["verslag.pdf\u0000.html", "verslag.pdf"],
    ["verslag\u202efdp.exe", "verslagfdp.pdf"],
    ["CON", "_CON.pdf"],
    ["certificaat; versie 2 (\u201cdef\u201d).pdf", "certificaat versie 2 (\u201cdef\u201d).pdf"],
    ["x".repeat(5_000), `${"x".repeat(80)}.pdf`],
    ["notities.html", "notities.pdf"],
  ])("%j", async (name, saved) => {
    const bytes = aPdf(name.slice(0, 60) + randomBytes(4).toString("hex"));
    const answer = await send({ name, type: "text/html", bytes }, { title: "" });
    expect(answer.status).toBe(302);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(readFileSync(path.join(TEST_DATA_DIR, "files", sha256.slice(0, 2), sha256)).equals(bytes)).toBe(
      true,
    );
    const file = await download(idOf(answer));
    expect(file.headers.get("Content-Type")).toBe("application/pdf");
    const disposition = file.headers.get("Content-Disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"]+"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe(saved);
  });
  test("nothing was written anywhere else", () => {
    expect(stored().every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });
});

test("a form that breaks off is no form, and leaves nothing behind", async () => {
  const before = kept();
  const head =
    '--x1\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
  for (const bytes of [
    Buffer.concat([Buffer.from(head), aPdf()]),
    Buffer.from(head.slice(0, 30)),
    Buffer.alloc(0),
  ]) {
    const answer = await app.requestAs(noor, "/evidence/new", {
      form: { type: "multipart/form-data; boundary=x1", bytes },
    });
    expect(answer.status).toBe(400);
  }
  expect(kept()).toEqual(before);
});

test("two and more at once: each gets an answer, the same content lies there once", async () => {
  const bytes = aPdf("tegelijk");
  const [rows, files] = kept();
  const answers = await Promise.all(Array.from({ length: 8 }, () => send({ name: "a.pdf", bytes })));
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 302));
  expect(new Set(answers.map(idOf)).size).toBe(1);
  expect(kept().slice(0, 2)).toEqual([rows! + 1, files! + 1]);
});

test("only for whom it is: another reads nothing, and what she may open is noted for its owner", async () => {
  const id = idOf(await send({ name: "certificaat.pdf", bytes: aPdf("alleen van Noor") }));
  const strangers = [
    "teammate",
    "partner",
    "schoolLeader",
    "hrAdviser",
    "boardMember",
    "administrator",
  ] as const;
  for (const who of strangers) {
    const [file, shown] = await Promise.all([
      download(id, school[who].personId),
      app.requestAs(school[who].personId, `/evidence/${id}`),
    ]);
    expect([file.status, shown.status], who).toEqual([404, 404]);
    expect(await file.text(), who).not.toContain("alleen van Noor");
  }
  expect((await download(id, null)).headers.get("Location")).toMatch(/^\/login/);

  await app.requestAs(noor, `/items/${id}/sharing`, { fields: { audiences: ["school"] } });
  expect((await download(id, school.partner.personId)).status).toBe(200);
  for (const who of ["hrAdviser", "boardMember", "administrator"] as const)
    expect((await download(id, school[who].personId)).status, who).toBe(404);
  expect(
    app.db
      .select()
      .from(accessEvents)
      .all()
      .filter((event) => event.thingId === id),
  ).toMatchObject([{ thing: "evidence", viewerId: school.partner.personId, subjectId: noor }]);
});

test("taken away, the file is off the disk", async () => {
  const bytes = aPdf("weg ermee");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = idOf(await send({ name: "a.pdf", bytes }));
  expect(stored()).toContain(sha256);
  expect((await app.requestAs(noor, `/items/${id}/removal`, { fields: {} })).status).toBe(302);
  expect(stored()).not.toContain(sha256);
  expect((await download(id)).status).toBe(404);
});
