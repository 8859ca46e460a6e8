import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { strengtheners } from "../model.ts";
import { strengthenerWords } from "./words.ts";

type StrengthenerCardProps = { activityId: number; version: number; chosen: number | null; error?: string };

/** Help to its owner: nine things that make learning stick, folded away, of which she may pick one. */
export function StrengthenerCard({ activityId, version, chosen, error }: StrengthenerCardProps) {
  const options = [
    ...strengtheners.map((no) => {
      const { label, hint } = strengthenerWords[no];
      return { value: no, label: label(), hint: hint() };
    }),
    { value: "", label: m.activities_stronger_none() },
  ];
  return (
    <Sheet>
      <details className="more" open={Boolean(error)}>
        <summary>{m.activities_stronger()}</summary>
        <Form method="post" action={paths.activity(activityId)} className="stack near over">
          <p className="soft">{m.activities_stronger_lead()}</p>
          <Choice
            name="strengthener"
            legend={m.activities_stronger_legend()}
            look="list"
            options={options}
            selected={chosen ?? ""}
            error={error}
          />
          <input type="hidden" name="act" value="strengthener" />
          <input type="hidden" name="version" value={version} />
          <div className="actions">
            <Button size="small">{m.activities_save()}</Button>
          </div>
        </Form>
      </details>
    </Sheet>
  );
}
