import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import type { TeamPart } from "#app/features/teams/model.ts";
import type { NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { closeRoundInput, newRoundInput, roundWordsInput } from "../input.ts";
import type { RoundShown } from "../model.ts";
import { PartsFields } from "./parts-fields.tsx";

type Member = NameParts & { personId: number; part: TeamPart; mandate: string | null };
type StartProps = {
  members: readonly Member[];
  latest: number;
  today: string;
  refused: FormAnswer | undefined;
};

const bySchool = () => <SeenBy icon="building-2" text={m.items_seen_school()} />;
const byMembers = () => <SeenBy icon="users" text={m.groups_seen_members()} />;
const labels = () => ({ aim: m.groups_round_aim(), lookBack: m.groups_round_look_back() });

/** A new round: what it is for, from when, and who leads it; a date is enough. */
export function StartRoundForm({ members, latest, today, refused }: StartProps) {
  const form = useActionForm({
    schema: newRoundInput,
    fields: refused?.fields ?? { fromDay: today },
    problems: refused?.problems,
    prefix: "start",
  });
  return (
    <Form {...form.formProps} className="form">
      <input type="hidden" name="act" value="start" />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? latest} />
      <Conflict conflict={refused?.conflict} labels={labels()} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <TextArea
        label={m.groups_round_aim()}
        hint={m.groups_round_aim_hint()}
        seen={bySchool()}
        optional
        size="short"
        {...form.register("aim")}
      />
      <Field
        type="date"
        label={m.groups_round_from()}
        hint={latest > 0 ? m.groups_round_from_hint() : undefined}
        {...form.register("fromDay")}
      />
      <h3>{m.groups_round_who()}</h3>
      <p className="faint">{m.groups_round_who_hint()}</p>
      <PartsFields members={members} typed={refused?.fields} />
      <div className="actions">
        <Button>{m.groups_round_start()}</Button>
      </div>
    </Form>
  );
}

type RoundProps = { round: RoundShown; today: string; mayLookBack: boolean; refused: FormAnswer | undefined };

/** The end of a round, if they want with how they look back on it. */
export function CloseRoundForm({ round, today, mayLookBack, refused }: RoundProps) {
  const form = useActionForm({
    schema: closeRoundInput,
    fields: refused?.fields ?? { toDay: today, lookBack: round.lookBack ?? "" },
    problems: refused?.problems,
    prefix: "close",
  });
  return (
    <Form {...form.formProps} className="form">
      <Which act="close" round={round} refused={refused} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <Field type="date" label={m.groups_round_to()} {...form.register("toDay")} />
      {mayLookBack && <LookBack form={form} />}
      <div className="actions">
        <Button variant="quiet">{m.groups_round_close()}</Button>
      </div>
    </Form>
  );
}

/** The words of a round, also of one that is over; folded until someone wants to change them. */
export function RoundWordsForm({ round, refused }: Omit<RoundProps, "today" | "mayLookBack">) {
  const form = useActionForm({
    schema: roundWordsInput,
    fields: refused?.fields ?? { aim: round.aim ?? "", lookBack: round.lookBack ?? "" },
    problems: refused?.problems,
    prefix: `round-${round.id}`,
  });
  return (
    <details className="more" open={refused !== undefined}>
      <summary>{m.groups_round({ no: round.no })}</summary>
      <Form {...form.formProps} className="form over">
        <Which act="write" round={round} refused={refused} />
        {!refused?.conflict && <ErrorSummary problems={form.summary} />}
        <TextArea
          label={m.groups_round_aim()}
          seen={bySchool()}
          optional
          size="short"
          {...form.register("aim")}
        />
        <LookBack form={form} />
        <div className="actions">
          <Button variant="quiet">{m.ui_save()}</Button>
        </div>
      </Form>
    </details>
  );
}

const LookBack = ({ form }: { form: ReturnType<typeof useActionForm> }) => (
  <TextArea
    label={m.groups_round_look_back()}
    hint={m.groups_round_look_back_hint()}
    seen={byMembers()}
    optional
    {...form.register("lookBack")}
  />
);

type WhichProps = { act: string; round: RoundShown; refused: FormAnswer | undefined };

const Which = ({ act, round, refused }: WhichProps) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="round" value={round.id} />
    <input type="hidden" name="version" value={refused?.conflict?.version ?? round.version} />
    <Conflict conflict={refused?.conflict} labels={labels()} />
  </>
);
