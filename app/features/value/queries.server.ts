import { and, asc, desc, eq, gte, inArray, notInArray, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { getItem, listAudiences, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  items,
  learningQuestions,
  noteValues,
  people,
  teams,
  valueLinks,
  valueNotes,
} from "#db/schema/index.ts";
import type { NoteCardRow, ValueKind } from "./model.ts";

/** Notes about an activity, as far as the viewer may read them, latest first. */
export const listNotesOfActivity = (db: Db, viewer: Viewer, activityId: number) =>
  listNotes(db, viewer, eq(valueNotes.activityId, activityId));

/** The viewer's own notes from a day on, latest first: at hand in a preparation. */
export const listOwnNotesSince = (db: Db, viewer: Viewer, day: string) =>
  listNotes(db, viewer, and(eq(items.ownerPersonId, viewer.personId), gte(valueNotes.notedOn, day))!);

/** The viewer's own latest notes. */
export const listLatestNotes = (db: Db, viewer: Viewer, most: number) =>
  listNotes(db, viewer, eq(items.ownerPersonId, viewer.personId), { most });

export const NOTES_PER_PAGE = 25;

type Which = { page?: number; questionId?: number; activityId?: number };

/**
 * One page of notes, latest first: the viewer's own and her teams', or all she may read about one question or activity;
 * `more` when there are earlier ones.
 */
export function pageNotes(db: Db, viewer: Viewer, { page = 1, questionId, activityId }: Which = {}) {
  const about = questionId ? eq(valueNotes.questionId, questionId) : undefined;
  const which = about ?? (activityId ? eq(valueNotes.activityId, activityId) : ownedBy(viewer));
  const rows = listNotes(db, viewer, which, { most: NOTES_PER_PAGE + 1, from: (page - 1) * NOTES_PER_PAGE });
  return { notes: rows.slice(0, NOTES_PER_PAGE), more: rows.length > NOTES_PER_PAGE };
}

/** Notes of others that are shared with the viewer, latest first. */
export const listNotesShownTo = (db: Db, viewer: Viewer, most = NOTES_PER_PAGE) =>
  listNotes(db, viewer, sql`not ifnull(${ownedBy(viewer)}, 0)`, { most });

/** Recent notes the viewer may read, to say what made a new one possible; those chosen already stand first. */
export const listNotesToFollow = (
  db: Db,
  viewer: Viewer,
  { chosen = [], except = [] }: { chosen?: number[]; except?: number[] } = {},
) => [
  ...(chosen.length > 0 ? listNotes(db, viewer, inArray(items.id, chosen), { most: 20 }) : []),
  ...listNotes(
    db,
    viewer,
    and(eq(valueNotes.time, "actual"), notInArray(items.id, [...chosen, ...except]))!,
    {
      most: 12,
    },
  ),
];

/**
 * A note with what is linked to it; of what it hangs on only what the viewer may read too.
 * @throws NotFound when it is not there or not for her
 */
export function getNote(db: Db, viewer: Viewer, id: number, act: "read" | "change" = "read") {
  const item = getItem(db, viewer, id, act);
  const row = db.select().from(valueNotes).where(eq(valueNotes.itemId, id)).get();
  const [card] = listNotes(db, viewer, eq(items.id, id));
  if (!row || !card) throw new NotFound();
  const potential = db
    .select()
    .from(noteValues)
    .where(and(eq(noteValues.noteId, id), eq(noteValues.kind, "potential")))
    .get();
  return {
    ...card,
    version: item.version,
    schoolId: item.schoolId,
    ownerTeamId: item.ownerTeamId,
    capital: potential?.capital ?? null,
    forWhom: row.forWhom,
    question: row.questionId === null ? undefined : findQuestion(db, viewer, row.questionId),
    activity: row.activityId === null ? undefined : findActivity(db, viewer, row.activityId),
    madePossibleBy: listNotes(
      db,
      viewer,
      inArray(items.id, linked(db, valueLinks.fromId, eq(valueLinks.toId, id))),
      { oldestFirst: true },
    ),
    madePossible: listNotes(
      db,
      viewer,
      inArray(items.id, linked(db, valueLinks.toId, eq(valueLinks.fromId, id))),
      { oldestFirst: true },
    ),
    may: item.may,
  };
}

/** Notes the viewer may read, as cards: latest first, or in the order of their days. */
export function listNotes(
  db: Db,
  viewer: Viewer,
  which: SQL,
  { most = 200, from = 0, oldestFirst = false } = {},
): NoteCardRow[] {
  const rows = db
    .select({
      id: items.id,
      text: valueNotes.text,
      notedOn: valueNotes.notedOn,
      time: valueNotes.time,
      sense: valueNotes.sense,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(and(visibleTo(viewer), which))
    .orderBy(
      ...(oldestFirst
        ? [asc(valueNotes.notedOn), asc(items.id)]
        : [desc(valueNotes.notedOn), desc(items.id)]),
    )
    .limit(most)
    .offset(from)
    .all();
  const ids = rows.map((row) => row.id);
  const audiences = listAudiences(db, ids, viewer.today);
  const values = valuesOf(db, ids);
  return rows.map(({ ownerPersonId, givenName, teamName, teamKind, ...note }) => ({
    ...note,
    values: values.get(note.id) ?? [],
    owner: {
      personId: ownerPersonId,
      givenName,
      teamName: teamName && teamLabel({ name: teamName, kind: teamKind ?? "" }),
    },
    audiences: audiences.get(note.id) ?? [],
  }));
}

function valuesOf(db: Db, ids: number[]) {
  const byNote = new Map<number, ValueKind[]>();
  for (const { noteId, kind } of db.select().from(noteValues).where(inArray(noteValues.noteId, ids)).all()) {
    byNote.set(noteId, [...(byNote.get(noteId) ?? []), kind]);
  }
  return byNote;
}

const linked = (db: Db, column: typeof valueLinks.fromId | typeof valueLinks.toId, which: SQL) =>
  db.select({ id: column }).from(valueLinks).where(which);

/** The question a note is about, where the viewer may read it. */
export const findQuestion = (db: Db, viewer: Viewer, id: number) =>
  db
    .select({ id: items.id, text: learningQuestions.text })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(eq(items.id, id), visibleTo(viewer)))
    .get();

/** The activity a note is about, where the viewer may read it. */
export const findActivity = (db: Db, viewer: Viewer, id: number) =>
  db
    .select({ id: items.id, title: activities.title })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(and(eq(items.id, id), visibleTo(viewer)))
    .get();
