import { openOwnDevice } from "#app/ui/own-device.ts";
import { sendFields, wordsOf, type NoteFields } from "./send-note.ts";

/** Where the notes stand that a device keeps: none, some that wait, or just sent. */
export type OutboxLine = "waiting" | "sent" | null;

const RETRY_MS = 15_000;

/**
 * Opens the outbox of her own device: sends what waits, now and as soon as there is a connection, one note after the other.
 * What is not sent stays.
 * @returns what keeps a note, and what ends the watch
 */
export function openOutbox(
  whose: { key: string; personId: number },
  { tell, sent }: { tell: (line: OutboxLine) => void; sent: () => void },
) {
  const device = openOwnDevice(whose);
  const waits = () => device.names("note-").length > 0;
  let busy = false;

  async function sendAll() {
    let some = false;
    for (const name of device.names("note-")) {
      const place = device.place<NoteFields>(name);
      const fields = await place.find();
      if (!fields) continue;
      let outcome = await sendFields(fields);
      // What it hung on may be gone meanwhile: her words still arrive.
      if (outcome.at === "refused") outcome = await sendFields(wordsOf(fields));
      if (outcome.at === "unreachable" || outcome.at === "signed_out") break;
      if (outcome.at !== "saved") continue;
      place.forget();
      some = true;
      if (!outcome.ownDevice) place.stop();
    }
    return some;
  }

  async function flush() {
    if (busy || !waits()) return;
    busy = true;
    const some = await sendAll().finally(() => (busy = false));
    tell(waits() ? "waiting" : some ? "sent" : null);
    if (some) sent();
  }

  const now = () => void flush();
  const timer = window.setInterval(now, RETRY_MS);
  window.addEventListener("online", now);
  now();
  return {
    async keep(mark: string, fields: NoteFields) {
      const kept = await device.place<NoteFields>(`note-${mark}`).keep(fields);
      if (kept) tell("waiting");
      return kept;
    },
    close() {
      window.clearInterval(timer);
      window.removeEventListener("online", now);
    },
  };
}

export type Outbox = ReturnType<typeof openOutbox>;
