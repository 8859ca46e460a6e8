import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showTime } from "#app/ui/dates.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { SaveState } from "./use-autosave.ts";

/** Where saving stands, read out when it changes; `savedAt` is what the server said when the page came. */
export function SaveLine({ state, savedAt }: { state: SaveState; savedAt: number | null }) {
  const safe = state.at === "saved" || state.at === "idle";
  return (
    <div className="saved" role="status">
      <Icon name={safe ? "check" : state.at === "saving" ? "refresh-cw" : "triangle-alert"} />
      <span>
        {textOf(state, savedAt)}
        {state.at === "signed_out" && (
          <>
            {" "}
            <a href={paths.login()} target="_blank" rel="noreferrer">
              {m.conversations_prep_save_signed_out_link()}
            </a>
          </>
        )}
      </span>
    </div>
  );
}

function textOf(state: SaveState, savedAt: number | null): string {
  switch (state.at) {
    case "saving":
      return m.conversations_prep_save_saving();
    case "saved":
      return m.conversations_prep_save_saved({ time: showTime(state.savedAt) });
    case "offline":
      return m.conversations_prep_save_offline();
    case "signed_out":
      return m.conversations_prep_save_signed_out();
    case "conflict":
      return m.conversations_prep_save_conflict();
    case "refused":
      return m.conversations_prep_save_refused();
    case "idle":
      return savedAt
        ? m.conversations_prep_save_saved({ time: showTime(savedAt) })
        : m.conversations_prep_save_idle();
  }
}
