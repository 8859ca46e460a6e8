import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import type { ConversationKind, ConversationState, ProposalState } from "../model.ts";
import { DateProposal } from "./date-proposal.tsx";
import { kindName, placeName, stateName } from "./words.ts";

export type ConversationShown = {
  id: number;
  kind: ConversationKind;
  state: ConversationState;
  scheduledAt: number | null;
  place: string | null;
  heldOn: string | null;
  closesOn: string | null;
  teamName: string | null;
  part: string;
  open: boolean;
  version: number;
  proposal?: ProposalState;
  asked: boolean;
  toldBy: string | null;
  other?: NameParts;
  prepared: { mine: "nothing" | "begun" | "shared"; otherShared: boolean };
};

/** One conversation in a list: with whom, when, how far both are, and the one next thing to do. */
export function ConversationRow({ row }: { row: ConversationShown }) {
  const ahead = row.state === "to_plan" || row.state === "planned";
  const who = row.other ? fullName(row.other) : (row.teamName ?? kindName(row.kind));
  return (
    <li>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="stack tight">
          <h3>{row.open ? <Link to={paths.conversation(row.id)}>{who}</Link> : who}</h3>
          <div className="meta">
            <span>
              {[kindName(row.kind), whenOf(row), row.open && row.state === "planned" && placeOf(row)]
                .filter(Boolean)
                .join(", ")}
            </span>
            {row.state !== "planned" && (
              <Pill tone={row.state === "held" ? "accent" : "plain"}>{stateName(row.state)}</Pill>
            )}
          </div>
          {row.asked && row.other && (
            <p className="strong">{m.conversations_list_asked({ name: row.other.givenName })}</p>
          )}
          {row.other && <DateProposal talk={row} name={row.other.givenName} back={paths.conversations()} />}
          {row.toldBy && <p className="soft">{m.conversations_list_told_elsewhere({ name: row.toldBy })}</p>}
          {row.open ? (
            <HowFar row={row} ahead={ahead} />
          ) : (
            <p className="faint">{m.conversations_list_fact_only()}</p>
          )}
        </div>
        {row.open && ahead && (
          <div className="acts">
            {row.state === "to_plan" && (
              <ButtonLink size="small" variant="quiet" to={paths.conversationDate(row.id)}>
                {m.conversations_list_plan()}
                <span className="unseen"> {who}</span>
              </ButtonLink>
            )}
            {row.prepared.mine !== "shared" && (
              <ButtonLink size="small" variant="quiet" to={paths.prepare(row.id)}>
                {m.conversations_list_prepare()}
                <span className="unseen"> {who}</span>
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function HowFar({ row, ahead }: { row: ConversationShown; ahead: boolean }) {
  if (row.state === "held" && row.closesOn)
    return <p className="faint">{m.conversations_list_closes({ day: showDay(row.closesOn, "short") })}</p>;
  if (!ahead) return null;
  return <p className="soft">{preparedInWords(row)}</p>;
}

/** How far the two are with preparing, in a sentence or two: for a list and for the home page. */
export function preparedInWords({
  prepared,
  other,
  teamName,
}: Pick<ConversationShown, "prepared" | "other" | "teamName">): string {
  const name = other?.givenName ?? teamName ?? m.conversations_team_readers();
  if (prepared.mine === "shared" && prepared.otherShared) return m.conversations_prep_state_both();
  const mine = {
    nothing: m.conversations_prep_state_nothing,
    begun: m.conversations_prep_state_begun,
    shared: m.conversations_prep_state_shared,
  }[prepared.mine]();
  if (prepared.otherShared) return `${mine} ${m.conversations_prep_other_shared({ name })}`;
  return prepared.mine === "shared" ? `${mine} ${m.conversations_prep_other_not({ name })}` : mine;
}

function whenOf({ heldOn, scheduledAt, state }: ConversationShown): string | null {
  if (heldOn) return showDay(heldOn, "weekday");
  return scheduledAt === null || state === "to_plan" ? null : showMoment(scheduledAt);
}

function placeOf({ place, other, part }: ConversationShown): string {
  const leading = part === "partner" || part === "leader";
  return placeName(place, other && { givenName: other.givenName, isMe: !leading });
}
