import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import {
  doesTakePart,
  isOver,
  type ActivityState,
  type Offer,
  type ParticipationState,
  type SignUpShown,
} from "../model.ts";
import { AnswerForm } from "./answer-form.tsx";
import { expectsAnything, ExpectationSheet, type Expected } from "./expectation-sheet.tsx";
import { SignUpSheet } from "./sign-up-sheet.tsx";
import { OfferForm, type OfferRefused } from "./offer-form.tsx";

type ActivityBeforehandProps = {
  activity: Expected & {
    id: number;
    version: number;
    offer?: Offer;
    mine?: { state: ParticipationState };
    state: ActivityState;
  };
  today: string;
  refused?: OfferRefused;
  /** To who may sign up for it. */
  signUp?: SignUpShown;
};

/** What comes before what it gave: the invitation, what was expected, and to the owner what is still open. */
export function ActivityBeforehand({ activity, today, refused, signUp }: ActivityBeforehandProps) {
  const { id, version, offer, mine, state } = activity;
  const waits = signUp?.waits ?? false;
  const joins = mine !== undefined && doesTakePart(mine);
  return (
    <>
      {signUp && !isOver(state) && (waits || mine?.state !== "invited") && (
        <SignUpSheet activityId={id} signUp={signUp} mayJoin joins={joins} organises={false} />
      )}
      {mine?.state === "invited" && !waits && (
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
