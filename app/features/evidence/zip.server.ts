import { inflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; at: number };
type Zip = { entries: ZipEntry[]; read(entry: ZipEntry, most: number): Buffer | undefined };

const MOST_ENTRIES = 3_000;
const MOST_UNPACKED = 200_000_000;
/** A document of little content may unpack to this much whatever its own size; above it the ratio counts. */
const FREE_UNPACKED = 20_000_000;
const MOST_RATIO = 100;
const LARGEST_INNER = 25_000_000;
const archive =
  /\.(?:zip|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|odt|ods|odp|jar|apk|epub|7z|rar|gz|tgz|bz2|xz|zst|cab|iso)$/i;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The list of what is in a zip, read without unpacking it; `unsafe` for one that is damaged, locked, unpacks to far more than
 * it is, lays its parts over each other, or holds archives within archives.
 */
export function openZip(bytes: Buffer, depth = 0): Zip | "unsafe" {
  const entries = listEntries(bytes);
  if (!entries || !isModest(entries, bytes.length)) return "unsafe";
  const read = (entry: ZipEntry, most: number) => readEntry(bytes, entry, most);
  for (const entry of entries.filter(({ name }) => archive.test(name))) {
    // A sheet behind a chart is an archive in an archive; one more step down nobody makes by hand.
    const inner = depth === 0 ? read(entry, LARGEST_INNER) : undefined;
    if (!inner || openZip(inner, depth + 1) === "unsafe") return "unsafe";
  }
  return { entries, read };
}

function listEntries(bytes: Buffer): ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  const whole = end + 22 + bytes.readUInt16LE(end + 20) === bytes.length;
  const onOneDisk = bytes.readUInt16LE(end + 8) === count && bytes.readUInt32LE(end + 4) === 0;
  if (!whole || !onOneDisk || count === 0 || count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count;) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry = {
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    const locked = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (locked || !isSound(entry, start)) return undefined;
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const isSound = ({ name, method, packed, at }: ZipEntry, listAt: number) =>
  (method === 0 || method === 8) &&
  at + 30 + packed <= listAt &&
  !name.includes("\0") &&
  !name.startsWith("/") &&
  !/^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name);

function isModest(entries: readonly ZipEntry[], size: number): boolean {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const unpacked = sum((entry) => entry.unpacked);
  // Parts that lie over each other are packed once and counted often.
  if (sum((entry) => entry.packed) > size) return false;
  return unpacked <= MOST_UNPACKED && unpacked <= Math.max(FREE_UNPACKED, size * MOST_RATIO);
}

/** The content of one entry; undefined when it is damaged, or larger than asked for or than it says it is. */
function readEntry(bytes: Buffer, entry: ZipEntry, most: number): Buffer | undefined {
  const { at, packed, unpacked, method } = entry;
  if (unpacked > most || bytes.readUInt32LE(at) !== LOCAL) return undefined;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(from, from + packed);
  try {
    const plain =
      method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) });
    return plain.length === unpacked ? plain : undefined;
  } catch {
    return undefined;
  }
}
