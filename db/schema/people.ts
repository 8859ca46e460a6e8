import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isOneOf, isTrue, moment, version } from "./columns.ts";
import { teams } from "./teams.ts";

export const sectors = ["po", "so", "vo", "mbo"] as const;
export const teacherWords = ["leraar", "leerkracht", "docent"] as const;
export const teamWords = ["team", "bouw", "sectie"] as const;
export const holidayRegions = ["noord", "midden", "zuid"] as const;
export const functionGroups = ["teaching", "support", "direction"] as const;
export const careerPhases = ["starting", "basic", "experienced"] as const;

export const boards = sqliteTable("boards", {
  id: id(),
  name: text("name").notNull(),
  version: version(),
});

export const schools = sqliteTable(
  "schools",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    /** People of the board's office belong to a school of kind office. */
    kind: text("kind", { enum: ["school", "office"] })
      .notNull()
      .default("school"),
    name: text("name").notNull(),
    sector: text("sector", { enum: sectors }),
    brin: text("brin"),
    teacherWord: text("teacher_word", { enum: teacherWords }).notNull().default("leraar"),
    teamWord: text("team_word", { enum: teamWords }).notNull().default("team"),
    holidayRegion: text("holiday_region", { enum: holidayRegions }).notNull().default("midden"),
    version: version(),
  },
  (t) => [
    uniqueIndex("schools_name").on(t.boardId, t.name),
    isOneOf("schools_kind", t.kind, ["school", "office"]),
    isTrue("schools_sector", sql`${t.sector} is null or ${t.sector} in ('po', 'so', 'vo', 'mbo')`),
    isOneOf("schools_teacher_word", t.teacherWord, teacherWords),
    isOneOf("schools_team_word", t.teamWord, teamWords),
    isOneOf("schools_holiday_region", t.holidayRegion, holidayRegions),
  ],
);

/** Days without school: holidays of the region and the school's own free days. */
export const freeDays = sqliteTable(
  "free_days",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    name: text("name").notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day").notNull(),
  },
  (t) => [
    index("free_days_school").on(t.schoolId, t.fromDay, t.toDay),
    isDay("free_days_days", t.fromDay, t.toDay),
    inOrder("free_days_order", t.fromDay, t.toDay),
  ],
);

export const people = sqliteTable(
  "people",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    givenName: text("given_name").notNull(),
    /** Tussenvoegsel; names are sorted without it. */
    namePrefix: text("name_prefix"),
    familyName: text("family_name").notNull(),
    email: text("email").notNull(),
    employeeNumber: text("employee_number"),
    locale: text("locale", { enum: ["nl", "en"] })
      .notNull()
      .default("nl"),
    createdAt: moment("created_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("people_email").on(sql`lower(${t.email})`),
    uniqueIndex("people_employee_number")
      .on(t.boardId, t.employeeNumber)
      .where(sql`${t.employeeNumber} is not null`),
    index("people_name").on(t.boardId, t.familyName, t.givenName),
    isOneOf("people_locale", t.locale, ["nl", "en"]),
  ],
);

export const employments = sqliteTable(
  "employments",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    functionName: text("function_name").notNull(),
    functionGroup: text("function_group", { enum: functionGroups }).notNull(),
    scaleCode: text("scale_code"),
    /** Part-time factor in ten-thousandths: 0,8235 is 8235. */
    partTimeFactor: integer("part_time_factor").notNull(),
    /** Days of the week she works, digits 1 (Monday) to 7; null is unknown. */
    daysWorked: text("days_worked"),
    careerPhase: text("career_phase", { enum: careerPhases }),
    costCentre: text("cost_centre"),
    homeTeamId: integer("home_team_id").references(() => teams.id),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    version: version(),
  },
  (t) => [
    index("employments_person").on(t.personId, t.fromDay, t.toDay),
    index("employments_school").on(t.schoolId, t.fromDay, t.toDay, t.personId),
    index("employments_home_team").on(t.homeTeamId, t.fromDay, t.toDay, t.personId),
    isOneOf("employments_function_group", t.functionGroup, functionGroups),
    isTrue("employments_part_time_factor", sql`${t.partTimeFactor} between 1 and 12000`),
    isDay("employments_days", t.fromDay, t.toDay),
    inOrder("employments_order", t.fromDay, t.toDay),
  ],
);

/** Leave of any kind: no reason is stored. Excluded from coverage, attention and mail. */
export const employmentPauses = sqliteTable(
  "employment_pauses",
  {
    id: id(),
    employmentId: integer("employment_id")
      .notNull()
      .references(() => employments.id, { onDelete: "cascade" }),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
  },
  (t) => [
    index("employment_pauses_employment").on(t.employmentId, t.fromDay, t.toDay),
    isDay("employment_pauses_days", t.fromDay, t.toDay),
    inOrder("employment_pauses_order", t.fromDay, t.toDay),
  ],
);

/** Gesprekspartner of an employment where it is not the leader of the home team. */
export const partners = sqliteTable(
  "partners",
  {
    id: id(),
    employmentId: integer("employment_id")
      .notNull()
      .references(() => employments.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
  },
  (t) => [
    index("partners_employment").on(t.employmentId, t.fromDay, t.toDay, t.personId),
    index("partners_person").on(t.personId, t.fromDay, t.toDay, t.employmentId),
    isDay("partners_days", t.fromDay, t.toDay),
    inOrder("partners_order", t.fromDay, t.toDay),
  ],
);

/** LA/LB/LC -> L10/L11/L12 -> LB/LC/LD and the others, with their dates. */
export const functionScales = sqliteTable(
  "function_scales",
  {
    id: id(),
    sector: text("sector", { enum: sectors }).notNull(),
    code: text("code").notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    successorId: integer("successor_id"),
    source: text("source").notNull(),
  },
  (t) => [
    uniqueIndex("function_scales_code").on(t.sector, t.code, t.fromDay),
    isOneOf("function_scales_sector", t.sector, sectors),
    isDay("function_scales_days", t.fromDay, t.toDay),
    inOrder("function_scales_order", t.fromDay, t.toDay),
  ],
);
