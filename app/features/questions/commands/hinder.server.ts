import { and, between, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem } from "#app/features/items/commands.server.ts";
import { Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { hindrances, items } from "#db/schema/index.ts";
import type { HindranceKind } from "../model.ts";
import { getQuestion } from "../queries.server.ts";
import { getHindrance } from "../queries/hindrances.server.ts";

export type HindranceInput = { text: string; kind?: HindranceKind | null };

/**
 * Notes what was in the way of a question, in own words. It is the writer's own and private, also when the question is shared.
 * The same words sent twice within a minute are one.
 * @throws NotFound when the question is not hers or her team's
 */
export function writeHindrance(
  db: Db,
  viewer: Viewer,
  questionId: number,
  { text, kind }: HindranceInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const question = getQuestion(db, viewer, questionId, "write_hindrance");
    const sentTwice = findJustWritten(db, viewer, questionId, text, now);
    if (sentTwice) return sentTwice;
    const id = openItem(db, viewer, { kind: "hindrance", schoolId: question.schoolId }, now);
    db.insert(hindrances)
      .values({ itemId: id, questionId, text, kind: kind ?? null })
      .run();
    audit(db, viewer, "hindrance.written", id, now);
    return id;
  });
}

/** Changes its words or kind, or says that it is out of the way. @throws NotFound, Stale */
export function changeHindrance(
  db: Db,
  viewer: Viewer,
  id: number,
  input: HindranceInput & { resolved: boolean; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const before = getHindrance(db, viewer, id, "change");
    const { changes } = db
      .update(items)
      .set({
        version: sql`${items.version} + 1`,
        closedOn: input.resolved ? (before.closedOn ?? viewer.today) : null,
      })
      .where(and(eq(items.id, id), eq(items.version, input.version)))
      .run();
    if (changes === 0) throw new Stale(before.version, { text: before.text });
    const resolvedOn = input.resolved ? (before.resolvedOn ?? viewer.today) : null;
    db.update(hindrances)
      .set({ text: input.text, kind: input.kind ?? null, resolvedOn })
      .where(eq(hindrances.itemId, id))
      .run();
    audit(db, viewer, "hindrance.changed", id, now);
  });
}

const A_MINUTE = 60_000;

const findJustWritten = (db: Db, viewer: Viewer, questionId: number, text: string, now: Date) =>
  db
    .select({ id: items.id })
    .from(items)
    .innerJoin(hindrances, eq(hindrances.itemId, items.id))
    .where(
      and(
        eq(hindrances.questionId, questionId),
        eq(hindrances.text, text),
        eq(items.createdBy, viewer.personId),
        between(items.createdAt, now.getTime() - A_MINUTE, now.getTime()),
      ),
    )
    .get()?.id;

function audit(
  db: Db,
  viewer: Viewer,
  action: "hindrance.written" | "hindrance.changed",
  id: number,
  now: Date,
) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "hindrance", objectId: id, subjectId: viewer.personId },
    now,
  );
}
