import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listParties, readableBy } from "#app/features/conversations/queries/access.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { answers, conversationParties, conversations, preparations, prompts } from "#db/schema/index.ts";

/** Her own conversations of a school year, each with what she herself prepared: nothing of the other's is read here. */
export function listTalksOfYear(db: Db, viewer: Viewer, year: number) {
  const rows = db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      state: conversations.state,
      heldOn: conversations.heldOn,
      scheduledAt: conversations.scheduledAt,
      partyId: conversationParties.id,
    })
    .from(conversations)
    .innerJoin(
      conversationParties,
      and(
        eq(conversationParties.conversationId, conversations.id),
        eq(conversationParties.personId, viewer.personId),
        eq(conversationParties.part, "staff"),
      ),
    )
    .where(
      and(eq(conversations.schoolYear, year), ne(conversations.state, "cancelled"), readableBy(db, viewer)),
    )
    .orderBy(
      sql`coalesce(${conversations.heldOn}, date(${conversations.scheduledAt} / 1000, 'unixepoch'), '9999')`,
      asc(conversations.id),
    )
    .all();
  const given = db
    .select({
      partyId: preparations.partyId,
      promptNl: prompts.textNl,
      promptEn: prompts.textEn,
      text: answers.text,
    })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .innerJoin(prompts, eq(prompts.id, answers.promptId))
    .where(
      and(
        inArray(
          preparations.partyId,
          rows.map((row) => row.partyId),
        ),
        sql`trim(${answers.text}) <> ''`,
      ),
    )
    .orderBy(asc(prompts.position), asc(prompts.id))
    .all();
  const parties = listParties(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ partyId, scheduledAt, heldOn, ...talk }) => ({
    ...talk,
    day: heldOn ?? (scheduledAt === null ? null : dayOf(scheduledAt)),
    other:
      parties.find((party) => party.conversationId === talk.id && party.personId !== viewer.personId)
        ?.givenName ?? "",
    answers: given.filter((answer) => answer.partyId === partyId).map(({ partyId: _, ...answer }) => answer),
  }));
}
