import { and, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { choicesFrom, isOpen, type MailChoices } from "#app/features/mail/model.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { digestRounds, employments, freeDays, mailChoices, schools } from "#db/schema/index.ts";

/** The schools that work on a day, with the board each is of. */
export function listOpenSchools(db: Db, today: Day): { id: number; boardId: number }[] {
  const free = db
    .select({ schoolId: freeDays.schoolId, fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(freeDays)
    .where(and(lte(freeDays.fromDay, today), gte(freeDays.toDay, today)))
    .all();
  return db
    .select({ id: schools.id, boardId: schools.boardId })
    .from(schools)
    .orderBy(schools.id)
    .all()
    .filter(({ id }) =>
      isOpen(
        free.filter((period) => period.schoolId === id),
        today,
      ),
    );
}

/** The schools for which the letters of a week were made already. */
export const listRoundsOf = (db: Db, week: Day): Set<number> =>
  new Set(
    db
      .select({ schoolId: digestRounds.schoolId })
      .from(digestRounds)
      .where(eq(digestRounds.week, week))
      .all()
      .map((round) => round.schoolId),
  );

/** Who works at a school on a day and is not on leave from anywhere, each with what she wants to hear by mail. */
export function listReaders(db: Db, schoolId: number, today: Day): Map<number, MailChoices> {
  const there = db
    .selectDistinct({ personId: employments.personId })
    .from(employments)
    .where(
      and(
        eq(employments.schoolId, schoolId),
        lte(employments.fromDay, today),
        or(isNull(employments.toDay), gte(employments.toDay, today)),
        sql`not exists (select 1 from employment_pauses p join employments e on e.id = p.employment_id
          where e.person_id = employments.person_id and p.from_day <= ${today}
          and (p.to_day is null or p.to_day >= ${today}))`,
      ),
    )
    .orderBy(employments.personId)
    .all();
  const chosen = db
    .select()
    .from(mailChoices)
    .where(
      sql`${mailChoices.personId} in (select e.person_id from employments e where e.school_id = ${schoolId})`,
    )
    .all();
  return new Map(
    there.map(({ personId }) => [
      personId,
      choicesFrom(
        Object.fromEntries(
          chosen.filter((row) => row.personId === personId).map(({ kind, frequency }) => [kind, frequency]),
        ),
      ),
    ]),
  );
}
