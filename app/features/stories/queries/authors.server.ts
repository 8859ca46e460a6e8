import { and, asc, eq, inArray, ne, notInArray } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, storyAuthors } from "#db/schema/index.ts";
import type { StoryAuthor } from "../model.ts";

/** Who was ever asked to write a story along, by name, with her answer. */
export const listAuthorRows = (db: Db, storyId: number): StoryAuthor[] =>
  db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      state: storyAuthors.state,
    })
    .from(storyAuthors)
    .innerJoin(people, eq(people.id, storyAuthors.personId))
    .where(eq(storyAuthors.storyId, storyId))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ personId, state, ...name }) => ({ personId, state, name: fullName(name) }));

/** Someone's name in full, as it stands under a story. */
export function findName(db: Db, personId: number): string {
  const person = db
    .select({ givenName: people.givenName, namePrefix: people.namePrefix, familyName: people.familyName })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  return person ? fullName(person) : "";
}

/** Colleagues at the school of a story who can be asked, by name; not those who are asked or write along already. */
export function listColleaguesToAsk(db: Db, viewer: Viewer, story: { id: number; schoolId: number }) {
  if (!viewer.schoolIds.includes(story.schoolId)) return [];
  const asked = db
    .select({ id: storyAuthors.personId })
    .from(storyAuthors)
    .where(and(eq(storyAuthors.storyId, story.id), inArray(storyAuthors.state, ["invited", "accepted"])));
  return db
    .selectDistinct({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .innerJoin(employments, eq(employments.personId, people.id))
    .where(
      and(
        eq(employments.schoolId, story.schoolId),
        onDay(employments.fromDay, employments.toDay, viewer.today),
        ne(people.id, viewer.personId),
        notInArray(people.id, asked),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ id, ...name }) => ({ id, name: fullName(name) }));
}
