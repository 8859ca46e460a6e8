import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The question stands at the top of a long form: the way there is to look at it. */
const focused = (button: HTMLButtonElement | null) => button?.focus();

/**
 * Asks before what was typed in a form is left behind, on the way to another page of Jaarring or out of it.
 * @returns the question, and what the form hears: that something was typed, and that it was sent
 */
export function useLeaveQuestion() {
  const typed = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      typed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (typed.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const question = blocker.state === "blocked" && (
    <Notice tone="warn" role="alert" title={m.vision_leave_title()}>
      <div className="stack near">
        <p>{m.vision_leave_text()}</p>
        <div className="acts">
          <Button type="button" size="small" ref={focused} onClick={() => blocker.reset()}>
            {m.vision_leave_stay()}
          </Button>
          <Button type="button" size="small" variant="quiet" onClick={() => blocker.proceed()}>
            {m.vision_leave_go()}
          </Button>
        </div>
      </div>
    </Notice>
  );
  const hears = { onInput: () => (typed.current = true), onSubmit: () => (typed.current = false) };
  return { question, hears };
}
