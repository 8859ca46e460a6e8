import { createHash } from "node:crypto";
import { and, eq, exists, gte, inArray, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, feedbackRequests, feedbacks, people, schools } from "#db/schema/index.ts";

/** What is kept of a guest's link. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * What a guest reads behind her link: the ask, who asks, and what she handed in already. Not the question, and nothing of
 * anybody else.
 * @throws NotFound for a link that is unknown, withdrawn or too old, or of someone who left: they look the same
 */
export function getGuestAsk(db: Db, token: string, today: string) {
  const found = db
    .select({
      id: feedbackRequests.id,
      askerId: feedbackRequests.askerId,
      ask: feedbackRequests.ask,
      guestName: feedbackRequests.guestName,
      expiresOn: feedbackRequests.expiresOn,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      text: feedbacks.text,
    })
    .from(feedbackRequests)
    .innerJoin(people, eq(people.id, feedbackRequests.askerId))
    .leftJoin(feedbacks, eq(feedbacks.requestId, feedbackRequests.id))
    .where(
      and(
        eq(feedbackRequests.guestTokenHash, hashOf(token)),
        inArray(feedbackRequests.state, ["open", "given"]),
        gte(feedbackRequests.expiresOn, today),
        exists(worksSomewhere(db, today)),
      ),
    )
    .get();
  if (!found) throw new NotFound();
  const { givenName, namePrefix, familyName, ...rest } = found;
  const name = { givenName, namePrefix, familyName };
  return { ...rest, asker: fullName(name), givenName, school: schoolOf(db, found.askerId, today) };
}

const worksSomewhere = (db: Db, today: string) =>
  db
    .select({ one: sql`1` })
    .from(employments)
    .where(
      and(
        eq(employments.personId, feedbackRequests.askerId),
        onDay(employments.fromDay, employments.toDay, today),
      ),
    );

const schoolOf = (db: Db, personId: number, today: string) =>
  db
    .select({ name: schools.name })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(and(eq(employments.personId, personId), onDay(employments.fromDay, employments.toDay, today)))
    .orderBy(sql`${employments.partTimeFactor} desc`, employments.id)
    .get()?.name ?? "";
