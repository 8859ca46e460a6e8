import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kindName } from "#app/features/conversations/components/words.ts";
import type { ConversationKind } from "#app/features/conversations/model.ts";
import { partnerWhy } from "#app/features/people/components/words.ts";
import type { PartnerReason } from "#app/features/people/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Employment = {
  id: number;
  functionName: string;
  schoolName: string;
  fromDay: string;
  begun: boolean;
  homeTeamId: number | null;
  homeTeamName: string | null;
  partner: string | null;
  partnerReason: PartnerReason | null;
  cycle: {
    runs: boolean;
    talks: readonly { id: number; kind: ConversationKind; scheduledAt: number | null }[];
  } | null;
};

/** One employment of who begins: its team, gesprekspartner and first talk, each with what there is or where to arrange it. */
export function StartSteps({
  personId,
  name,
  employment,
}: {
  personId: number;
  name: string;
  employment: Employment;
}) {
  const { begun, fromDay, cycle } = employment;
  return (
    <Sheet title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}>
      <ul className="rows">
        {!begun && <Step>{m.moves_start_from({ name, day: showDay(fromDay) })}</Step>}
        <Step>
          <TeamStep {...{ personId, name, employment }} />
        </Step>
        <Step>
          <PartnerStep {...{ personId, employment }} />
        </Step>
        {cycle && (
          <Step>
            <TalkStep begun={begun} cycle={cycle} name={name} />
          </Step>
        )}
        <Step>{m.moves_start_coach({ name })}</Step>
      </ul>
    </Sheet>
  );
}

const Step = ({ children }: { children: ReactNode }) => (
  <li>
    <p>{children}</p>
  </li>
);

type StepProps = { personId: number; name: string; employment: Employment };

function TeamStep({ personId, name, employment: { id, homeTeamId, homeTeamName } }: StepProps) {
  if (homeTeamId)
    return (
      <>
        {m.moves_start_team({ name })} <Link to={paths.team(homeTeamId)}>{homeTeamName}</Link>.
      </>
    );
  return (
    <>
      {m.moves_start_no_team()}{" "}
      <Link to={paths.personEmployments(personId, id)}>{m.moves_start_choose_team()}</Link>
    </>
  );
}

function PartnerStep({ personId, employment }: Omit<StepProps, "name">) {
  const { id, partner, partnerReason: why } = employment;
  if (partner && why) return <>{m.moves_start_partner({ partner, why: partnerWhy[why]() })}</>;
  return (
    <>
      {m.moves_start_no_partner()}{" "}
      <Link to={paths.personPartner(personId, id)}>{m.people_partner_change()}</Link>
    </>
  );
}

function TalkStep({
  begun,
  name,
  cycle: { runs, talks },
}: {
  begun: boolean;
  name: string;
  cycle: NonNullable<Employment["cycle"]>;
}) {
  if (talks.length > 0)
    return (
      <>
        {m.moves_start_talks({ name })}{" "}
        {talks
          .map((talk) =>
            talk.scheduledAt === null
              ? kindName(talk.kind)
              : m.moves_start_talk_on({ kind: kindName(talk.kind), when: showMoment(talk.scheduledAt) }),
          )
          .join(", ")}
        .
      </>
    );
  if (!runs) return <>{m.moves_start_no_cycle()}</>;
  return <>{begun ? m.moves_start_talks_wait({ name }) : m.moves_start_talks_then({ name })}</>;
}
