import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { fullName, listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { leaderInput, teamInput } from "../input.ts";
import type { TeamKind } from "../model.ts";
import { TeamFields } from "./team-fields.tsx";

type Person = NameParts & { personId: number };
type Team = {
  id: number;
  version: number;
  name: string;
  kind: TeamKind;
  teamWord: "team" | "bouw" | "sectie";
};
type TeamFormProps = { team: Team; refused: FormAnswer | undefined };

export function TeamForm({ team, refused }: TeamFormProps) {
  const fields = refused?.fields ?? { name: team.name, kind: team.kind };
  const form = useActionForm({ schema: teamInput, fields, problems: refused?.problems });
  return (
    <Form {...form.formProps} action={paths.editTeam(team.id)} className="form">
      <Act act="change" team={team} refused={refused} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <TeamFields {...form} teamWord={team.teamWord} />
      <Save />
    </Form>
  );
}

type LeaderFormProps = TeamFormProps & {
  leaders: readonly Person[];
  coming: readonly { id: number; fromDay: string; name: string }[];
  staff: readonly Person[];
  today: string;
};

/** Who leads the team from a day on, with what that means for the conversations under way. */
export function LeaderForm({ team, leaders, coming, staff, today, refused }: LeaderFormProps) {
  const start = { leaderId: String(leaders[0]?.personId ?? ""), fromDay: today };
  const form = useActionForm({
    schema: leaderInput,
    fields: refused?.fields ?? start,
    problems: refused?.problems,
    prefix: "leader",
  });
  const names = leaders.map(fullName).join(", ");
  return (
    <Form {...form.formProps} action={paths.editTeam(team.id)} className="form">
      <Act act="lead" team={team} refused={refused} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <p>{names ? m.teams_leader_now({ names }) : m.teams_leader_now_none()}</p>
      {coming.map(({ id, fromDay, name }) => (
        <p key={id}>{m.teams_leader_coming({ name, day: showDay(fromDay) })}</p>
      ))}
      <div className="field-row">
        <Select
          label={m.teams_leader_choose()}
          empty={m.teams_leader_nobody()}
          options={staff.map((person) => ({ value: person.personId, label: listName(person) }))}
          {...form.register("leaderId")}
        />
        <Field label={m.teams_leader_from()} type="date" {...form.register("fromDay")} />
      </div>
      <p className="faint">{m.teams_leader_happens()}</p>
      <Save />
    </Form>
  );
}

/** Stops a team; possible only when nobody has her home there. */
export function ArchiveForm({ team, refused, hasHome }: TeamFormProps & { hasHome: boolean }) {
  if (hasHome) return <p className="faint">{m.teams_archive_not_yet()}</p>;
  return (
    <Confirm label={m.teams_archive()} icon="archive" question={<p>{m.teams_archive_says()}</p>}>
      <Form method="post" action={paths.editTeam(team.id)}>
        <Act act="archive" team={team} refused={refused} />
        <Button variant="danger">{m.teams_archive()}</Button>
      </Form>
    </Confirm>
  );
}

type ActProps = { act: string; team: { version: number }; refused: FormAnswer | undefined };

/** Which form of the page this is, the version it was made for, and what to do when that is past. */
export function Act({ act, team, refused }: ActProps): ReactNode {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? team.version} />
      <Conflict conflict={refused?.conflict} labels={{ name: m.teams_name() }} />
    </>
  );
}

export const Save = () => (
  <div className="actions">
    <Button>{m.ui_save()}</Button>
  </div>
);
