import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** How often a form of this page was sent by hand and answered: what it holds then starts anew from what came back. */
export function useSentByHand(action: string): number {
  const { state, formAction } = useNavigation();
  const [sent, setSent] = useState(0);
  const under = useRef(false);
  useEffect(() => {
    if (formAction === action) under.current = true;
    if (state !== "idle" || !under.current) return;
    under.current = false;
    setSent((count) => count + 1);
  }, [state, formAction, action]);
  return sent;
}
