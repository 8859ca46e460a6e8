import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Fast enough to see the other's words within two seconds, together with how far behind saving may be. */
const EVERY_MS = 700;
const SLOWEST_MS = 15_000;

/**
 * Keeps a page of the room up to date: asks now and then whether something moved, and loads the page's data anew when it
 * did. Rests while nobody looks, and asks less and less often while there is no connection.
 * @param url answers `{ pulse }`
 * @param pulse the stamp the page came with: pen, version of the text, and the rest
 * @param writing whether the viewer has the pen: her own saving is no news to her
 */
export function usePulse(url: string, pulse: string, writing: boolean) {
  const { revalidate, state } = useRevalidator();
  const known = useRef({ pulse, busy: false, writing });
  known.current = { pulse, busy: state !== "idle", writing };

  useEffect(() => {
    let timer = 0;
    let pause = EVERY_MS;
    let stopped = false;
    const again = () => {
      window.clearTimeout(timer);
      if (!stopped) timer = window.setTimeout(() => void look(), pause);
    };
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await ask(url);
      if (answer === "gone") return;
      pause = answer === "no answer" ? Math.min(pause * 2, SLOWEST_MS) : EVERY_MS;
      if (typeof answer === "object" && !known.current.busy && isNews(answer.pulse, known.current))
        revalidate();
      again();
    };
    again();
    document.addEventListener("visibilitychange", again);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [url, revalidate]);
}

function isNews(now: string, { pulse, writing }: { pulse: string; writing: boolean }) {
  const [pen, text, ...rest] = now.split("|");
  const [knownPen, knownText, ...knownRest] = pulse.split("|");
  return pen !== knownPen || rest.join() !== knownRest.join() || (!writing && text !== knownText);
}

async function ask(url: string): Promise<{ pulse: string } | "gone" | "no answer"> {
  try {
    const response = await fetch(url, { redirect: "manual", headers: { Accept: "application/json" } });
    // Signed out, or no party any more: the page says so as soon as something is done on it.
    if (response.type === "opaqueredirect" || response.status === 404) return "gone";
    return response.ok ? ((await response.json()) as { pulse: string }) : "no answer";
  } catch {
    return "no answer";
  }
}
