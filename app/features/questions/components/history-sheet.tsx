import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { Words } from "#app/ui/words.tsx";

type Named = { id: number; text: string };
type HistorySheetProps = {
  question: {
    id: number;
    grownFrom?: Named;
    grownInto: readonly Named[];
    revisions: readonly { no: number; text: string; at: number; by: string }[];
  };
  mayChange: boolean;
};

/** Which question it came from, which came from it, and how it was worded before. */
export function HistorySheet({ question, mayChange }: HistorySheetProps) {
  const { id, grownFrom, grownInto, revisions } = question;
  const earlier = revisions.slice(1);
  const growing = grownFrom !== undefined || grownInto.length > 0;
  return (
    <>
      {growing && (
        <Sheet
          action={mayChange && <Link to={paths.newQuestion({ grownFrom: id })}>{m.questions_grow()}</Link>}
          title={growTitle(grownFrom)}
        >
          <div className="stack near">
            {grownFrom && <NamedQuestion question={grownFrom} />}
            {grownFrom && grownInto.length > 0 && <h3>{m.questions_grown_into()}</h3>}
            {grownInto.map((other) => (
              <NamedQuestion key={other.id} question={other} />
            ))}
          </div>
        </Sheet>
      )}
      {!growing && mayChange && (
        <p>
          <Link to={paths.newQuestion({ grownFrom: id })}>{m.questions_grow()}</Link>
        </p>
      )}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{m.questions_earlier_wordings()}</summary>
          <Timeline
            entries={earlier.map(({ no, text, at, by }) => ({
              id: no,
              title: <Words as="span">{text}</Words>,
              meta: m.questions_wording_by({ when: showMoment(at), name: by }),
            }))}
          />
        </details>
      )}
    </>
  );
}

const growTitle = (grownFrom: Named | undefined) =>
  grownFrom ? m.questions_grown_from() : m.questions_grown_into();

function NamedQuestion({ question }: { question: Named }) {
  return (
    <Words size="less">
      <Link to={paths.question(question.id)}>{question.text}</Link>
    </Words>
  );
}
