import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Filed = { conversationId: number; no: number; heldOn: string | null };

/** For the HR adviser: the records both parties sent to the personnel file, by day; the file itself opens as a PDF. */
export function FiledRecords({ records }: { records: Filed[] }) {
  if (records.length === 0) return null;
  return (
    <Sheet title={m.conversations_file_title()}>
      <ul className="stack tight">
        {records.map(({ conversationId, no, heldOn }) => (
          <li key={`${conversationId}-${no}`}>
            <a href={paths.recordPdf(conversationId, no)} download>
              {m.conversations_file_record({ day: heldOn ? showDay(heldOn) : "", no })}
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
