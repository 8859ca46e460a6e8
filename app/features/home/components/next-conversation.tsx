import { DateProposal } from "#app/features/conversations/components/date-proposal.tsx";
import { kindName, placeName } from "#app/features/conversations/components/words.ts";
import type {
  ConversationKind,
  ConversationState,
  ProposalState,
} from "#app/features/conversations/model.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateBlock } from "#app/ui/date-block.tsx";
import { showDay, showTime } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { When } from "../model.ts";
import { PreparedSides } from "./prepared-sides.tsx";

export type NextTalk = {
  id: number;
  kind: ConversationKind;
  state: ConversationState;
  scheduledAt: number | null;
  minutes: number;
  place: string | null;
  teamName: string | null;
  other?: NameParts & { personId: number };
  version: number;
  proposal?: ProposalState;
  prepared: { mine: "nothing" | "begun" | "shared"; otherShared: boolean };
  when: When;
};

/** The one next thing: with whom, when, where, how far both are, and one button. */
export function NextConversation({ next, me }: { next: NextTalk | null; me: string }) {
  if (!next) {
    return (
      <Sheet>
        <EmptyState
          icon="message-circle"
          title={m.home_me_next_none_title()}
          text={m.home_me_next_none_text()}
          action={<ButtonLink to={paths.newConversation()}>{m.home_me_ask_conversation()}</ButtonLink>}
        />
      </Sheet>
    );
  }
  const { scheduledAt } = next;
  return (
    <Sheet as="section" className={scheduledAt === null ? undefined : "next"}>
      {scheduledAt !== null && <TalkDate at={scheduledAt} />}
      <div>
        <div className="faint">{whenWords(next.when)}</div>
        <h2 className="title">{titleOf(next)}</h2>
        {scheduledAt !== null && next.state === "planned" && (
          <div className="soft">{placeAndTime(next, scheduledAt, me)}</div>
        )}
        {next.other && <DateProposal talk={next} name={next.other.givenName} back={paths.me()} />}
        {next.state !== "held" && (
          <PreparedSides prepared={next.prepared} otherName={next.other?.givenName} />
        )}
        <div className="actions over">
          <MainStep next={next} />
        </div>
      </div>
    </Sheet>
  );
}

function TalkDate({ at }: { at: number }) {
  const day = dayOf(at);
  return (
    <DateBlock
      weekday={showDay(day, "weekdayOnly")}
      day={showDay(day, "number")}
      month={showDay(day, "monthYear")}
      datetime={new Date(at).toISOString()}
    />
  );
}

function MainStep({ next }: { next: NextTalk }) {
  if (next.state === "held") {
    return <ButtonLink to={paths.conversation(next.id)}>{m.home_me_next_sign()}</ButtonLink>;
  }
  const shared = next.prepared.mine === "shared";
  return (
    <>
      {shared ? (
        <ButtonLink to={paths.conversation(next.id)}>{m.home_me_next_open()}</ButtonLink>
      ) : (
        <ButtonLink to={paths.prepare(next.id)}>
          {next.prepared.mine === "begun" ? m.home_me_next_prepare_on() : m.home_me_next_prepare()}
        </ButtonLink>
      )}
      {next.scheduledAt === null && (
        <ButtonLink variant="quiet" to={paths.conversationDate(next.id)}>
          {m.home_me_next_choose_date()}
        </ButtonLink>
      )}
    </>
  );
}

function titleOf({ kind, other, teamName }: NextTalk): string {
  if (teamName) return m.home_me_next_team({ kind: kindName(kind), team: teamName });
  return other ? m.home_me_next_with({ kind: kindName(kind), name: fullName(other) }) : kindName(kind);
}

function placeAndTime({ minutes, place, teamName }: NextTalk, at: number, me: string): string {
  const where = placeName(place, teamName ? undefined : { givenName: me, isMe: true });
  const hours = { from: showTime(at), to: showTime(at + minutes * 60_000) };
  return where ? m.home_me_next_when_where({ ...hours, place: where }) : m.home_me_next_when(hours);
}

function whenWords(when: When): string {
  switch (when.is) {
    case "without_date":
      return m.home_me_next_no_date();
    case "gone_by":
      return m.home_me_next_was({ day: showDay(when.day) });
    case "held":
      return m.home_me_next_held({ day: showDay(when.day) });
    case "ahead":
      if (when.days === 0) return m.home_me_next_today();
      return when.days === 1 ? m.home_me_next_tomorrow() : m.home_me_next_in({ days: when.days });
  }
}
