import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { newSchoolInput, schoolInput } from "../input.ts";
import { holidayRegions, sectors, teacherWords, teamWords } from "../model.ts";
import type { FormAnswer } from "./form-answer.ts";
import { regionWords, sectorWords, teacherWordTexts, teamWordTexts } from "./words.ts";

type SchoolFormProps = {
  action: string;
  /** The school that is changed; without it a new one is made. */
  school?: { version: number; kind: "school" | "office" };
  fields: Record<string, string>;
  refused: FormAnswer | undefined;
};

/** A school: name, sector, BRIN, its words and its holiday region. An office has no sector or BRIN. */
export function SchoolForm({ action, school, fields, refused }: SchoolFormProps) {
  const form = useActionForm({
    schema: school ? schoolInput : newSchoolInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
    prefix: "school",
  });
  return (
    <Form {...form.formProps} action={action} className="form">
      <input type="hidden" name="act" value={school ? "change" : "add"} />
      {school && <input type="hidden" name="version" value={refused?.conflict?.version ?? school.version} />}
      <Conflict conflict={refused?.conflict} labels={{ name: m.settings_name(), brin: m.settings_brin() }} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      {!school && (
        <Choice
          legend={m.settings_kind()}
          options={[
            { value: "school", label: m.settings_kind_school() },
            { value: "office", label: m.settings_kind_office() },
          ]}
          {...form.choice("kind")}
        />
      )}
      <Field label={m.settings_name()} autoComplete="off" {...form.register("name")} />
      {school?.kind !== "office" && (
        <div className="field-row">
          <Select
            label={m.settings_sector()}
            hint={school ? undefined : m.settings_sector_hint()}
            empty={m.ui_choose()}
            options={sectors.map((sector) => ({ value: sector, label: sectorWords[sector]() }))}
            {...form.register("sector")}
          />
          <Field
            label={m.settings_brin()}
            hint={m.settings_brin_hint()}
            optional
            autoComplete="off"
            {...form.register("brin")}
          />
        </div>
      )}
      <Choice
        legend={m.settings_teacher_word()}
        options={teacherWords.map((word) => ({ value: word, label: teacherWordTexts[word]() }))}
        {...form.choice("teacherWord")}
      />
      <Choice
        legend={m.settings_team_word()}
        options={teamWords.map((word) => ({ value: word, label: teamWordTexts[word]() }))}
        {...form.choice("teamWord")}
      />
      <Choice
        legend={m.settings_region()}
        options={holidayRegions.map((region) => ({ value: region, label: regionWords[region]() }))}
        {...form.choice("holidayRegion")}
      />
      <div className="actions">
        <Button>{school ? m.settings_save() : m.settings_add()}</Button>
      </div>
    </Form>
  );
}
