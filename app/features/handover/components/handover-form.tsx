import { kindName } from "#app/features/conversations/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice, type ChoiceOption } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";
import type { Offer, OfferedAgreement, OfferedItem, OfferedRecord } from "../model.ts";

type HandoverFormProps = {
  id: number;
  name: string;
  offer: Offer;
  /** She was done with it before: the form then changes what is passed on. */
  settled: boolean;
  /** What was ticked, when the form comes back. */
  typed?: Record<string, string | string[]>;
  errors: Record<string, string>;
};

/** What she could pass on, nothing of it ticked by itself. */
export function HandoverForm({ id, name, offer, settled, typed, errors }: HandoverFormProps) {
  const chosen = (field: keyof Offer) =>
    typed?.[field] ?? offer[field].filter((one) => one.passed).map((one) => one.id);
  const { items, records, agreements } = offer;
  const list = { multiple: true, look: "list" } as const;
  return (
    <form method="post" action={paths.handover(id)} className="stack">
      {items.length > 0 && (
        <Choice
          name="items"
          legend={m.handover_items()}
          options={items.map(itemOption)}
          selected={chosen("items")}
          error={errors.items}
          {...list}
        />
      )}
      {records.length > 0 && (
        <Choice
          name="records"
          legend={m.handover_records()}
          hint={m.handover_records_hint({ name })}
          options={records.map(recordOption)}
          selected={chosen("records")}
          error={errors.records}
          {...list}
        />
      )}
      {agreements.length > 0 && (
        <Choice
          name="agreements"
          legend={m.handover_agreements()}
          options={agreements.map(agreementOption)}
          selected={chosen("agreements")}
          error={errors.agreements}
          {...list}
        />
      )}
      <div className="actions">
        <Button name="act" value="pass_on">
          {settled ? m.handover_save() : m.handover_pass()}
        </Button>
        {!settled && (
          <Button variant="quiet" name="act" value="nothing">
            {m.handover_nothing()}
          </Button>
        )}
      </div>
    </form>
  );
}

const kinds: Record<string, () => string> = {
  question: m.handover_kind_question,
  activity: m.handover_kind_activity,
  note: m.handover_kind_note,
  hindrance: m.handover_kind_hindrance,
};

const itemOption = ({ id, kind, text }: OfferedItem): ChoiceOption => ({
  value: id,
  label: text,
  hint: (kinds[kind] ?? m.handover_kind_other)(),
});

const recordOption = ({ id, kind, heldOn, partnerName: name }: OfferedRecord): ChoiceOption => ({
  value: id,
  label: heldOn
    ? m.handover_record({ kind: kindName(kind), day: showDay(heldOn, "long"), name })
    : m.handover_record_no_day({ kind: kindName(kind), name }),
});

const agreementOption = ({ id, text, dueOn }: OfferedAgreement): ChoiceOption => ({
  value: id,
  label: text,
  hint: dueOn ? m.handover_due({ day: showDay(dueOn, "long") }) : undefined,
});
