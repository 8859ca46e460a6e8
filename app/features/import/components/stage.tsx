import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ImportPage } from "../page.ts";
import { ColumnsForm } from "./columns-form.tsx";
import { Done } from "./done.tsx";
import { DryRun } from "./dry-run.tsx";
import { Progress } from "./progress.tsx";
import { ThrowAway } from "./throw-away.tsx";

const brokeOffWords = {
  compare: m.import_broke_off_compare,
  apply: m.import_broke_off_apply,
  undo: m.import_broke_off_undo,
};

type StageProps = { page: ImportPage; refused: FormAnswer | undefined };

/** Where an import is: its columns, how far it is, what it would do, or what it did. */
export function Stage({ page, refused }: StageProps) {
  if (page.stage === "busy") return <Progress {...page.busy} />;
  return (
    <div className="stack">
      {page.brokeOff && (
        <Notice tone="warn" role="alert">
          {brokeOffWords[page.brokeOff.kind]({ moment: showMoment(page.brokeOff.begunAt) })}
        </Notice>
      )}
      {page.stage === "columns" && <ColumnsForm page={page} refused={answerFor(refused, "columns")} />}
      {page.stage === "gone" && <Gone id={page.id} />}
      {page.stage === "ready" && <DryRun page={page} refused={refused} />}
      {(page.stage === "applied" || page.stage === "undone") && <Done page={page} refused={refused} />}
    </div>
  );
}

/** The file itself is kept nowhere; after half an hour it has to come again. */
const Gone = ({ id }: { id: number }) => (
  <Sheet className="measure">
    <div className="stack near">
      <p>{m.import_gone()}</p>
      <div className="actions">
        <ButtonLink to={paths.imports()}>{m.import_again()}</ButtonLink>
        <ThrowAway id={id} />
      </div>
    </div>
  </Sheet>
);
