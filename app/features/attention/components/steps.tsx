import { Link } from "@remix-run/react";
import { asPoint } from "#app/features/conversations/record.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import type { RowKey } from "../model.ts";
import type { TalkForIt } from "./signal-steps.tsx";

type PostStepProps = {
  action: string;
  fields: Record<string, string | number>;
  step: string;
  about: string;
  variant?: "quiet" | "plain";
};

/** What a form says of the row it is about. */
export const fieldsOf = ({ code, subjectId, schoolId }: RowKey) => ({
  code,
  subject: subjectId,
  school: schoolId,
});

/** A step that one press does. */
export function PostStep({ action, fields, step, about, variant = "quiet" }: PostStepProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} size="small" aria-label={`${step}: ${about}`}>
        {step}
      </Button>
    </form>
  );
}

type AgendaStepProps = {
  talk: TalkForIt;
  /** The words of the point: a goal, an ambition or an agreement. */
  point: string;
  agreement?: number;
  step: string;
  about: string;
  variant?: "quiet" | "plain";
  /** The page it is pressed on. */
  back?: string;
};

/** Puts it on the agenda of the talk ahead; once there, the way to it. */
export function AgendaStep({ talk, point, agreement, step, about, variant, back }: AgendaStepProps) {
  if (talk.placed)
    return (
      <Link to={`${paths.conversation(talk.id)}#agenda`} className="faint">
        {m.attention_on_agenda({ name: talk.name })}
      </Link>
    );
  const fields = {
    act: "add",
    text: asPoint(point),
    back: back ?? paths.attention(),
    ...(agreement && { agreement }),
  };
  return <PostStep action={paths.conversationAgenda(talk.id)} {...{ fields, step, about, variant }} />;
}
