import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { stepTitle, type CareerStep } from "../model.ts";
import { readersOfStep, stateWords } from "./words.ts";

/** Asked of her once she wrote where she wants to go and no step stands there yet; "nu niet" is an answer. */
export function FirstStepOffer({ schoolId }: { schoolId: number }) {
  return (
    <Sheet tone="accent">
      <div className="stack near">
        <p>{m.careers_first_step()}</p>
        <div className="actions">
          <ButtonLink to={paths.newCareerStep(schoolId)}>{m.careers_first_step_do()}</ButtonLink>
          <ButtonLink variant="quiet" to={paths.career({ school: schoolId, later: 1 })}>
            {m.careers_first_step_later()}
          </ButtonLink>
        </div>
      </div>
    </Sheet>
  );
}

type StepsSheetProps = { schoolId: number; steps: readonly CareerStep[]; partnerName: string | null };

/** Her steps in her own order, what she let go of last. */
export function StepsSheet({ schoolId, steps, partnerName }: StepsSheetProps) {
  const open = steps.filter(({ state }) => state !== "left");
  const left = steps.filter(({ state }) => state === "left");
  const add = <ButtonLink to={paths.newCareerStep(schoolId)}>{m.careers_step_new()}</ButtonLink>;
  return (
    <Sheet
      title={m.careers_steps()}
      action={open.length > 0 && <Link to={paths.newCareerStep(schoolId)}>{m.careers_step_new()}</Link>}
    >
      {open.length === 0 && (
        <EmptyState
          icon="route"
          title={m.careers_steps_empty_title()}
          text={m.careers_steps_empty_text()}
          action={add}
        />
      )}
      <ol className="rows">
        {open.map((step, at) => (
          <li key={step.id} className="stack tight">
            <StepRow step={step} partnerName={partnerName} />
            <StepOrder step={step} first={at === 0} last={at === open.length - 1} />
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <details className="more over">
          <summary>{m.careers_steps_left()}</summary>
          <ul className="rows over">
            {left.map((step) => (
              <li key={step.id} className="stack tight">
                <StepRow step={step} partnerName={partnerName} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

/** A step in a list: what it is, how it stands, what serves it and who knows. */
export function StepRow({ step, partnerName }: { step: CareerStep; partnerName: string | null }) {
  return (
    <>
      <Link to={paths.careerStep(step.id)} className={step.role ? "strong" : undefined}>
        {stepTitle(step)}
      </Link>
      <div className="meta">
        <span>{stateWords[step.state]()}</span>
        {step.targetOn && <span>{m.careers_step_target_on({ day: showDay(step.targetOn) })}</span>}
        <SeenBy {...readersOfStep(step, partnerName)} />
      </div>
      {step.role && step.text && (
        <>
          <Words size="less">{step.text}</Words>
          {/* That she would like the role was told; what she wrote about it was not. */}
          {step.told && <SeenBy icon="lock" text={m.items_seen_only_you()} />}
        </>
      )}
      {step.question && (
        <p className="soft">
          <Link to={paths.question(step.question.id)}>{step.question.text}</Link>
        </p>
      )}
    </>
  );
}

function StepOrder({ step, first, last }: { step: CareerStep; first: boolean; last: boolean }) {
  if (first && last) return null;
  const what = stepTitle(step);
  return (
    <Form method="post" action={paths.careerStep(step.id)} className="acts no-print">
      <input type="hidden" name="act" value="move" />
      <input type="hidden" name="version" value={step.version} />
      {!first && (
        <Button
          variant="plain"
          size="small"
          name="move"
          value="up"
          aria-label={m.careers_step_up_about({ what })}
        >
          {m.careers_step_up()}
        </Button>
      )}
      {!last && (
        <Button
          variant="plain"
          size="small"
          name="move"
          value="down"
          aria-label={m.careers_step_down_about({ what })}
        >
          {m.careers_step_down()}
        </Button>
      )}
    </Form>
  );
}
