import { m } from "#app/paraglide/messages.js";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

const words = [
  { id: "lived", label: () => m.conversations_four_lived(), ask: () => m.conversations_four_lived_ask() },
  { id: "let-out", label: () => m.conversations_four_out(), ask: () => m.conversations_four_out_ask() },
  { id: "felt-in", label: () => m.conversations_four_in(), ask: () => m.conversations_four_in_ask() },
  { id: "lead-by", label: () => m.conversations_four_lead(), ask: () => m.conversations_four_lead_ask() },
];

/**
 * Four words to look back with before talking to someone. What is typed here is in the open page and nowhere else: the
 * boxes have no name and stand in no form, nothing reads them, and the browser is asked not to remember them.
 */
export function FourWords({ open }: { open: boolean }) {
  return (
    <details className="sheet more no-print" open={open}>
      <summary className="strong">{m.conversations_four_title()}</summary>
      <div className="stack near over">
        <p className="soft">{m.conversations_four_text()}</p>
        <div className="halves">
          {words.map(({ id, label, ask }) => (
            <TextArea
              key={id}
              id={`four-words-${id}`}
              size="short"
              label={label()}
              hint={ask()}
              autoComplete="off"
              spellCheck={false}
            />
          ))}
        </div>
        <SeenBy icon="lock" text={m.conversations_four_seen()} />
      </div>
    </details>
  );
}
