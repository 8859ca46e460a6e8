import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { YearEntry, YearPart } from "./year-paper.ts";

/** The year from conversation to value, each thing with who reads it; on paper the same words. */
export function YearTold({ parts, me }: { parts: readonly YearPart[]; me: number }) {
  return (
    <>
      {parts.map((part) => (
        <Sheet key={part.title} title={part.title}>
          <div className="rows">
            {part.entries.map((entry) => (
              <Entry key={entry.key} entry={entry} me={me} />
            ))}
          </div>
        </Sheet>
      ))}
    </>
  );
}

function Entry({ entry, me }: { entry: YearEntry; me: number }) {
  const { to, label, text, words, meta = [], readers } = entry;
  return (
    <article className="stack tight">
      {label && <p className="faint">{label}</p>}
      {text && (
        <p className="title">
          <Link to={to} className="plain">
            {text}
          </Link>
        </p>
      )}
      {words && (
        <Words as="div" size="less">
          {label ? (
            words
          ) : (
            <Link to={to} className="plain">
              {words}
            </Link>
          )}
        </Words>
      )}
      <div className="meta">
        {meta.map((piece) => (
          <span key={piece}>{piece}</span>
        ))}
        {readers && <SeenByItem audiences={readers.audiences} owner={readers.owner} me={me} />}
      </div>
    </article>
  );
}
