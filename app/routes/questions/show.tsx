import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActivitiesOfQuestion } from "#app/features/activities/queries.server.ts";
import { AgreementsOfItem } from "#app/features/agreements/components/agreements-of-item.tsx";
import { listAgreementsOfItem } from "#app/features/agreements/queries.server.ts";
import { ServesStep } from "#app/features/careers/components/step-question.tsx";
import { listStepsServed } from "#app/features/careers/queries/at-hand.server.ts";
import { ToAgenda } from "#app/features/conversations/components/to-agenda.tsx";
import { listTalksAhead } from "#app/features/conversations/queries/agenda.server.ts";
import { QuestionFeedback } from "#app/features/feedback/components/question-feedback.tsx";
import { listFeedbackOnQuestion } from "#app/features/feedback/queries.server.ts";
import { MadeOfIt } from "#app/features/groups/components/made-of-it.tsx";
import { madeOf } from "#app/features/groups/queries/products.server.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { ActivitiesSheet } from "#app/features/questions/components/activities-sheet.tsx";
import { ConclusionSheet } from "#app/features/questions/components/conclusion-sheet.tsx";
import { HindranceSheet } from "#app/features/questions/components/hindrance-sheet.tsx";
import { HistorySheet } from "#app/features/questions/components/history-sheet.tsx";
import { JoinedSheet } from "#app/features/questions/components/joined-sheet.tsx";
import { QuestionHead } from "#app/features/questions/components/question-head.tsx";
import { VisionSheet } from "#app/features/questions/components/vision-sheet.tsx";
import { kindWords } from "#app/features/questions/components/words.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { listHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { QuestionGave } from "#app/features/value/components/gave.tsx";
import { gaveOfQuestion } from "#app/features/value/queries/gave.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  // The words themselves stay out of the browser's history: the computer may be everybody's.
  { title: kindWords[data?.question.form ?? "question"]() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { may, ...question } = answer(() => getQuestion(db, viewer, id));
  const active = question.state === "active";
  if (question.state === "proposed") throw redirect(paths.questionProposal(id));
  return {
    me: viewer.personId,
    today: viewer.today,
    question,
    may: {
      change: may("change"),
      align: may("align"),
      writeLine: may("write_partner_line"),
      hinder: may("write_hindrance"),
      ask: may("ask_feedback") && active,
      join: may("join") && active && viewer.employments.length > 0,
    },
    agreements: listAgreementsOfItem(db, viewer, id),
    activities: listActivitiesOfQuestion(db, viewer, id),
    gave: gaveOfQuestion(db, viewer, id),
    hindrances: listHindrances(db, viewer, id),
    talks: listTalksAhead(db, viewer, { ...question, ownerPersonId: question.owner.personId }),
    feedback: listFeedbackOnQuestion(db, viewer, id),
    made: madeOf(db, viewer, id),
    serves: listStepsServed(db, viewer, id),
    offered: listOfferedAudiences(db, viewer, { schoolId: question.schoolId, ownerTeamId: null }),
  };
}

export default function QuestionPage() {
  const { me, today, question, may, agreements, talks, ...page } = useLoaderData<typeof loader>();
  const [{ state }, back] = [question, paths.question(question.id)];
  const hasNeeds = may.change || agreements.length > 0;
  return (
    <>
      <QuestionHead question={question} me={me} mayChange={may.change} />
      <div className="stack">
        {state === "active" && (
          <ToAgenda talks={talks} source={{ words: question.text, item: question.id }} back={back} />
        )}
        <ServesStep steps={page.serves} />
        <ConclusionSheet conclusion={question.conclusion} state={state} />
        <div className={hasNeeds ? "columns" : undefined}>
          <VisionSheet question={question} mayAlign={may.align} mayWriteLine={may.writeLine} />
          {hasNeeds && (
            <AgreementsOfItem
              agreements={agreements}
              title={may.change ? m.questions_needs() : m.questions_needs_other()}
              empty={m.questions_needs_none()}
              me={me}
              today={today}
              back={back}
            />
          )}
        </div>
        <QuestionGave
          {...{ gave: page.gave, me, invites: may.change }}
          words={{ title: m.questions_gave(), none: m.questions_gave_none() }}
        />
        <QuestionFeedback questionId={question.id} rows={page.feedback} me={me} mayAsk={may.ask} />
        <ActivitiesSheet questionId={question.id} activities={page.activities} me={me} mayAdd={may.change} />
        <MadeOfIt itemId={question.id} made={page.made} me={me} mayAdd={may.change} />
        <HindranceSheet
          questionId={question.id}
          hindrances={page.hindrances}
          me={me}
          mayWrite={may.hinder}
          offered={page.offered}
          agendaFor={({ id, text }) => (
            <ToAgenda {...{ talks, back }} mayAsk={may.hinder} source={{ words: text, item: id }} />
          )}
        />
        <JoinedSheet question={question} mayJoin={may.join} />
        <HistorySheet question={question} mayChange={may.change} />
      </div>
    </>
  );
}
