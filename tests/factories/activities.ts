import { planActivity } from "#app/features/activities/commands.server.ts";
import type { ActivityInput } from "#app/features/activities/input.ts";
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

/** Everything a form of an activity says, to be changed where a test asks for more than a name. */
export const anActivityForm = (values: Partial<ActivityInput>): ActivityInput => ({
  title: "Studiedag denkvragen",
  kind: "study_day",
  state: "planned",
  formal: null,
  onSite: null,
  provider: null,
  place: null,
  startsOn: null,
  endsOn: null,
  hours: null,
  euros: null,
  source: null,
  expectedWhat: null,
  expectedBecause: null,
  expectedNotice: null,
  lookBackOn: null,
  teamHears: null,
  teamHearsOn: null,
  questions: [],
  grewFrom: [],
  version: 1,
  ...values,
});
