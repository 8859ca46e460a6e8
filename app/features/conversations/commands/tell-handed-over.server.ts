import { inArray } from "drizzle-orm";
import { queueLetter, type LetterFacts } from "#app/features/mail/outbox.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";

export type HandingOver = {
  conversationId: number;
  staffId: number;
  fromId: number;
  toId: number;
  scheduledAt: number | null;
};

/**
 * Tells who has whom from now on: the staff member and the new partner, and the former one where a date stood in her
 * calendar. Who gets a whole team at once hears of those without a date in one letter a day.
 */
export function tellHandedOver(
  db: Db,
  { conversationId, staffId, fromId, toId, scheduledAt: at }: HandingOver,
  now: Date,
) {
  const names = nameOf(db, [staffId, toId]);
  const write = (personId: number, text: LetterFacts["text"], aboutId: number) =>
    queueLetter(
      db,
      {
        kind: "handed_over",
        personId,
        conversationId,
        facts: { about: names.get(aboutId), at, text },
        onceKey:
          text === "partner_undated"
            ? `handed_over:${text}:${personId}:${dayOf(now)}`
            : `handed_over:${conversationId}:${fromId}:${toId}:${dayOf(now)}:${personId}`,
      },
      now,
    );
  write(staffId, "staff", toId);
  write(toId, at === null ? "partner_undated" : "partner", staffId);
  if (at !== null) write(fromId, "former_partner", staffId);
}

const nameOf = (db: Db, personIds: number[]) =>
  new Map(
    db
      .select({
        id: people.id,
        givenName: people.givenName,
        namePrefix: people.namePrefix,
        familyName: people.familyName,
      })
      .from(people)
      .where(inArray(people.id, personIds))
      .all()
      .map((person) => [person.id, fullName(person)]),
  );
