import type { useBlocker } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** Asked before what was typed is left behind: to stay, or to go on anyway. Nothing while nobody is on the way out. */
export function LeaveQuestion({ blocker }: { blocker: ReturnType<typeof useBlocker> }) {
  if (blocker.state !== "blocked") return null;
  return (
    <Notice tone="warn" role="alert" title={m.ui_leave_title()}>
      <div className="stack near">
        <p>{m.ui_leave_text()}</p>
        <div className="acts">
          <Button type="button" size="small" ref={focused} onClick={() => blocker.reset()}>
            {m.ui_leave_stay()}
          </Button>
          <Button type="button" size="small" variant="quiet" onClick={() => blocker.proceed()}>
            {m.ui_leave_go()}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

// The question may stand far from where she pressed: the way there is to look at it.
const focused = (button: HTMLButtonElement | null) => button?.focus();
