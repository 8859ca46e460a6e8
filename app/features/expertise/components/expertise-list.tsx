import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { fullName } from "#app/lib/name.ts";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { bySubject, type ExpertiseRow, type Source } from "../model.ts";
import { sourcePage } from "./words.ts";

/** Who knows what: the subject in someone's own words, and under it who she is. */
export function ExpertiseList({ rows }: { rows: readonly ExpertiseRow[] }) {
  return (
    <Sheet title={m.expertise_subjects()} seen={<SeenBy icon="building-2" text={m.items_seen_school()} />}>
      <div className="rows">
        {bySubject(rows).map(({ subject, rows: people }) => (
          <article key={people[0]!.id} className="stack tight">
            <Words as="div" className="strong">
              {subject}
            </Words>
            {people.map((row) => (
              <div key={row.id} className="stack tight">
                <p>
                  <Link to={paths.person(row.person.id)}>{fullName(row.person)}</Link>{" "}
                  <span className="faint">{workWords(row.person)}</span>
                </p>
                <Origin {...row} />
              </div>
            ))}
          </article>
        ))}
      </div>
    </Sheet>
  );
}

const workWords = ({ functionName, teamName }: ExpertiseRow["person"]) =>
  [functionName, teamName].filter(Boolean).join(", ");

/** Where it came from: in her words, and the way to it for who may read it. */
function Origin({ words, source }: { words: string | null; source: Source | null }) {
  if (!words && !source) return null;
  return (
    <>
      {words && <Words size="less">{words}</Words>}
      {source && (
        <p className="soft">
          {m.expertise_comes_from()} <Link to={sourcePage[source.kind](source.id)}>{source.text}</Link>
        </p>
      )}
    </>
  );
}

/** On the page of a colleague: what she likes to be asked about. Nothing at all where that is nothing. */
export function AskAboutSheet({ rows, name }: { rows: readonly ExpertiseRow[]; name: string }) {
  if (rows.length === 0) return null;
  return (
    <Sheet
      title={rows[0]!.mine ? m.expertise_mine() : m.expertise_ask({ name })}
      seen={<SeenBy icon="building-2" text={m.items_seen_school()} />}
      action={rows[0]!.mine && <Link to={paths.expertise()}>{m.expertise_edit()}</Link>}
    >
      <ul className="stack near">
        {rows.map((row) => (
          <li key={row.id} className="stack tight">
            <Words>{row.subject}</Words>
            <Origin {...row} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
