import { eq } from "drizzle-orm";
import { shareItem } from "#app/features/items/commands.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { closeGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { employments } from "#db/schema/index.ts";
import { withSchool, type Klimroos } from "./world.ts";

/** a5: Fenna's employment ends, and Willem says his own part of why it did not spread. */
export function tellLeaving(world: Klimroos) {
  const { db, does, the, people } = world;
  does("ingrid", ["2026-05-11", "10:00"], ({ viewer, now }) => {
    const { personId, employmentId: employment } = people.fenna;
    const { version } = db.select().from(employments).where(eq(employments.id, employment)).get()!;
    endEmployment(db, viewer, personId, { employment, lastDay: "2026-07-31", version }, now);
    world.forget();
  });
  does(
    "willem",
    ["2026-06-29", "16:00"],
    ({ viewer, now }) => {
      const text = "Wat had ik moeten doen zodat het van ons allemaal werd?";
      const id = writeQuestion(db, viewer, { text, audiences: withSchool }, now);
      setAlignment(db, viewer, { questionId: id, goalId: the("goal"), judgement: "aligns" }, now);
      return id;
    },
    "willems question",
  );
  does(
    "willem",
    ["2026-06-29", "16:10"],
    ({ viewer, now }) => {
      const text = "Ik liet het bij één collega en vroeg het team niet";
      const id = writeNote(db, viewer, { text, question: the("willems question") }, now);
      shareItem(db, viewer, id, withSchool, now);
      return id;
    },
    "willems note",
  );
  does("willem", ["2026-06-29", "16:30"], ({ viewer, now }) => {
    const { version } = getGoal(db, viewer, the("goal"));
    const conclusion = "Wat het opleverde staat hieronder, in de woorden van wie het deden.";
    closeGoal(db, viewer, the("goal"), { end: "reached", conclusion, version }, now);
  });
}
