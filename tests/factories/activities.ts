import { planActivity } from "#app/features/activities/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { NOW } from "../support/clock.ts";
import { viewing } from "./school.ts";

/** An activity someone planned on the day most tests happen on. */
export const anActivity = (
  db: Db,
  personId: number,
  values: Partial<Parameters<typeof planActivity>[2]> = {},
): number =>
  planActivity(
    db,
    viewing(db, personId),
    { title: "Studiedag denkvragen", kind: "study_day", ...values },
    NOW,
  );
