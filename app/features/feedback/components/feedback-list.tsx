import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Words } from "#app/ui/words.tsx";
import type { FeedbackRow } from "../model.ts";
import { standingWords } from "./words.ts";

type FeedbackListProps = { rows: readonly FeedbackRow[]; me: number };

/** Feedback that was asked, one under the other: the ask, what came of it, and whom it is for. */
export function FeedbackList({ rows, me }: FeedbackListProps) {
  return (
    <div className="rows">
      {rows.map((row) => (
        <Feedback key={row.id} row={row} me={me} />
      ))}
    </div>
  );
}

function Feedback({ row, me }: { row: FeedbackRow; me: number }) {
  const mine = row.asker.personId === me;
  const other = mine ? row.giver.name : row.asker.name;
  return (
    <article className="stack tight">
      <Link to={paths.oneFeedback(row.id)}>
        <Words as="span" size="less">
          {row.ask}
        </Words>
      </Link>
      {row.text && <Words className="fold">{row.text}</Words>}
      <div className="meta">
        <span>{mine ? m.feedback_to_line({ name: other }) : m.feedback_from_line({ name: other })}</span>
        {row.standing !== "given" && <Pill>{standingWords[row.standing]()}</Pill>}
        <span>{whenOf(row)}</span>
        <SeenBy icon="lock" text={m.feedback_seen_two({ name: other })} />
      </div>
    </article>
  );
}

function whenOf({ standing, givenOn, askedOn, expiresOn }: FeedbackRow): string {
  if (givenOn) return m.feedback_given_on({ day: showDay(givenOn) });
  if (standing === "open") return m.feedback_until({ day: showDay(expiresOn) });
  return m.feedback_asked_on({ day: showDay(askedOn) });
}
