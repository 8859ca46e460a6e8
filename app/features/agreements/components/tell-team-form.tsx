import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { tellTeamInput } from "../input.ts";

type TellTeamFormProps = {
  activityId: number;
  teams: readonly { id: number; label: string }[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** What the team hears of an activity, which team, and when: it becomes one agreement. */
export function TellTeamForm({ activityId, teams, fields, problems }: TellTeamFormProps) {
  const form = useActionForm({ schema: tellTeamInput, fields, problems, prefix: "tell" });
  if (teams.length === 0) return <p className="soft">{m.agreements_tell_no_team()}</p>;
  return (
    <Form {...form.formProps} action={paths.tellTeam(activityId)} className="stack near">
      <p className="soft">{m.agreements_tell_lead()}</p>
      <TextArea label={m.agreements_tell_what()} size="short" {...form.register("text")} />
      <Choice
        legend={m.agreements_tell_team()}
        options={teams.map(({ id, label }) => ({ value: id, label }))}
        {...form.choice("team")}
      />
      <Field type="date" label={m.agreements_tell_when()} optional {...form.register("dueOn")} />
      <div className="actions">
        <Button size="small">{m.agreements_tell_save()}</Button>
      </div>
    </Form>
  );
}
