import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import type { useActionForm } from "#app/ui/form.tsx";

type ColleagueChoiceProps = {
  legend: string;
  name: string;
  colleagues: readonly { id: number; name: string; near: boolean }[];
  form: ReturnType<typeof useActionForm>;
  chosen: string | string[] | undefined;
  multiple?: boolean;
};

/** Colleagues by name: those of her teams laid out, the rest of the school folded under them. */
export function ColleagueChoice({ legend, name, colleagues, form, chosen, multiple }: ColleagueChoiceProps) {
  const { id, error, ...choice } = form.choice(name);
  const ticked = [chosen ?? []].flat();
  const near = colleagues.filter((one) => one.near);
  const others = colleagues.filter((one) => !one.near);
  if (colleagues.length === 0) return <p className="soft">{m.feedback_ask_nobody()}</p>;
  const [first, rest] = near.length > 0 ? [near, others] : [others, []];
  return (
    <div className="stack near">
      <Choice
        {...choice}
        id={id}
        error={error}
        legend={legend}
        hint={rest.length > 0 ? m.feedback_ask_near() : undefined}
        multiple={multiple}
        options={optionsOf(first)}
      />
      {rest.length > 0 && (
        <details className="more" open={rest.some((one) => ticked.includes(String(one.id)))}>
          <summary>{m.feedback_ask_others()}</summary>
          <Choice
            {...choice}
            id={`${id}-others`}
            className="over"
            legend={m.feedback_ask_others()}
            hideLabel
            multiple={multiple}
            options={optionsOf(rest)}
          />
        </details>
      )}
    </div>
  );
}

const optionsOf = (list: readonly { id: number; name: string }[]) =>
  list.map((one) => ({ value: one.id, label: one.name }));
