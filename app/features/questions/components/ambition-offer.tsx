import { m } from "#app/paraglide/messages.js";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Choice } from "#app/ui/choice.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { judgementField, whyField } from "../input.ts";
import { judgementWords, optionsOf } from "./words.ts";

type Offered = { id: number; title: string; meaning: string | null; slot: number };
type AmbitionOfferProps = {
  /** The open ambitions, per school where someone works at several. */
  schools: readonly { id: number; name: string; ambitions: readonly Offered[] }[];
  form: ReturnType<typeof useActionForm>;
  fields?: Record<string, string | string[]>;
};

/** The ambitions of the school beside a new question, each with its meaning: a judgement may be given, or not. */
export function AmbitionOffer({ schools, form, fields = {} }: AmbitionOfferProps) {
  const offered = schools.filter((school) => school.ambitions.length > 0);
  if (offered.length === 0) return null;
  const chosen = offered.some((school) => school.ambitions.some(({ id }) => fields[judgementField(id)]));
  return (
    <details className="more" id="field-target" open={chosen || Boolean(form.errors.target)}>
      <summary>{m.questions_vision_offer()}</summary>
      <div className="stack near over">
        <p className="soft">{m.questions_vision_offer_text()}</p>
        {form.errors.target && (
          <p className="field-error" role="alert">
            {form.errors.target}
          </p>
        )}
        {offered.map((school) => (
          <div key={school.id} className="stack near">
            {offered.length > 1 && <h3>{school.name}</h3>}
            {school.ambitions.map((ambition) => (
              <OfferedAmbition
                key={ambition.id}
                ambition={ambition}
                form={form}
                chosen={fields[judgementField(ambition.id)] ?? ""}
              />
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}

type OfferedProps = { ambition: Offered; form: AmbitionOfferProps["form"]; chosen: string | string[] };

function OfferedAmbition({ ambition, form, chosen }: OfferedProps) {
  const options = [{ value: "", label: m.questions_judgement_none() }, ...optionsOf(judgementWords)];
  return (
    <div className="fold stack tight">
      <AmbitionName slot={ambition.slot} title={ambition.title} />
      {ambition.meaning && <p className="soft">{ambition.meaning}</p>}
      <Choice
        legend={m.questions_judgement()}
        hideLabel
        options={options}
        {...form.choice(judgementField(ambition.id))}
        selected={chosen}
      />
      <TextArea
        label={m.questions_judgement_why()}
        optional
        size="short"
        rows={1}
        {...form.register(whyField(ambition.id))}
      />
    </div>
  );
}
