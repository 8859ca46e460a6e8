import { useRevalidator } from "@remix-run/react";
import { createContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { clearOwnDevice, openOwnDevice } from "#app/ui/own-device.ts";
import { sendFields, wordsOf, type NoteFields } from "./send-note.ts";

type Device = ReturnType<typeof openOwnDevice>;

/** Keeps a note on her own device until it is sent; false where nothing is kept. */
export type KeepNote = (mark: string, fields: NoteFields) => Promise<boolean>;

/** Null where no device is hers: then what is typed stands on the page only. */
export const NoteOutbox = createContext<KeepNote | null>(null);

const RETRY_MS = 15_000;
const placeOf = (device: Device, mark: string) => device.place<NoteFields>(`note-${mark}`);

/** Sends what was kept, one after the other. Stops where there is no way through; what is not sent stays. */
async function sendKept(device: Device): Promise<{ sent: boolean; own: boolean }> {
  let [sent, own] = [false, true];
  for (const name of device.names("note-")) {
    const place = device.place<NoteFields>(name);
    const fields = await place.find();
    if (!fields) continue;
    let outcome = await sendFields(fields);
    if (outcome.at === "refused") outcome = await sendFields(wordsOf(fields));
    if (outcome.at === "unreachable" || outcome.at === "signed_out") break;
    if (outcome.at !== "saved") continue;
    place.forget();
    [sent, own] = [true, outcome.ownDevice];
  }
  return { sent, own };
}

type OutboxProps = { draftKey: string | null; personId: number; children: ReactNode };

/**
 * Around every page: notes written without a connection, on a device she marked as her own, are sent as soon as there is
 * one. On any other device nothing is kept, and what was left there is dropped.
 */
export function NoteOutboxPlace({ draftKey, personId, children }: OutboxProps) {
  const [line, setLine] = useState<"waiting" | "sent" | null>(null);
  const device = useRef<Device>();
  const { revalidate } = useRevalidator();
  const work = useRef({ busy: false });

  useEffect(() => {
    const job = work.current;
    try {
      if (!draftKey) return clearOwnDevice();
      device.current = openOwnDevice({ key: draftKey, personId });
    } catch {
      // A browser that keeps nothing for any site: notes are sent, and kept nowhere.
      return;
    }
    const own = device.current;
    const waits = () => own.names("note-").length > 0;
    const flush = async () => {
      if (job.busy || !waits()) return;
      job.busy = true;
      const outcome = await sendKept(own).finally(() => (job.busy = false));
      if (!outcome.own) clearOwnDevice();
      setLine(waits() ? "waiting" : outcome.sent ? "sent" : null);
      if (outcome.sent) revalidate();
    };
    const now = () => void flush();
    const timer = window.setInterval(now, RETRY_MS);
    window.addEventListener("online", now);
    now();
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", now);
      device.current = undefined;
    };
  }, [draftKey, personId, revalidate]);

  const keep = useMemo<KeepNote>(
    () => async (mark, fields) => {
      const kept = device.current ? await placeOf(device.current, mark).keep(fields) : false;
      if (kept) setLine("waiting");
      return kept;
    },
    [],
  );

  return (
    <NoteOutbox.Provider value={draftKey ? keep : null}>
      {line && (
        <Notice tone={line === "sent" ? "done" : "info"} role="status" className="flash">
          {line === "sent" ? m.value_outbox_sent() : m.value_outbox_waiting()}
        </Notice>
      )}
      {children}
    </NoteOutbox.Provider>
  );
}
