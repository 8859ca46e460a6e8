import { Form, Link } from "@remix-run/react";
import { EndForm } from "#app/features/people/components/end-form.tsx";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { fullName, listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { giveInput, holdingInput } from "../input.ts";

type GiveFormProps = {
  profileId: number;
  people: readonly (NameParts & { id: number })[];
  today: string;
  refused: FormAnswer | undefined;
};

/** Gives the role to a colleague from a day on, with what she decides and what she gets. */
export function GiveForm({ profileId, people, today, refused }: GiveFormProps) {
  const fields = refused?.fields ?? { fromDay: today };
  const form = useActionForm({ schema: giveInput, fields, problems: refused?.problems, prefix: "give" });
  return (
    <Form {...form.formProps} action={paths.roleHoldings(profileId)} className="form">
      <input type="hidden" name="act" value="give" />
      <ErrorSummary problems={form.summary} />
      <Select
        label={m.role_profiles_give_to()}
        empty={m.ui_choose()}
        options={people.map((person) => ({ value: person.id, label: listName(person) }))}
        {...form.register("personId")}
      />
      <div className="field-row">
        <Field type="date" label={m.role_profiles_give_from()} {...form.register("fromDay")} />
        <Field type="date" optional label={m.role_profiles_give_to_day()} {...form.register("toDay")} />
      </div>
      <GivenFields register={form.register} />
      <div className="actions">
        <Button>{m.role_profiles_give()}</Button>
      </div>
    </Form>
  );
}

const GivenFields = ({ register }: Pick<ReturnType<typeof useActionForm>, "register">) => (
  <>
    <TextArea
      size="short"
      optional
      maxLength={1000}
      label={m.role_profiles_give_mandate()}
      hint={m.role_profiles_give_mandate_hint()}
      {...register("mandate")}
    />
    <TextArea
      size="short"
      optional
      maxLength={1000}
      label={m.role_profiles_give_facilities()}
      hint={m.role_profiles_give_facilities_hint()}
      {...register("facilities")}
    />
  </>
);

type Holding = NameParts & {
  id: number;
  personId: number;
  mandate: string | null;
  facilities: string | null;
  fromDay: string;
  toDay: string | null;
  version: number;
};
type HoldingRowProps = {
  profileId: number;
  holding: Holding;
  me: number;
  today: string;
  refused: FormAnswer | undefined;
};

/** Someone who has or had the role; as long as it runs, what she decides and gets, and its end, can be changed. */
export function HoldingRow({ profileId, holding, me, today, refused }: HoldingRowProps) {
  const { id, personId, fromDay, toDay } = holding;
  const over = toDay !== null && toDay < today;
  const answerTo = (act: string) => answerFor(refused, act, "holding", id);
  return (
    <li className="stack tight">
      <p className="meta">
        <Link to={paths.person(personId)}>{fullName(holding)}</Link>
        <span className="faint">
          {toDay
            ? m.role_profiles_period({ from: showDay(fromDay), to: showDay(toDay) })
            : m.role_profiles_period_from({ from: showDay(fromDay) })}
        </span>
      </p>
      {holding.mandate && <p>{holding.mandate}</p>}
      {holding.facilities && <p className="soft">{holding.facilities}</p>}
      {!over && personId !== me && (
        <div className="acts">
          <HoldingForm profileId={profileId} holding={holding} refused={answerTo("change")} />
          <EndForm
            action={paths.roleHoldings(profileId)}
            prefix={`end-${id}`}
            label={m.role_profiles_holding_end()}
            says={m.role_profiles_holding_end_says()}
            lastDay={toDay ?? today}
            refused={answerTo("end")}
          >
            <HoldingKey holding={holding} refused={answerTo("end")} />
          </EndForm>
        </div>
      )}
    </li>
  );
}

type HoldingFormProps = { profileId: number; holding: Holding; refused: FormAnswer | undefined };

function HoldingForm({ profileId, holding, refused }: HoldingFormProps) {
  const form = useActionForm({
    schema: holdingInput,
    fields: refused?.fields ?? { mandate: holding.mandate ?? "", facilities: holding.facilities ?? "" },
    problems: refused?.problems,
    prefix: `holding-${holding.id}`,
  });
  return (
    <details className="confirm" open={refused !== undefined}>
      <summary className="button quiet small">{m.role_profiles_holding_change()}</summary>
      <Form {...form.formProps} action={paths.roleHoldings(profileId)} className="form over">
        <input type="hidden" name="act" value="change" />
        <HoldingKey holding={holding} refused={refused} />
        <Conflict
          conflict={refused?.conflict}
          labels={{
            mandate: m.role_profiles_fact_mandate(),
            facilities: m.role_profiles_fact_facilities(),
          }}
        />
        {!refused?.conflict && <ErrorSummary problems={form.summary} />}
        <GivenFields register={form.register} />
        <div className="actions">
          <Button>{m.ui_save()}</Button>
        </div>
      </Form>
    </details>
  );
}

const HoldingKey = ({ holding, refused }: { holding: Holding; refused: FormAnswer | undefined }) => (
  <>
    <input type="hidden" name="holding" value={holding.id} />
    <input type="hidden" name="version" value={refused?.conflict?.version ?? holding.version} />
  </>
);
