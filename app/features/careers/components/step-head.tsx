import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { stepTitle, type CareerStep } from "../model.ts";
import { TellStep } from "./tell-words.tsx";
import { readersOfStep, stateWords } from "./words.ts";

/** A step on its own page: what it is, and what can be done with it as a whole. */
export function StepHead({ step }: { step: CareerStep }) {
  return (
    <PageHead
      over={m.careers_step()}
      title={stepTitle(step)}
      ownWords={step.role === null}
      actions={
        <>
          <ButtonLink variant="quiet" to={paths.editCareerStep(step.id)}>
            {m.careers_step_edit()}
          </ButtonLink>
          <ButtonLink variant="plain" icon="trash-2" to={paths.careerStepRemoval(step.id)}>
            {m.careers_step_remove()}
          </ButtonLink>
        </>
      }
    />
  );
}

type StepCardProps = { step: CareerStep; partnerName: string | null; mayTell: boolean };

/** How it stands, who knows, and telling it. */
export function StepCard({ step, partnerName, mayTell }: StepCardProps) {
  const { role } = step;
  return (
    <Sheet>
      <div className="stack near">
        <div className="meta">
          <span>{stateWords[step.state]()}</span>
          {step.targetOn && <span>{m.careers_step_target_on({ day: showDay(step.targetOn) })}</span>}
          {role && !role.archived && <Link to={paths.role(role.id)}>{m.careers_step_role_open()}</Link>}
          <SeenBy {...readersOfStep(step, partnerName)} />
        </div>
        {role?.archived && <p className="faint">{m.careers_step_role_gone()}</p>}
        {role && step.text && (
          <div className="stack tight">
            <Words>{step.text}</Words>
            {step.told && <SeenBy icon="lock" text={m.items_seen_only_you()} />}
          </div>
        )}
        <TellStep stepId={step.id} told={step.told} isRole={role !== null} {...{ mayTell, partnerName }} />
      </div>
    </Sheet>
  );
}
