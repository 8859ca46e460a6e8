import { Form } from "@remix-run/react";
import { Fold } from "#app/features/activities/components/activity-fields.tsx";
import { optionsOf, sourceWords } from "#app/features/activities/components/words.ts";
import { eurosTyped, hoursTyped } from "#app/features/activities/model.ts";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { approveInput, declineInput } from "../input.ts";
import type { RequestShown } from "../states.ts";
import { promiseWords } from "./words.ts";

type AnswerProps = { request: RequestShown; version: number; refused?: FormAnswer };

/** The yes: as asked unless changed here, with why, and what the school promises with it. */
export function ApproveForm({ request, version, refused }: AnswerProps) {
  const fields = typedOnTop(refused) ?? {
    hours: hoursTyped(request.minutes),
    euros: eurosTyped(request.cents),
    source: request.source,
    promiseKind: request.coverAsked ? "cover" : "time",
    version: String(version),
  };
  const form = useActionForm({ schema: approveInput, fields, problems: refused?.problems, prefix: "yes" });
  const { register } = form;
  return (
    <Sheet title={m.requests_yes_title()}>
      <Form {...form.formProps} className="stack near">
        <ErrorSummary problems={form.summary} />
        <TextArea
          label={request.places === null ? m.requests_yes_why() : m.requests_yes_why_group()}
          optional
          size="short"
          {...register("why")}
        />
        <details className="more" open={["hours", "euros", "source"].some((name) => form.errors[name])}>
          <summary>{m.requests_yes_lead()}</summary>
          <div className="stack near over">
            <div className="field-row">
              <Field label={m.requests_hours()} inputMode="decimal" {...register("hours")} />
              <Field label={m.requests_euros()} inputMode="decimal" {...register("euros")} />
            </div>
            <Choice
              legend={m.requests_source()}
              hint={m.requests_yes_source_hint()}
              options={optionsOf(sourceWords)}
              {...form.choice("source")}
            />
          </div>
        </details>
        <Fold
          summary={m.requests_yes_promise()}
          names={["promise", "promiseDue"]}
          form={form}
          fields={fields}
        >
          <TextArea
            label={m.requests_yes_promise_text()}
            hint={m.requests_yes_promise_hint()}
            optional
            size="short"
            {...register("promise")}
          />
          <Choice
            legend={m.requests_yes_promise_kind()}
            options={optionsOf(promiseWords)}
            {...form.choice("promiseKind")}
          />
          <Field type="date" label={m.requests_yes_promise_due()} optional {...register("promiseDue")} />
        </Fold>
        <input type="hidden" name="act" value="approve" />
        <input type="hidden" {...register("version")} />
        <div className="actions">
          <Button icon="check">{m.requests_yes()}</Button>
        </div>
      </Form>
    </Sheet>
  );
}

/** The no, with its reason and what can be done instead. */
export function DeclineForm({ version, refused }: Omit<AnswerProps, "request">) {
  const fields = typedOnTop(refused) ?? { version: String(version) };
  const form = useActionForm({ schema: declineInput, fields, problems: refused?.problems, prefix: "no" });
  return (
    <Sheet title={m.requests_no_title()}>
      <Form {...form.formProps} className="stack near">
        <ErrorSummary problems={form.summary} />
        <p className="soft">{m.requests_no_lead()}</p>
        <TextArea label={m.requests_no_why()} required size="short" {...form.register("why")} />
        <input type="hidden" name="act" value="decline" />
        <input type="hidden" {...form.register("version")} />
        <div className="actions">
          <Button variant="quiet">{m.requests_no()}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
