import { and, asc, eq } from "drizzle-orm";
import { askFeedback } from "#app/features/feedback/commands.server.ts";
import { giveFeedback } from "#app/features/feedback/commands/give.server.ts";
import { noteSurvey } from "#app/features/feedback/commands/surveys.server.ts";
import { shareVisitNotes, writeVisitNotes } from "#app/features/feedback/commands/visit-words.server.ts";
import { askVisit, moveVisit } from "#app/features/feedback/commands/visits.server.ts";
import { feedbackRequests, items, learningQuestions, lessonVisits } from "#db/schema/index.ts";
import { personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";

const noor = "noor-visser";
const samira = "samira-ouali";
const vikash = "vikash-ramdin";

/** What others see of Noor Visser's lessons: feedback given and asked, two lesson visits, totals of her pupils. */
export function tellOthersSee(cast: Cast) {
  const { story, dayOf } = cast;
  const at = (day: [number, number], who: PersonKey, what: (actor: ReturnType<typeof story.as>) => void) => {
    const on = dayOf(thisYear(...day));
    story.on(on, "20:00", () => what(story.as(personId(cast, who), on, "20:00")));
  };
  const asking = (ask: string, givers: PersonKey[]) => ({
    ask,
    givers: givers.map((giver) => personId(cast, giver)),
    guestName: null,
    guestEmail: null,
  });

  at([11, 3], noor, ({ viewer, now }) =>
    askFeedback(
      story.db,
      viewer,
      ownQuestion(cast, noor),
      asking("Hoe lang laat ik een stilte duren na een denkvraag?", [samira, vikash]),
      now,
    ),
  );
  at([11, 5], samira, ({ viewer, now }) =>
    giveFeedback(
      story.db,
      viewer,
      requestOf(cast, noor, samira),
      "Je telde zichtbaar tot vijf op je vingers. Daarna kwamen er drie kinderen die ik anders niet hoor.",
      now,
    ),
  );
  at([11, 16], samira, ({ viewer, now }) =>
    askFeedback(
      story.db,
      viewer,
      ownQuestion(cast, samira),
      asking("Jij zat vorige week achterin. Wat hoorde je kinderen tegen elkaar zeggen?", [noor]),
      now,
    ),
  );

  const looking = { ownWay: null, question: null };
  at([11, 4], noor, ({ viewer, now }) =>
    askVisit(
      story.db,
      viewer,
      {
        ...looking,
        visitor: personId(cast, samira),
        focus: "Welke kinderen laat ik het meeste praten?",
        way: "Alleen kijken en beschrijven",
        visitOn: dayOf(thisYear(11, 11)),
      },
      now,
    ),
  );
  at([11, 5], samira, ({ viewer, now }) => moveVisit(story.db, viewer, visitOf(cast, noor), "agree", now));
  at([11, 11], samira, ({ viewer, now }) => {
    const id = visitOf(cast, noor);
    moveVisit(story.db, viewer, id, "hold", now);
    const seen =
      "De eerste tien minuten kwam elke beurt van de tafels bij het raam. Na de denkvraag draaide dat om.";
    writeVisitNotes(story.db, viewer, id, seen, now);
    shareVisitNotes(story.db, viewer, id, true, now);
  });
  at([11, 18], vikash, ({ viewer, now }) =>
    askVisit(
      story.db,
      viewer,
      {
        ...looking,
        visitor: personId(cast, noor),
        focus: "Begrijpen ze mijn uitleg in één keer?",
        way: null,
        visitOn: dayOf(thisYear(12, 3)),
      },
      now,
    ),
  );

  at([11, 13], noor, ({ viewer, now }) =>
    noteSurvey(
      story.db,
      viewer,
      {
        title: "De rekenlessen met een denkvraag",
        takenOn: dayOf(thisYear(11, 13)),
        respondents: 26,
        reflection:
          "Dat negen kinderen het te snel vinden gaan had ik niet gezien. Volgende week nog langer wachten.",
        question: ownQuestion(cast, noor),
        lines: [
          { place: 1, statement: "Ik krijg genoeg tijd om na te denken", agree: 11, partly: 6, disagree: 9 },
          { place: 2, statement: "Ik durf een half antwoord te zeggen", agree: 15, partly: 8, disagree: 3 },
          { place: 3, statement: "Ik leer van wat een ander zegt", agree: 18, partly: 7, disagree: 1 },
        ],
      },
      now,
    ),
  );
}

/** The first of someone's own questions that she works on. */
export const ownQuestion = (cast: Cast, owner: PersonKey) =>
  cast.story.db
    .select({ id: items.id })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(and(eq(items.ownerPersonId, personId(cast, owner)), eq(learningQuestions.state, "active")))
    .orderBy(asc(items.openedOn), asc(items.id))
    .get()!.id;

const requestOf = (cast: Cast, asker: PersonKey, giver: PersonKey) =>
  cast.story.db
    .select({ id: feedbackRequests.id })
    .from(feedbackRequests)
    .where(
      and(
        eq(feedbackRequests.askerId, personId(cast, asker)),
        eq(feedbackRequests.giverId, personId(cast, giver)),
      ),
    )
    .get()!.id;

const visitOf = (cast: Cast, owner: PersonKey) =>
  cast.story.db
    .select({ id: lessonVisits.id })
    .from(lessonVisits)
    .where(eq(lessonVisits.ownerId, personId(cast, owner)))
    .get()!.id;
