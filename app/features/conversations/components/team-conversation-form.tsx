import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { LINE_AT_MOST } from "../input.ts";
import { newTeamConversationInput } from "../team-input.ts";
import { LaterDate } from "./later-date.tsx";

type TeamConversationFormProps = {
  teamId: number;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** A talk of the team: what it is about, and a date only if there is one already. */
export function TeamConversationForm({ teamId, fields, problems }: TeamConversationFormProps) {
  const { formProps, register, summary } = useActionForm({
    schema: newTeamConversationInput,
    fields,
    problems,
  });
  return (
    <Sheet>
      <Form {...formProps} action={paths.newTeamConversation(teamId)} className="form">
        <ErrorSummary problems={summary} />
        <TextArea
          size="short"
          label={m.conversations_team_new_point()}
          hint={m.conversations_team_new_point_hint()}
          optional
          maxLength={LINE_AT_MOST}
          {...register("point")}
        />
        <LaterDate register={register} />
        <div className="actions">
          <Button>{m.conversations_team_new_save()}</Button>
          <ButtonLink variant="plain" to={paths.team(teamId)}>
            {m.ui_cancel()}
          </ButtonLink>
        </div>
      </Form>
    </Sheet>
  );
}
