import type { Audience, Owner } from "#app/features/items/model.ts";

export const fileTypes = ["pdf", "png", "jpeg", "webp", "docx", "xlsx", "pptx", "odt", "text"] as const;
/** What a file is by its content. */
export type FileType = (typeof fileTypes)[number];

/** Under which media type each is sent, and how its name ends. */
export const sentAs: Record<FileType, { mediaType: string; ending: string }> = {
  pdf: { mediaType: "application/pdf", ending: "pdf" },
  png: { mediaType: "image/png", ending: "png" },
  jpeg: { mediaType: "image/jpeg", ending: "jpg" },
  webp: { mediaType: "image/webp", ending: "webp" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx" },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ending: "pptx",
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", ending: "odt" },
  text: { mediaType: "text/plain; charset=utf-8", ending: "txt" },
};

/** Evidence as a list shows it. */
export type EvidenceRow = {
  id: number;
  title: string;
  url: string | null;
  file: { name: string; type: FileType; bytes: number } | null;
  validUntil: string | null;
  keptOn: string;
  owner: Owner;
  audiences: Audience[];
};

/** No installation takes more than this in one file, whatever its rule says: the edge refuses it unread. */
export const LARGEST_MEGABYTES = 25;

// Control characters, marks that turn the direction of text, and what takes no room: none belongs in a name.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const forbidden = /[<>:"|?*;=%\\/]/g;
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const LONGEST_NAME = 80;

/**
 * The name a file is saved under: the last part of what it was called, without what another machine would trip over, and
 * always ending in what the file really is.
 * @param fallback what it is called when nothing is left
 */
export function cleanFileName(given: string, type: FileType, fallback: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const { ending } = sentAs[type];
  const plain = last.replace(unseen, "").replace(forbidden, " ").replace(/\s+/g, " ");
  const stem = withoutEnding(trimmed(plain), ending);
  const short = trimmed(Array.from(stem).slice(0, LONGEST_NAME).join(""));
  const safe = reserved.test(short) ? `_${short}` : short;
  return `${safe || fallback}.${ending}`;
}

const trimmed = (name: string) => name.replace(/^[\s.]+|[\s.]+$/g, "");

function withoutEnding(name: string, ending: string): string {
  const bare = name.replace(/\.[a-z0-9]{1,5}$/i, "");
  const twice = bare.toLowerCase().endsWith(`.${ending}`) ? bare.slice(0, -ending.length - 1) : bare;
  return trimmed(twice);
}

/** Whether a text is the address of a page on the web: http or https, with a host, and nothing of a password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && hostname !== "" && username === "" && password === "";
}
