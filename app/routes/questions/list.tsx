import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuestionList } from "#app/features/questions/components/question-card.tsx";
import { ProposalsSheet } from "#app/features/questions/components/proposals-sheet.tsx";
import {
  listOwnQuestions,
  listQuestionsOfOwnTeams,
  listQuestionsShownTo,
} from "#app/features/questions/queries.server.ts";
import { listProposalsToAnswer } from "#app/features/questions/queries/proposals.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const own = listOwnQuestions(db, viewer);
  return {
    me: viewer.personId,
    mayWrite: viewer.schoolIds.length > 0,
    active: own.filter((question) => question.state === "active"),
    earlier: own.filter((question) => question.state !== "active" && question.state !== "proposed"),
    proposals: listProposalsToAnswer(db, viewer),
    ofTeams: listQuestionsOfOwnTeams(db, viewer),
    shown: listQuestionsShownTo(db, viewer),
  };
}

export default function QuestionsPage() {
  const { me, mayWrite, active, earlier, proposals, ofTeams, shown } = useLoaderData<typeof loader>();
  const none = active.length + earlier.length === 0;
  const write = mayWrite && <ButtonLink to={paths.newQuestion()}>{m.questions_new()}</ButtonLink>;
  return (
    <>
      <PageHead
        title={m.questions_title()}
        actions={
          <>
            {!none && write}
            <ButtonLink to={paths.feedback()} variant="quiet">
              {m.feedback_overview_link()}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <ProposalsSheet proposals={proposals} />
        <Sheet title={m.questions_mine()}>
          {none && (
            <EmptyState
              icon="lightbulb"
              title={m.questions_empty_title()}
              text={m.questions_empty_text()}
              action={write}
            />
          )}
          {!none && active.length === 0 && <p className="soft">{m.questions_empty_active()}</p>}
          <QuestionList questions={active} me={me} />
          {earlier.length > 0 && (
            <details className="more over">
              <summary>{m.questions_mine_earlier()}</summary>
              <QuestionList questions={earlier} me={me} withConclusion />
            </details>
          )}
        </Sheet>
        {ofTeams.length > 0 && (
          <Sheet title={m.questions_of_teams()}>
            <QuestionList questions={ofTeams} me={me} />
          </Sheet>
        )}
        {shown.length > 0 && (
          <Sheet title={m.questions_shown()}>
            <QuestionList questions={shown} me={me} />
          </Sheet>
        )}
      </div>
    </>
  );
}
