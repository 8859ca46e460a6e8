import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";

type MoveLookBackProps = {
  activityId: number;
  title: string;
  version: number;
  today: string;
  /** When it comes back refused. */
  typed?: string;
  error?: string;
};

/** Another day for a look-back, folded behind one word until it comes back refused. */
export function MoveLookBack({ activityId, title, version, today, typed, error }: MoveLookBackProps) {
  return (
    <details className="more" open={error !== undefined}>
      <summary aria-label={`${m.activities_look_back_move()}: ${title}`}>
        {m.activities_look_back_move()}
      </summary>
      <form method="post" action={paths.lookBack(activityId)} className="stack tight">
        <input type="hidden" name="version" value={version} />
        <Field
          type="date"
          name="lookBackOn"
          id={`look-back-day-${activityId}`}
          label={m.activities_look_back_new_day()}
          min={today}
          defaultValue={typed ?? ""}
          error={error}
          required
        />
        <div className="actions">
          <Button size="small" variant="quiet" name="act" value="move">
            {m.activities_look_back_move()}
          </Button>
        </div>
      </form>
    </details>
  );
}
