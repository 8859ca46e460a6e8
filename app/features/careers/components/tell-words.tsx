import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { Told } from "../model.ts";

type TellWordsProps = { schoolId: number; told: boolean; partner: Told | null };

/** Telling it is a step of its own, with a preview; taking it back is one press. */
export function TellWords({ schoolId, told, partner }: TellWordsProps) {
  if (!partner) return <p className="faint">{m.careers_tell_none()}</p>;
  if (!told)
    return (
      <p className="no-print">
        <ButtonLink variant="quiet" size="small" to={paths.careerTelling(schoolId)}>
          {m.careers_tell()}
        </ButtonLink>
      </p>
    );
  return (
    <Form method="post" action={paths.careerTelling(schoolId)} className="meta no-print">
      <input type="hidden" name="act" value="withdraw" />
      <input type="hidden" name="school" value={schoolId} />
      <span>{m.careers_told({ name: partner.givenName })}</span>
      <Button variant="quiet" size="small">
        {m.careers_take_back()}
      </Button>
    </Form>
  );
}

type TellStepProps = {
  stepId: number;
  told: boolean;
  mayTell: boolean;
  isRole: boolean;
  partnerName: string | null;
};

/** The same for a step; one in own words waits until the words of the path are told. */
export function TellStep({ stepId, told, mayTell, isRole, partnerName }: TellStepProps) {
  if (told)
    return (
      <Form method="post" action={paths.careerStepTelling(stepId)} className="meta no-print">
        <input type="hidden" name="act" value="withdraw" />
        <span>{m.careers_told_step()}</span>
        <Button variant="quiet" size="small">
          {m.careers_take_back()}
        </Button>
      </Form>
    );
  if (mayTell)
    return (
      <p className="no-print">
        <ButtonLink variant="quiet" size="small" to={paths.careerStepTelling(stepId)}>
          {m.careers_tell()}
        </ButtonLink>
      </p>
    );
  if (isRole || partnerName === null) return null;
  return <p className="faint no-print">{m.careers_tell_step_words_first({ name: partnerName })}</p>;
}
