import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import type { PartProps } from "./activity-fields.tsx";

export type Colleague = { id: number; name: string; near: boolean };

/** Colleagues to ask along: those of her teams laid out, the rest of the school folded under them. */
export function InviteChoice({ colleagues, form, fields }: PartProps & { colleagues: readonly Colleague[] }) {
  const { id, error, ...ticks } = form.choice("invited");
  const ticked = [fields.invited ?? []].flat();
  const near = colleagues.filter((one) => one.near);
  const others = colleagues.filter((one) => !one.near);
  const optionsOf = (list: readonly Colleague[]) => list.map((one) => ({ value: one.id, label: one.name }));
  if (colleagues.length === 0) return <p className="soft">{m.activities_invite_nobody()}</p>;
  if (near.length === 0 || others.length === 0) {
    return (
      <Choice
        {...ticks}
        id={id}
        error={error}
        legend={m.activities_invite()}
        hint={m.activities_invite_hint()}
        multiple
        options={optionsOf(colleagues)}
      />
    );
  }
  return (
    <div className="stack near">
      <Choice
        {...ticks}
        id={id}
        error={error}
        legend={m.activities_invite_near()}
        hint={m.activities_invite_hint()}
        multiple
        options={optionsOf(near)}
      />
      <details className="more" open={others.some((one) => ticked.includes(String(one.id)))}>
        <summary>{m.activities_invite_others()}</summary>
        <Choice
          {...ticks}
          id={`${id}-others`}
          className="over"
          legend={m.activities_invite_others()}
          hideLabel
          multiple
          options={optionsOf(others)}
        />
      </details>
    </div>
  );
}
