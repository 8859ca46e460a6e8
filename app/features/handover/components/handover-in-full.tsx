import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { HandoverOnPage } from "../list-model.ts";
import { ChecklistForm } from "./checklist-form.tsx";
import { BetweenSheet, GoalsSheet, PassedLines } from "./handover-parts.tsx";
import { ListReaders, PassedSentence } from "./handover-sheet.tsx";
import { AddLineForm, CloseHandover, StartHandoverForm } from "./list-forms.tsx";
import { lastDayWords, reasonWords } from "./list-words.ts";

type FullProps = { handover: HandoverOnPage; today: string; refused: FormAnswer | undefined };

/** One handover: for herself to tick and write, for who may read it what she ticked. */
export function HandoverInFull({ handover, today, refused }: FullProps) {
  const { id, isOwn, closed, checklist, receivers, lines, givenName: name, mayClose } = handover;
  const forThis = (act: string) => answerFor(refused, act, "handover", id);
  return (
    <div className="columns">
      <div className="stack">
        <Sheet title={reasonWords[handover.reason]()} seen={<ListReaders {...handover} />}>
          <div className="stack near">
            <p className="soft">
              {lastDayWords(handover)} {closed && m.handover_closed()}
            </p>
            <PassedSentence {...handover} lines={lines} />
            {(!isOwn || closed) && lines.length > 0 && (
              <PassedLines personId={handover.personId} lines={lines} mayMarkDone={handover.mayMarkDone} />
            )}
            {mayClose && <CloseHandover handover={id} isOwn={isOwn} />}
          </div>
        </Sheet>
        {checklist && (
          <Sheet title={m.handover_checklist()}>
            <div className="stack near">
              <p className="soft">{m.handover_checklist_lead()}</p>
              {checklist.length > 0 && (
                <ChecklistForm
                  handover={handover}
                  rows={checklist}
                  receivers={receivers}
                  refused={forThis("pass") ?? forThis("")}
                />
              )}
            </div>
          </Sheet>
        )}
      </div>
      <div className="stack">
        {checklist && (
          <Sheet title={m.handover_add_title()}>
            <AddLineForm
              key={checklist.length}
              handover={id}
              receivers={receivers}
              refused={forThis("add")}
            />
          </Sheet>
        )}
        <BetweenSheet handover={handover} today={today} />
        <GoalsSheet goals={handover.goals} name={name} isOwn={isOwn} />
      </div>
    </div>
  );
}

type NewProps = Parameters<typeof StartHandoverForm>[0];

/** None is under way: one can be started for a change of role or team. */
export function NewHandover({
  refused,
  ...props
}: Omit<NewProps, "refused"> & { refused: FormAnswer | undefined }) {
  if (props.startFor.length === 0) return null;
  return (
    <Sheet className="measure" title={m.handover_start_title()}>
      <StartHandoverForm {...props} refused={answerFor(refused, "start")} />
    </Sheet>
  );
}
