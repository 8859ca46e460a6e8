import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isOneOf, isTrue, version, words } from "./columns.ts";
import { boards, people, schools } from "./people.ts";

export const teamKinds = ["teaching_team", "section", "expert_team", "development_group", "network"] as const;
export const teamParts = ["member", "driver", "process_facilitator"] as const;
export const roleKinds = [
  "team_leader",
  "school_leader",
  "hr_adviser",
  "board_member",
  "administrator",
] as const;

export const teams = sqliteTable(
  "teams",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    name: text("name").notNull(),
    kind: text("kind", { enum: teamKinds }).notNull(),
    archivedOn: day("archived_on"),
    version: version(),
  },
  (t) => [
    uniqueIndex("teams_name")
      .on(t.schoolId, t.name)
      .where(sql`${t.archivedOn} is null`),
    isOneOf("teams_kind", t.kind, teamKinds),
    isDay("teams_days", t.archivedOn),
  ],
);

export const teamMemberships = sqliteTable(
  "team_memberships",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id),
    part: text("part", { enum: teamParts }).notNull().default("member"),
    mandate: words("mandate"),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
  },
  (t) => [
    index("team_memberships_person").on(t.personId, t.fromDay, t.toDay, t.teamId),
    index("team_memberships_team").on(t.teamId, t.fromDay, t.toDay, t.personId),
    uniqueIndex("team_memberships_open")
      .on(t.teamId, t.personId)
      .where(sql`${t.toDay} is null`),
    isOneOf("team_memberships_part", t.part, teamParts),
    isDay("team_memberships_days", t.fromDay, t.toDay),
    inOrder("team_memberships_order", t.fromDay, t.toDay),
  ],
);

export const roles = sqliteTable(
  "roles",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: roleKinds }).notNull(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    /** The scope: a team for a team leader, a school for a school leader, the board or one school for HR. */
    schoolId: integer("school_id").references(() => schools.id),
    teamId: integer("team_id").references(() => teams.id),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    /** Null only for the first administrator, who was made by the setup code. */
    grantedBy: integer("granted_by").references(() => people.id),
  },
  (t) => [
    index("roles_person").on(t.personId, t.fromDay, t.toDay),
    index("roles_team")
      .on(t.teamId, t.kind, t.fromDay, t.toDay, t.personId)
      .where(sql`${t.teamId} is not null`),
    index("roles_school")
      .on(t.schoolId, t.kind, t.fromDay, t.toDay, t.personId)
      .where(sql`${t.schoolId} is not null`),
    index("roles_board").on(t.boardId, t.kind, t.fromDay, t.toDay, t.personId),
    isOneOf("roles_kind", t.kind, roleKinds),
    isTrue(
      "roles_scope",
      sql`case ${t.kind} when 'team_leader' then ${t.teamId} is not null when 'school_leader' then ${t.schoolId} is not null and ${t.teamId} is null when 'hr_adviser' then ${t.teamId} is null else ${t.schoolId} is null and ${t.teamId} is null end`,
    ),
    isTrue("roles_not_to_oneself", sql`${t.grantedBy} is null or ${t.grantedBy} <> ${t.personId}`),
    isDay("roles_days", t.fromDay, t.toDay),
    inOrder("roles_order", t.fromDay, t.toDay),
  ],
);
