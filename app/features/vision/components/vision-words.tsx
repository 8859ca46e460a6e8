import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { Words } from "#app/ui/words.tsx";
import type { CoreValue } from "../model.ts";

type VisionWordsProps = { statement: string; coreValues: readonly CoreValue[] };

/** What a school stands for, in its own words: no card around it, the words carry the page. */
export function VisionWords({ statement, coreValues }: VisionWordsProps) {
  return (
    <div className="stack">
      <Words size="large" as="blockquote">
        {statement}
      </Words>
      {coreValues.length > 0 && (
        <dl className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3" aria-label={m.vision_core_values()}>
          {coreValues.map((value) => (
            <div key={value.name}>
              <dt className="title">{value.name}</dt>
              {value.meaning && <dd className="soft">{value.meaning}</dd>}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Since when, and who took part. */
export function VisionOrigin({ adoptedOn, tookPart }: { adoptedOn: string | null; tookPart: string | null }) {
  return (
    <div className="soft measure">
      {tookPart && <p>{m.vision_took_part({ who: tookPart })}</p>}
      {adoptedOn && <p>{m.vision_adopted({ day: showDay(adoptedOn) })}</p>}
    </div>
  );
}
