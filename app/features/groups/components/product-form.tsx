import { Form } from "@remix-run/react";
import { kindInWords } from "#app/features/evidence/components/words.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { newProductInput, productInput } from "../input.ts";

type ProductFormProps = {
  links: {
    items: readonly { id: number; kind: string; text: string }[];
    goals: readonly { id: number; text: string }[];
  };
  /** Only for something new: the teams it can be of, beside the one who writes. */
  teams?: readonly { id: number; label: string }[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** Something that was made: a name is enough; where it stands, when it was made and what it belongs to are offered. */
export function ProductForm({ links, teams, fields, problems }: ProductFormProps) {
  const form = useActionForm({ schema: teams ? newProductInput : productInput, fields, problems });
  const { register, choice, errors } = form;
  const filled = (name: string) => [fields[name] ?? []].flat().length > 0 || Boolean(errors[name]);
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <Field label={m.groups_product_title()} required {...register("title")} />
      <Field
        type="url"
        label={m.groups_product_url()}
        hint={m.groups_product_url_hint()}
        inputMode="url"
        optional
        {...register("url")}
      />
      <Field type="date" label={m.groups_product_made_on()} {...register("madeOn")} />
      {teams && teams.length > 0 && (
        <Choice
          legend={m.groups_product_of()}
          options={[
            { value: "", label: m.groups_product_of_me() },
            ...teams.map(({ id, label }) => ({ value: id, label })),
          ]}
          {...choice("team")}
        />
      )}
      <Choice
        legend={m.groups_product_readers()}
        options={[
          { value: "maker", label: m.groups_product_readers_maker() },
          { value: "school", label: m.items_seen_school() },
        ]}
        {...choice("readers")}
      />
      {links.goals.length > 0 && (
        <details className="more" open={filled("goals")}>
          <summary>{m.groups_product_goals()}</summary>
          <Choice
            className="over"
            legend={m.groups_product_goals()}
            hideLabel
            hint={m.groups_product_goals_hint()}
            multiple
            look="list"
            options={links.goals.map(({ id, text }) => ({ value: id, label: text }))}
            {...choice("goals")}
          />
        </details>
      )}
      {links.items.length > 0 && (
        <details className="more" open={filled("items")}>
          <summary>{m.groups_product_items()}</summary>
          <Choice
            className="over"
            legend={m.groups_product_items()}
            hideLabel
            hint={m.groups_product_items_hint()}
            multiple
            look="list"
            options={links.items.map(({ id, kind, text }) => ({
              value: id,
              label: text,
              hint: kindInWords(kind),
            }))}
            {...choice("items")}
          />
        </details>
      )}
      {fields.version && <input type="hidden" name="version" value={[fields.version].flat()[0]} />}
      <div className="actions">
        <Button>{m.ui_save()}</Button>
      </div>
    </Form>
  );
}
