import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ConversationState } from "../model.ts";

/** A talk that was held or cancelled keeps its date: said in words, with the way back. */
export function FixedDate({
  id,
  state,
  heldOn,
}: {
  id: number;
  state: ConversationState;
  heldOn: string | null;
}) {
  return (
    <Notice className="measure">
      <p>
        {state === "cancelled" || heldOn === null
          ? m.conversations_date_fixed_cancelled()
          : m.conversations_date_fixed_held({ day: showDay(heldOn, "weekday") })}
      </p>
      <p>
        <Link to={paths.conversation(id)}>{m.conversations_room_back()}</Link>
      </p>
    </Notice>
  );
}
