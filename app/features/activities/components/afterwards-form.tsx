import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Select } from "#app/ui/select.tsx";
import { kindWords, optionsOf } from "./words.ts";

type AfterwardsFormProps = {
  teams: readonly { id: number; label: string }[];
  today: string;
  fields?: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/**
 * What came by itself, in one sentence; a day, a kind and a team are offered under it. A plain form: the page
 * stays light.
 */
export function AfterwardsForm({ teams, today, fields = {}, problems = {} }: AfterwardsFormProps) {
  const typed = (name: string) => [fields[name] ?? ""].flat()[0];
  const wrong = (name: string) => problems[name] && problemText(problems[name]);
  const more = ["startsOn", "kind", "team"].some((name) => typed(name) || problems[name]);
  return (
    <Form method="post" action={paths.afterwards()} className="stack near">
      <Field
        name="title"
        label={m.activities_afterwards_say()}
        hint={m.activities_afterwards_say_hint()}
        required
        maxLength={200}
        defaultValue={typed("title")}
        error={wrong("title")}
      />
      <details className="more" open={more}>
        <summary>{m.activities_afterwards_more()}</summary>
        <div className="stack near over">
          <Field
            type="date"
            name="startsOn"
            label={m.activities_afterwards_on()}
            max={today}
            optional
            defaultValue={typed("startsOn")}
            error={wrong("startsOn")}
          />
          <Select
            name="kind"
            label={m.activities_kind()}
            empty={m.activities_no_choice()}
            options={optionsOf(kindWords)}
            defaultValue={typed("kind")}
            error={wrong("kind")}
          />
          {teams.length > 0 && (
            <Choice
              name="team"
              legend={m.activities_owner()}
              hint={m.activities_owner_hint()}
              options={[
                { value: "", label: m.activities_owner_me() },
                ...teams.map(({ id, label }) => ({ value: id, label })),
              ]}
              selected={typed("team")}
              error={wrong("team")}
            />
          )}
          <p>
            <Link to={paths.newActivity()}>{m.activities_afterwards_full()}</Link>
          </p>
        </div>
      </details>
      <div className="actions">
        <Button size="small">{m.activities_afterwards_save()}</Button>
      </div>
    </Form>
  );
}
