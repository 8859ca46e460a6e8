import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { activities } from "./activities.ts";
import { day, id, isDay, isTrue, moment } from "./columns.ts";
import { people } from "./people.ts";
import { teams } from "./teams.ts";

/** An activity a group may sign up for by itself: the school it is of, or the teams named beside it. */
export const signUps = sqliteTable(
  "sign_ups",
  {
    activityId: integer("activity_id")
      .primaryKey()
      .references(() => activities.itemId, { onDelete: "cascade" }),
    /** Null: as many as like to. Everybody who takes part has one, the organiser too. */
    places: integer("places"),
    wholeSchool: integer("whole_school", { mode: "boolean" }).notNull().default(false),
    /** The last day to sign up; signing off and moving up go on after it. */
    closesOn: day("closes_on"),
    openedBy: integer("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: moment("opened_at").notNull(),
  },
  (t) => [
    isTrue("sign_ups_places", sql`${t.places} is null or ${t.places} between 1 and 2000`),
    isDay("sign_ups_days", t.closesOn),
  ],
);

export const signUpTeams = sqliteTable(
  "sign_up_teams",
  {
    activityId: integer("activity_id")
      .notNull()
      .references(() => signUps.activityId, { onDelete: "cascade" }),
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.teamId] }),
    index("sign_up_teams_team").on(t.teamId, t.activityId),
  ],
);

/** Who waits for a place, in the order of the key. Told to herself and to who organises it. */
export const signUpWaits = sqliteTable(
  "sign_up_waits",
  {
    id: id(),
    activityId: integer("activity_id")
      .notNull()
      .references(() => signUps.activityId, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    waitingAt: moment("waiting_at").notNull(),
  },
  (t) => [
    uniqueIndex("sign_up_waits_once").on(t.activityId, t.personId),
    index("sign_up_waits_person").on(t.personId, t.activityId),
  ],
);
