import { inArray } from "drizzle-orm";
import type { NameParts } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";

/** The names of people, by their key: one query, whatever their number. Whether the viewer may know them is for the caller to ask. */
export function readNames(db: Db, ids: readonly number[]): Map<number, NameParts> {
  const rows = db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
