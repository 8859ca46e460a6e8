import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { planMany } from "#app/features/planning/commands.server.ts";
import { BoardTable } from "#app/features/planning/components/board-table.tsx";
import { ProposalForm } from "#app/features/planning/components/proposal-form.tsx";
import { personOnBoard, wishFields } from "#app/features/planning/components/typed-row.ts";
import { WishesForm } from "#app/features/planning/components/wishes-form.tsx";
import { chosenInput, proposalInput, readRows, wishesInput } from "#app/features/planning/input.ts";
import { getBoard } from "#app/features/planning/queries/board.server.ts";
import { getProposal, getUsual } from "#app/features/planning/queries/proposal.server.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { answer, perform, refuseForm, type Refused } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseFields, readForm, readQuery } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.conversations_team_title({ team: data?.board.team.name ?? "" }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const board = answer(() => getBoard(db, viewer, keyFrom(args.params.id)));
  const asked = readQuery(args.request, wishesInput, "fromDay");
  return {
    board,
    today: viewer.today,
    plans: board.people.some((one) => one.mine),
    plansTeam: answer(() => getTeam(db, viewer, board.team.id)).may("plan_conversation"),
    proposal: asked?.ok ? getProposal(db, viewer, board, asked.value, now) : null,
    wishes: asked?.fields ?? wishFields(getUsual(db, viewer, board, now)),
    problems: asked && !asked.ok ? asked.problems : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  answer(() => getBoard(db, viewer, teamId));
  const body = await readForm(args.request);
  const who = parseFields(body, chosenInput);
  const ids = who.ok ? who.value.employments : [];
  const form = parseFields(body, proposalInput(ids));
  if (!form.ok) return refuseForm(form);
  const { act, choice, minutes } = form.value;
  // Without script: the calendar and what to think about, once more, with what was changed; nothing is written.
  if (act === "look")
    return data({ ok: false, fields: form.fields, problems: {} } satisfies Refused as Refused);
  const rows = readRows(ids, form.value);
  const set = await perform(form, () => planMany(db, viewer, { teamId, choice, minutes, rows }, now));
  if (!set.done) return set.refused;
  return redirectWith(paths.teamConversations(teamId), "dates_set");
}

export default function TeamConversationsPage() {
  const { board, today, plans, plansTeam, proposal, wishes, problems } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { search } = useLocation();
  const { team, people } = board;
  const here = paths.teamConversations(team.id);
  const title = m.conversations_team_title({ team: team.name });
  const ticked = [wishes.employments ?? []].flat().map(Number);
  const table = (
    <Sheet title={m.planning_people()}>
      <BoardTable
        people={people}
        caption={title}
        ticked={plans ? ticked : undefined}
        maySetPartner={board.maySetPartner}
      />
    </Sheet>
  );
  return (
    <div className="stack">
      <PageHead
        over={<Link to={paths.team(team.id)}>{team.name}</Link>}
        title={title}
        lead={plans ? m.planning_lead() : m.conversations_team_lead()}
        actions={
          plansTeam && (
            <ButtonLink variant="quiet" icon="plus" to={paths.newTeamConversation(team.id)}>
              {m.conversations_team_new_link()}
            </ButtonLink>
          )
        }
      />
      {(proposal ?? refused) && (
        <ProposalForm
          key={JSON.stringify([search, refused])}
          action={here + search}
          proposal={proposal}
          people={proposal?.people ?? people.map(personOnBoard)}
          refused={refused}
        />
      )}
      {people.length === 0 && (
        <Sheet>
          <EmptyState
            icon="users"
            title={m.conversations_team_empty_title()}
            text={m.conversations_team_empty_text()}
          />
        </Sheet>
      )}
      {people.length > 0 && !plans && table}
      {plans && (
        <WishesForm action={here} fields={wishes} problems={problems} moments={board.moments} today={today}>
          {table}
        </WishesForm>
      )}
    </div>
  );
}
