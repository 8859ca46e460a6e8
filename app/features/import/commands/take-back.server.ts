import { and, eq, exists, inArray, isNotNull, ne, not, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getEmployment, mayReachAccount } from "#app/features/people/queries/access.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { builtOnce } from "#db/statements.server.ts";
import {
  agendaItems,
  conversationParties,
  conversations,
  credentials,
  employments,
  handovers,
  homeTeamMoves,
  partners,
  people,
  preparations,
  recordNotes,
} from "#db/schema/index.ts";
import type { Applied } from "../model.ts";

type Work = typeof employments.$inferSelect;

/**
 * The gesprekspartner is again who it was before the list named another. Inside a transaction.
 * @throws NotFound where it is not the viewer's to set
 */
export function putPartnersBack(
  db: Db,
  viewer: Viewer,
  employmentId: number,
  { rowId, cut }: NonNullable<Applied["partner"]>,
  now: Date,
) {
  getEmployment(db, viewer, employmentId, "set_partner");
  db.delete(partners)
    .where(and(eq(partners.id, rowId), eq(partners.employmentId, employmentId)))
    .run();
  for (const { id, ...row } of cut) {
    const kept = db.update(partners).set({ toDay: row.toDay }).where(eq(partners.id, id)).run();
    if (kept.changes === 0)
      db.insert(partners)
        .values({ id, employmentId, ...row })
        .run();
  }
  const entry = { actorId: viewer.personId, action: "partner.ended", object: "employment" } as const;
  recordAudit(db, { ...entry, objectId: employmentId, detail: { import: true } }, now);
}

/**
 * Work that an import began and nobody did anything with: it never was. Talks of a running cycle that came with it and were not
 * touched go with it. Inside a transaction.
 * @throws NotFound when something was done with it, or it is not the viewer's to change: then it stays
 */
export function takeWorkBack(db: Db, viewer: Viewer, { id, personId }: Work, now: Date) {
  getEmployment(db, viewer, id, "change");
  const talks = talksOf(db).all({ id });
  const ids = talks.map((talk) => talk.id);
  const untouched = talks.every(
    ({ state, version, scheduledAt }) => state === "to_plan" && version === 1 && !scheduledAt,
  );
  if (!untouched || handoverOf(db).get({ id }) || moveOf(db).get({ id })) throw new NotFound();
  if (ids.length > 0) {
    if (wrote(db, ids)) throw new NotFound();
    db.delete(conversations).where(inArray(conversations.id, ids)).run();
  }
  deleteWork(db).run({ id });
  const entry = { actorId: viewer.personId, action: "employment.taken_back", object: "employment" } as const;
  recordAudit(db, { ...entry, objectId: id, subjectId: personId }, now);
}

const ofWork = sql.placeholder("id");
const talksOf = builtOnce((db) =>
  db.select().from(conversations).where(eq(conversations.employmentId, ofWork)).prepare(),
);
const handoverOf = builtOnce((db) =>
  db.select({ id: handovers.id }).from(handovers).where(eq(handovers.employmentId, ofWork)).prepare(),
);
const moveOf = builtOnce((db) =>
  db
    .select({ id: homeTeamMoves.id })
    .from(homeTeamMoves)
    .where(eq(homeTeamMoves.employmentId, ofWork))
    .prepare(),
);
const deleteWork = builtOnce((db) => db.delete(employments).where(eq(employments.id, ofWork)).prepare());

/** Whether anybody wrote or prepared something for these talks. */
function wrote(db: Db, ids: number[]): boolean {
  const found = [
    db
      .select({ id: preparations.id })
      .from(preparations)
      .where(inArray(preparations.conversationId, ids))
      .get(),
    db.select({ id: agendaItems.id }).from(agendaItems).where(inArray(agendaItems.conversationId, ids)).get(),
    db.select({ id: recordNotes.id }).from(recordNotes).where(inArray(recordNotes.conversationId, ids)).get(),
    db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(inArray(conversations.id, ids), isNotNull(conversations.openingQuestion)))
      .get(),
  ];
  return found.some((one) => one !== undefined);
}

/**
 * People an import brought, who did nothing here: they never were. An invitation that was sent stops working. Whatever refers to
 * one of them otherwise refuses it by itself. Inside a transaction, by who asked whether they are the viewer's to change.
 * @throws NotFound when an account is not the viewer's to reach, when one chose a password or works here otherwise
 */
export function takePeopleBack(db: Db, viewer: Viewer, ids: readonly number[], now: Date) {
  for (const id of ids) {
    if (accountOf(db).get({ id }) || workOf(db).get({ id }) || !mayReachAccount(db, viewer, id))
      throw new NotFound();
    leaveTeamTalks(db).run({ id });
    const entry = { actorId: viewer.personId, action: "person.taken_back", object: "person" } as const;
    recordAudit(db, { ...entry, objectId: id, subjectId: id }, now);
  }
  if (ids.length > 0)
    db.delete(people)
      .where(inArray(people.id, [...ids]))
      .run();
}

const ofPerson = sql.placeholder("id");
const accountOf = builtOnce((db) =>
  db
    .select({ id: credentials.personId })
    .from(credentials)
    .where(eq(credentials.personId, ofPerson))
    .prepare(),
);
const workOf = builtOnce((db) =>
  db.select({ id: employments.id }).from(employments).where(eq(employments.personId, ofPerson)).prepare(),
);

/** Her place at the table of team talks still ahead, where she wrote nothing for it. */
const leaveTeamTalks = builtOnce((db) => {
  const ahead = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(isNotNull(conversations.teamId), inArray(conversations.state, ["to_plan", "planned"])));
  const prepared = db
    .select({ one: sql`1` })
    .from(preparations)
    .where(eq(preparations.partyId, conversationParties.id));
  return db
    .delete(conversationParties)
    .where(
      and(
        eq(conversationParties.personId, ofPerson),
        ne(conversationParties.part, "leader"),
        inArray(conversationParties.conversationId, ahead),
        not(exists(prepared)),
      ),
    )
    .prepare();
});
