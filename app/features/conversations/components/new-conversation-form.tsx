import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { fullName, listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { CAREER_TALK, LINE_AT_MOST, newConversationInput } from "../input.ts";
import type { DateDoubt } from "../model.ts";
import { DayDoubts } from "./day-doubts.tsx";
import { KindChoice } from "./kind-choice.tsx";
import type { OfferedTo } from "./offered-moments.tsx";
import { LaterDate } from "./later-date.tsx";

type NewConversationFormProps = {
  own: { employmentId: number; schoolName: string; partner?: NameParts }[];
  staff: (NameParts & { employmentId: number })[];
  /** What the cycle offers to who asks for it. */
  offered: OfferedTo[];
  /** Chosen beforehand, by its employment and its moment. */
  wanted: string | null;
  moment: string | null;
  /** She comes to ask for a talk about her career. */
  career: boolean;
  refused?: {
    fields: Record<string, string | string[]>;
    problems: Record<string, Problem>;
    doubts?: { day: string; found: DateDoubt[]; staff: { givenName: string; isMe: boolean } };
  };
};

/** Asking for a conversation: with whom, one wish, and a date only if there is one already. */
export function NewConversationForm({
  own,
  staff,
  offered,
  wanted,
  moment,
  career,
  refused,
}: NewConversationFormProps) {
  const first = String(own[0]?.employmentId ?? staff[0]?.employmentId ?? "");
  const fields = refused?.fields ?? {
    employmentId: wanted ?? first,
    momentId: moment ?? (career ? careerOf(offered, wanted) : ""),
  };
  const { formProps, register, choice, summary } = useActionForm({
    schema: newConversationInput,
    fields,
    problems: refused?.problems,
  });
  const several = own.length + staff.length > 1;
  return (
    <Sheet>
      <Form {...formProps} action={paths.newConversation()} className="form">
        <ErrorSummary problems={summary} />
        {several ? (
          <Select
            label={m.conversations_new_whom()}
            options={optionsOf({ own, staff })}
            {...register("employmentId")}
          />
        ) : (
          <input type="hidden" name="employmentId" value={first} />
        )}
        <KindChoice offered={offered} career={career} {...choice("momentId")} />
        <TextArea
          size="short"
          label={m.conversations_new_wish()}
          hint={m.conversations_new_wish_hint()}
          optional
          maxLength={LINE_AT_MOST}
          {...register("wish")}
        />
        <LaterDate register={register} />
        {refused?.doubts && (
          <DayDoubts day={refused.doubts.day} doubts={refused.doubts.found} staff={refused.doubts.staff} />
        )}
        <div className="actions">
          <Button>{refused?.doubts ? m.conversations_new_send_sure() : m.conversations_new_send()}</Button>
          <ButtonLink variant="plain" to={paths.conversations()}>
            {m.ui_cancel()}
          </ButtonLink>
        </div>
        <p className="faint">
          <Link to={paths.newHeldElsewhere(wanted ?? undefined)}>{m.conversations_elsewhere_from_new()}</Link>
        </p>
      </Form>
    </Sheet>
  );
}

/** The moment the cycle offers her for it, or else a talk of that kind in between. */
const careerOf = (offered: readonly OfferedTo[], wanted: string | null) =>
  String(
    offered.find((one) => one.kind === "career" && (wanted === null || String(one.employmentId) === wanted))
      ?.momentId ?? CAREER_TALK,
  );

/** Whom she can have a conversation with, each by its employment. */
export function optionsOf({ own, staff }: Pick<NewConversationFormProps, "own" | "staff">) {
  return [
    ...own.map(({ employmentId, schoolName, partner }) => {
      const name = partner ? fullName(partner) : "";
      const label =
        own.length > 1
          ? m.conversations_new_own_at({ name, school: schoolName })
          : m.conversations_new_own_with({ name });
      return { value: employmentId, label };
    }),
    ...staff.map((person) => ({ value: person.employmentId, label: listName(person) })),
  ];
}
