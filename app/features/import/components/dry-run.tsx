import { Form, Link } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ResultPage } from "../page.ts";
import { Counts } from "./counts.tsx";
import { RowList } from "./row-list.tsx";
import { ThrowAway } from "./throw-away.tsx";

type DryRunProps = { page: ResultPage; refused: FormAnswer | undefined };

/** What an import would do, before it does anything: every count opens its list, and nothing goes by itself. */
export function DryRun({ page, refused }: DryRunProps) {
  const { id, counts, dropped, newTeams, canChoose } = page;
  const does = counts.new + counts.changed + counts.ticked > 0;
  const problems = Object.values(answerFor(refused, "apply")?.problems ?? {});
  return (
    <>
      <Sheet title={m.import_would()}>
        <div className="stack near">
          <p className="soft measure">{m.import_would_lead()}</p>
          <Counts id={id} counts={counts} show={["new", "changed", "leaving", "unchanged", "refused"]} />
          {newTeams.length > 0 && <p>{m.import_new_teams({ teams: newTeams.join(", ") })}</p>}
          {dropped.length > 0 && <p className="soft">{m.import_dropped({ columns: dropped.join(", ") })}</p>}
          {problems.map((problem, at) => (
            <Notice key={at} tone="warn" role="alert">
              {problemText(problem)}
            </Notice>
          ))}
          {does ? (
            <Form method="post" action={paths.import(id)} className="stack near">
              <input type="hidden" name="act" value="apply" />
              {counts.managers > 0 && (
                <Check
                  id="apply-managers"
                  name="managers"
                  label={m.import_managers({ n: counts.managers })}
                  hint={m.import_managers_hint()}
                />
              )}
              {counts.leaving > 0 && (
                <p>
                  {m.import_leaving_ticked({ ticked: counts.ticked })}{" "}
                  <Link to={paths.import(id, { show: "leaving" })}>{m.import_leaving_choose()}</Link>
                </p>
              )}
              <p className="faint">{m.import_apply_hint()}</p>
              <div className="actions">
                <Button>{m.import_apply()}</Button>
              </div>
            </Form>
          ) : (
            <p>{m.import_nothing()}</p>
          )}
          <div className="actions">
            {canChoose && (
              <ButtonLink variant="quiet" to={paths.import(id, { columns: 1 })}>
                {m.import_other_columns()}
              </ButtonLink>
            )}
            <ThrowAway id={id} />
          </div>
        </div>
      </Sheet>
      <RowList id={id} list={page.list} today={page.today} ticking refused={answerFor(refused, "leavers")} />
    </>
  );
}
