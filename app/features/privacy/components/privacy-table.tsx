import { asList } from "#app/features/items/components/readers-words.ts";
import { privacyTable, rowsOf, type Thing } from "../table.ts";
import { actWords } from "./act-words.ts";
import { thingWords } from "./thing-words.ts";
import { relationInWords } from "./relation-words.ts";

/** Who may do what, straight from the tables of the application: each set of people once, with everything they may. */
export function PrivacyTable() {
  return (
    <dl className="grid gap-3 print:block print:columns-3 print:gap-4">
      {listByWho().map(({ who, things }) => (
        <div key={who} className="break-inside-avoid print:mb-1">
          <dt className="strong first-letter:uppercase">{who}</dt>
          {things.map(({ thing, acts }) => (
            <dd key={thing} className="m-0!">
              <span className="soft">{thingWords[thing]()}:</span> {acts.join(", ")}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

type Who = { who: string; things: { thing: Thing; acts: string[] }[] };

/** Rows of all tables under the people they are for, as the page names these. */
function listByWho(): Who[] {
  const byWho = new Map<string, Who>();
  for (const thing of Object.keys(privacyTable) as Thing[]) {
    const words: Record<string, () => string> = actWords[thing];
    for (const { acts, relations } of rowsOf(privacyTable[thing])) {
      const who = asList([
        ...new Set(relations.flatMap((relation) => relationInWords(thing, relation) ?? [])),
      ]);
      const row = byWho.get(who) ?? { who, things: [] };
      row.things.push({ thing, acts: acts.flatMap((act) => words[act]?.() ?? []) });
      byWho.set(who, row);
    }
  }
  return [...byWho.values()];
}
