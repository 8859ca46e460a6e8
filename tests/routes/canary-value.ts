import { planActivity } from "#app/features/activities/commands.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { lookBack } from "#app/features/value/commands/look-back.server.ts";
import type { Db } from "#db/client.server.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/** Two activities the school reads: on one the teacher looked back for herself, of the other the day has come. */
export function tellValue(db: Db, teacher: Viewer) {
  const plan = (title: string, expectedWhat: string) =>
    planActivity(
      db,
      teacher,
      { title, kind: "study_day", expectedWhat, lookBackOn: TODAY, audiences: ["school"] },
      NOW,
    );
  const lookedBackOn = plan("Een studiedag waar zij op terugkeek", canary("activity_expected"));
  lookBack(db, teacher, lookedBackOn, { text: canary("note_look_back"), values: [], sense: null }, NOW);
  return { lookedBackOn, dueOn: plan("Een studiedag om op terug te kijken", "Dat er meer stilte valt") };
}
