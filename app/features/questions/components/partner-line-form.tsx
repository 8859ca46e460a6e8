import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { TextArea } from "#app/ui/text-area.tsx";

type PartnerLineFormProps = {
  link: { id: number; partnerLine: string | null; version: number };
  ownerName: string;
  refused?: {
    fields: Record<string, string | string[]>;
    problems: Record<string, Problem>;
    conflict?: { theirs: Record<string, string>; version: number };
  };
};

/** One line of the gesprekspartner beside the owner's judgement; it never takes the judgement's place. */
export function PartnerLineForm({ link, ownerName, refused }: PartnerLineFormProps) {
  const problem = refused?.problems.line;
  return (
    <Form method="post" action={paths.partnerLine(link.id)} className="stack near">
      <Conflict
        conflict={refused?.conflict}
        labels={{ why: m.questions_judgement_why(), line: m.questions_partner_line_title() }}
      />
      <TextArea
        id={`line-${link.id}`}
        name="line"
        size="short"
        rows={1}
        label={m.questions_partner_line_label({ name: ownerName })}
        hint={m.questions_partner_line_hint()}
        defaultValue={[refused?.fields.line ?? link.partnerLine ?? ""].flat()[0]}
        error={problem && problemText(problem)}
      />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? link.version} />
      <div className="actions">
        <Button size="small">{m.questions_save()}</Button>
      </div>
    </Form>
  );
}
