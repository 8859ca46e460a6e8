import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Offer, ParticipationState } from "../model.ts";
import { AnswerForm } from "./answer-form.tsx";
import { expectsAnything, ExpectationSheet, type Expected } from "./expectation-sheet.tsx";
import { OfferForm, type OfferRefused } from "./offer-form.tsx";

type ActivityBeforehandProps = {
  activity: Expected & {
    id: number;
    version: number;
    offer?: Offer;
    mine?: { state: ParticipationState };
  };
  today: string;
  refused?: OfferRefused;
};

/** What comes before what it gave: the invitation, what was expected, and to the owner what is still open. */
export function ActivityBeforehand({ activity, today, refused }: ActivityBeforehandProps) {
  const { id, version, offer, mine } = activity;
  return (
    <>
      {mine?.state === "invited" && (
        <Sheet title={m.activities_invitations()} tone="accent">
          <div className="stack near">
            <p className="soft">{m.activities_join_lead()}</p>
            <AnswerForm activityId={id} />
          </div>
        </Sheet>
      )}
      {expectsAnything(activity) && <ExpectationSheet activity={activity} today={today} />}
      {(offer || refused) && <OfferForm activityId={id} version={version} offer={offer} refused={refused} />}
    </>
  );
}
