import { Link } from "@remix-run/react";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { factorText, stateOn, type PartnerReason, type Period } from "../model.ts";
import { Facts } from "./facts.tsx";
import { daysText, moveText, partnerWhy, periodText, phaseWords } from "./words.ts";

type Employment = Period & {
  id: number;
  personId: number;
  schoolName: string;
  functionName: string;
  partTimeFactor: number;
  daysWorked: string | null;
  careerPhase: keyof typeof phaseWords | null;
  homeTeamId: number | null;
  homeTeamName: string | null;
  terms: { scaleCode: string | null; costCentre: string | null } | null;
  partner: { id: number; givenName: string; namePrefix: string | null; familyName: string } | null;
  partnerReason: PartnerReason | null;
  may: { change: boolean; transfer: boolean; move: boolean; setPartner: boolean; pause: boolean };
};

type EmploymentSheetProps = {
  employment: Employment;
  pauses: readonly (Period & { id: number })[];
  /** Where she was at home before, and where she will be. */
  moves: readonly { id: number; onDay: string; waits: boolean; from: string | null; to: string | null }[];
  today: string;
};

/** One employment: work, home team, who the gesprekspartner is and why, pauses; and what the viewer may do with it. */
export function EmploymentSheet({ employment, pauses, moves, today }: EmploymentSheetProps) {
  const state = stateOn(employment, today);
  const { personId, may, terms, homeTeamId, homeTeamName } = employment;
  const shownPauses = pauses.filter((pause) => state !== "ended" && stateOn(pause, today) !== "ended");
  return (
    <Sheet
      title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}
      seen={
        <StatePill state={state} paused={shownPauses.some((pause) => stateOn(pause, today) === "running")} />
      }
    >
      <Facts
        facts={[
          [m.people_period(), periodText(employment, today)],
          [m.people_home_team(), homeTeamId && <Link to={paths.team(homeTeamId)}>{homeTeamName}</Link>],
          [m.people_home_team_changes(), state !== "ended" && moves.map(moveText).join("; ")],
          [m.people_partner(), state !== "ended" && <PartnerLine employment={employment} />],
          [m.people_factor(), factorText(employment.partTimeFactor)],
          [m.people_days_worked(), daysText(employment.daysWorked)],
          [m.people_phase(), employment.careerPhase && phaseWords[employment.careerPhase]()],
          [m.people_scale(), terms?.scaleCode],
          [m.people_cost_centre(), terms?.costCentre],
          [m.people_pauses(), shownPauses.map((pause) => periodText(pause, today)).join("; ")],
        ]}
      />
      {state !== "ended" && (may.change || may.move || may.setPartner) && (
        <div className="actions below">
          {may.change && <Go to={paths.personEmployments(personId, employment.id)}>{m.people_change()}</Go>}
          {may.move && <Go to={paths.movePerson(personId)}>{m.people_move()}</Go>}
          {may.transfer && <Go to={paths.transferPerson(personId, employment.id)}>{m.people_transfer()}</Go>}
          {may.setPartner && <Go to={paths.personPartner(personId, employment.id)}>{m.people_partner()}</Go>}
          {may.pause && <Go to={paths.personPauses(personId)}>{m.people_pause()}</Go>}
        </div>
      )}
    </Sheet>
  );
}

const Go = ({ to, children }: { to: string; children: string }) => (
  <ButtonLink variant="quiet" size="small" to={to}>
    {children}
  </ButtonLink>
);

function StatePill({ state, paused }: { state: ReturnType<typeof stateOn>; paused: boolean }) {
  if (state === "upcoming") return <Pill>{m.people_upcoming()}</Pill>;
  if (state === "ended") return <Pill>{m.people_ended()}</Pill>;
  return paused ? <Pill>{m.people_paused_now()}</Pill> : null;
}

function PartnerLine({ employment: { partner, partnerReason } }: { employment: Employment }) {
  if (!partner || !partnerReason) return <span className="faint">{m.people_partner_none()}</span>;
  return (
    <>
      {fullName(partner)} <span className="faint">{partnerWhy[partnerReason]()}</span>
    </>
  );
}
