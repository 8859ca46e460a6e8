import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

/** The open question of who leads the talk, as the other finds it above her preparation; with the way to word it. */
export function OwnOpening({ id, opening }: { id: number; opening: { text: string } | null }) {
  return (
    <Sheet tone="sunk">
      <div className="label-row">
        <p>
          {opening && <span className="faint">{m.conversations_prep_opening_mine()} </span>}
          {opening && (
            <Words as="span" size="less">
              {opening.text}
            </Words>
          )}
        </p>
        <Link to={paths.conversationDate(id)}>
          {opening ? m.conversations_prep_opening_change() : m.conversations_prep_opening_set()}
        </Link>
      </div>
    </Sheet>
  );
}
