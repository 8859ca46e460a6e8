import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TITLE_AT_MOST } from "../input.ts";
import { SignalRows } from "./signal-rows.tsx";
import { scaleChoice } from "./words.ts";

export type ProfileOffer = {
  ambitions: readonly { lineageId: number; title: string; past: boolean }[];
  scales: readonly { code: string; formerly: string | null }[];
};

type ProfileFormProps = {
  /** Where it posts: this page. */
  action: string;
  /** Where leaving it leads. */
  back: string;
  offer: ProfileOffer;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  /** The hidden field that says which: the school of a new role, or the version of one there is. */
  hidden: { name: "schoolId" | "version"; value: number };
};

/** A role in one form. It posts as a document, so signals are added and moved without script as with it. */
export function ProfileForm({ action, back, offer, fields, problems = {}, hidden }: ProfileFormProps) {
  const field = (name: string) => ({
    name,
    defaultValue: [fields[name] ?? ""].flat()[0],
    error: problems[name] && problemText(problems[name]),
  });
  const words = (name: string) => ({ ...field(name), optional: true, size: "short" as const });
  return (
    <Form method="post" action={action} reloadDocument className="form" noValidate>
      {/* Enter in a field presses the first button of a form: let that be the one that saves. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" {...hidden} />
      <ErrorSummary
        problems={Object.entries(problems)
          .filter(([name]) => name !== "version")
          .map(([name, problem]) => ({
            text: problemText(problem),
            id: name.startsWith("signal") ? "signals" : `field-${name}`,
          }))}
      />
      <Sheet>
        <div className="form">
          <Field
            {...field("title")}
            label={m.role_profiles_form_title()}
            hint={m.role_profiles_form_title_hint()}
            maxLength={TITLE_AT_MOST}
          />
          <TextArea {...words("what")} label={m.role_profiles_form_what()} maxLength={2000} />
          <TextArea {...words("why")} label={m.role_profiles_form_why()} maxLength={2000} />
          {offer.ambitions.length > 0 && (
            <Choice
              name="ambitions"
              legend={m.role_profiles_form_ambitions()}
              optional
              multiple
              look="list"
              options={offer.ambitions.map(({ lineageId, title, past }) => ({
                value: lineageId,
                label: past ? m.role_profiles_form_past({ title }) : title,
              }))}
              selected={[fields.ambitions ?? []].flat()}
              error={field("ambitions").error}
            />
          )}
        </div>
      </Sheet>
      <Sheet title={m.role_profiles_signals()}>
        <p className="soft measure">{m.role_profiles_form_signals_hint()}</p>
        <div className="over">
          <SignalRows
            fields={fields}
            action={action}
            error={problems.signalText && problemText(problems.signalText)}
          />
        </div>
      </Sheet>
      <Sheet title={m.role_profiles_arranged()}>
        <div className="form">
          <div className="field-row">
            <Field
              {...field("placesNow")}
              optional
              inputMode="numeric"
              label={m.role_profiles_form_places_now()}
            />
            <Field
              {...field("placesWanted")}
              optional
              inputMode="numeric"
              label={m.role_profiles_form_places_wanted()}
            />
            <Field {...field("openingOn")} optional type="date" label={m.role_profiles_form_opening()} />
          </div>
          <div className="field-row">
            <Field
              {...field("taskHours")}
              optional
              inputMode="decimal"
              label={m.role_profiles_form_hours()}
            />
            <Select
              {...field("scaleCode")}
              label={m.role_profiles_form_scale()}
              hint={m.role_profiles_form_scale_hint()}
              empty={m.role_profiles_form_scale_none()}
              options={offer.scales.map((scale) => ({ value: scale.code, label: scaleChoice(scale) }))}
            />
          </div>
          <TextArea {...words("requirements")} label={m.role_profiles_fact_requirements()} maxLength={1000} />
          <TextArea {...words("mandate")} label={m.role_profiles_form_mandate()} maxLength={1000} />
          <TextArea
            {...words("facilities")}
            label={m.role_profiles_form_facilities()}
            hint={m.role_profiles_form_facilities_hint()}
            maxLength={1000}
          />
          <Field
            {...field("whoDecides")}
            optional
            label={m.role_profiles_form_who_decides()}
            maxLength={300}
          />
          <TextArea {...words("procedure")} label={m.role_profiles_form_procedure()} maxLength={1000} />
        </div>
      </Sheet>
      <div className="actions">
        <Button>{m.ui_save()}</Button>
        <ButtonLink variant="plain" to={back}>
          {m.ui_cancel()}
        </ButtonLink>
      </div>
    </Form>
  );
}
