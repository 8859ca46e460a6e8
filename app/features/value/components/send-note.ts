import { paths } from "#app/paths.ts";

/** A note as its form held it. */
export type NoteFields = [name: string, value: string][];

export type Sent =
  | { at: "saved"; to: string; ownDevice: boolean }
  /** The server has something to say about it: the form itself has to be sent. */
  | { at: "refused" }
  | { at: "signed_out" }
  | { at: "unreachable" };

/** A request that takes longer than this is a lost one. */
const PATIENCE_MS = 10_000;

/** What a form holds that a note can be made of. */
export const fieldsOf = (form: HTMLFormElement): NoteFields =>
  [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");

/** Sends a note and says what became of it. Sent again under the same mark it is the same note. */
export async function sendFields(fields: NoteFields): Promise<Sent> {
  try {
    const response = await fetch(paths.noteSending(), {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A redirect is the way to the sign-in page.
    if (response.type === "opaqueredirect" || response.status === 401) return { at: "signed_out" };
    if (response.status === 200)
      return { at: "saved", ...((await response.json()) as { to: string; ownDevice: boolean }) };
    return { at: response.status === 422 ? "refused" : "unreachable" };
  } catch {
    return { at: "unreachable" };
  }
}

const PLAIN = ["text", "mark", "values", "sense", "notedOn"];

/** A note without what it hung on: when that is gone meanwhile, her words still arrive. */
export const wordsOf = (fields: NoteFields) => fields.filter(([name]) => PLAIN.includes(name));
