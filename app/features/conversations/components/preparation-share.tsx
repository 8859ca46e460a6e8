import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** Sharing as one act: who reads it, when, until when it can be taken back, and first a look at what goes across. */
export function PreparationShare({ reader, otherShared }: { reader: string; otherShared: boolean }) {
  return (
    <Sheet tone="accent" className="stack near">
      <p>
        <strong>
          {otherShared
            ? m.conversations_prep_share_waits({ name: reader })
            : m.conversations_prep_share_first()}
        </strong>{" "}
        <span className="soft">
          {otherShared
            ? m.conversations_prep_share_waits_text()
            : m.conversations_prep_share_first_text({ name: reader })}
        </span>
      </p>
      <div className="actions">
        <Button variant="quiet" name="next" value="preview">
          {m.conversations_prep_share_preview({ name: reader })}
        </Button>
        <Button name="next" value="share">
          {m.conversations_prep_share_do({ name: reader })}
        </Button>
      </div>
    </Sheet>
  );
}
