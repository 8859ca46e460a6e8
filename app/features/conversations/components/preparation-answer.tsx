import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { problemText } from "#app/ui/problem-text.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { ANSWER_AT_MOST, answerField, privateField } from "../input.ts";

export type AnswerPrompt = {
  id: number;
  text: string;
  help: string | null;
  answer: string;
  keptPrivate: boolean;
  lands: "by_itself" | "to_take" | null;
};

type PreparationAnswerProps = {
  prompt: AnswerPrompt;
  /** Who reads it when she shares. */
  reader: string;
  problems?: Record<string, Problem>;
  /** Beside the box: the ambitions. */
  children?: ReactNode;
};

/** One prompt with its box, who reads it, and the tick that keeps it with its writer. */
export function PreparationAnswer({ prompt, reader, problems, children }: PreparationAnswerProps) {
  const name = answerField(prompt.id);
  const problem = problems?.[name];
  return (
    <div className="stack tight group/answer">
      <TextArea
        label={prompt.text}
        placeholder={prompt.help ?? undefined}
        name={name}
        defaultValue={prompt.answer}
        maxLength={ANSWER_AT_MOST}
        error={problem && problemText(problem)}
        seen={<SeenByAnswer reader={reader} />}
      >
        {children}
      </TextArea>
      {prompt.lands && <LandsOnPath lands={prompt.lands} />}
      <KeepPrivate name={privateField(prompt.id)} kept={prompt.keptPrivate} about={prompt.text} />
    </div>
  );
}

/** Where the answer goes on living: on her own page, whatever she does with it here. */
function LandsOnPath({ lands }: { lands: "by_itself" | "to_take" }) {
  return (
    <p className="faint">
      {lands === "by_itself" ? m.careers_lands() : m.careers_lands_to_take()}{" "}
      <Link to={paths.career()}>{m.careers_lands_open()}</Link>
    </p>
  );
}

/** Who reads what stands in a box: follows the tick under it, with or without script. */
export function SeenByAnswer({ reader }: { reader: string }) {
  return (
    <>
      <span className="group-has-[.keep-private:checked]/answer:hidden">
        <SeenBy icon="users" text={m.conversations_prep_seen_shared({ name: reader })} />
      </span>
      <span className="hidden group-has-[.keep-private:checked]/answer:inline">
        <SeenBy icon="lock" text={m.conversations_prep_seen_me()} />
      </span>
    </>
  );
}

export function KeepPrivate({ name, kept, about }: { name: string; kept: boolean; about: string }) {
  return (
    <label className="flex items-center gap-2 min-h-11 w-fit -my-1 faint">
      <input type="checkbox" className="keep-private size-5" name={name} value="yes" defaultChecked={kept} />
      <span aria-hidden="true">{m.conversations_prep_keep()}</span>
      <span className="unseen">{m.conversations_prep_keep_about({ prompt: about })}</span>
    </label>
  );
}
