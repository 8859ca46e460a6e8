import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { isAhead, proposalOf } from "../model.ts";
import type { RecordStanding, Talk } from "../record.ts";
import { DateProposal } from "./date-proposal.tsx";
import { talkTitle } from "./record-words.ts";
import { kindName, placeName, stateName } from "./words.ts";

type RecordHeadProps = {
  talk: Talk & {
    place: string | null;
    proposedBy: number | null;
    acceptedAt: number | null;
    staff?: { personId: number; givenName: string };
  };
  standing: RecordStanding;
  /** Preparing is the next thing to do: not when both shared, or the talk has begun. */
  toPrepare: boolean;
};

/** With whom, when, where, and how far it is. */
export function RecordHead({ talk, standing, toPrepare }: RecordHeadProps) {
  const { staff, me, state, heldOn, closesOn } = talk;
  const isMe = staff?.personId === me.personId;
  const place = placeName(talk.place, staff && { givenName: staff.givenName, isMe });
  const when = heldOn
    ? m.conversations_room_held_on_day({ day: showDay(heldOn, "weekday") })
    : talk.scheduledAt && showMoment(talk.scheduledAt);
  const lead = (
    <div className="meta">
      <Pill>{standing === "frozen" ? m.conversations_room_state_waiting() : stateName(state)}</Pill>
      {talk.other && (
        <DateProposal
          talk={{ ...talk, proposal: proposalOf(talk, me.personId) }}
          name={talk.other.givenName}
          back={paths.conversation(talk.id)}
        />
      )}
      {state === "held" && closesOn && standing !== "locked" && (
        <span>{m.conversations_room_closes_on({ day: showDay(closesOn) })}</span>
      )}
    </div>
  );
  const actions = isAhead(state) && (
    <>
      <ButtonLink variant="quiet" icon="calendar" to={paths.conversationDate(talk.id)}>
        {m.conversations_room_date()}
      </ButtonLink>
      {talk.scheduledAt !== null && (
        <ButtonLink variant="quiet" icon="download" to={paths.conversationInvite(talk.id)} reloadDocument>
          {m.conversations_room_calendar()}
        </ButtonLink>
      )}
      <ButtonLink variant={toPrepare ? "primary" : "quiet"} to={paths.prepare(talk.id)}>
        {m.conversations_room_prepare()}
      </ButtonLink>
    </>
  );
  return (
    <PageHead
      title={talkTitle(talk)}
      over={[kindName(talk.kind), when, place].filter(Boolean).join(", ")}
      lead={lead}
      actions={actions || undefined}
    />
  );
}
