import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { dayOf } from "#app/lib/amsterdam.ts";
import { showDay } from "#app/ui/dates.ts";
import { DataTable } from "#app/ui/table.tsx";
import { factOf, type MomentKind } from "../model.ts";
import { factWords, kindWords } from "./words.ts";

export type ShownMoment = { id: number; kind: MomentKind | "free"; optIn: boolean };

export type ShownTalk = {
  id: number;
  momentId: number | null;
  employmentId: number | null;
  teamId: number | null;
  state: string;
  scheduledAt: number | null;
  heldOn: string | null;
  signedOn: string | null;
};

type Member = NameParts & { employmentId: number; paused: boolean; partnerId: number | null };

export type TeamTalksProps = {
  team: string;
  members: readonly Member[];
  talks: readonly ShownTalk[];
  moments: readonly ShownMoment[];
};

/** Of each member of a team where her conversation is: facts and dates, never a word of it. */
export function TeamTalks({ team, members, talks, moments }: TeamTalksProps) {
  const personal = moments.filter((moment) => moment.kind !== "team");
  const ofTeam = moments.filter((moment) => moment.kind === "team");
  return (
    <div className="stack near">
      {ofTeam.map((moment) => {
        const talk = talks.find((shown) => shown.momentId === moment.id && shown.teamId !== null);
        return (
          <p key={moment.id}>
            <span className="strong">{m.cycles_team_talk()}:</span>{" "}
            {talk ? factInWords(talk) : m.cycles_no_leader()}
          </p>
        );
      })}
      {personal.length > 0 && (
        <DataTable
          caption={team}
          columns={[
            { key: "who", head: m.cycles_who(), rowHead: true, cell: (member: Member) => fullName(member) },
            ...personal.map((moment) => ({
              key: String(moment.id),
              head: kindWords[moment.kind](),
              cell: (member: Member) => <MemberFact member={member} moment={moment} talks={talks} />,
            })),
          ]}
          rows={members}
          rowKey={(member) => member.employmentId}
        />
      )}
    </div>
  );
}

function MemberFact({
  member,
  moment,
  talks,
}: {
  member: Member;
  moment: ShownMoment;
  talks: readonly ShownTalk[];
}) {
  const talk = talks.find(
    (shown) => shown.momentId === moment.id && shown.employmentId === member.employmentId,
  );
  if (talk) return <>{factInWords(talk)}</>;
  if (moment.optIn) return <span className="faint">{m.cycles_use_opt_in()}</span>;
  if (member.paused) return <span className="faint">{m.cycles_away()}</span>;
  return (
    <span className="soft">{member.partnerId === null ? m.cycles_no_partner() : m.cycles_not_made()}</span>
  );
}

/** Where a conversation is, with its day: planned for, held on or signed on. */
export function factInWords({
  state,
  scheduledAt,
  heldOn,
  signedOn,
}: Pick<ShownTalk, "state" | "scheduledAt" | "heldOn" | "signedOn">): string {
  const fact = factOf(state);
  if (fact === "signed" && signedOn) return m.cycles_fact_signed_on({ day: showDay(signedOn) });
  if (fact === "held" && heldOn) return m.cycles_fact_held_on({ day: showDay(heldOn) });
  if (fact === "planned" && scheduledAt !== null)
    return m.cycles_fact_planned_on({ day: showDay(dayOf(scheduledAt)) });
  return fact ? factWords[fact]() : m.cycles_not_made();
}
