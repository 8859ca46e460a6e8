import { Link } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import type { Visit } from "../model.ts";
import { VisitArrangement } from "./visit-arrangement.tsx";
import { VisitSteps } from "./visit-steps.tsx";
import { VisitToAgenda } from "./visit-to-agenda.tsx";
import { SharedNotes, VisitorsNotes, VisitReflection } from "./visit-words.tsx";
import { visitStateWords } from "./words.ts";

type VisitPageProps = { visit: Visit; talk: { id: number; name: string } | null; refused?: FormAnswer };

/** A lesson visit as one of the two sees it: what to look at, what was agreed, and her own side of what came of it. */
export function VisitPage({ visit, talk, refused }: VisitPageProps) {
  const { mine, may, state, visitor, visited, question, focus } = visit;
  const other = mine ? visitor.givenName : visited.givenName;
  const written = state === "agreed" || state === "done";
  return (
    <>
      <PageHead
        ownWords
        over={
          <div className="meta">
            <span>{m.feedback_visit_with({ visitor: visitor.name, visited: visited.name })}</span>
            <Pill>{visitStateWords[state]()}</Pill>
          </div>
        }
        title={focus}
        lead={
          question && (
            <>
              {m.feedback_show_question()}: <Link to={paths.question(question.id)}>{question.text}</Link>
            </>
          )
        }
        actions={
          <ButtonLink to={paths.lessonVisits()} variant="quiet">
            {m.feedback_visits_all()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        <VisitSteps visit={visit} refused={answerFor(refused, "step") ?? answerFor(refused, "")} />
        <VisitArrangement visit={visit} other={other} refused={answerFor(refused, "arrange")} />
        {may.writeNotes && <VisitorsNotes visit={visit} refused={answerFor(refused, "notes")} />}
        {mine && written && <SharedNotes visit={visit} />}
        {may.writeReflection && <VisitReflection visit={visit} refused={answerFor(refused, "reflection")} />}
        {mine && written && talk && <VisitToAgenda visit={visit} talk={talk} />}
      </div>
    </>
  );
}
