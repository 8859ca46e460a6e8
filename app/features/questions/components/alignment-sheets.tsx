import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AlignmentView } from "../model.ts";
import { AlignmentForm, type RefusedLink } from "./alignment-form.tsx";

type Part = { questionId: number; refused?: RefusedLink };

/** The links there are, each with its judgement to change or take away. */
export function LinkedSheet({ questionId, links, refused }: Part & { links: readonly AlignmentView[] }) {
  return (
    <Sheet title={m.questions_alignments_yours()}>
      <div className="rows">
        {links.map((link) => (
          <AlignmentForm
            key={link.id}
            questionId={questionId}
            target={targetOfLink(link)}
            link={link}
            refused={refused}
          >
            <TargetName link={link} />
            {link.past && <p className="faint">{m.questions_alignments_past()}</p>}
          </AlignmentForm>
        ))}
      </div>
    </Sheet>
  );
}

/** What a link points to, in the words it was made to. */
export function TargetName({
  link,
}: {
  link: Pick<AlignmentView, "title" | "slot" | "past" | "goalId" | "lineageId">;
}) {
  const to = link.goalId === null ? paths.ambition(link.lineageId ?? 0) : paths.goal(link.goalId);
  return (
    <span className="acts">
      {link.slot === null ? (
        <Link to={to}>{link.title}</Link>
      ) : (
        <AmbitionName slot={link.slot} title={link.title} past={link.past} to={to} />
      )}
      {link.goalId !== null && <Pill>{m.questions_goal()}</Pill>}
    </span>
  );
}

type Ambition = { id: number; title: string; meaning: string | null; slot: number };

/** The ambitions of the current vision that are not linked yet, each with what it means. */
export function OpenAmbitionsSheet({
  questionId,
  ambitions,
  refused,
}: Part & { ambitions: readonly Ambition[] }) {
  return (
    <Sheet title={m.questions_alignments_open()}>
      <div className="rows">
        {ambitions.map((ambition) => (
          <Offer
            key={ambition.id}
            questionId={questionId}
            target={`ambition:${ambition.id}`}
            refused={refused}
          >
            <AmbitionName slot={ambition.slot} title={ambition.title} />
            {ambition.meaning && <p className="soft">{ambition.meaning}</p>}
          </Offer>
        ))}
      </div>
    </Sheet>
  );
}

type Goal = { id: number; text: string; slot?: number | null };

/** Open goals of the school and its teams: a link to a goal counts for its ambition. */
export function OpenGoalsSheet({ questionId, goals, refused }: Part & { goals: readonly Goal[] }) {
  return (
    <Sheet title={m.questions_alignments_goals()}>
      <div className="rows">
        {goals.map((goal) => (
          <Offer key={goal.id} questionId={questionId} target={`goal:${goal.id}`} refused={refused}>
            {goal.slot ? (
              <AmbitionName slot={goal.slot} title={goal.text} />
            ) : (
              <p className="strong">{goal.text}</p>
            )}
          </Offer>
        ))}
      </div>
    </Sheet>
  );
}

function Offer({ questionId, target, refused, children }: Part & { target: string; children: ReactNode }) {
  return (
    <div>
      {children}
      <details className="more" open={refused?.fields.target === target}>
        <summary>{m.questions_vision_link()}</summary>
        <div className="fold over">
          <AlignmentForm questionId={questionId} target={target} refused={refused} />
        </div>
      </details>
    </div>
  );
}

const targetOfLink = (link: AlignmentView) =>
  link.goalId === null ? `ambition:${link.ambitionId}` : `goal:${link.goalId}`;
