import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { sectorWords } from "#app/features/settings/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { caoRuleInput } from "../input.ts";
import { functionGroups, ruleCodes, sectors } from "../rules.ts";
import { codeWords, ruleGroupWords } from "./words.ts";

/** The board's own value from a day on, with where it stands in the agreement. */
export function RuleForm({ refused }: { refused: FormAnswer | undefined }) {
  const form = useActionForm({
    schema: caoRuleInput,
    fields: refused?.fields ?? { code: "individual_minutes" },
    problems: refused?.problems,
    labels: {
      hours: m.hours_hours(),
      euros: m.hours_euros(),
      fromDay: m.hours_from(),
      source: m.hours_source_label(),
    },
    prefix: "rule",
  });
  return (
    <Form {...form.formProps} action={paths.settingsCaoRules()} className="form">
      <input type="hidden" name="act" value="set" />
      <ErrorSummary problems={form.summary} />
      <Select
        label={m.hours_sector()}
        empty={m.hours_choose()}
        options={sectors.map((value) => ({ value, label: sectorWords[value]() }))}
        {...form.register("sector")}
      />
      <Select
        label={m.hours_what_for()}
        options={ruleCodes.map((value) => ({ value, label: codeWords[value]() }))}
        {...form.register("code")}
      />
      <Select
        label={m.hours_group()}
        empty={m.hours_group_all()}
        options={functionGroups.map((value) => ({ value, label: ruleGroupWords[value]() }))}
        {...form.register("functionGroup")}
      />
      <div className="field-row">
        <Field
          label={m.hours_hours()}
          hint={m.hours_rule_hours_hint()}
          inputMode="decimal"
          {...form.register("hours")}
        />
        <Field
          label={m.hours_euros()}
          hint={m.hours_rule_euros_hint()}
          inputMode="decimal"
          {...form.register("euros")}
        />
      </div>
      <Field label={m.hours_from()} type="date" {...form.register("fromDay")} />
      <Field
        label={m.hours_source_label()}
        hint={m.hours_rule_source_hint()}
        maxLength={300}
        {...form.register("source")}
      />
      <div className="actions">
        <Button>{m.hours_rule_set()}</Button>
      </div>
    </Form>
  );
}
