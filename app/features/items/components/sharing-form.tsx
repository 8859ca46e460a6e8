import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { audienceValue, type Audience } from "../model.ts";

type AudienceChoiceProps = {
  offered: readonly Audience[];
  /** What is ticked, as values. */
  chosen: readonly string[];
  /** Team of the item: its members read it anyway. */
  teamName?: string | null;
  error?: string;
  id?: string;
};

/** The set of readers to tick: partner, teams, school. Nothing ticked is: only the owner. */
export function AudienceChoice({ offered, chosen, teamName, error, id }: AudienceChoiceProps) {
  const options = offered.map((audience) => ({
    value: audienceValue(audience),
    label: audienceInWords(audience),
  }));
  return (
    <Choice
      id={id}
      name="audiences"
      legend={teamName ? m.items_share_legend_team({ team: teamName }) : m.items_share_legend()}
      hint={teamName ? m.items_share_hint_team() : m.items_share_hint()}
      options={options}
      multiple
      look="list"
      selected={chosen}
      error={error}
    />
  );
}

type SharingFormProps = AudienceChoiceProps & { itemId: number };

/** Changes who reads an item: what is ticked reads it from now on, what is not ticked no longer does. */
export function SharingForm({ itemId, ...choice }: SharingFormProps) {
  return (
    <Form method="post" action={paths.itemSharing(itemId)} className="stack near">
      <AudienceChoice id={`audiences-${itemId}`} {...choice} />
      <p className="hint">{m.items_share_withdraw()}</p>
      <div className="actions">
        <Button size="small">{m.items_share_save()}</Button>
      </div>
    </Form>
  );
}

type SharingFoldProps = {
  itemId: number;
  offered: readonly Audience[];
  audiences: readonly Audience[];
  teamName?: string | null;
};

/** "Delen" on a card: opens in place, works without script. */
export function SharingFold({ itemId, offered, audiences, teamName }: SharingFoldProps) {
  return (
    <details className="more">
      <summary>{m.items_share()}</summary>
      <div className="fold over">
        <SharingForm
          itemId={itemId}
          offered={withPresent(offered, audiences)}
          chosen={audiences.map(audienceValue)}
          teamName={teamName}
        />
      </div>
    </details>
  );
}

/** What may be chosen, and what is shared with already: a team of others that may sign up stays ticked. */
export const withPresent = (offered: readonly Audience[], present: readonly Audience[]) => [
  ...offered,
  ...present.filter((one) => !offered.some((other) => audienceValue(other) === audienceValue(one))),
];

function audienceInWords(audience: Audience): string {
  if (audience.kind === "partner") return m.items_audience_partner({ name: audience.name });
  return audience.kind === "team"
    ? m.items_audience_team({ team: audience.name })
    : m.items_audience_school();
}
