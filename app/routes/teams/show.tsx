import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActivityList } from "#app/features/activities/components/activity-list.tsx";
import { listActivitiesTeamGrewFrom } from "#app/features/activities/queries/growth.server.ts";
import { listTeamConversations } from "#app/features/conversations/queries/team.server.ts";
import { PlanLink } from "#app/features/plans/components/plan-link.tsx";
import { readsPlan } from "#app/features/plans/queries/access.server.ts";
import { QuestionList } from "#app/features/questions/components/question-card.tsx";
import { listQuestionsOfTeam } from "#app/features/questions/queries.server.ts";
import { GroupAnswer } from "#app/features/teams/components/group-answer.tsx";
import { MemberList } from "#app/features/teams/components/member-list.tsx";
import { TeamTalks } from "#app/features/teams/components/team-talks.tsx";
import { kindText } from "#app/features/teams/components/words.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { findTeamInvitation } from "#app/features/teams/queries/invitations.server.ts";
import { listLeaders, listMembers } from "#app/features/teams/queries/list.server.ts";
import { ChainSheet } from "#app/features/value/components/chain-picture.tsx";
import { chainOfTeam } from "#app/features/value/queries/chain.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.team.name ?? m.teams_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => {
    const { may, held, ...team } = getTeam(db, viewer, id);
    return {
      team,
      me: viewer.personId,
      leaders: listLeaders(db, [id], viewer.today),
      members: listMembers(db, id, viewer.today),
      mayChange: may("change") && !team.archivedOn,
      isMember: held.includes("member"),
      readsShared: may("see_shared"),
      questions: listQuestionsOfTeam(db, viewer, id),
      asked: team.archivedOn ? undefined : findTeamInvitation(db, viewer, id),
      mayAsk: may("invite") && !team.archivedOn,
      grewFrom: listActivitiesTeamGrewFrom(db, viewer, id),
      chain: chainOfTeam(db, viewer, id),
      readsPlan: readsPlan(held),
      talks: may("see_conversations") ? listTeamConversations(db, viewer, id).people : null,
    };
  });
}

export default function TeamRoom() {
  const { team, me, leaders, members, mayChange, talks, asked, mayAsk, grewFrom, chain, readsPlan } =
    useLoaderData<typeof loader>();
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
          <WorksOn />
          {grewFrom.length > 0 && (
            <Sheet title={m.activities_group_came_from()}>
              <ActivityList activities={grewFrom} me={me} />
            </Sheet>
          )}
          <ChainSheet chain={chain} me={me} />
          {talks && talks.length > 0 && <TeamTalks teamId={team.id} talks={talks} />}
        </div>
        <div className="stack">
          <MemberList leaders={leaders} members={members} />
          {readsPlan && <PlanLink teamId={team.id} />}
          {mayAsk && (
            <p>
              <Link to={paths.teamInvitation(team.id)}>{m.teams_ask_along()}</Link>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

/** The questions of the team and those shared with it that the viewer may read. */
function WorksOn() {
  const { team, me, questions, isMember, readsShared } = useLoaderData<typeof loader>();
  const add = isMember && <Link to={paths.newQuestion({ team: team.id })}>{m.teams_works_on_add()}</Link>;
  return (
    <Sheet title={m.teams_works_on()} action={questions.length > 0 && add}>
      {questions.length > 0 ? (
        <QuestionList questions={questions} me={me} />
      ) : readsShared ? (
        <EmptyState title={m.teams_works_on_none()} text={m.teams_works_on_none_text()} action={add} />
      ) : (
        <p className="soft">{m.teams_works_on_members_only()}</p>
      )}
    </Sheet>
  );
}
