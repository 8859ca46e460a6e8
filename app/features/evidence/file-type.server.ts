import { openZip, type ZipEntry } from "./zip.server.ts";
import type { FileType } from "./model.ts";

export type Judged = { type: FileType } | { refused: "file_empty" | "file_type" | "file_unsafe" };

const starts = (bytes: Buffer, sign: string | number[], at = 0) =>
  bytes.subarray(at, at + sign.length).equals(Buffer.from(sign as string, "latin1"));

/**
 * What a file is, by its content alone: its name and what a browser says of it count for nothing. What begins as one thing
 * and goes on as another, or cannot be opened without danger, is refused.
 */
export function judgeFile(bytes: Buffer): Judged {
  if (bytes.length === 0) return { refused: "file_empty" };
  if (starts(bytes, "%PDF-"))
    return bytes.lastIndexOf("%%EOF") > 0 ? { type: "pdf" } : { refused: "file_unsafe" };
  if (starts(bytes, "\x89PNG\r\n\x1a\n"))
    return isWholePng(bytes) ? { type: "png" } : { refused: "file_unsafe" };
  if (starts(bytes, "\xff\xd8\xff"))
    return isWholeJpeg(bytes) ? { type: "jpeg" } : { refused: "file_unsafe" };
  if (starts(bytes, "RIFF")) return judgeRiff(bytes);
  if (starts(bytes, "PK")) return judgeZip(bytes);
  return isPlainText(bytes) ? { type: "text" } : { refused: "file_type" };
}

/** From its first chunk to its last, one after the other, and nothing behind it. */
function isWholePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    const next = at + 12 + bytes.readUInt32BE(at);
    if (at === 8 && kind !== "IHDR") return false;
    if (kind === "IEND") return next === bytes.length;
    at = next;
  }
  return false;
}

// Cameras put things of their own behind the end, so only that there is one is asked.
const isWholeJpeg = (bytes: Buffer) => bytes.lastIndexOf("\xff\xd9", undefined, "latin1") > 0;

function judgeRiff(bytes: Buffer): Judged {
  if (bytes.length < 16 || !starts(bytes, "WEBP", 8)) return { refused: "file_type" };
  const said = bytes.readUInt32LE(4) + 8;
  return said === bytes.length || said + 1 === bytes.length ? { type: "webp" } : { refused: "file_unsafe" };
}

const office: [mark: string, part: string, type: FileType][] = [
  ["wordprocessingml.document.main+xml", "word/document.xml", "docx"],
  ["spreadsheetml.sheet.main+xml", "xl/workbook.xml", "xlsx"],
  ["presentationml.presentation.main+xml", "ppt/presentation.xml", "pptx"],
];

function judgeZip(bytes: Buffer): Judged {
  const zip = openZip(bytes);
  if (zip === "unsafe") return { refused: "file_unsafe" };
  const named = new Map(zip.entries.map((entry) => [entry.name, entry]));
  if (hasMacros(zip.entries)) return { refused: "file_type" };
  const first = zip.entries[0];
  if (first?.name === "mimetype")
    return zip.read(first, 200)?.toString("latin1") === "application/vnd.oasis.opendocument.text" &&
      named.has("content.xml")
      ? { type: "odt" }
      : { refused: "file_type" };
  const list = named.get("[Content_Types].xml");
  if (!list) return { refused: "file_type" };
  const types = zip.read(list, 1_000_000)?.toString("utf8");
  if (types === undefined) return { refused: "file_unsafe" };
  if (/macroEnabled|vbaProject/i.test(types)) return { refused: "file_type" };
  const found = office.filter(([mark, part]) => types.includes(mark) && named.has(part));
  return found.length === 1 ? { type: found[0]![2] } : { refused: "file_type" };
}

const hasMacros = (entries: readonly ZipEntry[]) =>
  entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name));

/** Whole characters only, none that steers a terminal, and nothing a browser, a shell or a printer would carry out. */
function isPlainText(bytes: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (/[^\P{Cc}\t\n\f\r]|[\u202a-\u202e\u2066-\u2069]/u.test(text)) return false;
  if (/^\s*(?:GIF8|#!|%!|%PDF|\{\\rtf|MZ|BM|II\*|MM\*|Rar!|ID3|OggS|@echo)/i.test(text)) return false;
  return !/<[a-z!?/]|javascript:|%PDF-/i.test(text);
}
