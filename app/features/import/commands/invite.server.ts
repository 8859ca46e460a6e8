import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { invitePerson } from "#app/features/people/commands/person.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { credentials, importRows, mailTokens, people } from "#db/schema/index.ts";
import { getRun } from "../queries/runs.server.ts";

/** So many letters go out at a press: a mail server takes no thousand at once. */
export const INVITED_AT_ONCE = 100;

/** Whom this import brought and nobody asked in yet. */
const listUninvited = (db: Db, runId: number, limit: number) =>
  db
    .selectDistinct({ id: people.id })
    .from(importRows)
    .innerJoin(people, eq(people.id, importRows.personId))
    .leftJoin(credentials, eq(credentials.personId, people.id))
    .leftJoin(mailTokens, eq(mailTokens.personId, people.id))
    .where(
      and(
        eq(importRows.runId, runId),
        sql`${importRows.applied} ->> 'madePerson' is not null`,
        isNull(credentials.personId),
        isNull(mailTokens.personId),
      ),
    )
    .orderBy(asc(people.id))
    .limit(limit)
    .all();

/** How many who came with this import hold a link to choose their first password. */
export const countInvited = (db: Db, runId: number) =>
  db
    .selectDistinct({ id: mailTokens.personId })
    .from(importRows)
    .innerJoin(mailTokens, eq(mailTokens.personId, importRows.personId))
    .leftJoin(credentials, eq(credentials.personId, importRows.personId))
    .where(
      and(
        eq(importRows.runId, runId),
        sql`${importRows.applied} ->> 'madePerson' is not null`,
        eq(mailTokens.purpose, "invite"),
        isNull(credentials.personId),
      ),
    )
    .all().length;

const EVERYBODY = 100_000;
export const countUninvited = (db: Db, runId: number) => listUninvited(db, runId, EVERYBODY).length;

/**
 * Invites people this import brought who were not invited yet, by choice and some at a time.
 * @throws RuleBroken closed before it was applied or after it was undone
 */
export function inviteImported(db: Db, viewer: Viewer, id: number, now: Date) {
  return inTransaction(db, () => {
    if (getRun(db, viewer, id, "apply").state !== "applied") throw new RuleBroken({ form: "closed" });
    for (const person of listUninvited(db, id, INVITED_AT_ONCE)) {
      try {
        invitePerson(db, viewer, person.id, now);
      } catch (refusal) {
        // Whose account is not hers to reach is asked in by who may.
        if (!(refusal instanceof NotFound)) throw refusal;
      }
    }
  });
}
