import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type AskedToWriteProps = {
  asked: readonly { schoolId: number | null; schoolName: string | null; askedOn: string; by: string }[];
};

/** On the home page of who is asked: by whom, for which vision, and the way to it. */
export function AskedToWrite({ asked }: AskedToWriteProps) {
  if (asked.length === 0) return null;
  return (
    <Sheet title={m.vision_asked_title()} tone="accent">
      <ul className="rows">
        {asked.map(({ schoolId, schoolName, askedOn, by }) => (
          <li key={schoolId ?? 0} className="stack tight">
            <p>
              {m.vision_asked_by({ by, day: showDay(askedOn), place: schoolName ?? m.vision_asked_board() })}
            </p>
            <div className="actions">
              <ButtonLink size="small" variant="quiet" to={paths.editVision(schoolId ?? "board")}>
                {m.vision_asked_go()}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
