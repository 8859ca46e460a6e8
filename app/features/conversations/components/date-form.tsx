import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { dateInput, LINE_AT_MOST } from "../input.ts";
import type { DateDoubt } from "../model.ts";
import { DayDoubts } from "./day-doubts.tsx";

type DateFormProps = {
  conversationId: number;
  version: number;
  /** What is planned now. */
  fields: { day: string; time: string; minutes: string; place: string; openingQuestion: string };
  /** What an empty place means. */
  ownPlace: string | null;
  /** The staff's name when the viewer leads the talk: she may put an opening question. */
  asks: string | null;
  refused?: {
    fields: Record<string, string | string[]>;
    problems: Record<string, Problem>;
    conflict?: { theirs: Record<string, string>; version: number };
    doubts?: { day: string; found: DateDoubt[] };
  };
  /** Whose working days a doubt is about. */
  staff: { givenName: string; isMe: boolean } | undefined;
};

/** When and where; either party may fill it in. */
export function DateForm({ conversationId, version, fields, ownPlace, asks, refused, staff }: DateFormProps) {
  const { formProps, register, summary } = useActionForm({
    schema: dateInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  return (
    <Sheet>
      <Form {...formProps} action={paths.conversationDate(conversationId)} className="form">
        <input type="hidden" name="version" value={refused?.conflict?.version ?? version} />
        <Conflict conflict={refused?.conflict} labels={labels(asks !== null)} />
        {!refused?.conflict && <ErrorSummary problems={summary} />}
        <div className="field-row">
          <Field type="date" label={m.conversations_date_day()} {...register("day")} />
          <Field type="time" label={m.conversations_date_time()} {...register("time")} />
          <Field
            type="number"
            inputMode="numeric"
            min={5}
            max={480}
            label={m.conversations_date_minutes()}
            {...register("minutes")}
          />
        </div>
        <Field
          label={m.conversations_date_place()}
          hint={ownPlace ? m.conversations_date_place_hint({ place: ownPlace }) : undefined}
          optional={ownPlace !== null}
          maxLength={LINE_AT_MOST}
          {...register("place")}
        />
        {asks !== null && (
          <TextArea
            size="short"
            label={m.conversations_date_opening()}
            hint={m.conversations_date_opening_hint({ name: asks })}
            optional
            maxLength={LINE_AT_MOST}
            {...register("openingQuestion")}
          />
        )}
        {refused?.doubts && (
          <DayDoubts day={refused.doubts.day} doubts={refused.doubts.found} staff={staff} />
        )}
        <div className="actions">
          <Button>{refused?.doubts ? m.conversations_date_save_sure() : m.conversations_prep_save()}</Button>
          <ButtonLink variant="plain" to={paths.conversationCancellation(conversationId)}>
            {m.conversations_date_cancel()}
          </ButtonLink>
          <ButtonLink variant="plain" to={paths.heldElsewhere(conversationId)}>
            {m.conversations_elsewhere_from_date()}
          </ButtonLink>
        </div>
      </Form>
    </Sheet>
  );
}

const labels = (asks: boolean): Record<string, string> => ({
  day: m.conversations_date_day(),
  time: m.conversations_date_time(),
  minutes: m.conversations_date_minutes(),
  place: m.conversations_date_place(),
  ...(asks && { openingQuestion: m.conversations_date_opening() }),
});
