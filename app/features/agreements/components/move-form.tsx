import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Agreement } from "../model.ts";

type MoveFormProps = { agreement: Agreement; today: string; back: string };

/** Another day for an agreement, folded behind one word. */
export function MoveForm({ agreement, today, back }: MoveFormProps) {
  return (
    <details className="more">
      <summary aria-label={`${m.agreements_move()}: ${agreement.text}`}>{m.agreements_move()}</summary>
      <MoveFields agreement={agreement} today={today} back={back} />
    </details>
  );
}

type MoveFieldsProps = MoveFormProps & { typed?: string; error?: string; version?: number };

/** The fields themselves; `typed` and `error` when they come back refused. */
export function MoveFields({ agreement, today, back, typed, error, version }: MoveFieldsProps) {
  const { id, dueOn } = agreement;
  return (
    <form method="post" action={paths.agreement(id)} className="stack tight">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="version" value={version ?? agreement.version} />
      <Field
        type="date"
        name="dueOn"
        id={`move-${id}`}
        label={m.agreements_new_day()}
        min={today}
        defaultValue={typed ?? dueOn ?? ""}
        error={error}
        required
      />
      <div className="actions">
        <Button size="small" name="act" value="move">
          {m.agreements_move()}
        </Button>
      </div>
    </form>
  );
}
