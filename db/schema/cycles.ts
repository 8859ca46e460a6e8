import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isOneOf, version, words, orZero } from "./columns.ts";
import { boards, schools } from "./people.ts";
import { teams } from "./teams.ts";

export const conversationKinds = ["start", "progress", "look_back", "career", "team", "free"] as const;
export const cycleStates = ["draft", "open", "closed"] as const;
export const promptSides = ["staff", "partner", "both"] as const;
/** Text asks for words; questions asks how it is with each active question; vision shows the ambitions beside the box. */
export const promptForms = ["text", "questions", "vision"] as const;

/** A used version is followed by a next one, never edited. */
export const templates = sqliteTable(
  "templates",
  {
    id: id(),
    /** Null: shipped with Jaarring. */
    boardId: integer("board_id").references(() => boards.id),
    code: text("code").notNull(),
    no: integer("no").notNull(),
    kind: text("kind", { enum: conversationKinds }).notNull(),
    nameNl: words("name_nl").notNull(),
    nameEn: words("name_en").notNull(),
    followsId: integer("follows_id").references((): AnySQLiteColumn => templates.id),
    /** From this day on it is offered for no new moment; moments that use it keep it. */
    retiredOn: day("retired_on"),
    version: version(),
  },
  (t) => [
    uniqueIndex("templates_no").on(orZero(t.boardId), t.code, t.no),
    isOneOf("templates_kind", t.kind, conversationKinds),
  ],
);

export const prompts = sqliteTable(
  "prompts",
  {
    id: id(),
    templateId: integer("template_id")
      .notNull()
      .references(() => templates.id),
    side: text("side", { enum: promptSides }).notNull(),
    position: integer("position").notNull(),
    form: text("form", { enum: promptForms }).notNull().default("text"),
    textNl: words("text_nl").notNull(),
    textEn: words("text_en").notNull(),
    helpNl: words("help_nl"),
    helpEn: words("help_en"),
    /** Where the answer goes on living: the words about three to five years land on her career path. */
    landsIn: text("lands_in", { enum: ["career_path"] }),
  },
  (t) => [
    uniqueIndex("prompts_position").on(t.templateId, t.side, t.position),
    isOneOf("prompts_side", t.side, promptSides),
    isOneOf("prompts_form", t.form, promptForms),
  ],
);

export const cycles = sqliteTable(
  "cycles",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    /** The first year: 2026 is 2026/2027. */
    schoolYear: integer("school_year").notNull(),
    state: text("state", { enum: cycleStates }).notNull().default("draft"),
    version: version(),
    /** The cycle of the year before, whose moments and templates it took along. */
    followsId: integer("follows_id").references((): AnySQLiteColumn => cycles.id),
  },
  (t) => [
    uniqueIndex("cycles_year").on(t.schoolId, t.schoolYear),
    isOneOf("cycles_state", t.state, cycleStates),
  ],
);

/** The teams a cycle was started for. */
export const cycleTeams = sqliteTable(
  "cycle_teams",
  {
    cycleId: integer("cycle_id")
      .notNull()
      .references(() => cycles.id, { onDelete: "cascade" }),
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id),
  },
  (t) => [primaryKey({ columns: [t.cycleId, t.teamId] }), index("cycle_teams_team").on(t.teamId)],
);

export const moments = sqliteTable(
  "moments",
  {
    id: id(),
    cycleId: integer("cycle_id")
      .notNull()
      .references(() => cycles.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: conversationKinds }).notNull(),
    opensOn: day("opens_on").notNull(),
    closesOn: day("closes_on").notNull(),
    templateId: integer("template_id")
      .notNull()
      .references(() => templates.id),
    optIn: integer("opt_in", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    uniqueIndex("moments_kind").on(t.cycleId, t.kind),
    isOneOf("moments_kind_known", t.kind, conversationKinds),
    isDay("moments_days", t.opensOn, t.closesOn),
    inOrder("moments_order", t.opensOn, t.closesOn),
  ],
);
