import { Form } from "@remix-run/react";
import { eurosTyped, hoursTyped } from "#app/features/activities/model.ts";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay, showEuros, showHours } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { entitlementInput, newEntitlementInput } from "../input.ts";
import { entitlementKinds, ownAccounts, type EntitlementKind, type OwnAccount } from "../model.ts";
import { ownAccountWords, rightWords } from "./words.ts";

type Right = {
  id: number;
  schoolName: string;
  kind: EntitlementKind;
  account: OwnAccount;
  minutes: number | null;
  cents: number | null;
  fromDay: string;
  toDay: string;
  source: string;
  version: number;
};
type Schools = readonly { id: number; name: string }[];

const labels = () => ({
  hours: m.hours_hours(),
  euros: m.hours_euros(),
  fromDay: m.hours_from(),
  toDay: m.hours_until(),
  source: m.hours_source_label(),
});

type NewRightProps = {
  personId: number;
  schools: Schools;
  start: { fromDay: string; toDay: string };
  refused: FormAnswer | undefined;
};

/** Hours or money for one person, from a day to a day, with where it was agreed. */
export function NewRightForm({ personId, schools, start, refused }: NewRightProps) {
  const form = useActionForm({
    schema: newEntitlementInput,
    fields: refused?.fields ?? { kind: "saved", account: "individual", ...start },
    problems: refused?.problems,
    labels: labels(),
    prefix: "new-right",
  });
  return (
    <Form {...form.formProps} action={paths.entitlements(personId)} className="form">
      <input type="hidden" name="act" value="set" />
      <ErrorSummary problems={form.summary} />
      {schools.length === 1 ? (
        <input type="hidden" name="school" value={schools[0]!.id} />
      ) : (
        <Select
          label={m.hours_school()}
          empty={m.hours_choose()}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.register("school")}
        />
      )}
      <RightFields form={form} />
      <div className="actions">
        <Button>{m.hours_set()}</Button>
      </div>
    </Form>
  );
}

/** One right as it stands, to change or to take away. */
export function RightRow({
  personId,
  right,
  changing,
  removing,
}: {
  personId: number;
  right: Right;
  changing: FormAnswer | undefined;
  removing: FormAnswer | undefined;
}) {
  const { id, kind, account, minutes, cents, fromDay, toDay, source } = right;
  const amounts = [minutes && showHours(minutes), cents && showEuros(cents)].filter(Boolean).join(", ");
  return (
    <li className="stack tight">
      <div className="label-row">
        <span className="strong">{rightWords[kind]()}</span>
        <span>{amounts}</span>
      </div>
      <div className="meta faint">
        <span>{ownAccountWords[account]()}</span>
        <span>{m.hours_from_to({ from: showDay(fromDay), to: showDay(toDay) })}</span>
        <span>{m.hours_source({ source })}</span>
        <span>{right.schoolName}</span>
      </div>
      <Conflict conflict={removing?.conflict} labels={labels()} />
      <details className="more" open={changing !== undefined}>
        <summary>{m.hours_change()}</summary>
        <ChangeForm personId={personId} right={right} refused={changing} />
      </details>
      <Confirm label={m.hours_remove()} size="small" icon="trash-2" question={m.hours_remove_question()}>
        <form method="post" action={paths.entitlements(personId)}>
          <input type="hidden" name="entitlement" value={id} />
          <input type="hidden" name="version" value={removing?.conflict?.version ?? right.version} />
          <Button variant="danger" name="act" value="remove">
            {m.hours_remove()}
          </Button>
        </form>
      </Confirm>
    </li>
  );
}

type ChangeFormProps = { personId: number; right: Right; refused: FormAnswer | undefined };

function ChangeForm({ personId, right, refused }: ChangeFormProps) {
  const { id, kind, account, minutes, cents, fromDay, toDay, source, version } = right;
  const saved = {
    kind,
    account,
    fromDay,
    toDay,
    source,
    hours: hoursTyped(minutes),
    euros: eurosTyped(cents),
  };
  const form = useActionForm({
    schema: entitlementInput,
    fields: typedOnTop(refused) ?? { ...saved, version: String(version) },
    problems: refused?.problems,
    labels: labels(),
    prefix: `right-${id}`,
  });
  return (
    <Form {...form.formProps} action={paths.entitlements(personId)} className="form">
      <input type="hidden" name="act" value="change" />
      <input type="hidden" name="entitlement" value={id} />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? version} />
      <Conflict conflict={refused?.conflict} labels={labels()} />
      <ErrorSummary problems={form.summary} />
      <RightFields form={form} />
      <div className="actions">
        <Button variant="quiet">{m.hours_save()}</Button>
      </div>
    </Form>
  );
}

function RightFields({ form }: { form: ReturnType<typeof useActionForm> }) {
  return (
    <>
      <div className="field-row">
        <Select
          label={m.hours_kind()}
          options={entitlementKinds.map((value) => ({ value, label: rightWords[value]() }))}
          {...form.register("kind")}
        />
        <Select
          label={m.hours_what_for()}
          options={ownAccounts.map((value) => ({ value, label: ownAccountWords[value]() }))}
          {...form.register("account")}
        />
      </div>
      <div className="field-row">
        <Field
          label={m.hours_hours()}
          hint={m.hours_hours_hint()}
          inputMode="decimal"
          {...form.register("hours")}
        />
        <Field
          label={m.hours_euros()}
          hint={m.hours_euros_hint()}
          inputMode="decimal"
          {...form.register("euros")}
        />
      </div>
      <div className="field-row">
        <Field label={m.hours_from()} type="date" {...form.register("fromDay")} />
        <Field label={m.hours_until()} hint={m.hours_until_hint()} type="date" {...form.register("toDay")} />
      </div>
      <Field
        label={m.hours_source_label()}
        hint={m.hours_source_hint()}
        maxLength={200}
        {...form.register("source")}
      />
    </>
  );
}
