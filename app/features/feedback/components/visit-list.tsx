import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Words } from "#app/ui/words.tsx";
import type { VisitRow } from "../model.ts";
import { visitStateWords } from "./words.ts";

/** Lesson visits, one under the other: with whom, when, and what to look at. */
export function VisitList({ visits }: { visits: readonly VisitRow[] }) {
  return (
    <div className="rows">
      {visits.map(({ id, state, focus, visitOn, mine, with: who }) => (
        <article key={id} className="stack tight">
          <Link to={paths.lessonVisit(id)}>
            <Words as="span" size="less">
              {focus}
            </Words>
          </Link>
          <div className="meta">
            <span>
              {mine
                ? m.feedback_visit_line_own({ name: who.name })
                : m.feedback_visit_line_visitor({ name: who.name })}
            </span>
            <span>{visitOn ? showDay(visitOn, "weekday") : m.feedback_visit_no_day()}</span>
            <Pill>{visitStateWords[state]()}</Pill>
            <SeenBy icon="lock" text={m.feedback_seen_two({ name: who.name })} />
          </div>
        </article>
      ))}
    </div>
  );
}
