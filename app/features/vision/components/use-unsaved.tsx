import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { LeaveQuestion } from "#app/ui/leave-question.tsx";

/**
 * Asks before what was typed in a form is left behind, on the way to another page of Jaarring or out of it.
 * @param begins whether the form comes back with words that are not saved
 * @returns the question, and what the form hears: that something was typed, and that it was sent
 */
export function useUnsaved(begins: boolean) {
  const typed = useRef(begins);
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
  const hears = { onInput: () => (typed.current = true), onSubmit: () => (typed.current = false) };
  return { question: <LeaveQuestion blocker={blocker} />, hears };
}
