import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Problem } from "#app/lib/problems.ts";
import type { Talk } from "../record.ts";
import { PenButtons } from "./record-pen.tsx";
import { SaveLine } from "./save-line.tsx";
import { useAutosave } from "./use-autosave.ts";

export type RunningText = {
  text: string;
  penPersonId: number;
  mine: boolean;
  writtenAt: number | null;
  version: number;
};
type TextProps = { talk: Talk; text: RunningText };

/** Close behind the one who writes, so that the other reads along. */
const PACE = { pause: 400, behind: 900 };

/** What the record says in running words: one has the pen, the others read along and ask for it with one tap. */
export function RecordText({ talk, text }: TextProps) {
  // Whoever still has words that are not saved keeps her box, also when the pen was taken meanwhile.
  const [holding, setHolding] = useState(false);
  if (text.mine || holding) return <Writing talk={talk} text={text} onHolding={setHolding} />;
  const writer = talk.parties.find((party) => party.personId === text.penPersonId)?.givenName ?? "";
  return (
    <div className="stack tight">
      {text.text ? (
        <Words size="less">{text.text}</Words>
      ) : (
        <p className="faint">{m.conversations_text_empty({ name: writer })}</p>
      )}
      <div className="meta">
        <span role="status">{m.conversations_pen_of({ name: writer })}</span>
        <PenForm talk={talk} text={text} />
      </div>
    </div>
  );
}

function PenForm({ talk, text, before }: TextProps & { before?: () => Promise<void> }) {
  const fetcher = useFetcher();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement;
    event.preventDefault();
    await before?.();
    fetcher.submit(
      { to: pressed.value },
      { method: "post", action: paths.recordPen(talk.id), preventScrollReset: true },
    );
  };
  return (
    <form
      method="post"
      action={paths.recordPen(talk.id)}
      className="actions"
      onSubmit={(event) => void send(event)}
    >
      <PenButtons talk={talk} penPersonId={text.penPersonId} />
    </form>
  );
}

function Writing({ talk, text, onHolding }: TextProps & { onHolding: (holding: boolean) => void }) {
  const form = useRef<HTMLFormElement>(null);
  // What she began with: a newer text that comes along while she types is a difference to settle, never hers to overwrite.
  const [begun] = useState(text);
  const { state, version, touched, flush } = useAutosave(
    form,
    paths.recordTextSaving(talk.id),
    begun.version,
    PACE,
  );
  const conflict = state.at === "conflict" ? state : undefined;
  const safe = state.at === "saved" || state.at === "idle";
  useEffect(() => {
    if (safe) onHolding(false);
  }, [safe, onHolding]);

  const typing = () => {
    onHolding(true);
    touched();
  };
  const joined = () => {
    const area = form.current?.elements.namedItem("text");
    if (conflict && area instanceof HTMLTextAreaElement)
      area.value = [conflict.theirs.text, area.value].filter(Boolean).join("\n\n");
  };
  return (
    <div className="stack tight">
      <Conflict conflict={conflict} labels={{ text: m.conversations_text_title() }} />
      {state.at === "refused" && (
        <Notice tone="warn" role="alert">
          {Object.entries(state.problems).map(([name, problem]) => (
            <p key={name}>{problemText(problem as Problem)}</p>
          ))}
        </Notice>
      )}
      <form
        method="post"
        action={paths.recordText(talk.id)}
        ref={form}
        className="stack tight"
        autoComplete="off"
        onInput={typing}
      >
        <input type="hidden" name="version" value={conflict?.version ?? version} />
        {conflict && <input type="hidden" name="take" value="yes" />}
        <TextArea
          name="text"
          id="record-text"
          label={m.conversations_text_label()}
          hint={m.conversations_text_hint()}
          rows={7}
          maxLength={20_000}
          defaultValue={begun.text}
        />
        <div className="label-row">
          <SaveLine state={state} savedAt={text.writtenAt} />
          {conflict ? (
            <div className="actions">
              <Button type="button" variant="quiet" size="small" onClick={joined}>
                {m.conversations_text_join()}
              </Button>
              <Button size="small">{m.conversations_text_keep_mine()}</Button>
              <Button variant="plain" size="small" type="button" onClick={() => window.location.reload()}>
                {m.conversations_text_keep_theirs()}
              </Button>
            </div>
          ) : (
            <noscript>
              <Button size="small">{m.ui_save()}</Button>
            </noscript>
          )}
        </div>
      </form>
      {!conflict && <PenForm talk={talk} text={text} before={flush} />}
    </div>
  );
}
