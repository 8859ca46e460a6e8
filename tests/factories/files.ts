import { crc32, deflateRawSync } from "node:zlib";

// Files as they come in, made byte by byte: whole ones, and ones that are not what they say.

type Part = { name: string; content: Buffer | string; says?: Partial<Record<"packed" | "unpacked", number>> };

/** A zip of these parts, in order; `stored` leaves them unpacked, `says` lets its list lie. */
export function aZip(parts: Part[], { stored = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, says } of parts) {
    const plain = Buffer.from(content);
    const asIs = stored || name === "mimetype";
    const packed = asIs ? plain : deflateRawSync(plain, { level: 9 });
    const sizes = { packed: packed.length, unpacked: plain.length, ...says };
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(asIs ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(sizes.packed, 14);
    facts.writeUInt32LE(sizes.unpacked, 18);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(Buffer.byteLength(name), 0);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, lengths, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, lengths, rest.subarray(0), Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`;

/** A small document of Word, with more parts in it where a test asks. */
export const aDocx = (more: Part[] = [], text = "Wat ik leerde van het lesbezoek"): Buffer =>
  aZip([
    { name: "[Content_Types].xml", content: types("wordprocessingml.document.main+xml") },
    { name: "word/document.xml", content: `<w:document><w:t>${text}</w:t></w:document>` },
    ...more,
  ]);

export const aXlsx = (): Buffer =>
  aZip([
    { name: "[Content_Types].xml", content: types("spreadsheetml.sheet.main+xml") },
    { name: "xl/workbook.xml", content: "<workbook/>" },
  ]);

export const aPptx = (): Buffer =>
  aZip([
    { name: "[Content_Types].xml", content: types("presentationml.presentation.main+xml") },
    { name: "ppt/presentation.xml", content: "<p/>" },
    { name: "ppt/embeddings/Blad1.xlsx", content: aXlsx() },
  ]);

export const anOdt = (): Buffer =>
  aZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    { name: "content.xml", content: "<office/>" },
  ]);

export const aPdf = (text = "Certificaat"): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** The smallest picture there is: one grey point. */
export function aPng(): Buffer {
  const chunk = (kind: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", Buffer.from([0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1])),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const aJpeg = (): Buffer => Buffer.from("\xff\xd8\xff\xe0\x00\x10JFIF\x00 pixels \xff\xd9", "latin1");

export function aWebp(): Buffer {
  const body = Buffer.from("WEBPVP8 \x04\x00\x00\x00abcd", "latin1");
  const head = Buffer.from("RIFF\x00\x00\x00\x00", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
