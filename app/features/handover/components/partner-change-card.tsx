import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { PartnerChange } from "../model.ts";

/** Told once, calmly: who her gesprekspartner is now. Passing nothing on is as near as passing on. */
export function PartnerChangeCard({ change }: { change: PartnerChange }) {
  const { id, fromName, toName, again, offers } = change;
  return (
    <Sheet tone="accent" seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <p className="strong">{changeWords(change)}</p>
      <p className="soft">
        {m.handover_alone({ name: fromName })} {toName && !again && m.handover_follows({ name: toName })}
      </p>
      {offers && <p>{m.handover_ask()}</p>}
      <form method="post" action={paths.handover(id)} className="actions over">
        {offers && <ButtonLink to={paths.handover(id)}>{m.handover_look()}</ButtonLink>}
        <Button variant="quiet" name="act" value="nothing">
          {offers ? m.handover_nothing() : m.handover_seen()}
        </Button>
      </form>
    </Sheet>
  );
}

/** Who it was and who it is now, in one sentence. */
export function changeWords({ fromName, toName, again }: PartnerChange): string {
  if (toName === null) return m.handover_changed_nobody({ from: fromName });
  return again ? m.handover_again({ name: toName }) : m.handover_changed({ from: fromName, to: toName });
}
