import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { clearOwnDevice } from "#app/ui/own-device.ts";
import { openOutbox, type Outbox, type OutboxLine } from "./note-outbox-device.ts";

/** Whose device it is; without a key nobody's own, and nothing is kept there. */
export type NoteDevice = { draftKey: string | null; personId: number };

/**
 * Keeps notes written without a connection on her own device, and sends them as soon as there is one: here, or on the next
 * page with room for a note. On any other device nothing is kept, and what was left there is dropped.
 */
export function useNoteOutbox({ draftKey, personId }: NoteDevice) {
  const [line, setLine] = useState<OutboxLine>(null);
  const outbox = useRef<Outbox>();
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);

  useEffect(() => {
    again.current = revalidate;
  }, [revalidate]);

  useEffect(() => {
    try {
      if (!draftKey) return clearOwnDevice();
      const sent = () => again.current();
      outbox.current = openOutbox({ key: draftKey, personId }, { tell: setLine, sent });
    } catch {
      // A browser that keeps nothing for any site: notes are sent, and kept nowhere.
    }
    return () => {
      outbox.current?.close();
      outbox.current = undefined;
    };
  }, [draftKey, personId]);

  const keep = useCallback<Outbox["keep"]>(
    async (mark, fields) => (await outbox.current?.keep(mark, fields)) ?? false,
    [],
  );
  return { line, keep };
}
