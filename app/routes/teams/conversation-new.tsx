import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { makeTeamConversation } from "#app/features/conversations/commands/make-team.server.ts";
import { TeamConversationForm } from "#app/features/conversations/components/team-conversation-form.tsx";
import { newTeamConversationInput } from "#app/features/conversations/team-input.ts";
import { asPoint } from "#app/features/conversations/record.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_team_new_title() }];

/** @throws 404 for who does not lead the team, and for a team that is no more */
function ledTeam({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const team = answer(() => getTeam(db, viewer, id, "plan_conversation"));
  if (team.archivedOn) throw notFound();
  return team;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id, name, schoolId } = ledTeam({ db, viewer }, keyFrom(args.params.id));
  const from = new URL(args.request.url).searchParams;
  return { id, name, fields: { point: aboutOf({ db, viewer }, from, schoolId), day: "", time: "" } };
}

/** What it is planned for, in the words of the school; nothing where it came from nowhere. */
function aboutOf(
  { db, viewer }: { db: Seat["db"]; viewer: Viewer },
  from: URLSearchParams,
  schoolId: number,
) {
  const given = (name: string) => (from.has(name) ? keyFrom(from.get(name)!) : undefined);
  const [goal, ambition] = [given("goal"), given("ambition")];
  if (goal) return asPoint(answer(() => getGoal(db, viewer, goal)).text);
  const open = ambition ? listOpenAmbitions(db, viewer, schoolId) : [];
  return asPoint(open.find(({ lineageId }) => lineageId === ambition)?.title ?? "");
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { id } = ledTeam({ db, viewer }, keyFrom(args.params.id));
  const form = await parseForm(args.request, newTeamConversationInput);
  if (!form.ok) return refuseForm(form);
  const made = await perform(form, () => makeTeamConversation(db, viewer, id, form.value, now));
  return made.done ? redirectWith(paths.conversation(made.value), "saved") : made.refused;
}

export default function NewTeamConversationPage() {
  const { id, name, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.team(id)}>{name}</Link>}
        title={m.conversations_team_new_title()}
        lead={m.conversations_team_new_lead()}
      />
      <div className="measure">
        <TeamConversationForm teamId={id} fields={refused?.fields ?? fields} problems={refused?.problems} />
      </div>
    </>
  );
}
