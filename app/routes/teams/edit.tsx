import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withTeamTalksFollowing } from "#app/features/conversations/commands/follow-team.server.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { endDeputy, setDeputy } from "#app/features/teams/commands/deputy.server.ts";
import { setLeader } from "#app/features/teams/commands/leader.server.ts";
import { setMembers, setParts } from "#app/features/teams/commands/members.server.ts";
import { archiveTeam, changeTeam } from "#app/features/teams/commands/team.server.ts";
import { DeputyForm } from "#app/features/teams/components/deputy-form.tsx";
import { MembersForm, PartsForm } from "#app/features/teams/components/member-forms.tsx";
import { ArchiveForm, LeaderForm, TeamForm } from "#app/features/teams/components/team-forms.tsx";
import * as input from "#app/features/teams/input.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { getTeamForm } from "#app/features/teams/queries/form.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm, type ParsedForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.teams_edit() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => getTeamForm(db, viewer, id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getTeam(db, viewer, id, "change"));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  const outcome = await save();
  if (!outcome.done) return outcome.refused;
  return redirectWith(act === "archive" ? paths.teams() : paths.editTeam(id), "saved");

  async function save() {
    if (act === "members")
      return run(parseAct(sent, input.membersInput), (given) =>
        talksFollow(() => setMembers(db, viewer, id, given, now)),
      );
    if (act === "parts")
      return run(parseAct(sent, input.partsInput), (given) =>
        talksFollow(() => setParts(db, viewer, id, given, now)),
      );
    if (act === "archive")
      return run(parseAct(sent, input.archiveInput), ({ version }) =>
        archiveTeam(db, viewer, id, version, now),
      );
    if (act === "lead")
      return run(parseAct(sent, input.leaderInput), (given) =>
        follow(() => setLeader(db, viewer, id, given, now)),
      );
    if (act === "deputy")
      return run(parseAct(sent, input.deputyInput), (given) =>
        follow(() => setDeputy(db, viewer, id, given, now)),
      );
    if (act === "deputy_end")
      return run(parseAct(sent, input.deputyEndInput), (given) =>
        follow(() => endDeputy(db, viewer, id, given, now)),
      );
    return run(parseAct(sent, input.teamInput), (given) => changeTeam(db, viewer, id, given, now));
  }

  function talksFollow(work: () => unknown) {
    withTeamTalksFollowing(db, [id], work, now);
  }

  function follow(work: () => { employmentIds: number[] }) {
    withPlacesFollowing(db, viewer.personId, work, now);
  }
}

const run = async <T,>(form: ParsedForm<T>, command: (value: T) => void) =>
  form.ok ? perform(form, () => command(form.value)) : { done: false as const, refused: refuseForm(form) };

export default function EditTeamPage() {
  const { team, members, staff, leaders, coming, deputies, mayAppoint, hasHome, today } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.team(team.id)}>{m.teams_back({ name: team.name })}</Link>}
        title={m.teams_edit_title({ name: team.name })}
      />
      <div className="stack measure" key={team.version}>
        <Sheet>
          <TeamForm team={team} refused={answerFor(refused, "change")} />
        </Sheet>
        {mayAppoint && (
          <Sheet title={m.teams_leader_title()}>
            <LeaderForm {...{ team, leaders, coming, staff, today }} refused={answerFor(refused, "lead")} />
          </Sheet>
        )}
        {mayAppoint && (
          <Sheet title={m.teams_deputy_title()}>
            <DeputyForm {...{ team, staff, deputies, today, refused }} />
          </Sheet>
        )}
        <Sheet title={m.teams_choose_members()}>
          <MembersForm {...{ team, members, staff }} refused={answerFor(refused, "members")} />
        </Sheet>
        <Sheet title={m.teams_parts_title()}>
          <PartsForm {...{ team, members }} refused={answerFor(refused, "parts")} />
        </Sheet>
        <Sheet tone="sunk">
          <ArchiveForm {...{ team, hasHome }} refused={answerFor(refused, "archive")} />
        </Sheet>
      </div>
    </>
  );
}
