import { useBlocker } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { LeaveQuestion } from "#app/ui/leave-question.tsx";

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

  const question = asking && <LeaveQuestion blocker={blocker} />;
  return { byHand, question };
}
