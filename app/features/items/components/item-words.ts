import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

type Item = { id: number; kind: string; questionId: number | null };

/** What goes along when an item of a kind is shared, in words. */
export const sharedWith: Record<string, () => string> = {
  question: m.items_share_preview_question,
  activity: m.items_share_preview_activity,
  note: m.items_share_preview_note,
  hindrance: m.items_share_preview_hindrance,
  story: m.items_share_preview_story,
  evidence: m.items_share_preview_evidence,
};

/** What goes along when an item of a kind is deleted, in words. */
export const removedWith: Record<string, () => string> = {
  question: m.items_remove_question,
  activity: m.items_remove_activity,
  note: m.items_remove_note,
  hindrance: m.items_remove_hindrance,
  story: m.items_remove_story,
  evidence: m.items_remove_evidence,
  career_path: m.items_remove_career_path,
};

/** The page an item is read on. */
export function pageOf({ id, kind, questionId }: Item): string {
  if (kind === "question") return paths.question(id);
  if (kind === "activity") return paths.activity(id);
  if (kind === "note") return paths.note(id);
  if (kind === "story") return paths.story(id);
  if (kind === "evidence") return paths.evidence(id);
  if (kind === "career_path") return paths.career();
  return questionId ? paths.question(questionId) : paths.me();
}

/** Where to go on when an item is no longer there. */
export function pageAfter({ kind, questionId }: Item): string {
  if (kind === "activity") return paths.activities();
  if (kind === "note") return paths.notes();
  if (kind === "story") return paths.stories();
  if (kind === "evidence") return paths.allEvidence();
  if (kind === "career_path") return paths.career();
  return questionId ? paths.question(questionId) : paths.questions();
}
