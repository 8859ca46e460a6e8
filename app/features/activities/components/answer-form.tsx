import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Yes or no to an invitation, each one press. Works on any page; `title` tells several of them apart for the ear. */
export function AnswerForm({ activityId, title }: { activityId: number; title?: string }) {
  const of = (answer: string) => title && `${title}: ${answer}`;
  return (
    <form method="post" action={paths.participation(activityId)} className="actions">
      <input type="hidden" name="act" value="answer" />
      <Button name="answer" value="accept" size="small" aria-label={of(m.activities_join_yes())}>
        {m.activities_join_yes()}
      </Button>
      <Button
        name="answer"
        value="decline"
        size="small"
        variant="quiet"
        aria-label={of(m.activities_join_no())}
      >
        {m.activities_join_no()}
      </Button>
    </form>
  );
}
