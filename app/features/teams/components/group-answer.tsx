import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

type Asked = { id: number; name: string; by: string };

/** Yes or no to a group that asks her along, each one press; `naming` where several stand under each other. */
export function GroupAnswer({ asked, naming }: { asked: Asked; naming?: boolean }) {
  const of = naming
    ? { yes: m.teams_asked_yes_of({ team: asked.name }), no: m.teams_asked_no_of({ team: asked.name }) }
    : undefined;
  return (
    <div className="stack near">
      <p className="soft">{m.teams_asked_lead({ name: asked.by })}</p>
      <form method="post" action={paths.teamInvitation(asked.id)} className="actions">
        <input type="hidden" name="act" value="answer" />
        <Button name="answer" value="accept" size="small" aria-label={of?.yes}>
          {m.teams_asked_yes()}
        </Button>
        <Button name="answer" value="decline" size="small" variant="quiet" aria-label={of?.no}>
          {m.teams_asked_no()}
        </Button>
      </form>
    </div>
  );
}
