import { Link } from "@remix-run/react";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import { kindName } from "#app/features/conversations/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { PassedOn } from "../model.ts";

type PassedOnSheetProps = { passed: PassedOn; name: string; today: string; back: string };

/** On the page of someone: what she passed on to you, her gesprekspartner of now. Nothing at all where that is nothing. */
export function PassedOnSheet({ passed: { records, agreements }, name, today, back }: PassedOnSheetProps) {
  if (records.length + agreements.length === 0) return null;
  return (
    <Sheet
      title={m.handover_from({ name })}
      seen={<SeenBy icon="users" text={m.handover_from_readers({ name })} />}
    >
      <ul className="stack tight">
        {records.map(({ id, no, kind, heldOn }) => (
          <li key={id}>
            <Link to={paths.recordRevision(id, no)}>
              {heldOn
                ? m.handover_from_record({ kind: kindName(kind), day: showDay(heldOn, "long") })
                : m.handover_from_record_no_day({ kind: kindName(kind) })}
            </Link>
          </li>
        ))}
      </ul>
      {agreements.map((agreement) => (
        <AgreementCard key={agreement.id} agreement={agreement} today={today} back={back} />
      ))}
    </Sheet>
  );
}
