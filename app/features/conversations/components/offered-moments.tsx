import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { windowOf, type OfferedTo } from "./kind-choice.tsx";
import { kindName } from "./words.ts";

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
