/** Where saving stands; the words in the form are safe in the page in every one of them. */
export type SaveState =
  | { at: "idle" | "saving" | "offline" | "signed_out" }
  | { at: "saved"; savedAt: number }
  | { at: "conflict"; theirs: Record<string, string>; version: number }
  | { at: "refused"; problems: Record<string, string | [string, Record<string, string | number>]> };

/** A request that takes longer than this is a lost one. */
const PATIENCE_MS = 10_000;

type Answer =
  | { ok: true; version: number; savedAt: number; ownDevice?: boolean }
  | {
      ok: false;
      problems: Extract<SaveState, { at: "refused" }>["problems"];
      conflict?: { theirs: Record<string, string>; version: number };
    };

type Saved = { at: "saved"; savedAt: number; version: number; ownDevice?: boolean };

/** Sends a form as it is now, and says in which of the states of saving that ends. */
export async function send(
  form: HTMLFormElement,
  url: string,
): Promise<Saved | Exclude<SaveState, { at: "saved" } | { at: "idle" }>> {
  try {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const response = await fetch(url, {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A redirect is the way to the sign-in page; nothing of a page that is not this viewer's is read.
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 404)
      return { at: "signed_out" };
    if (response.status !== 200 && response.status !== 409 && response.status !== 422)
      return { at: "offline" };
    const answer = (await response.json()) as Answer;
    if (answer.ok) {
      const { savedAt, version, ownDevice } = answer;
      return { at: "saved", savedAt, version, ownDevice };
    }
    if (answer.conflict) return { at: "conflict", ...answer.conflict };
    return { at: "refused", problems: answer.problems };
  } catch {
    return { at: "offline" };
  }
}
