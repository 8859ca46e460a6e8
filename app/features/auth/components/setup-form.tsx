import { Form } from "@remix-run/react";
import { setupInput, SHORTEST_PASSWORD } from "#app/features/auth/input.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";

type SetupFormProps = { fields?: Record<string, string | string[]>; problems?: Record<string, Problem> };

/** Everything the first start needs: the code from the log, the board, its first school and who is asked to manage it. */
export function SetupForm({ fields, problems }: SetupFormProps) {
  const { formProps, register, choice, summary } = useActionForm({ schema: setupInput, fields, problems });
  const sectors = [
    { value: "po", label: m.auth_sector_po() },
    { value: "so", label: m.auth_sector_so() },
    { value: "vo", label: m.auth_sector_vo() },
    { value: "mbo", label: m.auth_sector_mbo() },
  ];
  return (
    <Form {...formProps} className="stack near">
      <ErrorSummary problems={summary} />
      <Field
        label={m.auth_setup_code()}
        hint={m.auth_setup_code_hint()}
        autoComplete="off"
        {...register("code")}
      />
      <h2>{m.auth_setup_board_and_school()}</h2>
      <Field label={m.auth_setup_board()} autoComplete="organization" {...register("boardName")} />
      <Field label={m.auth_setup_school()} {...register("schoolName")} />
      <Choice legend={m.auth_setup_sector()} options={sectors} {...choice("sector")} />
      <h2>{m.auth_setup_you()}</h2>
      <Field label={m.auth_given_name()} autoComplete="given-name" {...register("givenName")} />
      <Field label={m.auth_name_prefix()} optional {...register("namePrefix")} />
      <Field label={m.auth_family_name()} autoComplete="family-name" {...register("familyName")} />
      <Field label={m.auth_email()} type="email" autoComplete="username" {...register("email")} />
      <Field
        label={m.auth_new_password()}
        hint={m.auth_new_password_hint({ min: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
        {...register("password")}
      />
      <div className="acts">
        <Button>{m.auth_setup_start()}</Button>
      </div>
    </Form>
  );
}
