import { and, between, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { InferOutput } from "valibot";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem, schoolFor, shareItem } from "#app/features/items/commands.server.ts";
import { audiencesForTeam } from "#app/features/items/model.ts";
import { getItem, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, noteValues, valueLinks, valueNotes } from "#db/schema/index.ts";
import type { newNoteInput, NoteInput } from "./input.ts";
import type { Capital, ValueKind } from "./model.ts";

export type NewNote = Partial<InferOutput<typeof newNoteInput>> & { text: string };

/**
 * Writes down what something gave, or nothing. One sentence is enough; nobody else reads it until it is shared. The same
 * note sent twice within a minute is one.
 * @returns its key
 * @throws NotFound for a team or school that is not hers, RuleBroken not_known beside a question, activity or note she cannot name
 */
export function writeNote(db: Db, viewer: Viewer, note: NewNote, now: Date): number {
  return inTransaction(db, () => {
    const schoolId = schoolFor(db, viewer, { schoolId: note.school, teamId: note.team });
    const notedOn = note.notedOn ?? viewer.today;
    const columns = columnsOf(db, viewer, note);
    const sentTwice = findJustWritten(db, viewer, { ...columns, schoolId, teamId: note.team, notedOn }, now);
    if (sentTwice) return sentTwice;
    const id = openItem(db, viewer, { kind: "note", schoolId, teamId: note.team, openedOn: notedOn }, now);
    db.insert(valueNotes)
      .values({ itemId: id, ...columns, notedOn })
      .run();
    nameValues(db, id, note);
    setLinks(db, viewer, id, note.after ?? []);
    const audiences = note.team ? audiencesForTeam(note.team, note.audiences ?? []) : (note.audiences ?? []);
    if (audiences.length > 0) shareItem(db, viewer, id, audiences, now);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "note.written",
        object: "note",
        objectId: id,
        subjectId: viewer.personId,
      },
      now,
    );
    return id;
  });
}

/**
 * Changes a note and what made it possible.
 * @throws NotFound when it is not hers, Stale when someone else was first, RuleBroken loop beside `after`
 */
export function changeNote(db: Db, viewer: Viewer, id: number, note: NoteInput, now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, id, "change");
    const present = db.select().from(valueNotes).where(eq(valueNotes.itemId, id)).get();
    if (!present) throw new NotFound();
    const moved = db
      .update(items)
      .set({ version: sql`${items.version} + 1` })
      .where(and(eq(items.id, id), eq(items.version, note.version)))
      .run();
    if (moved.changes === 0) throw new Stale(item.version, { text: present.text });
    const notedOn = note.notedOn ?? present.notedOn;
    db.update(valueNotes)
      .set({ ...columnsOf(db, viewer, note), notedOn })
      .where(eq(valueNotes.itemId, id))
      .run();
    nameValues(db, id, note);
    setLinks(db, viewer, id, note.after);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "note.changed",
        object: "note",
        objectId: id,
        subjectId: viewer.personId,
      },
      now,
    );
  });
}

const A_MINUTE = 60_000;

type Written = ReturnType<typeof columnsOf> & { schoolId: number; teamId?: number | null; notedOn: string };

const findJustWritten = (db: Db, viewer: Viewer, note: Written, now: Date) =>
  db
    .select({ id: items.id })
    .from(items)
    .innerJoin(valueNotes, eq(valueNotes.itemId, items.id))
    .where(
      and(
        eq(items.createdBy, viewer.personId),
        eq(items.schoolId, note.schoolId),
        sql`${items.ownerTeamId} is ${note.teamId ?? null}`,
        between(items.createdAt, now.getTime() - A_MINUTE, now.getTime()),
        eq(valueNotes.text, note.text),
        eq(valueNotes.notedOn, note.notedOn),
        sql`${valueNotes.questionId} is ${note.questionId}`,
        sql`${valueNotes.activityId} is ${note.activityId}`,
      ),
    )
    .get()?.id;

function columnsOf(db: Db, viewer: Viewer, note: Omit<NewNote, "team">) {
  return {
    text: note.text,
    time: note.expected ? ("expected" as const) : ("actual" as const),
    sense: note.sense ?? null,
    forWhom: note.forWhom ?? null,
    questionId: note.question ? readable(db, viewer, note.question, "question", "question") : null,
    activityId: note.activity ? readable(db, viewer, note.activity, "activity", "activity") : null,
  };
}

function readable(db: Db, viewer: Viewer, id: number, kind: "question" | "activity", field: string): number {
  const known = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.id, id), eq(items.kind, kind), visibleTo(viewer)))
    .get();
  if (!known) throw new RuleBroken({ [field]: "not_known" });
  return id;
}

/** What a note names, exactly this. Naming a kind of knowledge capital names the potential value it belongs to. */
export function nameValues(
  db: Db,
  noteId: number,
  { values = [], capital = null }: { values?: string[]; capital?: Capital | null },
) {
  const kinds = new Set(values.filter((kind): kind is ValueKind => kind !== "unknown"));
  if (capital) kinds.add("potential");
  db.delete(noteValues).where(eq(noteValues.noteId, noteId)).run();
  for (const kind of kinds) {
    db.insert(noteValues)
      .values({ noteId, kind, capital: kind === "potential" ? capital : null })
      .run();
  }
}

/** What made it possible: exactly these, of what the writer can read; links to notes she cannot read stay as they were. */
function setLinks(db: Db, viewer: Viewer, noteId: number, wanted: number[]) {
  const readableNotes = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.kind, "note"), visibleTo(viewer)));
  const known = wanted.length === 0 ? [] : readableAmong(db, viewer, wanted);
  if (known.length < new Set(wanted).size) throw new RuleBroken({ after: "not_known" });
  db.delete(valueLinks)
    .where(
      and(
        eq(valueLinks.toId, noteId),
        notInArray(valueLinks.fromId, wanted),
        inArray(valueLinks.fromId, readableNotes),
      ),
    )
    .run();
  const present = db
    .select({ fromId: valueLinks.fromId })
    .from(valueLinks)
    .where(eq(valueLinks.toId, noteId))
    .all();
  for (const fromId of wanted) {
    if (present.some((link) => link.fromId === fromId)) continue;
    if (comesAfter(db, fromId, noteId)) throw new RuleBroken({ after: "loop" });
    db.insert(valueLinks).values({ fromId, toId: noteId }).run();
  }
}

const readableAmong = (db: Db, viewer: Viewer, ids: number[]) =>
  db
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.id, ids), eq(items.kind, "note"), visibleTo(viewer)))
    .all();

/** Whether the later note is the earlier one, or came of it in any number of steps. Asked in the transaction that links. */
function comesAfter(db: Db, laterId: number, earlierId: number): boolean {
  const row = db.get<{ found: number }>(sql`
    with recursive reached(id) as (
      select ${earlierId}
      union
      select ${valueLinks.toId} from ${valueLinks} join reached on ${valueLinks.fromId} = reached.id
    )
    select 1 as found from reached where id = ${laterId} limit 1`);
  return row !== undefined;
}
