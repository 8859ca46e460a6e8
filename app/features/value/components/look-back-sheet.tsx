import type { ReactNode } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { LookBackShown } from "../look-back.ts";
import { LookBackForm } from "./look-back-form.tsx";
import { NoteCard } from "./note-card.tsx";

type Refused = { fields: Record<string, string | string[]>; problems: Record<string, Problem> };

/** What was expected beside what it gave. Neither takes the place of the other. */
export function LookBackSheet({
  lookBack,
  me,
  refused,
}: {
  lookBack: LookBackShown | null;
  me: number;
  refused?: Refused;
}) {
  if (!lookBack) return null;
  const { activityId, lookBackOn, expected, answers, asked, leftOpen, questions } = lookBack;
  const isExpected = hasWords(lookBack) || expected.length > 0;
  const form = <LookBackForm {...{ activityId, leftOpen, questions, expected: isExpected }} {...refused} />;
  return (
    <Sheet title={m.value_look_back()} action={<span className="faint">{showDay(lookBackOn)}</span>}>
      <div className="look-back">
        {isExpected && (
          <section className="stack near" aria-label={m.value_look_back_expected()}>
            <h3>{m.value_look_back_expected()}</h3>
            <ExpectedWords expectation={lookBack} />
            {expected.map((note) => (
              <NoteCard key={note.id} note={note} me={me} />
            ))}
          </section>
        )}
        <section className="stack near" aria-label={m.value_look_back_gave()}>
          <h3>{m.value_look_back_gave()}</h3>
          {answers.map(({ note, then }) => (
            <div key={note.id} className="stack near">
              <NoteCard note={note} me={me} />
              {then && (
                <details className="more">
                  <summary>{m.value_look_back_then()}</summary>
                  <ExpectedWords expectation={then} />
                </details>
              )}
            </div>
          ))}
          {asked &&
            (leftOpen && !refused ? (
              <details className="more">
                <summary>{m.value_look_back_still()}</summary>
                {form}
              </details>
            ) : (
              <>
                <SeenBy icon="lock" text={m.value_look_back_seen()} />
                {form}
              </>
            ))}
        </section>
      </div>
    </Sheet>
  );
}

type Expectation = Pick<LookBackShown, "expectedWhat" | "expectedBecause" | "expectedNotice">;

const hasWords = (said: Expectation) =>
  Boolean(said.expectedWhat ?? said.expectedBecause ?? said.expectedNotice);

function ExpectedWords({ expectation }: { expectation: Expectation }) {
  const { expectedWhat, expectedBecause, expectedNotice } = expectation;
  return (
    <div className="stack near">
      {expectedWhat && <Words>{expectedWhat}</Words>}
      {expectedBecause && <Said label={m.value_look_back_because()}>{expectedBecause}</Said>}
      {expectedNotice && <Said label={m.value_look_back_notice()}>{expectedNotice}</Said>}
    </div>
  );
}

const Said = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <p className="faint">{label}</p>
    <Words size="less">{children}</Words>
  </div>
);
