import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, isDay, isOneOf, moment, words } from "./columns.ts";
import { items } from "./items.ts";
import { people } from "./people.ts";
import { valueNotes } from "./value.ts";
import { goals, visions } from "./vision.ts";

export const authorStates = ["invited", "accepted", "declined", "withdrawn"] as const;

/** What something became, told as one text: five things to tell, in no order, of which one is enough. */
export const stories = sqliteTable(
  "stories",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    title: words("title"),
    happened: words("happened"),
    kept: words("kept"),
    used: words("used"),
    better: words("better"),
    view: words("view"),
    /** Since when the board may read it, for the annual report. Taken back by emptying it. */
    releasedOn: day("released_on"),
    releasedBy: integer("released_by").references(() => people.id),
  },
  (t) => [
    index("stories_released").on(t.releasedOn),
    index("stories_released_by").on(t.releasedBy),
    isDay("stories_days", t.releasedOn),
  ],
);

/** The notes a story is made of. Their words go no further than the note itself does, but where its owner said yes. */
export const storyNotes = sqliteTable(
  "story_notes",
  {
    storyId: integer("story_id")
      .notNull()
      .references(() => stories.itemId, { onDelete: "cascade" }),
    noteId: integer("note_id")
      .notNull()
      .references(() => valueNotes.itemId, { onDelete: "cascade" }),
    /** To which readers of the story its owner said yes, apart from who reads the note anyway: `team:3 school`. */
    yesTo: text("yes_to").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.noteId] }), index("story_notes_note").on(t.noteId)],
);

/** Who writes along, beside its owner. Nobody is an author without saying yes, and each may leave. */
export const storyAuthors = sqliteTable(
  "story_authors",
  {
    storyId: integer("story_id")
      .notNull()
      .references(() => stories.itemId, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    state: text("state", { enum: authorStates }).notNull(),
    invitedBy: integer("invited_by")
      .notNull()
      .references(() => people.id),
    invitedAt: moment("invited_at").notNull(),
    answeredAt: moment("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.personId] }),
    index("story_authors_person").on(t.personId, t.state),
    isOneOf("story_authors_state", t.state, authorStates),
  ],
);

/** The stories a version of a vision says it came from too. Naming one opens it to nobody. */
export const visionStories = sqliteTable(
  "vision_stories",
  {
    visionId: integer("vision_id")
      .notNull()
      .references(() => visions.id, { onDelete: "cascade" }),
    storyId: integer("story_id")
      .notNull()
      .references(() => stories.itemId, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.visionId, t.storyId] }), index("vision_stories_story").on(t.storyId)],
);

/** The stories the end of a goal names: what came of it, told by who was there. Naming one opens it to nobody. */
export const goalStories = sqliteTable(
  "goal_stories",
  {
    goalId: integer("goal_id")
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
    storyId: integer("story_id")
      .notNull()
      .references(() => stories.itemId, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.goalId, t.storyId] }), index("goal_stories_story").on(t.storyId)],
);
