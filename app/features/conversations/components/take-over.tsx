import { createContext, useCallback, useContext, useEffect, useRef, useState, type RefObject } from "react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ANSWER_AT_MOST } from "../input.ts";

/** Puts words into an answer; absent where there is no answer to write, and without script. */
const Taking = createContext<((words: string) => void) | null>(null);
export const TakingOver = Taking.Provider;

/**
 * Puts words of something at hand into the box she was last in, or else the first one, between quotation marks.
 * @returns the act (null while the page is not awake), and what was done, for who hears the page
 */
export function useTakeOver(form: RefObject<HTMLFormElement>) {
  const last = useRef<HTMLTextAreaElement | null>(null);
  const [awake, setAwake] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.form === form.current) last.current = target;
    };
    document.addEventListener("focusin", remember);
    setAwake(true);
    return () => document.removeEventListener("focusin", remember);
  }, [form]);

  const take = useCallback(
    (words: string) => {
      const kept = last.current?.isConnected ? last.current : null;
      const area = kept ?? form.current?.querySelector("textarea");
      if (!area) return;
      const whole = [area.value.trimEnd(), m.conversations_prep_quote({ text: words })]
        .filter(Boolean)
        .join("\n");
      if (whole.length > ANSWER_AT_MOST) return setSaid(m.conversations_prep_taken_too_long());
      area.value = `${whole}\n`;
      // As if typed: it is saved with the rest.
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
      setSaid(m.conversations_prep_taken({ prompt: area.labels?.[0]?.textContent ?? "" }));
    },
    [form],
  );
  return { take: awake ? take : null, said };
}

/** Takes these words along into the answer. `about` tells the buttons apart for who hears them. */
export function TakeOver({ words }: { words: string }) {
  const take = useContext(Taking);
  if (!take) return null;
  return (
    <Button
      type="button"
      variant="plain"
      size="small"
      aria-label={m.conversations_prep_take_about({ text: words })}
      onClick={() => take(words)}
    >
      {m.conversations_prep_take()}
    </Button>
  );
}
