import { crc32, deflateRawSync } from "node:zlib";
import writeExcel from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { readFile, readFiles } from "#app/features/import/read-file.server.ts";
import { inspect } from "#app/features/import/work.server.ts";
import { aFile } from "../../factories/imports.ts";

const head = "Personeelsnummer;Roepnaam;Achternaam;E-mail";

/** A zip of these parts, each packed; what it says of their size can be a lie. */
function aZip(parts: Record<string, Buffer>, said?: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(said ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    local.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    entries.push(entry);
    at += local.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const book = {
  "[Content_Types].xml": Buffer.from("<Types/>"),
  "xl/workbook.xml": Buffer.from("<workbook/>"),
};

describe("a file that cannot be a list is refused with the reason", () => {
  const bomb = Buffer.alloc(60_000_000, "<c/>");
  test.each([
    ["nothing in it", "", "file_empty"],
    ["only white", " \r\n \r\n", "file_empty"],
    ["a PDF", "%PDF-1.7 en zo", "file_type"],
    ["an old Excel file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "file_type"],
    ["a zip that is no Excel file", aZip({ "a.txt": Buffer.from("a") }), "file_type"],
    ["half an Excel file", aZip(book).subarray(0, 60), "file_unsafe"],
    ["an Excel file without a sheet", aZip(book), "file_broken"],
    ["an Excel file with macros", aZip({ ...book, "xl/vbaProject.bin": Buffer.from("x") }), "file_unsafe"],
    [
      "an Excel file that unpacks to far more than it is",
      aZip({ ...book, "xl/worksheets/sheet1.xml": bomb }),
      "file_unsafe",
    ],
    ["one that lies about how much", aZip({ ...book, "xl/worksheets/sheet1.xml": bomb }, 100), "file_broken"],
    ["a quote that never ends", `${head}\n1;"Els;Smit;els@x.nl\n2;Bo;Baas;bo@x.nl`, "quote_open"],
    ["more than fifty thousand lines", `${head}\n${"1;a;b;c\n".repeat(50_001)}`, "too_many_lines"],
    [
      "more than two hundred columns",
      `${Array.from({ length: 201 }, (_, n) => `kolom${n}`).join(";")}\n`,
      "too_many_columns",
    ],
    ["no names of columns", "Dit is een brief\nAan u", "no_headings"],
    ["two columns of one name", "Naam;Naam\na;b", "heading_twice"],
  ])("%s", async (_what, content, refused) => {
    expect(await readFile(aFile(content))).toMatchObject({ refused });
  });

  test("a line says where the quote began", async () => {
    expect(await readFile(aFile(`${head}\n1;Els;Smit;e@x.nl\n2;"Bo;Baas;b@x.nl`))).toMatchObject({ at: 3 });
  });

  test("more files than a set has", async () => {
    const files = Array.from({ length: 11 }, (_, n) => aFile(head, `${n}.csv`));
    expect(await readFiles(files)).toMatchObject({ refused: "too_many_files", file: "10.csv" });
  });

  test("part of a set", async () => {
    expect(await inspect([aFile("[Dossiernummer_2];[Personeelsnummer]\n1;2\n")])).toMatchObject({
      refused: "set_incomplete",
    });
  });
});

test("a line that is no line is refused by its number, and the others are read", async () => {
  const lines = [
    "1;Els;Smit;els@x.nl",
    "2;te kort",
    "3;te;lang;een@x.nl;meer",
    "4;nul\0;Smit;nul@x.nl",
    `5;${"x".repeat(1_001)};Smit;lang@x.nl`,
    "6;goed;Smit;goed@x.nl;",
  ];
  const table = await readFile(aFile([head, ...lines].join("\n")));
  expect(table).toMatchObject({
    lines: [{ line: 2 }, { line: 7 }],
    refused: [
      { line: 3, reason: "ragged" },
      { line: 4, reason: "ragged" },
      { line: 5, reason: "nul" },
      { line: 6, reason: "cell_too_long" },
    ],
  });
});

test("of an Excel file every cell is text as it is shown, a day as a day, and a formula is never worked out", async () => {
  const cell = (value: string) => ({ value, type: String });
  const content = await writeExcel([
    [cell("Roepnaam"), cell("Deeltijdfactor"), cell("Eerste dag"), cell("Achternaam")],
    [
      cell("Els"),
      { value: 0.8235, type: Number },
      { value: new Date("2026-08-01T00:00:00Z"), type: Date, format: "dd-mm-yyyy" },
      { value: "=1+1", type: "Formula" },
    ],
    [cell("=HYPERLINK(1)"), { value: 1, type: Number }, null, cell("Smit")],
  ]).toBuffer();
  const table = await readFile(aFile(content, "lijst.xlsx"));
  expect(table).toMatchObject({
    lines: [
      { line: 2, cells: ["Els", "0.8235", "2026-08-01", ""] },
      { line: 3, cells: ["=HYPERLINK(1)", "1", "", "Smit"] },
    ],
  });
});
