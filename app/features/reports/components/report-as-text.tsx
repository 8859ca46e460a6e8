import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** The report as text to take along: selected whole when one comes into it, by hand without script. */
export function ReportAsText({ text }: { text: string }) {
  return (
    <Sheet title={m.reports_as_text()} className="no-print">
      <TextArea
        key={text}
        label={m.reports_as_text_label()}
        name="text"
        readOnly
        rows={12}
        defaultValue={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Sheet>
  );
}
