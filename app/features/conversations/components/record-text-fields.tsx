import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

type FieldsProps = { text: string; version: number; error?: string; take?: boolean };

/** The running text as a plain form: for who has no script, and for who settles a difference. */
export function RecordTextFields({ text, version, error, take }: FieldsProps) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      {take && <input type="hidden" name="take" value="yes" />}
      <TextArea
        name="text"
        id="record-text"
        label={m.conversations_text_title()}
        rows={8}
        maxLength={20_000}
        defaultValue={text}
        error={error}
      />
      <div className="actions">
        <Button>{m.ui_save()}</Button>
      </div>
    </>
  );
}
