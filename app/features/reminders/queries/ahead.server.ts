import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { dayOf } from "#app/lib/amsterdam.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { agreements, conversationParties, conversations, preparations } from "#db/schema/index.ts";

const DAY_MS = 24 * 3_600_000;
/** How long an agreement whose day went by is still named, in days; after that it is for the next conversation. */
const STILL_NAMED = 28;

/** Talks of these people that come within so many days or wait for their signature. Dates, and never a word of what is in them. */
export const listTalksOf = (db: Db, personIds: number[], { days, now }: { days: number; now: Date }) =>
  db
    .select({
      conversationId: conversations.id,
      personId: conversationParties.personId,
      state: conversations.state,
      scheduledAt: conversations.scheduledAt,
      heldOn: conversations.heldOn,
      shared: sql<number>`${preparations.sharedAt} is not null`.mapWith(Boolean),
    })
    .from(conversationParties)
    .innerJoin(conversations, eq(conversations.id, conversationParties.conversationId))
    .leftJoin(preparations, eq(preparations.partyId, conversationParties.id))
    .where(
      and(
        inArray(conversationParties.personId, personIds),
        isNull(conversationParties.leftAt),
        or(
          and(
            eq(conversations.state, "planned"),
            gte(conversations.scheduledAt, now.getTime()),
            lte(conversations.scheduledAt, now.getTime() + days * DAY_MS),
          ),
          and(eq(conversations.state, "held"), eq(conversationParties.signs, true), notSignedYet),
        ),
      ),
    )
    .orderBy(asc(conversations.scheduledAt), asc(conversations.id))
    .all();

/** A signature under a revision that was reopened since is none. */
const notSignedYet = sql`not exists (select 1 from sign_offs s join record_revisions r on r.id = s.revision_id
  where r.conversation_id = conversations.id and r.reopened_at is null and s.person_id = conversation_parties.person_id)`;

/** Open agreements of these people, theirs to carry out on whichever side, that are due within so many days or lately were. */
export const listAgreementsDue = (db: Db, personIds: number[], { days, now }: { days: number; now: Date }) =>
  db
    .select({ id: agreements.id, personId: agreements.ownerPersonId, dueOn: agreements.dueOn })
    .from(agreements)
    .where(
      and(
        inArray(agreements.ownerPersonId, personIds),
        eq(agreements.state, "open"),
        isNotNull(agreements.dueOn),
        gte(agreements.dueOn, daysLater(dayOf(now), -STILL_NAMED)),
        lte(agreements.dueOn, daysLater(dayOf(now), days)),
        sql`${agreements.agreedOn} < ${dayOf(now)}`,
      ),
    )
    .orderBy(asc(agreements.dueOn), asc(agreements.id))
    .all()
    .map((row) => ({ ...row, dueOn: row.dueOn as Day }));
