import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Words } from "#app/ui/words.tsx";
import type { QuestionCardRow } from "../model.ts";
import { kindWords, stateWords } from "./words.ts";

type QuestionHeadProps = {
  question: QuestionCardRow & { why: string | null; forWhom: string | null };
  me: number;
  mayChange: boolean;
};

/** The sentence, whose it is, who reads it and why it is asked; and what its owner can do with it. */
export function QuestionHead({ question, me, mayChange }: QuestionHeadProps) {
  const { id, text, why, forWhom, owner, audiences, state, openedOn, closedOn } = question;
  return (
    <PageHead
      ownWords
      over={
        <div className="meta">
          <span>{ownerLine(question, me)}</span>
          <SeenByItem audiences={audiences} owner={owner} me={me} />
          <span>
            {closedOn
              ? m.questions_until({ day: showDay(closedOn) })
              : m.questions_since({ day: showDay(openedOn) })}
          </span>
          {state !== "active" && <Pill>{stateWords[state]()}</Pill>}
        </div>
      }
      title={text}
      lead={
        (why || forWhom) && (
          <Words as="div" className="measure">
            {[why, forWhom && m.questions_for_whom_line({ whom: withoutStop(forWhom) })]
              .filter(Boolean)
              .join(" ")}
          </Words>
        )
      }
      actions={mayChange && <QuestionActions id={id} open={state === "active"} />}
    />
  );
}

function QuestionActions({ id, open }: { id: number; open: boolean }) {
  return (
    <>
      <ButtonLink to={paths.newNote({ question: id })}>{m.questions_note()}</ButtonLink>
      <ButtonLink to={paths.editQuestion(id)} variant="quiet">
        {m.questions_edit()}
      </ButtonLink>
      <ButtonLink to={paths.questionConclusion(id)} variant="quiet">
        {open ? m.questions_conclude() : m.questions_reopen()}
      </ButtonLink>
      <ButtonLink to={paths.itemSharing(id)} variant="quiet">
        {m.items_share()}
      </ButtonLink>
    </>
  );
}

function ownerLine({ form, owner }: QuestionCardRow, me: number): string {
  const kind = kindWords[form]();
  if (owner.personId === me) return m.questions_yours({ kind: kind.toLowerCase() });
  return m.questions_of({ kind, name: owner.teamName ?? owner.givenName ?? "" });
}

// "Voor mijn groep 6" and "mijn groep 6." both end as one sentence.
const withoutStop = (text: string) => text.replace(/^(voor|for)\s+/i, "").replace(/\.$/, "");
