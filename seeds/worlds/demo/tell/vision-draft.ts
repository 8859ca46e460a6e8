import { eq } from "drizzle-orm";
import { tellEndOfGoal } from "#app/features/stories/commands/goal-end.server.ts";
import { inviteEditors } from "#app/features/vision/editor-commands.server.ts";
import { saveDraft } from "#app/features/vision/commands.server.ts";
import { findVision } from "#app/features/vision/queries.server.ts";
import { goals } from "#db/schema/index.ts";
import { known, personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import { leaderOf } from "./visions.ts";
import { findStory } from "./stories.ts";

/** The next vision of De Wissel is being written by three; what came of a goal is told on with a story. */
export function tellVisionDraft(cast: Cast) {
  const { story, dayOf } = cast;
  const { db } = story;
  const schoolId = known(cast.schools, "wissel");
  const hanneke = leaderOf(cast, "wissel");
  const at = (
    day: ReturnType<typeof thisYear>,
    who: number,
    what: (actor: ReturnType<typeof story.as>) => void,
  ) => {
    const on = dayOf(day);
    story.on(on, "16:15", () => what(story.as(who, on, "16:15")));
  };

  at(thisYear(9, 4), hanneke, ({ viewer, now }) => {
    const id = known(cast.goals, "wissel-kijken");
    const goal = db.select().from(goals).where(eq(goals.id, id)).get()!;
    const stories = [findStory(cast, "noor-visser", "Tien tellen")];
    const told = { end: "reached", conclusion: goal.conclusion!, version: goal.version, stories } as const;
    tellEndOfGoal(db, viewer, id, told, now);
  });
  at(thisYear(11, 10), hanneke, ({ viewer, now }) =>
    inviteEditors(
      db,
      viewer,
      { schoolId },
      [personId(cast, "karel-de-wit"), personId(cast, "samira-ouali")],
      now,
    ),
  );
  at(thisYear(11, 18), personId(cast, "samira-ouali"), ({ viewer, now }) => {
    const draft = findVision(db, viewer, schoolId, "draft")!;
    const { ambitions } = draft;
    saveDraft(
      db,
      viewer,
      { schoolId },
      {
        version: draft.version,
        basedOn: findVision(db, viewer, schoolId, "current")!.id,
        statement: draft.statement,
        tookPart: draft.tookPart,
        adoptedOn: null,
        valueKey: draft.coreValues.map(({ key }) => key),
        valueName: draft.coreValues.map(({ name }) => name),
        valueMeaning: draft.coreValues.map(({ meaning }) => meaning),
        ambitionLineage: ambitions.map(({ lineageId }) => lineageId),
        ambitionTitle: ambitions.map(({ title }) => title),
        ambitionMeaning: ambitions.map(({ title, meaning }) =>
          title === "Leren van en met elkaar"
            ? "We kijken bij elkaar, en praten er een kwartier over na."
            : meaning,
        ),
        ambitionText: ambitions.map(({ text }) => text),
        ambitionWorksOut: ambitions.map(({ worksOutId }) => worksOutId),
        ambitionFocal: ambitions.flatMap(({ focalPoint }, row) => (focalPoint ? [String(row)] : [])),
      },
      now,
    );
  });
}
