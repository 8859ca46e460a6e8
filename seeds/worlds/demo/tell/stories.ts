import { and, eq } from "drizzle-orm";
import { keepLink } from "#app/features/evidence/commands.server.ts";
import { proposeTo } from "#app/features/questions/commands/propose.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { answerAuthorship, inviteAuthors } from "#app/features/stories/commands/authors.server.ts";
import { releaseStory, shareStory } from "#app/features/stories/commands/share.server.ts";
import { items, stories, valueNotes } from "#db/schema/index.ts";
import { audiencesOf, personId, type Cast } from "../cast.ts";
import { lastYear, thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";
import { ownQuestion } from "./feedback.ts";

const noor = "noor-visser";
const samira = "samira-ouali";
const TEN_COUNTS = "Tien tellen";

/** What came of a lesson visit, told by the two whose story it is and released for the annual report; and a link kept. */
export function tellStories(cast: Cast) {
  const { story, dayOf } = cast;
  type Actor = ReturnType<typeof story.as> & { day: string };
  const at = (day: ReturnType<typeof thisYear>, who: PersonKey, what: (actor: Actor) => void) => {
    const on = dayOf(day);
    story.on(on, "20:30", () => what({ ...story.as(personId(cast, who), on, "20:30"), day: on }));
  };
  const { db } = story;
  const notes = () =>
    [
      "Na het bezoek van Samira durf ik na een vraag tien tellen niks te zeggen.",
      "Ze verbeteren elkaar zonder dat ik iets zeg.",
    ].map((text) => noteOf(cast, noor, text));

  at(lastYear(6, 22), noor, ({ viewer, now }) => {
    const id = writeStory(
      db,
      viewer,
      {
        title: TEN_COUNTS,
        happened:
          "Samira zat een les achterin en schreef op hoe lang het stil bleef na mijn vragen. Nooit langer dan twee tellen. Ik schrok ervan.",
        better: "Aan het eind van het jaar gaan kinderen op elkaar in, ook die twee bij de deur.",
        view: "Ik dacht dat een vlotte les een goede les was.",
        notes: notes(),
      },
      now,
    );
    inviteAuthors(db, viewer, id, [personId(cast, samira)], now);
  });
  at(lastYear(6, 24), samira, ({ viewer, now }) =>
    answerAuthorship(db, viewer, findStory(cast, noor, TEN_COUNTS), "accept", now),
  );
  at(thisYear(9, 3), noor, ({ viewer, now, day }) =>
    shareStory(
      db,
      viewer,
      findStory(cast, noor, TEN_COUNTS),
      { audiences: audiencesOf(cast, noor, ["school"], day), yes: notes() },
      now,
    ),
  );
  at(thisYear(9, 17), noor, ({ viewer, now }) =>
    releaseStory(db, viewer, findStory(cast, noor, TEN_COUNTS), notes(), now),
  );
  at(thisYear(11, 17), samira, ({ viewer, now, day }) => {
    const id = writeStory(
      db,
      viewer,
      {
        title: "De kring die stilviel",
        happened: "Ik deed de kring zonder beurtstokjes en het werd rommelig.",
        used: "Nu laat ik ze eerst in tweetallen praten. Dat houd ik erin.",
      },
      now,
    );
    shareStory(db, viewer, id, { audiences: audiencesOf(cast, samira, ["team"], day), yes: [] }, now);
  });
  at(thisYear(9, 11), noor, ({ viewer, now, day }) =>
    keepLink(
      db,
      viewer,
      {
        title: "Onze set van veertig denkvragen",
        url: "https://materiaal.wissel.example/denkvragen",
        items: [ownQuestion(cast, noor)],
        audiences: audiencesOf(cast, noor, ["team"], day),
      },
      now,
    ),
  );
  at(thisYear(10, 8), samira, ({ viewer, now, day }) => {
    const team = Number(audiencesOf(cast, samira, ["team"], day)[0]!.split(":")[1]);
    keepLink(
      db,
      viewer,
      { title: "Foto's van onze vragenwand", url: "https://materiaal.wissel.example/vragenwand", team },
      now,
    );
  });
  at(thisYear(11, 24), "karel-de-wit", ({ viewer, now }) =>
    proposeTo(
      db,
      viewer,
      personId(cast, noor),
      { text: "Hoe laat je een collega meekijken met jouw denkvragen?", form: "question" },
      now,
    ),
  );
}

const noteOf = (cast: Cast, owner: PersonKey, text: string) =>
  cast.story.db
    .select({ id: items.id })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .where(and(eq(items.ownerPersonId, personId(cast, owner)), eq(valueNotes.text, text)))
    .get()!.id;

export const findStory = (cast: Cast, owner: PersonKey, title: string) =>
  cast.story.db
    .select({ id: items.id })
    .from(stories)
    .innerJoin(items, eq(items.id, stories.itemId))
    .where(and(eq(items.ownerPersonId, personId(cast, owner)), eq(stories.title, title)))
    .get()!.id;
