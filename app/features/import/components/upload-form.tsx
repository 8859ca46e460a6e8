import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { bringInput } from "../input.ts";
import { MOST, type FileRefused } from "../table.ts";
import { problemOfFile } from "./words.ts";

type UploadFormProps = {
  schools: readonly { id: number; name: string }[];
  /** A list of hers that was not applied. */
  waiting: { fileNames: string[] } | undefined;
  refused: (FormAnswer & { file?: FileRefused }) | undefined;
};

/** A list of staff to bring in: one file, or the files of a set together. */
export function UploadForm({ schools, waiting, refused }: UploadFormProps) {
  const form = useActionForm({ schema: bringInput, fields: refused?.fields, problems: refused?.problems });
  const file = refused?.file && problemOfFile(refused.file);
  return (
    <Form {...form.formProps} className="form" encType="multipart/form-data">
      <ErrorSummary problems={file ? [{ text: file, id: "field-files" }, ...form.summary] : form.summary} />
      <Field
        type="file"
        name="files"
        multiple
        accept=".csv,.txt,.tsv,.xlsx"
        label={m.import_files()}
        hint={m.import_files_hint({ max: MOST.bytes / 1024 / 1024, lines: MOST.lines })}
        error={file ?? form.errors.files}
      />
      {schools.length > 1 && (
        <Select
          label={m.import_school()}
          hint={m.import_school_hint()}
          optional
          empty={m.import_school_in_list()}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.register("school")}
        />
      )}
      {schools.length === 1 && <input type="hidden" name="school" value={schools[0]!.id} />}
      {waiting && (
        <Check
          name="replaces"
          label={m.import_replaces({ files: waiting.fileNames.join(", ") })}
          hint={m.import_replaces_hint()}
          error={form.errors.replaces}
        />
      )}
      <p className="faint">{m.import_keeps()}</p>
      <div className="actions">
        <Button>{m.import_look()}</Button>
      </div>
    </Form>
  );
}
