import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type Due = { activityId: number; title: string; expectedWhat: string | null };

/** On her own page: the look-back that came up. One, and it can be left. */
export function DueLookBack({ due }: { due: Due | null }) {
  if (!due) return null;
  return (
    <Sheet title={m.value_look_back_due()}>
      <div className="stack near">
        <p>
          <Link to={paths.activity(due.activityId)}>{due.title}</Link>
        </p>
        {due.expectedWhat && (
          <div>
            <p className="faint">{m.value_look_back_expected()}</p>
            <Words size="less">{due.expectedWhat}</Words>
          </div>
        )}
        <form method="post" action={paths.lookBack(due.activityId)} className="actions">
          <ButtonLink to={paths.lookBack(due.activityId)}>{m.value_look_back_start()}</ButtonLink>
          <input type="hidden" name="back" value="me" />
          <Button variant="plain" name="act" value="leave">
            {m.value_look_back_leave()}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
