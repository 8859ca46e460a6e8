import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { signUpInput } from "../input.ts";
import type { SignUpShown } from "../model.ts";
import type { Typed } from "./activity-fields.tsx";

type SignUpFormProps = {
  activityId: number;
  groups: readonly { id: number; label: string }[];
  signUp?: SignUpShown;
  refused?: { fields: Typed; problems: Record<string, Problem> };
};

/** For whom it is open, with how many places and until when. */
export function SignUpForm({ activityId, groups, signUp, refused }: SignUpFormProps) {
  const fields = refused?.fields ?? fieldsOf(signUp);
  const form = useActionForm({
    schema: signUpInput,
    fields,
    problems: refused?.problems,
    prefix: "sign-up",
  });
  return (
    <Sheet title={signUp ? m.activities_sign_up_yours() : m.activities_sign_up_open()}>
      <Form {...form.formProps} action={paths.signUp(activityId)} className="stack">
        <p className="soft">{m.activities_sign_up_open_lead()}</p>
        <Choice
          legend={m.activities_sign_up_groups()}
          multiple
          options={[
            { value: "school", label: m.activities_sign_up_school() },
            ...groups.map(({ id, label }) => ({ value: `team:${id}`, label })),
          ]}
          {...form.choice("groups")}
        />
        <Field
          label={m.activities_sign_up_places_ask()}
          hint={m.activities_sign_up_places_hint()}
          inputMode="numeric"
          optional
          {...form.register("places")}
        />
        <Field type="date" label={m.activities_sign_up_closes_on()} optional {...form.register("closesOn")} />
        <div className="actions">
          <Button name="act" value="open" size="small">
            {m.activities_sign_up_save()}
          </Button>
          {signUp?.open && (
            <Button name="act" value="close" size="small" variant="quiet" formNoValidate>
              {m.activities_sign_up_close()}
            </Button>
          )}
        </div>
      </Form>
    </Sheet>
  );
}

const fieldsOf = (signUp?: SignUpShown): Typed => ({
  groups: signUp
    ? [...(signUp.wholeSchool ? ["school"] : []), ...signUp.teams.map((team) => `team:${team.id}`)]
    : [],
  places: signUp?.places ? String(signUp.places) : "",
  closesOn: signUp?.closesOn ?? "",
});
