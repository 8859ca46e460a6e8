import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { RoundShown } from "../model.ts";
import type { Room } from "../room.ts";
import { LeadLine } from "./lead-line.tsx";
import { daysInWords } from "./words.ts";

type RoundsSheetProps = { teamId: number; rounds: Room["rounds"]; may: Room["may"] };

/** The rounds a group works in, each with its aim and who led it, and who led before there were rounds. */
export function RoundsSheet({ teamId, rounds: { rounds, before }, may }: RoundsSheetProps) {
  const mayWrite = may.startRound || (may.lookBack && rounds.length > 0);
  const link = mayWrite && (
    <Link to={paths.teamRounds(teamId)}>
      {rounds.length > 0 ? m.groups_rounds_write() : m.groups_rounds_first()}
    </Link>
  );
  if (rounds.length + before.length === 0) return link ? <p>{link}</p> : null;
  return (
    <Sheet
      title={m.groups_rounds()}
      seen={<SeenBy icon="building-2" text={m.items_seen_school()} />}
      action={link}
    >
      <div className="rows">
        {rounds.map((round) => (
          <Round key={round.id} round={round} />
        ))}
        {before.length > 0 && (
          <section className="stack tight">
            <h3 className="faint">{m.groups_led_before()}</h3>
            <ul className="stack near">
              {before.map((lead) => (
                <LeadLine key={`${lead.personId} ${lead.fromDay}`} lead={lead} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Sheet>
  );
}

function Round({ round }: { round: RoundShown }) {
  return (
    <section className="stack tight">
      <h3 className="meta">
        <span>{m.groups_round({ no: round.no })}</span>
        <span className="faint">{daysInWords(round)}</span>
      </h3>
      {round.aim && <Words size="less">{round.aim}</Words>}
      {round.leads.length > 0 && (
        <ul className="stack near">
          {round.leads.map((lead) => (
            <LeadLine key={`${lead.personId} ${lead.fromDay}`} lead={lead} brief={lead.toDay === null} />
          ))}
        </ul>
      )}
      {round.lookBack && (
        <div className="stack tight">
          <div className="meta">
            <span className="faint">{m.groups_round_look_back()}</span>
            <SeenBy icon="users" text={m.groups_seen_members()} />
          </div>
          <Words size="less">{round.lookBack}</Words>
        </div>
      )}
    </section>
  );
}
