import { eq } from "drizzle-orm";
import { askFeedback } from "#app/features/feedback/commands.server.ts";
import { giveAsGuest, giveFeedback } from "#app/features/feedback/commands/give.server.ts";
import { noteSurvey } from "#app/features/feedback/commands/surveys.server.ts";
import {
  shareVisitNotes,
  writeReflection,
  writeVisitNotes,
} from "#app/features/feedback/commands/visit-words.server.ts";
import { askVisit, moveVisit } from "#app/features/feedback/commands/visits.server.ts";
import type { Db } from "#db/client.server.ts";
import { feedbackRequests } from "#db/schema/index.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/**
 * What others see of the teacher: feedback asked of her teammate, answered once and still open once, and of a guest; one
 * visit with notes her teammate kept, one with notes she shared; and totals of her pupils.
 */
export function tellFeedback(db: Db, school: ReturnType<typeof aWholeSchool>, questionId: number) {
  const noor = viewing(db, school.teacher.personId);
  const samira = viewing(db, school.teammate.personId);
  const ask = (words: string, whom: { givers?: number[]; guest?: true }) =>
    askFeedback(
      db,
      noor,
      questionId,
      {
        ask: words,
        givers: whom.givers ?? [],
        guestName: whom.guest ? "Oud-collega Ria" : null,
        guestEmail: whom.guest ? "ria@elders.example" : null,
      },
      NOW,
    );
  const requestOf = (words: string) =>
    db.select().from(feedbackRequests).where(eq(feedbackRequests.ask, words)).get()!.id;

  ask(canary("feedback_ask"), { givers: [samira.personId] });
  const given = requestOf(canary("feedback_ask"));
  giveFeedback(db, samira, given, canary("feedback_given"), NOW);
  ask("Hoe lang wacht ik na een vraag?", { givers: [samira.personId] });
  const open = requestOf("Hoe lang wacht ik na een vraag?");
  const guestToken = ask(canary("feedback_ask_guest"), { guest: true }).guest!.token;
  giveAsGuest(db, guestToken, canary("feedback_of_guest"), NOW);

  const visit = (focus: string, way: string | null) => {
    const looking = { way: null, ownWay: way, visitOn: TODAY };
    return askVisit(db, noor, { visitor: samira.personId, focus, question: questionId, ...looking }, NOW);
  };
  const visits = {
    asked: visit("Wie komt er aan het woord?", null),
    agreed: visit(canary("visit_focus"), canary("visit_way")),
    shared: visit("Hoe geef ik uitleg?", null),
  };
  for (const id of [visits.agreed, visits.shared]) moveVisit(db, samira, id, "agree", NOW);
  writeVisitNotes(db, samira, visits.agreed, canary("visit_notes"), NOW);
  writeReflection(db, noor, visits.agreed, canary("visit_reflection"), NOW);
  writeVisitNotes(db, samira, visits.shared, canary("visit_notes_shared"), NOW);
  shareVisitNotes(db, samira, visits.shared, true, NOW);

  const line = { statement: canary("survey_statement"), agree: 12, partly: 6, disagree: 2, place: 1 };
  const surveyId = noteSurvey(
    db,
    noor,
    {
      title: canary("survey_title"),
      takenOn: TODAY,
      respondents: 24,
      reflection: canary("survey_reflection"),
      question: questionId,
      lines: [line],
    },
    NOW,
  );
  return { feedback: { given, open }, guestToken, visits, surveyId };
}
