import { and, desc, eq, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { items, learningQuestions, lessonVisits, people } from "#db/schema/index.ts";
import { canBeWrittenIn, isAhead, visitCanBecome, type Visit, type VisitRow } from "../model.ts";
import { visitPolicy, type VisitAct, type VisitRelation } from "../policy.ts";

type Row = typeof lessonVisits.$inferSelect;

/**
 * A lesson visit for an act. The visitor's notes are in it for herself, and for the one she visited once they are shared;
 * the reflection only for the one who was visited.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getVisit(db: Db, viewer: Viewer, id: number, act: VisitAct = "read"): Visit {
  const found = select(db, viewer, eq(lessonVisits.id, id))[0];
  const held = found ? relationsTo(found.visit, viewer) : [];
  const may = (other: VisitAct) => allows<VisitRelation, typeof visitPolicy>(visitPolicy, other, held);
  if (!found || !may(act)) throw new NotFound();
  const { visit, question, ...names } = found;
  const { state } = visit;
  const shared = visit.notesSharedAt !== null;
  return {
    id: visit.id,
    ...names,
    question,
    state,
    focus: visit.focus,
    wayOfLooking: visit.wayOfLooking,
    visitOn: visit.visitOn,
    version: visit.version,
    mine: may("write_reflection"),
    notes: may("read_notes") ? visit.notes : null,
    shared,
    reflection: may("read_reflection") ? visit.reflection : null,
    may: {
      arrange: may("arrange") && isAhead(state),
      answer: may("answer") && state === "asked",
      hold: may("hold") && visitCanBecome(state, "done"),
      cancel:
        may("cancel") && visitCanBecome(state, "cancelled") && (may("write_reflection") || state !== "asked"),
      writeNotes: may("write_notes") && canBeWrittenIn(state),
      writeReflection: may("write_reflection") && canBeWrittenIn(state),
    },
  };
}

function relationsTo({ ownerId, visitorId, notesSharedAt }: Row, { personId }: Viewer): VisitRelation[] {
  if (visitorId === personId) return ["visitor"];
  if (ownerId !== personId) return [];
  return notesSharedAt === null ? ["visited"] : ["visited", "visited_once_shared"];
}

/** The visits the viewer has to do with: in her own lessons, and those she does. What was called off is left out. */
export function listVisits(db: Db, viewer: Viewer): { own: VisitRow[]; asVisitor: VisitRow[] } {
  const which = and(
    or(eq(lessonVisits.ownerId, viewer.personId), eq(lessonVisits.visitorId, viewer.personId)),
    sql`${lessonVisits.state} <> 'cancelled'`,
  )!;
  const rows = select(db, viewer, which).map(({ visit, visited, visitor }): VisitRow => ({
    id: visit.id,
    state: visit.state,
    focus: visit.focus,
    visitOn: visit.visitOn,
    mine: visit.ownerId === viewer.personId,
    with: visit.ownerId === viewer.personId ? visitor : visited,
  }));
  return { own: rows.filter((row) => row.mine), asVisitor: rows.filter((row) => !row.mine) };
}

function select(db: Db, viewer: Viewer, which: SQL) {
  const visited = alias(people, "visited");
  const visitor = alias(people, "visitor");
  return db
    .select({
      visit: lessonVisits,
      visited: nameOf(visited),
      visitor: nameOf(visitor),
      question: { id: items.id, text: learningQuestions.text },
    })
    .from(lessonVisits)
    .innerJoin(visited, eq(visited.id, lessonVisits.ownerId))
    .innerJoin(visitor, eq(visitor.id, lessonVisits.visitorId))
    .leftJoin(items, and(eq(items.id, lessonVisits.questionId), visibleTo(viewer)))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(which)
    .orderBy(
      sql`${lessonVisits.state} in ('asked', 'agreed') desc`,
      desc(sql`coalesce(${lessonVisits.visitOn}, '9999')`),
      desc(lessonVisits.id),
    )
    .all()
    .map(({ visited: owner, visitor: guest, question, ...row }) => ({
      ...row,
      visited: named(owner),
      visitor: named(guest),
      question: question?.id ? { id: question.id, text: question.text ?? "" } : null,
    }));
}

const nameOf = (person: ReturnType<typeof alias<typeof people, string>>) => ({
  givenName: person.givenName,
  namePrefix: person.namePrefix,
  familyName: person.familyName,
});

const named = (name: NameParts) => ({ givenName: name.givenName, name: fullName(name) });
