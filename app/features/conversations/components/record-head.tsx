import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { isAhead } from "../model.ts";
import type { RecordStanding, Talk } from "../record.ts";
import { talkTitle } from "./record-words.ts";
import { kindName, placeName, stateName } from "./words.ts";

type RecordHeadProps = {
  talk: Talk & { place: string | null; staff?: { personId: number; givenName: string } };
  standing: RecordStanding;
};

/** With whom, when, where, and how far it is. */
export function RecordHead({ talk, standing }: RecordHeadProps) {
  const { staff, me, state, heldOn, closesOn } = talk;
  const isMe = staff?.personId === me.personId;
  const place = placeName(talk.place, staff && { givenName: staff.givenName, isMe });
  const when = heldOn
    ? m.conversations_room_held_on_day({ day: showDay(heldOn, "weekday") })
    : talk.scheduledAt && showMoment(talk.scheduledAt);
  const lead = (
    <span className="meta">
      <Pill>{standing === "frozen" ? m.conversations_room_state_waiting() : stateName(state)}</Pill>
      {state === "held" && closesOn && standing !== "locked" && (
        <span>{m.conversations_room_closes_on({ day: showDay(closesOn) })}</span>
      )}
    </span>
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
      <ButtonLink to={paths.prepare(talk.id)}>{m.conversations_room_prepare()}</ButtonLink>
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
