import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type ReleaseSheetProps = {
  storyId: number;
  releasedOn: string | null;
  mayRelease: boolean;
  mayWithdraw: boolean;
};

/** Whether the board may read it for the annual report, and the one button that takes it back. */
export function ReleaseSheet({ storyId, releasedOn, mayRelease, mayWithdraw }: ReleaseSheetProps) {
  if (releasedOn === null)
    return mayRelease ? (
      <p>
        <Link to={paths.storyRelease(storyId)}>{m.stories_release()}</Link>
      </p>
    ) : null;
  return (
    <Sheet>
      <Form method="post" action={paths.storyRelease(storyId)} className="meta">
        <input type="hidden" name="act" value="withdraw" />
        <span>{m.stories_released_on({ day: showDay(releasedOn) })}</span>
        {mayWithdraw && (
          <Button variant="quiet" size="small">
            {m.stories_release_withdraw()}
          </Button>
        )}
      </Form>
    </Sheet>
  );
}
