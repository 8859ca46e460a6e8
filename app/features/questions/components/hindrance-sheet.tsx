import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingFold } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
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
  /** The way onto the agenda of a talk ahead, for one of them. */
  agendaFor: (hindrance: HindranceRow) => ReactNode;
};

/** What was in the way, each with its own readers. Who may not write sees the card only when something was shared. */
export function HindranceSheet({
  questionId,
  hindrances,
  me,
  mayWrite,
  offered,
  agendaFor,
}: HindranceSheetProps) {
  if (!mayWrite && hindrances.length === 0) return null;
  return (
    <Sheet title={m.questions_hindrances()}>
      {hindrances.length === 0 && <p className="soft">{m.questions_hindrances_none()}</p>}
      <div className="rows">
        {hindrances.map((hindrance) => (
          <Hindrance
            key={hindrance.id}
            hindrance={hindrance}
            me={me}
            offered={offered}
            agendaFor={agendaFor}
          />
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

type HindranceProps = Pick<HindranceSheetProps, "me" | "offered" | "agendaFor"> & { hindrance: HindranceRow };

function Hindrance({ hindrance, me, offered, agendaFor }: HindranceProps) {
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
      {!resolvedOn && agendaFor(hindrance)}
    </article>
  );
}
