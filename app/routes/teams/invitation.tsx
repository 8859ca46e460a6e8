import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerTeamInvitation, inviteColleagues } from "#app/features/teams/commands/invitations.server.ts";
import { AskAlong } from "#app/features/teams/components/ask-along.tsx";
import { GroupAnswer } from "#app/features/teams/components/group-answer.tsx";
import { groupAnswer, moreMembers } from "#app/features/teams/input.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { findTeamInvitation, listAskedAlong } from "#app/features/teams/queries/invitations.server.ts";
import { listMembers, listStaffOfSchool } from "#app/features/teams/queries/list.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.teams_asked_title() }];

/** @throws 404 for who was not asked and is no member of a group that grows by asking */
function asking({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const team = answer(() => getTeam(db, viewer, id));
  const asks = team.may("invite") && !team.archivedOn;
  const asked = team.archivedOn ? undefined : findTeamInvitation(db, viewer, id);
  if (!asks && !asked) throw notFound();
  return { id, name: team.name, schoolId: team.schoolId, asks, asked };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { schoolId, ...group } = asking({ db, viewer }, keyFrom(args.params.id));
  if (!group.asks) return { ...group, along: undefined };
  const along = listAskedAlong(db, viewer, group.id);
  const there = new Set([
    ...listMembers(db, group.id, viewer.today).map((one) => one.personId),
    ...along.filter((one) => one.state === "invited").map((one) => one.personId),
  ]);
  const colleagues = listStaffOfSchool(db, schoolId, viewer.today)
    .filter((one) => !there.has(one.personId))
    .map((one) => ({ id: one.personId, name: fullName(one) }));
  return { ...group, along: { colleagues, asked: along } };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { id, asks, asked } = asking({ db, viewer }, keyFrom(args.params.id));
  const sent = await readForm(args.request);
  if (sent.get("act") === "ask" || !asked) {
    if (!asks) throw notFound();
    const form = parseAct(sent, moreMembers);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => inviteColleagues(db, viewer, id, form.value.invited, now));
    return outcome.done ? redirectWith(paths.teamInvitation(id), "invited") : outcome.refused;
  }
  const form = parseAct(sent, groupAnswer);
  if (!form.ok) return refuseForm(form);
  const said = form.value.answer;
  const outcome = await perform(form, () => answerTeamInvitation(db, viewer, id, said, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.team(id), said === "accept" ? "accepted" : "declined");
}

export default function TeamInvitationPage() {
  const { id, name, asked, along } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={name}
        title={asked ? m.teams_asked_title() : m.teams_ask_along()}
        actions={
          <ButtonLink to={paths.team(id)} variant="quiet">
            {m.teams_asked_return()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        {asked && (
          <Sheet title={m.teams_asked_title()} tone="accent">
            <GroupAnswer asked={asked} />
          </Sheet>
        )}
        {along && (
          <AskAlong
            teamId={id}
            {...along}
            chosen={refused && [refused.fields.invited ?? []].flat()}
            problem={refused?.problems.invited}
          />
        )}
      </div>
    </>
  );
}
