import { and, asc, eq, exists, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversationQuestions, items, learningQuestions, people } from "#db/schema/index.ts";

/** What was proposed to the viewer and waits for her answer, the oldest first. */
export const listProposalsToAnswer = (db: Db, viewer: Viewer) =>
  listProposals(db, viewer, eq(items.ownerPersonId, viewer.personId));

/** What the viewer proposed to someone and waits with her. */
export const listProposalsWaiting = (db: Db, viewer: Viewer, personId: number) =>
  listProposals(db, viewer, and(eq(items.ownerPersonId, personId), eq(items.createdBy, viewer.personId))!);

/**
 * A proposal as its owner and who proposed it read it.
 * @throws NotFound when it is not there, not for her, or no proposal any more
 */
export function getProposal(db: Db, viewer: Viewer, id: number) {
  const [proposal] = listProposals(db, viewer, eq(items.id, id));
  if (!proposal) throw new NotFound();
  return proposal;
}

function listProposals(db: Db, viewer: Viewer, which: SQL) {
  const owners = alias(people, "owners");
  const inTalk = db
    .select({ id: conversationQuestions.questionId })
    .from(conversationQuestions)
    .where(eq(conversationQuestions.questionId, items.id));
  return db
    .select({
      id: items.id,
      text: learningQuestions.text,
      form: learningQuestions.form,
      version: items.version,
      proposedOn: items.openedOn,
      by: people.givenName,
      ownerId: owners.id,
      to: owners.givenName,
      /** In a talk a question starts shared with the partner, elsewhere it starts with her alone. */
      inTalk: exists(inTalk).mapWith(Boolean),
    })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .innerJoin(people, eq(people.id, items.createdBy))
    .innerJoin(owners, eq(owners.id, items.ownerPersonId))
    .where(and(eq(learningQuestions.state, "proposed"), visibleTo(viewer), which))
    .orderBy(asc(items.openedOn), asc(items.id))
    .all();
}
