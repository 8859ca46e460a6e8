import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { keyOfSignal, type Signal } from "../model.ts";
import { SignalRow } from "./signal-row.tsx";
import type { Said } from "./signal-words.ts";
import { fieldsOf, PostStep } from "./steps.tsx";

type Refused = { fields: Record<string, string | string[]>; problems: Record<string, Problem> };
type PutOffListProps = {
  rows: readonly { signal: Signal; said: Said; until: string }[];
  today: string;
  refused?: Refused;
};

/** What she put off: until when, another day, or back at once. */
export function PutOffList({ rows, today, refused }: PutOffListProps) {
  return (
    <ul className="rows">
      {rows.map(({ signal, said, until }) => {
        const { what } = said;
        const row = fieldsOf(signal);
        const mine =
          refused && Object.entries(row).every(([name, value]) => refused.fields[name] === String(value))
            ? refused
            : undefined;
        const wrong = mine?.problems.until;
        return (
          <li key={keyOfSignal(signal)}>
            <SignalRow said={said}>
              <span className="faint">{m.attention_put_off_until({ day: showDay(until) })}</span>
              <PostStep
                action={paths.attention()}
                fields={{ act: "take_back", ...row }}
                step={m.attention_take_back()}
                about={what}
              />
              <details className="more" open={wrong !== undefined}>
                <summary aria-label={`${m.attention_other_day()}: ${what}`}>
                  {m.attention_other_day()}
                </summary>
                <form method="post" action={paths.attention()} className="stack tight">
                  {Object.entries(row).map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                  <Field
                    type="date"
                    name="until"
                    id={`until-${keyOfSignal(signal)}`}
                    label={m.attention_until()}
                    min={today}
                    defaultValue={typeof mine?.fields.until === "string" ? mine.fields.until : until}
                    error={wrong && problemText(wrong)}
                  />
                  <div className="actions">
                    <Button size="small" variant="quiet" name="act" value="put_off">
                      {m.attention_until_save()}
                    </Button>
                  </div>
                </form>
              </details>
            </SignalRow>
          </li>
        );
      })}
    </ul>
  );
}
