import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { send, type SaveState } from "./send-form.ts";

export type { SaveState };

/** Keeps what is typed on the device until the server has it. */
export type Keeper = {
  keep: (form: HTMLFormElement) => void;
  forget: () => void;
  /** The server says that this device is not hers alone any more. */
  stop: () => void;
};

/** After a pause in typing, and never longer than this behind: a second of the five is for the way to the server. */
const PAUSE_MS = 1_500;
const BEHIND_MS = 4_000;
const RETRY_MS = 5_000;

type Pace = {
  pause?: number;
  behind?: number;
  keeper?: Keeper;
  /** A difference is shown already: it begins only when the form was sent by hand. */
  held?: boolean;
};

/**
 * Saves a whole form by itself while someone types, one request at a time; after a conflict or a refusal it stops until
 * the form is sent by hand.
 * @param url where the form goes; answers in JSON
 * @param given the version the page came with; what others save afterwards is a difference to settle, never taken over
 * @param pace how long it waits for a pause in typing, and how far behind it may be (ms); who keeps it meanwhile
 * @returns the state, the `version` for the form's hidden field, `touched` for its input events, `settle` to wait for
 * what is under way, `flush` to save now what is not saved yet, and `unsaved` to ask whether there is any
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  url: string,
  given: number,
  { pause = PAUSE_MS, behind: furthest = BEHIND_MS, keeper, held = false }: Pace = {},
) {
  const [state, setState] = useState<SaveState>({ at: "idle" });
  const [version, setVersion] = useState(given);
  const work = useRef({
    dirtySince: 0,
    stopped: held,
    failing: false,
    timer: 0,
    running: null as Promise<void> | null,
  });

  const save = useCallback(async (): Promise<void> => {
    const job = work.current;
    const target = form.current;
    if (!target || job.stopped || job.dirtySince === 0) return;
    job.dirtySince = 0;
    // While it keeps trying, the line goes on saying why.
    if (!job.failing) setState({ at: "saving" });
    const next = await send(target, url);
    if ("version" in next) {
      setVersion(next.version);
      writeVersion(target, next.version);
    }
    if (next.at === "conflict" || next.at === "refused") job.stopped = true;
    job.failing = next.at === "offline" || next.at === "signed_out";
    if (job.failing) job.dirtySince ||= Date.now();
    if (next.at === "saved") {
      // Typed since: that is kept anew, on top of the version that came back.
      if (next.ownDevice === false) keeper?.stop();
      else if (job.dirtySince === 0) keeper?.forget();
      else keeper?.keep(target);
    }
    setState(next);
  }, [form, url, keeper]);

  const untilNext = useCallback(() => {
    const { failing, dirtySince } = work.current;
    return failing ? RETRY_MS : Math.max(0, Math.min(pause, furthest - (Date.now() - dirtySince)));
  }, [pause, furthest]);

  const run = useCallback(() => {
    const job = work.current;
    window.clearTimeout(job.timer);
    job.running ??= save().finally(() => {
      job.running = null;
      window.clearTimeout(job.timer);
      if (job.dirtySince !== 0 && !job.stopped) job.timer = window.setTimeout(() => void run(), untilNext());
    });
    return job.running;
  }, [save, untilNext]);

  const touched = useCallback(() => {
    const job = work.current;
    if (form.current) keeper?.keep(form.current);
    if (job.stopped) return;
    job.dirtySince ||= Date.now();
    // It tries again at its own pace, not at every letter.
    if (job.failing) return;
    window.clearTimeout(job.timer);
    job.timer = window.setTimeout(() => void run(), untilNext());
  }, [form, keeper, run, untilNext]);

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

  const unsaved = useCallback(() => {
    const { dirtySince, running, stopped } = work.current;
    if (stopped) return "stopped";
    return dirtySince !== 0 || running !== null ? "waiting" : false;
  }, []);

  useEffect(() => {
    const job = work.current;
    const wait = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    const hurry = () => {
      const gone = document.visibilityState === "hidden";
      if (job.dirtySince !== 0 && (gone || job.failing)) void run();
    };
    // What was typed before the page woke up, or given back by the browser, counts as typed.
    const target = form.current;
    if (target && hasTyping(target)) touched();
    window.addEventListener("beforeunload", wait);
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", hurry);
    return () => {
      window.clearTimeout(job.timer);
      // On the way to another page of Jaarring: the last words go along.
      if (target && job.dirtySince !== 0 && !job.stopped && !job.running) void send(target, url);
      window.removeEventListener("beforeunload", wait);
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", hurry);
    };
  }, [form, url, run, touched, unsaved]);

  return { state, version, touched, settle, flush, unsaved };
}

// At once, for who presses a button before React has drawn.
function writeVersion(form: HTMLFormElement, version: number) {
  const field = form.elements.namedItem("version");
  if (field instanceof HTMLInputElement) field.value = String(version);
}

const hasTyping = (form: HTMLFormElement) =>
  [...form.querySelectorAll("textarea")].some((area) => area.value !== area.defaultValue);
