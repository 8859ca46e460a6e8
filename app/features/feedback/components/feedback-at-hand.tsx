import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { FeedbackRow } from "../model.ts";

/** Beside one's own preparation: what colleagues gave back since the last talk. Absent when nobody did. */
export function FeedbackAtHand({ rows, since }: { rows: readonly FeedbackRow[]; since: string }) {
  if (rows.length === 0) return null;
  return (
    <Sheet title={m.feedback_at_hand({ day: showDay(since) })}>
      <div className="rows">
        {rows.map(({ id, ask, text, giver, givenOn }) => (
          <article key={id} className="stack tight">
            <p className="soft">{ask}</p>
            <Words size="less">{text}</Words>
            <div className="meta">
              <span>
                {m.feedback_at_hand_by({ name: giver.name, day: showDay(givenOn ?? since, "short") })}
              </span>
              <SeenBy icon="lock" text={m.feedback_seen_two({ name: giver.name })} />
            </div>
          </article>
        ))}
      </div>
    </Sheet>
  );
}
