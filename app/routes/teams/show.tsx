import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AgreementsOfItem } from "#app/features/agreements/components/agreements-of-item.tsx";
import { listAgreementsOfTeam } from "#app/features/agreements/queries.server.ts";
import { listTeamConversations } from "#app/features/conversations/queries/team.server.ts";
import { PurposeSheet } from "#app/features/groups/components/purpose-sheet.tsx";
import { RoomMain } from "#app/features/groups/components/room-main.tsx";
import { RoundsSheet } from "#app/features/groups/components/rounds-sheet.tsx";
import { WhoIsIn } from "#app/features/groups/components/who-is-in.tsx";
import { kindSentences } from "#app/features/groups/components/words.ts";
import { readRoom } from "#app/features/groups/queries/room.server.ts";
import { PlanLink } from "#app/features/plans/components/plan-link.tsx";
import { readsPlan } from "#app/features/plans/queries/access.server.ts";
import { GroupAnswer } from "#app/features/teams/components/group-answer.tsx";
import { TeamTalks } from "#app/features/teams/components/team-talks.tsx";
import { kindText } from "#app/features/teams/components/words.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.room.team.name ?? m.teams_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => {
    const { may, archivedOn, held } = getTeam(db, viewer, id);
    return {
      me: viewer.personId,
      today: viewer.today,
      room: readRoom(db, viewer, id),
      mayChange: may("change") && !archivedOn,
      mayAsk: may("invite") && !archivedOn,
      readsShared: may("see_shared"),
      arranged: listAgreementsOfTeam(db, viewer, id),
      readsPlan: readsPlan(held),
      talks: may("see_conversations") ? listTeamConversations(db, viewer, id).people : null,
    };
  });
}

export default function TeamRoom() {
  const { me, today, room, mayChange, mayAsk, readsShared, arranged, talks, readsPlan } =
    useLoaderData<typeof loader>();
  const { team, asked, may } = room;
  const edit = mayChange && (
    <ButtonLink variant="quiet" icon="pencil" to={paths.editTeam(team.id)}>
      {m.teams_edit()}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={team.name}
        over={`${kindText(team.kind, team.teamWord)}, ${team.schoolName}`}
        lead={kindSentences[team.kind]()}
        actions={edit}
      />
      <div className="columns">
        <div className="stack">
          {team.archivedOn && <Notice>{m.teams_archived({ day: showDay(team.archivedOn) })}</Notice>}
          {asked?.state === "invited" && (
            <Sheet title={m.teams_asked_title()} tone="accent">
              <GroupAnswer asked={asked} />
            </Sheet>
          )}
          <RoomMain {...{ room, me, readsShared }} />
          {talks && talks.length > 0 && <TeamTalks teamId={team.id} talks={talks} />}
        </div>
        <div className="stack">
          <PurposeSheet teamId={team.id} purpose={room.purpose} maySet={may.setPurpose} />
          <WhoIsIn {...room} leads={room.rounds.now} />
          {readsPlan && <PlanLink teamId={team.id} />}
          {mayAsk && (
            <p>
              <Link to={paths.teamInvitation(team.id)}>{m.teams_ask_along()}</Link>
            </p>
          )}
          <RoundsSheet teamId={team.id} rounds={room.rounds} may={may} />
          {arranged.length > 0 && (
            <AgreementsOfItem
              agreements={arranged}
              title={m.groups_arranged()}
              empty=""
              {...{ me, today }}
              back={paths.team(team.id)}
            />
          )}
        </div>
      </div>
    </>
  );
}
