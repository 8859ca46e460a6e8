import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { isOneOf, moment } from "./columns.ts";
import { people } from "./people.ts";
import { teams } from "./teams.ts";

export const teamInvitationStates = ["invited", "accepted", "declined"] as const;

/** Who was asked to join a group; she is a member only once she said yes herself. */
export const teamInvitations = sqliteTable(
  "team_invitations",
  {
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    state: text("state", { enum: teamInvitationStates }).notNull().default("invited"),
    invitedBy: integer("invited_by")
      .notNull()
      .references(() => people.id),
    invitedAt: moment("invited_at").notNull(),
    answeredAt: moment("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.personId] }),
    index("team_invitations_person").on(t.personId, t.state, t.teamId),
    isOneOf("team_invitations_state", t.state, teamInvitationStates),
  ],
);
