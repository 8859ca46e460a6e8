import { Form } from "@remix-run/react";
import { setPasswordInput, SHORTEST_PASSWORD } from "#app/features/auth/input.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";

type NewPasswordFormProps = { email: string; problems?: Record<string, Problem> };

/** One password, typed once: it can be seen while typing, and asked anew by mail. */
export function NewPasswordForm({ email, problems }: NewPasswordFormProps) {
  const { formProps, register } = useActionForm({ schema: setPasswordInput, problems });
  return (
    <Form {...formProps} className="stack near">
      {/* Password managers keep the two together. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field
        label={m.auth_new_password()}
        hint={m.auth_new_password_hint({ min: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
        {...register("password")}
      />
      <div className="acts">
        <Button>{m.auth_set_password()}</Button>
      </div>
    </Form>
  );
}
