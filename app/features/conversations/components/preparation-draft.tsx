import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Words } from "#app/ui/words.tsx";
import { howItWentWords } from "../model.ts";
import type { Offer } from "./use-device-draft.ts";
import { wentName } from "./words.ts";

type PreparationDraftProps = {
  offer: Offer;
  labels: Record<string, string>;
  onAnswer: (choice: "restore" | "drop") => void;
};

/** What she typed here before and we never got: beside what is saved, and hers to choose. */
export function PreparationDraft({ offer, labels, onAnswer }: PreparationDraftProps) {
  const { draft, saved, differing, newer } = offer;
  return (
    <Notice
      tone="info"
      role="alert"
      title={m.conversations_prep_draft_title({ moment: showMoment(draft.at) })}
    >
      <p>{newer ? m.conversations_prep_draft_newer() : m.conversations_prep_draft_text()}</p>
      <dl className="conflict">
        {differing.map((name) => (
          <div key={name}>
            <dt className="strong">{labels[name] ?? m.conversations_prep_draft_field()}</dt>
            <dd>
              <Version label={m.conversations_prep_draft_here()} text={inWords(name, draft.fields[name])} />
              <Version label={m.conversations_prep_draft_saved()} text={inWords(name, saved[name])} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="acts">
        <Button type="button" size="small" onClick={() => onAnswer("restore")}>
          {m.conversations_prep_draft_restore()}
        </Button>
        <Button type="button" size="small" variant="quiet" onClick={() => onAnswer("drop")}>
          {m.conversations_prep_draft_drop()}
        </Button>
      </div>
    </Notice>
  );
}

const Version = ({ label, text }: { label: string; text: string }) => (
  <div>
    <span className="faint">{label}</span>{" "}
    {text ? <Words size="less">{text}</Words> : <span className="faint">{m.ui_conflict_empty()}</span>}
  </div>
);

/** A tick has no words of its own. */
function inWords(name: string, value = ""): string {
  if (name.startsWith("private_")) return value ? m.conversations_prep_keep() : "";
  const how = howItWentWords.find((word) => name.startsWith("went_") && word === value);
  return how ? wentName(how) : value;
}
