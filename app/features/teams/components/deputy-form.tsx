import { Form } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { deputyInput } from "../input.ts";
import type { TeamKind } from "../model.ts";
import { Act } from "./team-forms.tsx";

type Team = { id: number; version: number; name: string; kind: TeamKind };
type Deputy = { personId: number; fromDay: string; toDay: string; name: string };
type DeputyFormProps = {
  team: Team;
  staff: readonly (NameParts & { personId: number })[];
  deputies: readonly Deputy[];
  today: string;
  refused: FormAnswer | undefined;
};

/** Someone stands in for the leader for some days: who does now or will, and a form for who. */
export function DeputyForm({ team, staff, deputies, today, refused: answer }: DeputyFormProps) {
  const refused = answerFor(answer, "deputy");
  const form = useActionForm({
    schema: deputyInput,
    fields: refused?.fields ?? { fromDay: today },
    problems: refused?.problems,
    prefix: "deputy",
  });
  const ending = answerFor(answer, "deputy_end");
  // Who was ended by someone else meanwhile has no line here any more to say so.
  const overtaken = deputies.some(({ personId }) => ending?.fields.deputyId === String(personId))
    ? undefined
    : ending;
  return (
    <div className="stack near">
      <Conflict conflict={overtaken?.conflict} labels={{}} />
      {deputies.map((deputy) => (
        <Form
          key={`${deputy.personId} ${deputy.toDay}`}
          method="post"
          action={paths.editTeam(team.id)}
          className="stack tight"
        >
          <Act
            act="deputy_end"
            team={team}
            refused={answerFor(answer, "deputy_end", "deputyId", deputy.personId)}
          />
          <input type="hidden" name="deputyId" value={deputy.personId} />
          <p>
            {m.teams_deputy_line({
              name: deputy.name,
              from: showDay(deputy.fromDay),
              to: showDay(deputy.toDay),
            })}
          </p>
          <div>
            <Button variant="quiet" size="small">
              {m.teams_deputy_end()}
            </Button>
          </div>
        </Form>
      ))}
      <Form {...form.formProps} action={paths.editTeam(team.id)} className="form">
        <Act act="deputy" team={team} refused={refused} />
        {!refused?.conflict && <ErrorSummary problems={form.summary} />}
        <div className="field-row">
          <Select
            label={m.teams_deputy_choose()}
            empty={m.ui_choose()}
            options={staff.map((person) => ({ value: person.personId, label: listName(person) }))}
            {...form.register("deputyId")}
          />
          <Field label={m.people_from()} type="date" {...form.register("fromDay")} />
          <Field label={m.people_until()} type="date" {...form.register("toDay")} />
        </div>
        <p className="faint">{m.teams_deputy_happens()}</p>
        <div className="actions">
          <Button variant="quiet">{m.teams_deputy_save()}</Button>
        </div>
      </Form>
    </div>
  );
}
