import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** Where saving stands; the words in the form are safe in the page in every one of them. */
export type SaveState =
  | { at: "idle" | "saving" | "offline" | "signed_out" }
  | { at: "saved"; savedAt: number }
  | { at: "conflict"; theirs: Record<string, string>; version: number }
  | { at: "refused"; problems: Record<string, string | [string, Record<string, string | number>]> };

/** After a pause in typing, and never longer than this behind. */
const PAUSE_MS = 1_500;
const BEHIND_MS = 5_000;
const RETRY_MS = 5_000;

type Answer =
  | { ok: true; version: number; savedAt: number }
  | {
      ok: false;
      problems: Extract<SaveState, { at: "refused" }>["problems"];
      conflict?: { theirs: Record<string, string>; version: number };
    };

/**
 * Saves a whole form by itself while someone types, one request at a time; after a conflict or a refusal it stops until
 * the form is sent by hand.
 * @param url where the form goes; answers in JSON
 * @param given the version the page came with
 * @param pace how long it waits for a pause in typing, and how far behind it may be (ms)
 * @returns the state, the `version` for the form's hidden field, `touched` for its input events, `settle` to wait for
 * what is under way, and `flush` to save now what is not saved yet
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  url: string,
  given: number,
  { pause = PAUSE_MS, behind: furthest = BEHIND_MS } = {},
) {
  const [state, setState] = useState<SaveState>({ at: "idle" });
  const [version, setVersion] = useState(given);
  useEffect(() => setVersion(given), [given]);
  const work = useRef({ dirtySince: 0, stopped: false, timer: 0, running: null as Promise<void> | null });

  const save = useCallback(async (): Promise<void> => {
    const job = work.current;
    const target = form.current;
    if (!target || job.stopped || job.dirtySince === 0) return;
    job.dirtySince = 0;
    setState({ at: "saving" });
    const next = await send(target, url);
    if ("version" in next) {
      setVersion(next.version);
      writeVersion(target, next.version);
    }
    if (next.at === "conflict" || next.at === "refused") job.stopped = true;
    if (next.at === "offline" || next.at === "signed_out") job.dirtySince ||= Date.now();
    setState(next);
  }, [form, url]);

  const run = useCallback(() => {
    const job = work.current;
    window.clearTimeout(job.timer);
    job.running ??= save().finally(() => {
      job.running = null;
      if (job.dirtySince !== 0 && !job.stopped) job.timer = window.setTimeout(() => void run(), RETRY_MS);
    });
    return job.running;
  }, [save]);

  const touched = useCallback(() => {
    const job = work.current;
    if (job.stopped) return;
    job.dirtySince ||= Date.now();
    window.clearTimeout(job.timer);
    const behind = Date.now() - job.dirtySince;
    job.timer = window.setTimeout(() => void run(), Math.max(0, Math.min(pause, furthest - behind)));
  }, [run, pause, furthest]);

  const settle = useCallback(async () => {
    const job = work.current;
    window.clearTimeout(job.timer);
    await job.running;
    window.clearTimeout(job.timer);
    job.dirtySince = 0;
  }, []);

  const flush = useCallback(async () => {
    await work.current.running;
    if (work.current.dirtySince !== 0) await run();
  }, [run]);

  useEffect(() => {
    const job = work.current;
    const wait = (event: BeforeUnloadEvent) => {
      if (job.dirtySince !== 0 || job.running || job.stopped) event.preventDefault();
    };
    const hurry = () => {
      if (document.visibilityState === "hidden" && job.dirtySince !== 0) void run();
    };
    // What was typed before the page woke up, or given back by the browser, counts as typed.
    const target = form.current;
    if (target && hasTyping(target)) touched();
    window.addEventListener("beforeunload", wait);
    document.addEventListener("visibilitychange", hurry);
    return () => {
      window.clearTimeout(job.timer);
      // On the way to another page of Jaarring: the last words go along.
      if (target && job.dirtySince !== 0 && !job.stopped && !job.running) void send(target, url);
      window.removeEventListener("beforeunload", wait);
      document.removeEventListener("visibilitychange", hurry);
    };
  }, [form, url, run, touched]);

  return { state, version, touched, settle, flush };
}

type Outcome = SaveState | { at: "saved"; savedAt: number; version: number };

async function send(
  form: HTMLFormElement,
  url: string,
): Promise<Extract<Outcome, { version: number }> | Exclude<SaveState, { at: "saved" }>> {
  try {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const response = await fetch(url, {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: body.toString().length < 60_000,
    });
    // A redirect is the way to the sign-in page; nothing of a page that is not this viewer's is read.
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 404)
      return { at: "signed_out" };
    if (response.status !== 200 && response.status !== 409 && response.status !== 422)
      return { at: "offline" };
    const answer = (await response.json()) as Answer;
    if (answer.ok) return { at: "saved", savedAt: answer.savedAt, version: answer.version };
    if (answer.conflict) return { at: "conflict", ...answer.conflict };
    return { at: "refused", problems: answer.problems };
  } catch {
    return { at: "offline" };
  }
}

// At once, for who presses a button before React has drawn.
function writeVersion(form: HTMLFormElement, version: number) {
  const field = form.elements.namedItem("version");
  if (field instanceof HTMLInputElement) field.value = String(version);
}

const hasTyping = (form: HTMLFormElement) =>
  [...form.querySelectorAll("textarea")].some((area) => area.value !== area.defaultValue);
