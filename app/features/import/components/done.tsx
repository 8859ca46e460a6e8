import { Form } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ResultPage } from "../page.ts";
import { Counts } from "./counts.tsx";
import { RowList } from "./row-list.tsx";

type DoneProps = { page: ResultPage; refused: FormAnswer | undefined };

/** What an import did; inviting who came, by choice; and taking it all back until the next one. */
export function Done({ page, refused }: DoneProps) {
  const { id, counts, stage, appliedAt, undoneAt, dropped, list } = page;
  const isUndone = stage === "undone";
  const forgotten = counts.new + counts.changed + counts.unchanged + counts.refused === 0;
  const said = ["undo", "invite", "remove"].flatMap((act) =>
    Object.values(answerFor(refused, act)?.problems ?? {}),
  );
  return (
    <>
      <Sheet title={isUndone ? m.import_undone() : m.import_applied()}>
        <div className="stack near">
          {appliedAt !== null && <p>{m.import_applied_on({ moment: showMoment(appliedAt) })}</p>}
          {undoneAt !== null && <p>{m.import_undone_on({ moment: showMoment(undoneAt) })}</p>}
          {said.map((problem, at) => (
            <Notice key={at} tone="warn" role="alert">
              {problemText(problem)}
            </Notice>
          ))}
          {forgotten ? (
            <p className="soft">{m.import_forgotten()}</p>
          ) : (
            <Counts
              id={id}
              counts={counts}
              show={[
                "new",
                "changed",
                "leaving",
                "unchanged",
                "refused",
                ...(isUndone ? (["kept"] as const) : []),
              ]}
            />
          )}
          {dropped.length > 0 && <p className="soft">{m.import_dropped({ columns: dropped.join(", ") })}</p>}
          {!isUndone && <Invite id={id} uninvited={page.uninvited} />}
          {page.canUndo && <Undo id={id} invited={page.invited} />}
          <div className="actions">
            <ButtonLink variant="quiet" to={paths.imports()}>
              {m.import_another()}
            </ButtonLink>
          </div>
        </div>
      </Sheet>
      {!forgotten && <RowList id={id} list={list} today={page.today} />}
    </>
  );
}

const Invite = ({ id, uninvited }: { id: number; uninvited: number }) =>
  uninvited > 0 && (
    <Form method="post" action={paths.import(id)} className="stack near">
      <input type="hidden" name="act" value="invite" />
      <p className="measure">
        {uninvited === 1 ? m.import_invite_lead_one() : m.import_invite_lead({ n: uninvited })}
      </p>
      <div className="actions">
        <Button>
          {uninvited === 1 ? m.import_invite_one() : m.import_invite({ n: Math.min(uninvited, 100) })}
        </Button>
      </div>
    </Form>
  );

const Undo = ({ id, invited }: { id: number; invited: number }) => (
  <details className="more">
    <summary>{m.import_undo()}</summary>
    <Form method="post" action={paths.import(id)} className="stack near over">
      <input type="hidden" name="act" value="undo" />
      <p className="measure">{m.import_undo_lead()}</p>
      {invited > 0 && <p className="measure">{m.import_undo_invited({ n: invited })}</p>}
      <div className="actions">
        <Button variant="danger">{m.import_undo_sure()}</Button>
      </div>
    </Form>
  </details>
);
