import { Form, Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingFold } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { HindranceRow } from "../model.ts";
import { HindranceForm } from "./hindrance-form.tsx";
import { hindranceWords } from "./words.ts";

type HindranceSheetProps = {
  questionId: number;
  hindrances: readonly HindranceRow[];
  me: number;
  mayWrite: boolean;
  /** Whom the viewer can share her own with. */
  offered: readonly Audience[];
  /** Her next talk, on whose agenda it can be put. */
  talk: Talk | null;
};

type Talk = { id: number; name: string };

/** What was in the way, each with its own readers. Who may not write sees the card only when something was shared. */
export function HindranceSheet({ questionId, hindrances, me, mayWrite, offered, talk }: HindranceSheetProps) {
  if (!mayWrite && hindrances.length === 0) return null;
  return (
    <Sheet title={m.questions_hindrances()}>
      {hindrances.length === 0 && <p className="soft">{m.questions_hindrances_none()}</p>}
      <div className="rows">
        {hindrances.map((hindrance) => (
          <Hindrance key={hindrance.id} hindrance={hindrance} me={me} offered={offered} talk={talk} />
        ))}
      </div>
      {mayWrite && (
        // Closed and empty again once one is saved.
        <details key={hindrances.length} className="more over">
          <summary>{m.questions_hindrance_add()}</summary>
          <div className="fold over">
            <HindranceForm action={paths.questionHindrances(questionId)} />
          </div>
        </details>
      )}
    </Sheet>
  );
}

type HindranceProps = Pick<HindranceSheetProps, "me" | "offered" | "talk"> & { hindrance: HindranceRow };

function Hindrance({ hindrance, me, offered, talk }: HindranceProps) {
  const { id, text, kind, resolvedOn, owner, audiences } = hindrance;
  return (
    <article className="stack tight">
      <Words size="less">{text}</Words>
      <div className="meta">
        {kind && <Pill>{hindranceWords[kind]()}</Pill>}
        {resolvedOn && <span>{m.questions_hindrance_resolved_on({ day: showDay(resolvedOn) })}</span>}
        <SeenByItem audiences={audiences} owner={owner} me={me} />
        {owner.personId === me && <Link to={paths.hindrance(id)}>{m.questions_edit()}</Link>}
      </div>
      {owner.personId === me && <SharingFold itemId={id} offered={offered} audiences={audiences} />}
      {owner.personId === me && talk && !resolvedOn && <ToAgenda hindrance={hindrance} talk={talk} />}
    </article>
  );
}

const LONGEST_POINT = 300;

/** One press puts it on the agenda of the next talk; the button says who will read it there. */
function ToAgenda({ hindrance, talk }: { hindrance: HindranceRow; talk: Talk }) {
  return (
    <Form method="post" action={paths.conversationAgenda(talk.id)} className="actions">
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="text" value={hindrance.text.slice(0, LONGEST_POINT)} />
      <input type="hidden" name="item" value={hindrance.id} />
      <Button size="small" variant="quiet">
        {m.questions_hindrance_agenda({ name: talk.name })}
      </Button>
      <span className="hint">{m.questions_hindrance_agenda_read({ name: talk.name })}</span>
    </Form>
  );
}
