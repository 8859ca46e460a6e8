import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";
import type { FileType } from "../model.ts";

// Functions, because the language is known only when they are asked.

const typeWords: Record<FileType, () => string> = {
  pdf: m.evidence_type_pdf,
  png: m.evidence_type_png,
  jpeg: m.evidence_type_jpeg,
  webp: m.evidence_type_webp,
  docx: m.evidence_type_docx,
  xlsx: m.evidence_type_xlsx,
  pptx: m.evidence_type_pptx,
  odt: m.evidence_type_odt,
  text: m.evidence_type_text,
};

const kindWords: Record<string, () => string> = {
  question: m.evidence_kind_question,
  activity: m.evidence_kind_activity,
  note: m.evidence_kind_note,
  story: m.evidence_kind_story,
};

/** What kind of thing evidence is of. */
export const kindInWords = (kind: string) => kindWords[kind]?.() ?? "";

/** The page of what evidence is of. */
export function pageOfKind({ id, kind }: { id: number; kind: string }): string {
  if (kind === "question") return paths.question(id);
  if (kind === "activity") return paths.activity(id);
  return kind === "story" ? paths.story(id) : paths.note(id);
}

/** `pdf, 240 kB` */
export function fileInWords({ type, bytes }: { type: FileType; bytes: number }): string {
  const large = bytes >= 1_000_000;
  const amount = new Intl.NumberFormat(getLocale() === "en" ? "en-GB" : "nl", {
    maximumFractionDigits: large && bytes < 10_000_000 ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
  return m.evidence_size({ type: typeWords[type](), size: `${amount} ${large ? "MB" : "kB"}` });
}
