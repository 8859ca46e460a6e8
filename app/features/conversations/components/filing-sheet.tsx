import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Talk } from "../record.ts";
import { otherWords } from "./record-words.ts";

type FilingProps = { talk: Talk; filing: { mine: boolean; filed: boolean } | null };

/** Only where the board set it: whether this signed record goes to the personnel file, which both must want. */
export function FilingSheet({ talk, filing }: FilingProps) {
  if (!filing) return null;
  const name = otherWords(talk);
  return (
    <Sheet id="file" tone="sunk" title={m.conversations_file_title()}>
      <div className="stack near">
        <p className="soft">
          {filing.filed
            ? m.conversations_file_gone()
            : filing.mine
              ? m.conversations_file_waiting({ name })
              : m.conversations_file_lead({ name })}
        </p>
        {!filing.filed && !filing.mine && (
          <Confirm
            label={m.conversations_file_agree()}
            size="small"
            question={m.conversations_file_question({ name })}
          >
            <FileForm id={talk.id} act="agree" label={m.conversations_file_agree()} />
          </Confirm>
        )}
        {!filing.filed && filing.mine && (
          <FileForm id={talk.id} act="withdraw" label={m.conversations_file_withdraw()} />
        )}
      </div>
    </Sheet>
  );
}

export const FileForm = ({ id, act, label }: { id: number; act: "agree" | "withdraw"; label: string }) => (
  <form method="post" action={paths.filing(id)} className="actions">
    <Button variant="quiet" size="small" name="act" value={act}>
      {label}
    </Button>
  </form>
);
