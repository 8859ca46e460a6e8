import { m } from "#app/paraglide/messages.js";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";

type Register = ReturnType<typeof useActionForm>["register"];

/** Name, work e-mail and employee number; nothing else is kept of a person. */
export function PersonFields({ register }: { register: Register }) {
  return (
    <>
      <div className="field-row">
        <Field label={m.people_given_name()} autoComplete="off" {...register("givenName")} />
        <Field label={m.people_prefix()} optional autoComplete="off" {...register("namePrefix")} />
        <Field label={m.people_family_name()} autoComplete="off" {...register("familyName")} />
      </div>
      <div className="field-row">
        <Field
          label={m.people_email()}
          hint={m.people_email_hint()}
          type="email"
          autoComplete="off"
          {...register("email")}
        />
        <Field
          label={m.people_employee_number()}
          optional
          autoComplete="off"
          {...register("employeeNumber")}
        />
      </div>
    </>
  );
}
