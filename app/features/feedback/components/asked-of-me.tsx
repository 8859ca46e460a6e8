import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { FeedbackRow, VisitRow } from "../model.ts";

type AskedOfMeProps = { feedback: readonly FeedbackRow[]; visits: readonly VisitRow[] };

/** On someone's own page, only while a colleague waits for her. */
export function AskedOfMe({ feedback, visits }: AskedOfMeProps) {
  if (feedback.length + visits.length === 0) return null;
  return (
    <Sheet
      title={m.feedback_me_title()}
      action={<Link to={paths.feedback()}>{m.feedback_overview_link()}</Link>}
    >
      <div className="rows">
        {feedback.map(({ id, ask, asker, expiresOn }) => (
          <Asked
            key={id}
            words={ask}
            by={m.feedback_from_line({ name: asker.name })}
            until={m.feedback_until({ day: showDay(expiresOn) })}
            to={paths.oneFeedback(id)}
          />
        ))}
        {visits.map(({ id, focus, with: who }) => (
          <Asked
            key={`visit-${id}`}
            words={focus}
            by={m.feedback_visit_asks_you({ name: who.name })}
            to={paths.lessonVisit(id)}
          />
        ))}
      </div>
    </Sheet>
  );
}

function Asked({ words, by, until, to }: { words: string; by: string; until?: string; to: string }) {
  return (
    <article className="stack tight">
      <Words size="less">{words}</Words>
      <div className="meta">
        <span>{by}</span>
        {until && <span>{until}</span>}
        <Link to={to}>{m.feedback_me_open()}</Link>
      </div>
    </article>
  );
}
