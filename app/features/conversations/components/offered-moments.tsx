import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ConversationKind } from "../model.ts";
import { kindName } from "./words.ts";

/** A moment of a running cycle that someone may ask for. */
export type OfferedTo = {
  momentId: number;
  employmentId: number;
  kind: ConversationKind;
  opensOn: string;
  closesOn: string;
};

/** When a moment is meant to be. */
export const windowOf = ({ opensOn, closesOn }: OfferedTo) =>
  m.conversations_offered_window({ from: showDay(opensOn), to: showDay(closesOn) });

/** What the school offers this year to who wants it. An offer: nobody hears whether it is taken up. */
export function OfferedMoments({ offered }: { offered: readonly OfferedTo[] }) {
  if (offered.length === 0) return null;
  return (
    <Sheet title={m.conversations_offered_title()}>
      <p className="soft">{m.conversations_offered_text()}</p>
      <ul className="rows">
        {offered.map((moment) => (
          <li key={`${moment.momentId} ${moment.employmentId}`}>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <div>
                <span className="strong">{kindName(moment.kind)}</span>{" "}
                <span className="soft">{windowOf(moment)}</span>
              </div>
              <ButtonLink
                size="small"
                variant="quiet"
                to={paths.newConversation(moment.employmentId, moment.momentId)}
              >
                {m.conversations_offered_ask()}
                <span className="unseen"> {kindName(moment.kind)}</span>
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
