import { Link } from "@remix-run/react";
import { proposalWords } from "#app/features/conversations/components/date-proposal.tsx";
import { stateName } from "#app/features/conversations/components/words.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { DataTable } from "#app/ui/table.tsx";
import type { BoardPerson } from "../board.ts";
import { whyText } from "./words.ts";

type BoardTableProps = {
  people: readonly BoardPerson[];
  caption: string;
  /** Who is ticked; undefined where the viewer has nobody to plan with. */
  ticked?: readonly number[];
  maySetPartner: boolean;
};

/** Everyone of a team with her last and next conversation: dates only. Who is the viewer's to plan with can be ticked. */
export function BoardTable({ people, caption, ticked, maySetPartner }: BoardTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={(row) => row.employmentId}
      columns={[
        {
          key: "who",
          head: m.conversations_team_who(),
          rowHead: true,
          cell: (row) => <Who row={row} ticked={ticked} />,
        },
        { key: "last", head: m.conversations_team_last(), cell: lastOf },
        { key: "next", head: m.conversations_team_next(), cell: (row) => <Next row={row} /> },
        {
          key: "do",
          head: m.conversations_team_do(),
          cell: (row) => <WayIn row={row} maySetPartner={maySetPartner} />,
        },
      ]}
    />
  );
}

function Who({ row, ticked }: { row: BoardPerson; ticked?: readonly number[] }) {
  const name = (
    <span>
      {fullName(row)}
      {row.functionName && <small>{row.functionName}</small>}
    </span>
  );
  if (!ticked || !row.mine) return <span className="board-name">{name}</span>;
  return (
    <label className="board-tick">
      <input
        type="checkbox"
        name="employments"
        value={row.employmentId}
        defaultChecked={ticked.includes(row.employmentId)}
      />
      {name}
    </label>
  );
}

function lastOf({ last }: BoardPerson) {
  if (!last) return <span className="faint">{m.conversations_team_none_last()}</span>;
  return `${showDay(last.heldOn)}, ${stateName(last.state)}`;
}

function Next({ row }: { row: BoardPerson }) {
  const { next, why, awayNow, givenName } = row;
  const away =
    awayNow && (awayNow.until ? m.planning_away_until({ day: showDay(awayNow.until) }) : m.planning_away());
  const words = [
    next?.asked && m.conversations_list_asked({ name: givenName }),
    proposalWords(next?.proposal, givenName),
  ];
  return (
    <span className="stack tight">
      <span>{nextOf(row)}</span>
      {row.waiting && <span className="faint">{waitingWords(row.waiting, givenName)}</span>}
      {[...words, why && why !== "away" && whyText(why, row), away].filter(Boolean).map((text) => (
        <span key={String(text)} className="faint">
          {text}
        </span>
      ))}
    </span>
  );
}

function waitingWords({ scheduledAt }: NonNullable<BoardPerson["waiting"]>, name: string) {
  return scheduledAt === null
    ? m.conversations_list_asked({ name })
    : m.planning_waiting({ name, when: showMoment(scheduledAt) });
}

function nextOf({ next }: BoardPerson) {
  if (!next) return <span className="faint">{m.conversations_team_none_next()}</span>;
  return next.scheduledAt === null ? stateName("to_plan") : showMoment(next.scheduledAt);
}

/** The one next thing: only in the talks the viewer is a party to; of the others she knows the date. */
function WayIn({ row, maySetPartner }: { row: BoardPerson; maySetPartner: boolean }) {
  const name = fullName(row);
  if (!row.partner)
    return maySetPartner ? (
      <Link
        to={paths.personPartner(row.personId, row.employmentId)}
        aria-label={`${m.planning_set_partner()}: ${name}`}
      >
        {m.planning_set_partner()}
      </Link>
    ) : (
      <span className="faint">{m.planning_ask_for_partner()}</span>
    );
  const open = row.next?.open ? row.next : row.last?.open ? row.last : undefined;
  const next = row.next?.open && (row.next.asked || row.next.proposal === "to_answer") ? row.next : undefined;
  const toAnswer = next ?? row.waiting;
  return (
    <span className="meta">
      {!row.mine && <span>{m.planning_with_partner({ name: row.partner.name })}</span>}
      {toAnswer && (
        <Link to={paths.conversationDate(toAnswer.id)} aria-label={`${m.planning_answer()}: ${name}`}>
          {m.planning_answer()}
        </Link>
      )}
      {open && (
        <Link to={paths.conversation(open.id)} aria-label={m.conversations_team_open_about({ name })}>
          {m.conversations_team_open()}
        </Link>
      )}
      {row.mine && (
        <Link
          to={row.next?.open ? paths.heldElsewhere(row.next.id) : paths.newHeldElsewhere(row.employmentId)}
          aria-label={`${m.planning_elsewhere()}: ${name}`}
        >
          {m.planning_elsewhere()}
        </Link>
      )}
    </span>
  );
}
