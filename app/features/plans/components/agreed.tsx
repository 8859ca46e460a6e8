import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { SheetChanges } from "../frozen.ts";
import { agreeInput } from "../input.ts";
import type { PlanPage } from "../shown.ts";

/** What the team agreed on, version by version; and whether what stands there now is something else. */
export function AgreedSheet({
  agreed,
  changes,
  may,
  team,
  year,
}: Pick<PlanPage, "agreed" | "changes" | "may" | "team" | "year">) {
  const [latest] = agreed;
  return (
    <Sheet title={m.plans_agreed()} id="agreed">
      {!latest && <p>{m.plans_agreed_none()}</p>}
      {latest && !changes && <p>{m.plans_agreed_same()}</p>}
      {latest && changes && (
        <>
          <p>{m.plans_agreed_changed({ no: latest.no, day: showDay(latest.agreedOn) })}</p>
          <Changes changes={changes} />
        </>
      )}
      {agreed.length > 0 && (
        <ul className="rows below">
          {agreed.map(({ no, agreedOn, by }) => (
            <li key={no}>
              <Link to={paths.planVersion(team.id, year, no)}>
                {m.plans_agreed_on({ no, day: showDay(agreedOn) })}
              </Link>
              <div className="faint">{m.plans_agreed_by({ name: by })}</div>
            </li>
          ))}
        </ul>
      )}
      {may.agree && (!latest || changes) && (
        <div className="actions below">
          <ButtonLink variant="quiet" size="small" to={paths.planAgreement(team.id, year)}>
            {m.plans_agree()}
          </ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

function Changes({ changes: { added, changed, gone, ...also } }: { changes: SheetChanges }) {
  const said = [
    ...added.map((text) => m.plans_diff_added({ text })),
    ...changed.map((text) => m.plans_diff_changed({ text })),
    ...gone.map((text) => m.plans_diff_gone({ text })),
    ...(also.words ? [m.plans_diff_words()] : []),
    ...(also.frame ? [m.plans_diff_frame()] : []),
    ...(also.people ? [m.plans_diff_people()] : []),
  ];
  return (
    <ul className="plan-diff faint">
      {said.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

type AgreeFormProps = {
  talks: readonly { id: number; heldOn: string }[];
  seal: string;
  today: string;
  fields?: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  stale: boolean;
};

/** In which talk or on which day the team agreed: fixes the sheet that is read below it, and no other. */
export function AgreeForm({ talks, seal, today, fields, problems, stale }: AgreeFormProps) {
  const first = { conversation: String(talks[0]?.id ?? ""), on: talks.length > 0 ? "" : today };
  const form = useActionForm({ schema: agreeInput, fields: fields ?? first, problems });
  return (
    <Form {...form.formProps} className="form">
      {stale ? (
        <Notice tone="warn" role="alert">
          <p>{m.plans_agree_stale()}</p>
        </Notice>
      ) : (
        <ErrorSummary problems={form.summary} />
      )}
      {talks.length > 0 && (
        <Choice
          legend={m.plans_agree_in()}
          look="list"
          options={[
            ...talks.map(({ id, heldOn }) => ({
              value: id,
              label: m.plans_agree_talk({ day: showDay(heldOn, "weekday") }),
            })),
            { value: "", label: m.plans_agree_no_talk() },
          ]}
          {...form.choice("conversation")}
        />
      )}
      <Field
        label={m.plans_agree_on()}
        hint={talks.length > 0 ? m.plans_agree_on_hint() : undefined}
        type="date"
        max={today}
        {...form.register("on")}
      />
      <input type="hidden" name="seal" value={seal} />
      <div className="actions">
        <Button>{m.plans_agree()}</Button>
      </div>
    </Form>
  );
}
