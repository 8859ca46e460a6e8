import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Agreement } from "../model.ts";
import { AgreementsOfItem } from "./agreements-of-item.tsx";

type TellTeamSheetProps = {
  agreements: readonly Agreement[];
  me: number;
  today: string;
  activityId: number;
  /** It is hers, so that she can promise her team to tell it. */
  mayAdd: boolean;
};

/** What was agreed about an activity, what the team hears of it included; for its owner the way to agree on that. */
export function TellTeamSheet({ agreements, me, today, activityId, mayAdd }: TellTeamSheetProps) {
  if (agreements.length === 0 && !mayAdd) return null;
  return (
    <AgreementsOfItem
      agreements={agreements}
      title={m.agreements_tell_title()}
      empty={m.agreements_tell_none()}
      me={me}
      today={today}
      back={paths.activity(activityId)}
      action={mayAdd && <Link to={paths.tellTeam(activityId)}>{m.agreements_tell()}</Link>}
    />
  );
}
