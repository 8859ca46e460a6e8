import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeFile } from "#app/features/evidence/file-type.server.ts";
import { aDocx, aJpeg, anOdt, aPdf, aPng, aPptx, aWebp, aXlsx, aZip } from "../../factories/files.ts";

test.each([
  ["pdf", aPdf()],
  ["png", aPng()],
  ["jpeg", aJpeg()],
  ["webp", aWebp()],
  ["docx", aDocx()],
  ["xlsx", aXlsx()],
  ["pptx", aPptx()],
  ["odt", anOdt()],
  ["text", Buffer.from("Wat ik zag: 3 < 5, en een ü.\n\tEen tweede regel.")],
] as const)("%s is known by its content", (type, bytes) => {
  expect(judgeFile(bytes)).toEqual({ type });
});

const page = "<html><script>alert(1)</script></html>";
const office = (type: string) => `<Types ContentType="application/vnd.${type}"/>`;

test.each<[string, Buffer, string]>([
  ["nothing", Buffer.alloc(0), "file_empty"],
  ["a page", Buffer.from(page), "file_type"],
  ["a page after white space", Buffer.from(`\n\n  ${page}`), "file_type"],
  ["a drawing that runs", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), "file_type"],
  [
    "a page that calls itself a pdf further on",
    Buffer.from(`<!doctype html>${aPdf().toString()}`),
    "file_type",
  ],
  ["a pdf that is only a page", Buffer.from(`%PDF-1.7\n${page}`), "file_unsafe"],
  ["a gif that is a script", Buffer.from("GIF89a/*\u0001*/=1;alert(1)"), "file_type"],
  ["a gif that is a script in plain letters", Buffer.from("GIF89a=1;alert(1)"), "file_type"],
  ["a program for the shell", Buffer.from("#!/bin/sh\nrm -rf ~\n"), "file_type"],
  ["a program for Windows", Buffer.from("MZ\u0090\u0000"), "file_type"],
  ["letters that run backwards", Buffer.from("cv\u202efdp.exe"), "file_type"],
  ["half a character", Buffer.from([0xc3, 0x28]), "file_type"],
  ["a picture with a page behind it", Buffer.concat([aPng(), Buffer.from(page)]), "file_unsafe"],
  ["a picture that breaks off", aPng().subarray(0, 40), "file_unsafe"],
  ["a photo that breaks off", aJpeg().subarray(0, 12), "file_unsafe"],
  ["sound", Buffer.from("RIFF\x24\x00\x00\x00WAVEfmt ", "latin1"), "file_type"],
  ["a webp with more behind it", Buffer.concat([aWebp(), Buffer.from(page)]), "file_unsafe"],
  ["a zip of anything", aZip([{ name: "a.txt", content: "a" }]), "file_type"],
  ["a program for Java", aZip([{ name: "META-INF/MANIFEST.MF", content: "Main-Class: X" }]), "file_type"],
  ["a document with macros", aDocx([{ name: "word/vbaProject.bin", content: "x" }]), "file_type"],
  [
    "a document for macros by its type",
    aZip([
      { name: "[Content_Types].xml", content: office("ms-word.document.macroEnabled.main+xml") },
      { name: "word/document.xml", content: "<w/>" },
    ]),
    "file_type",
  ],
  ["a document with words behind it", Buffer.concat([aDocx(), Buffer.from(page)]), "file_unsafe"],
  ["a document that breaks off", aDocx().subarray(0, 200), "file_unsafe"],
  ["a document that climbs out", aDocx([{ name: "../../etc/passwd", content: "x" }]), "file_unsafe"],
  ["a document with a drive in it", aDocx([{ name: "C:\\x", content: "x" }]), "file_unsafe"],
  [
    "a bomb: a document that unpacks to a thousand times itself",
    aDocx([{ name: "word/media/a.xml", content: Buffer.alloc(60_000_000) }]),
    "file_unsafe",
  ],
  [
    "a bomb that says how much it becomes",
    aDocx([{ name: "word/a.xml", content: "x", says: { unpacked: 4_000_000_000 } }]),
    "file_unsafe",
  ],
  [
    "a bomb whose list lies about its types",
    aZip([
      {
        name: "[Content_Types].xml",
        content: Buffer.concat([Buffer.from("wordprocessingml.document.main+xml"), Buffer.alloc(5_000_000)]),
        says: { unpacked: 100 },
      },
      { name: "word/document.xml", content: "<w/>" },
    ]),
    "file_unsafe",
  ],
  [
    "parts laid over each other",
    aDocx([{ name: "a", content: "x", says: { packed: 4_000_000 } }]),
    "file_unsafe",
  ],
  [
    "an archive in an archive in an archive",
    aDocx([
      {
        name: "word/embeddings/a.docx",
        content: aDocx([{ name: "b.zip", content: aZip([{ name: "c", content: "c" }]) }]),
      },
    ]),
    "file_unsafe",
  ],
  [
    "a bomb in an archive in a document",
    aDocx([
      { name: "word/embeddings/a.xlsx", content: aZip([{ name: "b", content: Buffer.alloc(40_000_000) }]) },
    ]),
    "file_unsafe",
  ],
])("%s is refused", (_what, bytes, refused) => {
  expect(judgeFile(bytes)).toEqual({ refused });
});

test("whatever comes in is judged, never a fault", () => {
  const whole = [aPdf(), aPng(), aJpeg(), aWebp(), aDocx(), anOdt(), aPptx()];
  const damaged = fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 12 }))
    .map(([bytes, hits]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of hits) copy[at % copy.length] = value;
      return copy;
    });
  const anything = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.oneof(damaged, anything), (bytes) => {
      const judged = judgeFile(bytes);
      expect("type" in judged || "refused" in judged).toBe(true);
    }),
    { numRuns: 400 },
  );
});
