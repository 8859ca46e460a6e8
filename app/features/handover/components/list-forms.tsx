import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check, Choice } from "#app/ui/choice.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { newLineInput, startInput } from "../list-input.ts";
import { ownKinds, reasonsByHand } from "../list-model.ts";
import { ReceiverSelect } from "./checklist-form.tsx";
import { lineKindWords, reasonWords } from "./list-words.ts";

type AddProps = {
  handover: number;
  receivers: readonly { id: number; name: string }[];
  refused: FormAnswer | undefined;
};

/** One thing more, in her own words: a contact, material, anything. */
export function AddLineForm({ handover, receivers, refused }: AddProps) {
  const fields = refused?.fields ?? { kind: "contact" };
  const form = useActionForm({
    schema: newLineInput,
    fields,
    problems: refused?.problems,
    prefix: `add-${handover}`,
    labels: { text: m.handover_add_text(), to: m.handover_to(), kind: m.handover_add_kind() },
  });
  return (
    <Form {...form.formProps} className="form">
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="handover" value={handover} />
      <ErrorSummary problems={form.summary} />
      <Field
        label={m.handover_add_text()}
        hint={m.handover_add_hint()}
        maxLength={400}
        {...form.register("text")}
      />
      <Choice
        legend={m.handover_add_kind()}
        options={ownKinds.map((value) => ({ value, label: lineKindWords[value]() }))}
        {...form.choice("kind")}
      />
      <ReceiverSelect
        id={`add-${handover}-to`}
        receivers={receivers}
        defaultValue={[fields.to ?? ""].flat()[0] ?? ""}
        error={form.errors.to}
      />
      <Check label={m.handover_add_passed()} {...form.check("passed")} />
      <div className="actions">
        <Button variant="quiet" icon="plus">
          {m.handover_add()}
        </Button>
      </div>
    </Form>
  );
}

type StartProps = {
  startFor: readonly { id: number; functionName: string; schoolName: string }[];
  isOwn: boolean;
  name: string;
  refused: FormAnswer | undefined;
};

/** By hand, for who changes role or team; that someone leaves comes from HR. */
export function StartHandoverForm({ startFor, isOwn, name, refused }: StartProps) {
  const form = useActionForm({
    schema: startInput,
    fields: refused?.fields ?? { reason: "changes_role" },
    problems: refused?.problems,
    prefix: "start",
    labels: { reason: m.handover_start_reason(), lastDay: m.handover_start_day() },
  });
  return (
    <Form {...form.formProps} className="form">
      <input type="hidden" name="act" value="start" />
      <ErrorSummary problems={form.summary} />
      <p className="soft">{isOwn ? m.handover_start_lead_own() : m.handover_start_lead({ name })}</p>
      {startFor.length === 1 ? (
        <input type="hidden" name="employment" value={startFor[0]!.id} />
      ) : (
        <Select
          label={m.handover_start_work()}
          options={startFor.map(({ id: value, functionName, schoolName }) => ({
            value,
            label: m.people_employment_at({ name: functionName, school: schoolName }),
          }))}
          {...form.register("employment")}
        />
      )}
      <Choice
        legend={m.handover_start_reason()}
        options={reasonsByHand.map((value) => ({ value, label: reasonWords[value]() }))}
        {...form.choice("reason")}
      />
      <Field type="date" label={m.handover_start_day()} {...form.register("lastDay")} />
      <div className="actions">
        <Button>{m.handover_start()}</Button>
      </div>
    </Form>
  );
}

/** The two are done with it. */
export const CloseHandover = ({ handover, isOwn }: { handover: number; isOwn: boolean }) => (
  <Confirm
    label={m.handover_close()}
    icon="check"
    question={<p>{isOwn ? m.handover_close_says_own() : m.handover_close_says()}</p>}
  >
    <form method="post">
      <input type="hidden" name="act" value="close" />
      <input type="hidden" name="handover" value={handover} />
      <Button>{m.handover_close()}</Button>
    </form>
  </Confirm>
);
