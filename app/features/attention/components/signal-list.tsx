import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { keyOfSignal, type Signal } from "../model.ts";
import { SignalRow } from "./signal-row.tsx";
import { SignalSteps, type TalkForIt } from "./signal-steps.tsx";
import type { Said } from "./signal-words.ts";
import { fieldsOf, PostStep } from "./steps.tsx";

type ShownSignal = { signal: Signal; said: Said; talk: TalkForIt | null };

type SignalListProps = { shown: readonly ShownSignal[]; today: string; schoolYear: number };

/** What asks for attention: what, why, the one thing to do about it, and "not now". */
export function SignalList({ shown, today, schoolYear }: SignalListProps) {
  return (
    <ul className="rows">
      {shown.map(({ signal, said, talk }) => (
        <li key={keyOfSignal(signal)}>
          <SignalRow said={said}>
            <SignalSteps {...{ signal, talk, today, schoolYear }} about={said.what} />
            <PostStep
              action={paths.attention()}
              fields={{ act: "put_off", ...fieldsOf(signal) }}
              step={m.attention_put_off()}
              about={said.what}
              variant="plain"
            />
          </SignalRow>
        </li>
      ))}
    </ul>
  );
}
