import { and, eq, exists, gte, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { builtOncePer } from "#db/statements.server.ts";
import { credentials, people, roles } from "#db/schema/index.ts";

/**
 * Who signs in already, or holds a role now or soon: whoever chooses her address could become her, so no list moves it. It is
 * changed by hand, one at a time.
 */
const keeping = (db: Db, viewer: Viewer): SQL =>
  or(
    exists(
      db
        .select({ one: sql`1` })
        .from(credentials)
        .where(eq(credentials.personId, people.id)),
    ),
    exists(
      db
        .select({ one: sql`1` })
        .from(roles)
        .where(and(eq(roles.personId, people.id), or(isNull(roles.toDay), gte(roles.toDay, viewer.today)))),
    ),
  )!;

/** Everyone of the board whose address no list moves. */
export const listKeepingAddress = (db: Db, viewer: Viewer): ReadonlySet<number> =>
  new Set(
    db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.boardId, viewer.boardId), keeping(db, viewer)))
      .all()
      .map(({ id }) => id),
  );

/** Whether this would give someone another address who keeps hers. */
export const movesKeptAddress = (db: Db, viewer: Viewer, personId: number, email: string) =>
  keptOtherwise(db, viewer).get({ personId, email: email.toLowerCase() }) !== undefined;

const keptOtherwise = builtOncePer((db, viewer: Viewer) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.id, sql.placeholder("personId")),
        sql`lower(${people.email}) <> ${sql.placeholder("email")}`,
        keeping(db, viewer),
      ),
    )
    .prepare(),
);
