import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listActivitiesOfQuestion } from "#app/features/activities/queries.server.ts";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import { listAgreementsOfItem } from "#app/features/agreements/queries.server.ts";
import { asList } from "#app/features/items/components/readers-words.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { ActivitiesSheet } from "#app/features/questions/components/activities-sheet.tsx";
import { HindranceSheet } from "#app/features/questions/components/hindrance-sheet.tsx";
import { HistorySheet } from "#app/features/questions/components/history-sheet.tsx";
import { QuestionHead } from "#app/features/questions/components/question-head.tsx";
import { VisionSheet } from "#app/features/questions/components/vision-sheet.tsx";
import { kindWords } from "#app/features/questions/components/words.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { listHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { NotesByValue } from "#app/features/value/components/notes-by-value.tsx";
import { listNotesOfQuestion } from "#app/features/value/queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  // The words themselves stay out of the browser's history: the computer may be everybody's.
  { title: kindWords[data?.question.form ?? "question"]() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { may, ...question } = answer(() => getQuestion(db, viewer, id));
  return {
    me: viewer.personId,
    today: viewer.today,
    question,
    may: { change: may("change"), align: may("align"), writeLine: may("write_partner_line"), hinder: may("write_hindrance") },
    agreements: listAgreementsOfItem(db, viewer, id),
    activities: listActivitiesOfQuestion(db, viewer, id),
    notes: listNotesOfQuestion(db, viewer, id),
    hindrances: listHindrances(db, viewer, id),
    offered: listOfferedAudiences(db, viewer, { schoolId: question.schoolId, ownerTeamId: null }),
  };
}

export default function QuestionPage() {
  const { me, today, question, may, agreements, activities, notes, hindrances, offered } = useLoaderData<typeof loader>();
  const { conclusion, state } = question;
  return (
    <>
      <QuestionHead question={question} me={me} mayChange={may.change} />
      <div className="stack">
        {conclusion && (
          <Sheet tone="accent" title={state === "active" ? m.questions_conclusion_earlier() : m.questions_conclusion()}>
            <Words>{conclusion}</Words>
          </Sheet>
        )}
        <div className="columns">
          <VisionSheet question={question} mayAlign={may.align} mayWriteLine={may.writeLine} />
          <Sheet title={may.change ? m.questions_needs() : m.questions_needs_other()} seen={readersOf(agreements, me)}>
            {agreements.length === 0 && <p className="soft">{may.change ? m.questions_needs_none() : m.questions_gave_none_other()}</p>}
            {agreements.map((agreement) => (
              <AgreementCard key={agreement.id} agreement={agreement} today={today} back={paths.question(question.id)} />
            ))}
          </Sheet>
        </div>
        <Sheet title={m.questions_gave()}>
          {notes.length === 0 && <p className="soft">{may.change ? m.questions_gave_none() : m.questions_gave_none_other()}</p>}
          <NotesByValue notes={notes} me={me} />
        </Sheet>
        <ActivitiesSheet questionId={question.id} activities={activities} me={me} mayAdd={may.change} />
        <HindranceSheet questionId={question.id} hindrances={hindrances} me={me} mayWrite={may.hinder} offered={offered} />
        <HistorySheet question={question} mayChange={may.change} />
      </div>
    </>
  );
}

type Agreed = { owner: Reader; forPerson: Reader | null };
type Reader = { personId: number; givenName: string };

// An agreement is read by the one who owes it and the one it is for, whoever reads the question.
function readersOf(agreements: readonly Agreed[], me: number) {
  const people = agreements.flatMap(({ owner, forPerson }) => (forPerson ? [owner, forPerson] : [owner]));
  const others = people.filter((one) => one.personId !== me).map((one) => one.givenName);
  if (people.length === 0) return null;
  return <SeenBy icon="users" text={asList([m.items_seen_you(), ...new Set(others)])} />;
}
