import { Form } from "@remix-run/react";
import { useState } from "react";
import { AudienceChoice } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { evidenceInput, newEvidenceInput } from "../input.ts";
import { kindInWords } from "./words.ts";

type EvidenceFormProps = {
  subjects: readonly { id: number; kind: string; text: string }[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  /** Only for new evidence: the file or link, and who else may open it. */
  fresh?: { most: number; offered: readonly Audience[]; teams: readonly { id: number; label: string }[] };
};

/** Evidence: a file or a link, and if she wants a name, an end of validity and what it belongs to. */
export function EvidenceForm({ subjects, fields, problems, fresh }: EvidenceFormProps) {
  const form = useActionForm({ schema: fresh ? newEvidenceInput : evidenceInput, fields, problems });
  const { register, choice, errors } = form;
  const chosen = [fields.audiences ?? []].flat();
  return (
    <Form {...form.formProps} className="form" encType={fresh && "multipart/form-data"}>
      <ErrorSummary problems={form.summary} />
      {fresh && (
        <>
          <FileField most={fresh.most} error={errors.file} />
          <Field
            type="url"
            label={m.evidence_link()}
            hint={m.evidence_link_hint()}
            inputMode="url"
            {...register("url")}
          />
        </>
      )}
      <Field
        label={m.evidence_name()}
        hint={fresh && m.evidence_name_hint()}
        optional={Boolean(fresh)}
        {...register("title")}
      />
      <Field
        type="date"
        label={m.evidence_valid_until()}
        hint={m.evidence_valid_hint()}
        optional
        {...register("validUntil")}
      />
      {subjects.length > 0 && (
        <details className="more" open={[fields.items ?? []].flat().length > 0 || Boolean(errors.items)}>
          <summary>{m.evidence_of()}</summary>
          <Choice
            className="over"
            legend={m.evidence_of()}
            hideLabel
            hint={m.evidence_of_hint()}
            multiple
            look="list"
            options={subjects.map(({ id, kind, text }) => ({
              value: id,
              label: text,
              hint: kindInWords(kind),
            }))}
            {...choice("items")}
          />
        </details>
      )}
      {fresh && (
        <details
          className="more"
          open={chosen.length > 0 || Boolean(fields.team) || Boolean(errors.audiences)}
        >
          <summary>{m.evidence_audiences()}</summary>
          <div className="stack near over">
            {fresh.teams.length > 0 && (
              <Choice
                legend={m.evidence_owner()}
                hint={m.evidence_owner_hint()}
                options={[
                  { value: "", label: m.evidence_owner_me() },
                  ...fresh.teams.map(({ id, label }) => ({ value: id, label })),
                ]}
                {...choice("team")}
              />
            )}
            <AudienceChoice
              id="field-audiences"
              offered={fresh.offered}
              chosen={chosen}
              error={errors.audiences}
            />
          </div>
        </details>
      )}
      {fields.version && <input type="hidden" name="version" value={[fields.version].flat()[0]} />}
      <div className="actions">
        <Button>{m.evidence_save()}</Button>
      </div>
    </Form>
  );
}

const MEGABYTE = 1024 * 1024;

/** The file: what is too big is said at once, before it travels. What it is, the server sees by its content. */
function FileField({ most, error }: { most: number; error?: string }) {
  const [tooBig, setTooBig] = useState(false);
  return (
    <Field
      type="file"
      name="file"
      label={m.evidence_file()}
      hint={m.evidence_file_hint({ max: most })}
      accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.odt,.txt"
      error={tooBig ? problemText(["file_too_big", { max: most }]) : error}
      onChange={(event) => {
        const given = event.currentTarget.files?.[0];
        const refused = given !== undefined && given.size > most * MEGABYTE;
        setTooBig(refused);
        if (refused) event.currentTarget.value = "";
      }}
    />
  );
}
