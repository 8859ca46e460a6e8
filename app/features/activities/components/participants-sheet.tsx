import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showEuros, showHours } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { FundingSource, Participant, ParticipationState } from "../model.ts";
import { partWords, sourceWords } from "./words.ts";

export type OwnPart = {
  state: ParticipationState;
  minutes: number | null;
  cents: number | null;
  source: FundingSource | null;
  assignedBy: string | null;
};

type ParticipantsSheetProps = {
  activityId: number;
  participants: readonly Participant[];
  mine?: OwnPart;
  me: number;
  mayInvite: boolean;
  /** May put people in it without asking. */
  mayAssign?: boolean;
  /** Reads the names of everybody who takes part. */
  readsNames: boolean;
};

/** Who takes part, for whom the names are. Only who invites also sees who has not answered or said no. */
export function ParticipantsSheet(props: ParticipantsSheetProps) {
  const { activityId, participants, mine, me, mayInvite, mayAssign, readsNames } = props;
  const listed = participants.filter((one) => mayInvite || takesPart(one));
  const amounts = mine && takesPart(mine) && amountsInWords(mine);
  return (
    <Sheet title={m.activities_participants()}>
      <div className="stack near">
        {listed.length === 0 && readsNames && <p className="soft">{m.activities_participants_none()}</p>}
        {listed.length > 0 && (
          <ul className="stack tight">
            {listed.map((one) => (
              <li key={one.personId}>
                {one.personId === me ? `${one.name} (${m.activities_you()})` : one.name}
                {one.state !== "accepted" && <span className="faint">, {partWords[one.state]()}</span>}
                {one.assignedBy && (
                  <span className="faint">, {m.activities_assigned_short({ name: one.assignedBy })}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {!readsNames && <p className="soft">{m.activities_names_hidden()}</p>}
        {amounts && <p className="soft">{m.activities_for_you({ amounts })}</p>}
        {(mine || mayInvite) && (
          <p>
            <Link to={paths.participation(activityId)}>
              {mayInvite ? m.activities_my_part_invite() : m.activities_my_part()}
            </Link>
          </p>
        )}
        {mayAssign && (
          <p>
            <Link to={paths.assignment(activityId)}>{m.activities_assign_title()}</Link>
          </p>
        )}
      </div>
    </Sheet>
  );
}

const takesPart = ({ state }: { state: ParticipationState }) => state === "accepted" || state === "attended";

/** `6 u, € 400, van de school`; nothing where nothing was filled in. */
function amountsInWords({ minutes, cents, source }: OwnPart): string {
  return [
    minutes !== null && showHours(minutes),
    cents !== null && showEuros(cents),
    source && inSentence(sourceWords[source]()),
  ]
    .filter(Boolean)
    .join(", ");
}

const inSentence = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
