import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { Signal } from "../model.ts";
import { SignalSteps, type TalkForIt } from "./signal-steps.tsx";
import { inWords } from "./signal-words.ts";
import { PostStep } from "./steps.tsx";

type ShownSignal = { signal: Signal; talk: TalkForIt | null };

type SignalListProps = { shown: readonly ShownSignal[]; today: string; schoolYear: number };

export const keyOfSignal = ({ code, subjectId, schoolId }: Signal) => `${code}-${subjectId}-${schoolId}`;

/** What asks for attention: what, why, the one thing to do about it, and "not now". */
export function SignalList({ shown, today, schoolYear }: SignalListProps) {
  return (
    <ul className="rows">
      {shown.map(({ signal, talk }) => {
        const { what } = inWords(signal);
        return (
          <li key={keyOfSignal(signal)}>
            <SignalRow signal={signal}>
              <SignalSteps {...{ signal, talk, today, schoolYear }} about={what} />
              <PostStep
                action={paths.attention()}
                fields={{ act: "put_off", code: signal.code, subject: signal.subjectId }}
                step={m.attention_put_off()}
                about={what}
                variant="plain"
              />
            </SignalRow>
          </li>
        );
      })}
    </ul>
  );
}

/** A row in words, with what can be done about it. */
export function SignalRow({ signal, children }: { signal: Signal; children: ReactNode }) {
  const { icon, what, why, beside } = inWords(signal);
  return (
    <div className="signal">
      <Icon name={icon} />
      <div>
        <div className="strong">{what}</div>
        {why && <div className="soft">{why}</div>}
        {beside && <div className="soft">{beside}</div>}
      </div>
      <div className="actions no-print">{children}</div>
    </div>
  );
}
