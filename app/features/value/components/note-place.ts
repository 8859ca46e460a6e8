import { paths } from "#app/paths.ts";

type Noted = { question: number | null; activity: number | null; audiences: string[]; team: number | null };

/** Where she goes on after writing a note: to what it is about, else to the note itself. */
export function placeAfterNote({ question, activity }: Noted, id: number | null) {
  if (question) return paths.question(question);
  if (activity) return paths.activity(activity);
  return id === null ? paths.notes() : paths.note(id);
}

/** What is said there: that nobody else reads it, where that is so. */
export const saidAfterNote = ({ audiences, team }: Noted) =>
  audiences.length > 0 || team ? ("saved" as const) : ("noted" as const);
