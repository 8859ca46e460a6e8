import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { goalInput, newGoalInput } from "../input.ts";
import { myPartWords, optionsOf, termWords } from "./words.ts";

export type GoalOffer = {
  ambitions: readonly { lineageId: number; title: string }[];
  parents: readonly { id: number; text: string }[];
};

type GoalFormProps = GoalOffer & {
  /** The owners to choose from, for a new goal; without them an existing goal is changed. */
  owners?: readonly { value: string; label: string }[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** A goal: one sentence is enough, the rest is offered under it. */
export function GoalForm({ owners, ambitions, parents, fields, problems }: GoalFormProps) {
  const form = useActionForm({ schema: owners ? newGoalInput : goalInput, fields, problems });
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      {!owners && <input type="hidden" name="version" value={[fields.version ?? ""].flat()[0]} />}
      <TextArea
        label={m.vision_goal_text()}
        size="short"
        required
        maxLength={500}
        {...form.register("text")}
      />
      {owners && owners.length > 1 && (
        <Choice legend={m.vision_goal_owner()} look="list" options={owners} {...form.choice("owner")} />
      )}
      {owners?.length === 1 && <input type="hidden" name="owner" value={owners[0]!.value} />}
      {ambitions.length > 0 && (
        <Select
          label={m.vision_goal_lineage()}
          optional
          empty={m.vision_goal_lineage_none()}
          options={ambitions.map((ambition) => ({ value: ambition.lineageId, label: ambition.title }))}
          {...form.register("lineageId")}
        />
      )}
      <div className="field-row">
        <Choice legend={m.vision_goal_term()} options={optionsOf(termWords)} {...form.choice("term")} />
        <Field type="date" label={m.vision_goal_due()} optional {...form.register("dueOn")} />
      </div>
      <TextArea
        label={m.vision_goal_how()}
        hint={m.vision_goal_how_hint()}
        optional
        size="short"
        {...form.register("howWeNotice")}
      />
      <Choice
        legend={m.vision_goal_my_part()}
        optional
        options={[{ value: "", label: m.vision_goal_my_part_none() }, ...optionsOf(myPartWords)]}
        {...form.choice("leaderPart")}
      />
      <TextArea
        label={m.vision_goal_my_words()}
        hint={m.vision_goal_my_words_hint()}
        optional
        size="short"
        {...form.register("leaderWords")}
      />
      <details
        className="more"
        open={["tookPart", "parentId", "routine"].some((name) => form.errors[name] || fields[name])}
      >
        <summary>{m.vision_goal_more()}</summary>
        <div className="stack near over">
          <Field label={m.vision_goal_took_part()} optional {...form.register("tookPart")} />
          {parents.length > 0 && (
            <Select
              label={m.vision_goal_parent()}
              optional
              empty={m.vision_goal_parent_none()}
              options={parents.map((parent) => ({ value: parent.id, label: parent.text }))}
              {...form.register("parentId")}
            />
          )}
          <Field
            label={m.vision_goal_routine_where()}
            hint={m.vision_goal_routine_hint()}
            optional
            {...form.register("routine")}
          />
        </div>
      </details>
      <div className="actions">
        <Button>{m.vision_goal_save()}</Button>
      </div>
    </Form>
  );
}
