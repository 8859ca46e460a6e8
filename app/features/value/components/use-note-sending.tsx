import { useNavigate, useSubmit } from "@remix-run/react";
import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { NoteOutbox } from "./note-outbox.tsx";
import { fieldsOf, sendFields } from "./send-note.ts";

/**
 * Sends the form of a note so that its words survive a lost connection: on her own device the note is kept and sent later,
 * once; anywhere else it stays on the screen. Without script the form posts by itself.
 * @param given the mark the page came with
 * @returns `send` for the form, `mark` for its hidden field, and what there is to say
 */
export function useNoteSending(given: string) {
  const keep = useContext(NoteOutbox);
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
      if (!(await keep?.(mark, fields))) return setState(outcome.at);
      form.reset();
      setMark(crypto.randomUUID());
      setState("kept");
    },
    [keep, mark, navigate, submit],
  );

  const said = state !== "idle" && (
    <Notice tone={state === "kept" ? "done" : "warn"} role={state === "kept" ? "status" : "alert"}>
      {words[state]()}
    </Notice>
  );
  return { send, mark, said };
}

const words = {
  kept: m.value_kept_here,
  unreachable: m.value_unreachable,
  signed_out: m.value_signed_out,
};
