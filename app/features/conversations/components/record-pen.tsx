import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { Talk } from "../record.ts";

type PenProps = { talk: Pick<Talk, "me" | "parties">; penPersonId: number };

/** One button for each way the pen can go: given to one of the others, or taken. */
export function PenButtons({ talk, penPersonId }: PenProps) {
  const { me, parties } = talk;
  if (penPersonId !== me.personId)
    return (
      <Button variant="quiet" size="small" icon="pencil" name="to" value={me.personId}>
        {m.conversations_pen_take()}
      </Button>
    );
  return parties
    .filter((party) => party.personId !== me.personId)
    .map((party) => (
      <Button
        key={party.personId}
        variant="quiet"
        size="small"
        icon="pencil"
        name="to"
        value={party.personId}
      >
        {m.conversations_pen_give({ name: party.givenName })}
      </Button>
    ));
}
