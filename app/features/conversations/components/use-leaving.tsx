import { useBlocker } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Saving = { unsaved: () => "stopped" | "waiting" | false; flush: () => Promise<void> };

/**
 * Saves before going on to another page. When that does not work she is asked first, for what she typed is on this
 * page only.
 * @returns the question, and `byHand` to set when the form itself is sent
 */
export function useLeaving({ unsaved, flush }: Saving) {
  const byHand = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      !byHand.current && currentLocation.pathname !== nextLocation.pathname && unsaved() !== false,
  );
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (blocker.state !== "blocked") return setAsking(false);
    void flush().then(() => (unsaved() ? setAsking(true) : blocker.proceed()));
  }, [blocker, unsaved, flush]);

  const question = asking && blocker.state === "blocked" && (
    <Notice tone="warn" role="alert" title={m.conversations_prep_leave_title()}>
      <div className="stack near">
        <p>{m.conversations_prep_leave_text()}</p>
        <div className="acts">
          <Button type="button" size="small" onClick={() => blocker.reset()}>
            {m.conversations_prep_leave_stay()}
          </Button>
          <Button type="button" size="small" variant="quiet" onClick={() => blocker.proceed()}>
            {m.conversations_prep_leave_go()}
          </Button>
        </div>
      </div>
    </Notice>
  );
  return { byHand, question };
}
