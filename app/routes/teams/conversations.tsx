import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { stateName } from "#app/features/conversations/components/words.ts";
import { listTeamConversations } from "#app/features/conversations/queries/team.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable } from "#app/ui/table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.conversations_team_title({ team: data?.team.name ?? "" }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const board = answer(() => listTeamConversations(db, viewer, keyFrom(args.params.id)));
  const mine = new Set(viewer.partnerOf.map((one) => one.employmentId));
  return { ...board, people: board.people.map((one) => ({ ...one, mine: mine.has(one.employmentId) })) };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["people"][number];

export default function TeamConversationsPage() {
  const { team, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.team(team.id)}>{team.name}</Link>}
        title={m.conversations_team_title({ team: team.name })}
        lead={m.conversations_team_lead()}
      />
      <Sheet>
        {people.length === 0 ? (
          <EmptyState
            icon="users"
            title={m.conversations_team_empty_title()}
            text={m.conversations_team_empty_text()}
          />
        ) : (
          <DataTable
            caption={m.conversations_team_title({ team: team.name })}
            rows={people}
            rowKey={(row) => row.employmentId}
            columns={[
              { key: "who", head: m.conversations_team_who(), rowHead: true, cell: fullName },
              { key: "last", head: m.conversations_team_last(), cell: lastOf },
              { key: "next", head: m.conversations_team_next(), cell: nextOf },
              { key: "do", head: m.conversations_team_do(), cell: (row) => <WayIn row={row} /> },
            ]}
          />
        )}
      </Sheet>
    </>
  );
}

function lastOf({ last }: Row) {
  if (!last?.heldOn) return <span className="faint">{m.conversations_team_none_last()}</span>;
  return `${showDay(last.heldOn)}, ${stateName(last.state)}`;
}

function nextOf({ next }: Row) {
  if (!next) return <span className="faint">{m.conversations_team_none_next()}</span>;
  return next.scheduledAt === null ? stateName("to_plan") : showMoment(next.scheduledAt);
}

/** Only for the talks the viewer is a party to; of the others she knows the date. */
function WayIn({ row }: { row: Row }) {
  const name = fullName(row);
  const open = row.next?.open ? row.next : row.last?.open ? row.last : undefined;
  return (
    <span className="meta">
      {row.mine && !row.next && (
        <Link
          to={paths.newConversation(row.employmentId)}
          aria-label={m.conversations_team_make_about({ name })}
        >
          {m.conversations_team_make()}
        </Link>
      )}
      {open && (
        <Link to={paths.conversation(open.id)} aria-label={m.conversations_team_open_about({ name })}>
          {m.conversations_team_open()}
        </Link>
      )}
    </span>
  );
}
