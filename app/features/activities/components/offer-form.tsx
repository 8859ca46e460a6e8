import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { offerInput } from "../input.ts";
import type { Offer } from "../model.ts";

const textLabels = {
  expectedWhat: m.activities_expected_what,
  expectedBecause: m.activities_expected_because,
  expectedNotice: m.activities_expected_notice,
  teamHears: m.activities_team_hears,
};
const dayLabels = { teamHearsOn: m.activities_team_hears_on, lookBackOn: m.activities_look_back_on };

type TextName = keyof typeof textLabels;
type DayName = keyof typeof dayLabels;

export type OfferRefused = {
  fields: Record<string, string | string[]>;
  problems: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

type OfferFormProps = {
  activityId: number;
  version: number;
  /** What is open now; none when someone else filled it in while this was typed. */
  offer?: Offer;
  refused?: OfferRefused;
};

/** To the owner, once: what is still open about an activity, to fill in or to leave open with one press. */
export function OfferForm({ activityId, version, offer, refused }: OfferFormProps) {
  const form = useActionForm({
    schema: offerInput,
    fields: refused?.fields,
    problems: refused?.problems,
    prefix: "offer",
  });
  const shown = (name: TextName | DayName) =>
    [...(offer?.texts ?? []), ...(offer?.days ?? [])].includes(name) || Boolean(refused?.fields[name]);
  const after = shown("teamHears");
  const labels = Object.fromEntries(Object.entries(textLabels).map(([name, label]) => [name, label()]));
  return (
    <Sheet title={after ? m.activities_offer_after() : m.activities_offer_before()} tone="accent">
      <Form {...form.formProps} action={paths.activity(activityId)} className="stack near">
        <p className="soft">{after ? m.activities_offer_after_lead() : m.activities_offer_before_lead()}</p>
        <Conflict conflict={refused?.conflict} labels={labels} />
        {(Object.keys(textLabels) as TextName[]).filter(shown).map((name) => (
          <TextArea key={name} label={textLabels[name]()} size="short" {...form.register(name)} />
        ))}
        <div className="field-row">
          {(Object.keys(dayLabels) as DayName[]).filter(shown).map((name) => (
            <Field key={name} type="date" label={dayLabels[name]()} {...form.register(name)} />
          ))}
        </div>
        <input type="hidden" name="act" value="offer" />
        <input type="hidden" name="version" value={version} />
        <div className="actions">
          <Button size="small">{m.activities_save()}</Button>
          <Button size="small" variant="plain">
            {m.activities_offer_skip()}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
