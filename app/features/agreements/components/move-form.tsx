import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { aWeekLater, type Agreement } from "../model.ts";
import { nearDay } from "./agreement-words.ts";

type MoveFormProps = { agreement: Agreement; today: string; back: string };

/** Another day for an agreement, folded behind one word. */
export function MoveForm({ agreement, today, back }: MoveFormProps) {
  return (
    <details className="more">
      <summary aria-label={`${m.agreements_move()}: ${agreement.text}`}>{m.agreements_move()}</summary>
      <div className="actions">
        <QuickMove agreement={agreement} back={back} dueOn={aWeekLater(agreement.dueOn, today)}>
          {m.agreements_week_later()}
        </QuickMove>
        {agreement.afterHoliday && (
          <QuickMove agreement={agreement} back={back} dueOn={agreement.afterHoliday}>
            {m.agreements_after_holiday({ day: nearDay(agreement.afterHoliday, today) })}
          </QuickMove>
        )}
      </div>
      <MoveFields agreement={agreement} today={today} back={back} />
    </details>
  );
}

type QuickMoveProps = { agreement: Agreement; back: string; dueOn: string; children: ReactNode };

function QuickMove({ agreement, back, dueOn, children }: QuickMoveProps) {
  return (
    <form method="post" action={paths.agreement(agreement.id)}>
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="version" value={agreement.version} />
      <input type="hidden" name="dueOn" value={dueOn} />
      <Button variant="quiet" size="small" name="act" value="move">
        {children}
      </Button>
    </form>
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
        label={m.agreements_other_moment()}
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
