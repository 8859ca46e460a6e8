import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { Group } from "../rows.ts";

type RowButtonsProps = { group: Group; row: number; count: number; what: string; action: string };

/** Move a row of the form or take it out: submit buttons, so that they work without script and lose nothing typed. */
export function RowButtons({ group, row, count, what, action }: RowButtonsProps) {
  const to = (target: number) => `${action}#${group}-${target}`;
  const common = { variant: "plain", size: "small", name: "arrange", formNoValidate: true } as const;
  return (
    <div className="acts">
      {row > 0 && (
        <Button
          {...common}
          value={`up:${group}:${row}`}
          formAction={to(row - 1)}
          aria-label={m.vision_edit_up({ what })}
        >
          {m.vision_edit_up_short()}
        </Button>
      )}
      {row < count - 1 && (
        <Button
          {...common}
          value={`down:${group}:${row}`}
          formAction={to(row + 1)}
          aria-label={m.vision_edit_down({ what })}
        >
          {m.vision_edit_down_short()}
        </Button>
      )}
      <Button
        {...common}
        value={`remove:${group}:${row}`}
        formAction={`${action}#${group}`}
        aria-label={m.vision_edit_remove({ what })}
      >
        {m.vision_edit_remove_short()}
      </Button>
    </div>
  );
}
