import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, moment } from "./columns.ts";
import { boards, people, schools } from "./people.ts";

export const importStates = ["mapping", "reading", "ready", "applied", "undone", "failed"] as const;
export const importJobs = ["compare", "apply", "undo"] as const;
export const importRowKinds = ["new", "changed", "leaving", "unchanged", "refused"] as const;

/** One list of staff somebody brought in: what was chosen, how far it is, and what became of it. Never the file itself. */
export const importRuns = sqliteTable(
  "import_runs",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    byPersonId: integer("by_person_id")
      .notNull()
      .references(() => people.id),
    startedAt: moment("started_at").notNull(),
    state: text("state", { enum: importStates }).notNull(),
    /** Names of the files, as a JSON list. */
    fileNames: text("file_names").notNull(),
    preset: text("preset").notNull(),
    /** The school of lines that name none. */
    schoolId: integer("school_id").references(() => schools.id),
    lines: integer("lines").notNull(),
    /** What was chosen: which column is what, as JSON. */
    choices: text("choices"),
    /** Names of the columns nothing was kept of, as a JSON list. */
    dropped: text("dropped").notNull().default("[]"),
    /** Teams that are not there yet and will be made, as JSON. */
    newTeams: text("new_teams").notNull().default("[]"),
    /** What was made beside people and their work, as JSON, for undoing. */
    made: text("made").notNull().default("{}"),
    appliedAt: moment("applied_at"),
    undoneAt: moment("undone_at"),
    /** What is being done with it: written before it begins, gone with what it did. Who finds it afterwards finds what broke off. */
    job: text("job", { enum: importJobs }),
    jobBegunAt: moment("job_begun_at"),
  },
  (t) => [
    index("import_runs_board").on(t.boardId, t.id),
    isOneOf("import_runs_state", t.state, importStates),
  ],
);

/** A line of the list, or someone who is not on it: what it would change, what it did, and how it was before. */
export const importRows = sqliteTable(
  "import_rows",
  {
    id: id(),
    runId: integer("run_id")
      .notNull()
      .references(() => importRuns.id, { onDelete: "cascade" }),
    /** Null for who is not on the list. */
    line: integer("line"),
    file: text("file").notNull(),
    kind: text("kind", { enum: importRowKinds }).notNull(),
    name: text("name").notNull(),
    personId: integer("person_id"),
    employmentId: integer("employment_id"),
    /** Field, old and new text, as a JSON list. */
    changes: text("changes").notNull(),
    /** Field and reason, as a JSON list. */
    problems: text("problems").notNull(),
    /** What applying it does, as JSON; null where it does nothing. */
    plan: text("plan"),
    /** Who is not on the list leaves only when this is ticked by hand. */
    ticked: integer("ticked", { mode: "boolean" }).notNull().default(false),
    lastDay: day("last_day"),
    /** What applying did and how it was before, as JSON, until the next import. */
    applied: text("applied"),
    /** Undoing left this as it is: it was changed since. */
    kept: integer("kept", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    index("import_rows_run").on(t.runId, t.kind, t.id),
    isOneOf("import_rows_kind", t.kind, importRowKinds),
    isDay("import_rows_days", t.lastDay),
  ],
);

/** Which column is what in lists with these headings: remembered per board. */
export const importMappings = sqliteTable(
  "import_mappings",
  {
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    /** A hash of the headings. */
    headings: text("headings").notNull(),
    choices: text("choices").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.boardId, t.headings] })],
);
