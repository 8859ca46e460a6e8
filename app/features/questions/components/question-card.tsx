import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { ValueIcons } from "#app/ui/value-chips.tsx";
import { Words } from "#app/ui/words.tsx";
import type { QuestionCardRow } from "../model.ts";
import { judgementWords, stateWords, valueWords } from "./words.ts";

type QuestionCardProps = {
  question: QuestionCardRow;
  me: number;
  withConclusion?: boolean;
  /** Something more of the page around it, under the card. */
  children?: ReactNode;
};

/** A question in a list: its words, what it touches in the vision, the values named, and who reads it. */
export function QuestionCard({ question, me, withConclusion, children }: QuestionCardProps) {
  const { id, text, alignments, values, audiences, owner, state, conclusion } = question;
  return (
    <article className="question stack tight">
      <Words as="div" size="large">
        <Link to={paths.question(id)} className="plain">
          {text}
        </Link>
      </Words>
      {withConclusion && conclusion && <Words size="less">{conclusion}</Words>}
      <div className="meta">
        {state !== "active" && <Pill>{stateWords[state]()}</Pill>}
        {alignments.map((link) => (
          <LinkedAmbition key={link.id} link={link} />
        ))}
        <ValueIcons
          kinds={values}
          label={m.value_named({ values: values.map((kind) => valueWords[kind]()).join(", ") })}
        />
        <SeenByItem audiences={audiences} owner={owner} me={me} />
      </div>
      {children}
    </article>
  );
}

/** The mark and name, with the judgement in words only where it says more than that they belong together. */
function LinkedAmbition({ link }: { link: QuestionCardRow["alignments"][number] }) {
  return (
    <span className="acts">
      {link.slot === null ? (
        <span>{link.title}</span>
      ) : (
        <AmbitionName slot={link.slot} title={link.title} past={link.past} />
      )}
      {(link.judgement === "rubs" || link.judgement === "separate") && (
        <Pill>{judgementWords[link.judgement]()}</Pill>
      )}
    </span>
  );
}

type QuestionListProps = {
  questions: readonly QuestionCardRow[];
  me: number;
  withConclusion?: boolean;
  /** Something more under each. */
  more?: (question: QuestionCardRow) => ReactNode;
};

export function QuestionList({ questions, me, withConclusion, more }: QuestionListProps) {
  return (
    <div className="rows">
      {questions.map((question) => (
        <QuestionCard key={question.id} question={question} me={me} withConclusion={withConclusion}>
          {more?.(question)}
        </QuestionCard>
      ))}
    </div>
  );
}
