import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";

type Period = { id: number; councilAgreedOn: string; fromDay: string; toDay: string | null };

/** The periods in which records could go there, with the day the council agreed. */
export function PersonnelFilePeriods({ periods, mayChange }: { periods: Period[]; mayChange: boolean }) {
  if (periods.length === 0) return <p className="soft">{m.settings_file_never()}</p>;
  return (
    <ul className="rows">
      {periods.map(({ id, councilAgreedOn, fromDay, toDay }) => (
        <li key={id} className="label-row">
          <div>
            <p>
              {toDay
                ? m.settings_file_from_to({ from: showDay(fromDay), to: showDay(toDay) })
                : m.settings_file_from({ from: showDay(fromDay) })}
            </p>
            <p className="faint">{m.settings_file_council({ day: showDay(councilAgreedOn) })}</p>
          </div>
          {!toDay && mayChange && (
            <Confirm label={m.settings_file_end()} size="small" question={m.settings_file_end_question()}>
              <form method="post" action={paths.settingsPersonnelFile()} className="actions">
                <Button variant="quiet" name="act" value="end">
                  {m.settings_file_end()}
                </Button>
              </form>
            </Confirm>
          )}
        </li>
      ))}
    </ul>
  );
}
