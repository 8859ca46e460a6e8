import { useNavigate, useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { fieldsOf, sendFields } from "./send-note.ts";
import { useNoteOutbox, type NoteDevice } from "./use-note-outbox.ts";

/**
 * Sends the form of a note so that its words survive a lost connection: on her own device the note is kept and sent later,
 * once; anywhere else it stays on the screen. Without script the form posts by itself.
 * @param given the mark the page came with
 * @param device where a note is kept that finds no way through
 * @returns `send` for the form, `mark` for its hidden field, and what there is to say
 */
export function useNoteSending(given: string, device: NoteDevice) {
  const { line, keep } = useNoteOutbox(device);
  const submit = useSubmit();
  const navigate = useNavigate();
  const [mark, setMark] = useState(given);
  const [state, setState] = useState<"idle" | "kept" | "unreachable" | "signed_out">("idle");
  const busy = useRef(false);
  useEffect(() => setMark(given), [given]);

  const send = useCallback(
    async (form: HTMLFormElement) => {
      if (busy.current) return;
      busy.current = true;
      const fields = fieldsOf(form);
      const outcome = await sendFields(fields);
      busy.current = false;
      if (outcome.at === "saved") {
        setState("idle");
        form.reset();
        return navigate(outcome.to);
      }
      if (outcome.at === "refused") return submit(form);
      if (!(await keep(mark, fields))) return setState(outcome.at);
      form.reset();
      setMark(crypto.randomUUID());
      setState("kept");
    },
    [keep, mark, navigate, submit],
  );

  const said = state === "idle" || (state === "kept" && line === "sent") ? line : state;
  return { send, mark, said: said && <Said what={said} /> };
}

const words = {
  kept: m.value_kept_here,
  waiting: m.value_outbox_waiting,
  sent: m.value_outbox_sent,
  unreachable: m.value_unreachable,
  signed_out: m.value_signed_out,
};

function Said({ what }: { what: keyof typeof words }) {
  const isWrong = what === "unreachable" || what === "signed_out";
  return (
    <Notice
      tone={isWrong ? "warn" : what === "waiting" ? "info" : "done"}
      role={isWrong ? "alert" : "status"}
    >
      {words[what]()}
    </Notice>
  );
}
