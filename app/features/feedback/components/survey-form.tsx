import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { newSurveyInput, statementPlaces, surveyInput } from "../input.ts";
import { QuestionChoice } from "./question-choice.tsx";

type SurveyFormProps = {
  questions: readonly { id: number; text: string }[];
  /** From how many pupils totals can be noted. */
  fewest: number;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  /** Of one that is there already; left out for a new one. */
  version?: number;
};

const AT_FIRST = 4;

/** Totals of what pupils said: no place for a pupil. A few statements lie open, more under a fold. */
export function SurveyForm({ questions, fewest, fields, problems, conflict, version }: SurveyFormProps) {
  const schema = version === undefined ? newSurveyInput : surveyInput;
  const form = useActionForm({ schema, fields, problems });
  const later = statementPlaces.slice(AT_FIRST);
  const laterInUse = later.some((place) => fields[`statement${place}`] || problems?.[`agree${place}`]);
  return (
    <Form {...form.formProps} className="form">
      <Conflict
        conflict={conflict}
        labels={{ title: m.feedback_survey_name(), reflection: m.feedback_survey_reflection() }}
      />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <Field
        label={m.feedback_survey_name()}
        hint={m.feedback_survey_name_hint()}
        required
        seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}
        {...form.register("title")}
      />
      <Field label={m.feedback_survey_day()} type="date" required {...form.register("takenOn")} />
      <Field
        label={m.feedback_survey_respondents()}
        hint={m.feedback_survey_respondents_hint({ fewest })}
        inputMode="numeric"
        required
        {...form.register("respondents")}
      />
      <fieldset className="stack near">
        <legend>{m.feedback_survey_statements()}</legend>
        <p className="hint">{m.feedback_survey_statements_hint()}</p>
        {statementPlaces.slice(0, AT_FIRST).map((place) => (
          <StatementFields key={place} place={place} form={form} />
        ))}
        <details className="more" open={laterInUse}>
          <summary>{m.feedback_survey_statements_more()}</summary>
          <div className="stack near over">
            {later.map((place) => (
              <StatementFields key={place} place={place} form={form} />
            ))}
          </div>
        </details>
      </fieldset>
      <TextArea label={m.feedback_survey_reflection()} optional {...form.register("reflection")} />
      <QuestionChoice
        label={m.feedback_survey_question()}
        empty={m.feedback_survey_no_question()}
        {...{ questions, form }}
      />
      {version !== undefined && <input type="hidden" name="version" value={conflict?.version ?? version} />}
      <div className="actions">
        <Button>{m.feedback_survey_save()}</Button>
      </div>
    </Form>
  );
}

function StatementFields({ place, form }: { place: number; form: ReturnType<typeof useActionForm> }) {
  const total = (name: "agree" | "partly" | "disagree", label: string) => (
    <Field label={label} inputMode="numeric" {...form.register(`${name}${place}`)} />
  );
  return (
    <div className="fold stack tight" role="group" aria-label={m.feedback_survey_statement({ n: place })}>
      <Field label={m.feedback_survey_statement({ n: place })} {...form.register(`statement${place}`)} />
      <div className="totals">
        {total("agree", m.feedback_survey_agree())}
        {total("partly", m.feedback_survey_partly())}
        {total("disagree", m.feedback_survey_disagree())}
      </div>
    </div>
  );
}
