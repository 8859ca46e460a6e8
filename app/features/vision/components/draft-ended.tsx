import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type DraftEndedProps = {
  /** The way to the vision. */
  to: string;
  /** What she sent when it was too late; absent where she only came to look. */
  typed?: Record<string, string | string[]>;
};

const rows = (typed: DraftEndedProps["typed"], ...names: string[]) => {
  const columns = names.map((name) => [typed?.[name] ?? []].flat());
  const length = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? "").filter(Boolean));
};

/** For who wrote along and does so no longer: that it ended, and whatever she still sent, to take with her. */
export function DraftEnded({ to, typed }: DraftEndedProps) {
  const words = [
    [[typed?.statement ?? ""].flat()[0]!, [typed?.tookPart ?? ""].flat()[0]!].filter(Boolean),
    ...rows(typed, "valueName", "valueMeaning"),
    ...rows(typed, "ambitionTitle", "ambitionMeaning", "ambitionText"),
  ].filter((lines) => lines.length > 0);
  return (
    <div className="stack measure">
      <p role={typed ? "alert" : undefined}>{typed ? m.vision_ended_typed() : m.vision_ended()}</p>
      {words.length > 0 && (
        <Sheet title={m.vision_ended_yours()}>
          <div className="stack near">
            {words.map((lines, row) => (
              <Words key={row} size="less">
                {lines.join("\n")}
              </Words>
            ))}
          </div>
        </Sheet>
      )}
      <p>
        <ButtonLink variant="quiet" to={to}>
          {m.vision_goal_back()}
        </ButtonLink>
      </p>
    </div>
  );
}
