import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { judgementWords, optionsOf } from "./words.ts";

/** What was refused, given back to the one form of the page it came from. */
export type RefusedLink = {
  fields: Record<string, string | string[]>;
  problems: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

type AlignmentFormProps = {
  questionId: number;
  /** `ambition:4` or `goal:2`. */
  target: string;
  /** The link as it is, where there is one. */
  link?: { id: number; judgement: string; why: string | null; version: number };
  refused?: RefusedLink;
  children?: ReactNode;
};

/** The owner's judgement about one ambition or goal, with why; a link that is there can be taken away here too. */
export function AlignmentForm({ questionId, target, link, refused, children }: AlignmentFormProps) {
  const mine = refused?.fields.target === target ? refused : undefined;
  const id = target.replace(":", "-");
  const given = (name: string, else_: string | null | undefined) =>
    [mine?.fields[name] ?? else_ ?? ""].flat()[0];
  const wrong = (name: string) => (mine?.problems[name] ? problemText(mine.problems[name]) : undefined);
  return (
    <div className="stack near">
      {children}
      <Form method="post" action={paths.questionAlignments(questionId)} className="stack near">
        <Conflict conflict={mine?.conflict} labels={{ why: m.questions_judgement_why() }} />
        {wrong("target") && (
          <p className="field-error" role="alert">
            {wrong("target")}
          </p>
        )}
        <input type="hidden" name="target" value={target} />
        <input type="hidden" name="version" value={mine?.conflict?.version ?? link?.version ?? ""} />
        <Choice
          id={`judgement-${id}`}
          name="judgement"
          legend={m.questions_judgement()}
          options={optionsOf(judgementWords)}
          selected={given("judgement", link?.judgement)}
          error={wrong("judgement")}
        />
        <TextArea
          id={`why-${id}`}
          name="why"
          label={m.questions_judgement_why()}
          optional
          size="short"
          defaultValue={given("why", link?.why)}
          error={wrong("why")}
        />
        <div className="actions">
          <Button size="small">{m.questions_save()}</Button>
        </div>
      </Form>
      {link && (
        <Form method="post" action={paths.questionAlignments(questionId)}>
          <input type="hidden" name="target" value={target} />
          <input type="hidden" name="link" value={link.id} />
          <Button size="small" variant="plain" name="judgement" value="none">
            {m.questions_alignments_remove()}
          </Button>
        </Form>
      )}
    </div>
  );
}
