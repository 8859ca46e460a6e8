import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Check } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import type { ListedRow } from "../page.ts";

type LeaverFieldsProps = { row: ListedRow; today: string; refused: FormAnswer | undefined };

/** Ticked by hand, with a last day: not being on a list says nothing about why. */
export function LeaverFields({ row: { id, name, ticked, lastDay }, today, refused }: LeaverFieldsProps) {
  const typed = (field: string) => [refused?.fields[field] ?? []].flat();
  const at = typed("row").indexOf(String(id));
  const problem = refused?.problems[`lastDay-${id}`];
  return (
    <div className="field-row">
      <input type="hidden" name="row" value={id} />
      <Check
        id={`ticked-${id}`}
        name="ticked"
        value={id}
        defaultChecked={at < 0 ? ticked : typed("ticked").includes(String(id))}
        label={
          <>
            {m.import_leaves()}
            <span className="unseen"> {name}</span>
          </>
        }
      />
      <Field
        id={`last-${id}`}
        type="date"
        name="lastDay"
        label={
          <>
            {m.import_field_to_day()}
            <span className="unseen"> {name}</span>
          </>
        }
        defaultValue={at < 0 ? (lastDay ?? today) : (typed("lastDay")[at] ?? "")}
        error={problem && problemText(problem)}
      />
    </div>
  );
}
