import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { kindsOfTwo } from "../model.ts";
import { kindName } from "./words.ts";

type Register = ReturnType<typeof useActionForm>["register"];

type ElsewhereFormProps = {
  action: string;
  back: string;
  hidden: Record<string, string>;
  /** Who is told. */
  name: string;
  today: string;
  fields?: Record<string, string | string[]>;
  refused?: {
    fields: Record<string, string | string[]>;
    problems: Record<string, Problem>;
    conflict?: { theirs: Record<string, string>; version: number };
  };
  /** Fields before the day: with whom and what kind, where there is no conversation yet. */
  children?: (register: Register) => ReactNode;
};

/** The day a talk was held somewhere else; what is final is said before the button. */
export function ElsewhereForm({
  action,
  back,
  hidden,
  name,
  today,
  fields,
  refused,
  children,
}: ElsewhereFormProps) {
  const { formProps, register, summary } = useActionForm({
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  return (
    <Sheet className="measure">
      <Form {...formProps} action={action} className="form">
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <Conflict
          conflict={refused?.conflict}
          labels={{ day: m.conversations_date_day(), time: m.conversations_date_time() }}
        />
        {!refused?.conflict && <ErrorSummary problems={summary} />}
        {children?.(register)}
        <Field type="date" max={today} label={m.conversations_elsewhere_day()} {...register("heldOn")} />
        <Notice>
          <p>{m.conversations_elsewhere_final()}</p>
          <p>{m.conversations_elsewhere_told({ name })}</p>
        </Notice>
        <div className="actions">
          <Button>{m.conversations_elsewhere_do()}</Button>
          <ButtonLink variant="plain" to={back}>
            {m.ui_cancel()}
          </ButtonLink>
        </div>
      </Form>
    </Sheet>
  );
}

/** With whom, and what kind of talk it was. */
export function ElsewhereWhom({
  register,
  people,
}: {
  register: Register;
  people: { value: number; label: string }[];
}) {
  return (
    <div className="field-row">
      <Select label={m.conversations_new_whom()} options={people} {...register("employmentId")} />
      <Select
        label={m.conversations_elsewhere_kind()}
        options={kindsOfTwo.map((kind) => ({ value: kind, label: kindName(kind) }))}
        {...register("kind")}
      />
    </div>
  );
}
