import { isAttentive } from "#app/features/attention/queries.server.ts";
import { MORNING, wantsLetter, weekOf, type MailChoices } from "#app/features/mail/model.ts";
import { queueLetter, type NewLetter } from "#app/features/mail/outbox.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { digestRounds } from "#db/schema/index.ts";
import { lineOfTalk, linesFor } from "../model.ts";
import { listAgreementsDue, listTalksOf } from "../queries/ahead.server.ts";
import { listOpenSchools, listReaders, listRoundsOf } from "../queries/readers.server.ts";
import { listAnswerers, listInvited } from "../queries/waiting.server.ts";

type School = { id: number; boardId: number };

/**
 * Writes to who wants to hear of it: an agreement that is due, a talk that is near and not prepared, and once a week, on the
 * first day a school works, everything together. Nothing in the night, in weekends, on days the school is closed, and nothing
 * to who is on leave or left. Dates and kinds only, and no letter without a line. Twice is once.
 *
 * A step at a time: once a week it asks for thousands of people what asks for their attention, and whoever lets it go on can
 * have others answered in between.
 */
export function* reminding(db: Db, now: Date): Generator<void> {
  const today = dayOf(now);
  if (timeOf(now) < MORNING) return;
  const open = listOpenSchools(db, today);
  if (open.length === 0) return;
  const week = weekOf(today);
  const done = listRoundsOf(db, week);
  const asked = open.every(({ id }) => done.has(id))
    ? undefined
    : { answerers: listAnswerers(db, today), invited: listInvited(db, today) };
  // One school at a time, so that nobody who writes meanwhile waits for all of them.
  for (const school of open) {
    const round =
      asked && !done.has(school.id)
        ? { ...asked, attentive: yield* findAttentive(db, school, today) }
        : undefined;
    inTransaction(db, () => {
      const readers = listReaders(db, school.id, today);
      remindOfEach(db, school, readers, now);
      if (!round) return;
      sendDigests(db, school, { readers, week, ...round }, now);
      db.insert(digestRounds).values({ schoolId: school.id, week }).onConflictDoNothing().run();
    });
    yield;
  }
}

/** The same in one go. */
export const remindByMail = (db: Db, now: Date) => void Array.from(reminding(db, now));

/** For whom something asks for attention, of who wants the weekly letter: read before anything is written, it takes a while. */
function* findAttentive(db: Db, school: School, today: Day): Generator<void, Set<number>> {
  const attentive = new Set<number>();
  for (const [personId, choices] of listReaders(db, school.id, today)) {
    if (!wantsLetter(choices, "digest")) continue;
    if (isAttentive(db, personId, today)) attentive.add(personId);
    yield;
  }
  return attentive;
}

/** To who wants to hear of each: once for every day an agreement is due, and for every date of a talk. */
function remindOfEach(db: Db, { boardId }: School, readers: Map<number, MailChoices>, now: Date) {
  const today = dayOf(now);
  const wanting = (kind: "agreements" | "talks") =>
    [...readers].filter(([, choices]) => wantsLetter(choices, kind)).map(([personId]) => personId);
  const within = (rule: "agreement_reminder" | "talk_reminder") => ({
    days: ruleOn(db, boardId, rule, today),
    now,
  });
  for (const { id, personId, dueOn } of listAgreementsDue(
    db,
    wanting("agreements"),
    within("agreement_reminder"),
  ))
    queue(db, now, {
      kind: "agreement_due",
      personId,
      facts: { day: dueOn, ...(dueOn < today && { text: "gone_by" as const }) },
      onceKey: `agreement_due:${id}:${personId}:${dueOn}`,
    });
  for (const talk of listTalksOf(db, wanting("talks"), within("talk_reminder"))) {
    const { conversationId, personId, scheduledAt, state, shared } = talk;
    if (state !== "planned" || shared) continue;
    queue(db, now, {
      kind: "talk_near",
      personId,
      conversationId,
      facts: { at: scheduledAt },
      onceKey: `talk_near:${conversationId}:${personId}:${scheduledAt}`,
    });
  }
}

type Round = {
  readers: Map<number, MailChoices>;
  week: Day;
  answerers: Set<number>;
  invited: Set<number>;
  attentive: Set<number>;
};

function sendDigests(
  db: Db,
  { boardId }: School,
  { readers, week, answerers, invited, attentive }: Round,
  now: Date,
) {
  const today = dayOf(now);
  const wanting = [...readers].filter(([, choices]) => wantsLetter(choices, "digest"));
  const ids = wanting.map(([personId]) => personId);
  const talks = byPerson(listTalksOf(db, ids, { days: ruleOn(db, boardId, "digest_ahead", today), now }));
  const due = byPerson(
    listAgreementsDue(db, ids, { days: ruleOn(db, boardId, "agreement_reminder", today), now }),
  );
  for (const [personId, choices] of wanting) {
    const lines = linesFor(choices, [
      ...(talks.get(personId) ?? []).map(lineOfTalk),
      ...(due.get(personId) ?? []).map(({ dueOn }) => ({ line: "agreement" as const, day: dueOn })),
      ...(answerers.has(personId) ? [{ line: "request" as const }] : []),
      ...(invited.has(personId) ? [{ line: "invitation" as const }] : []),
      ...(attentive.has(personId) ? [{ line: "attention" as const }] : []),
    ]);
    if (lines.length > 0)
      queue(db, now, {
        kind: "weekly_digest",
        personId,
        facts: { lines },
        onceKey: `weekly_digest:${personId}:${week}`,
      });
  }
}

function byPerson<T extends { personId: number }>(rows: T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
}

const queue = (db: Db, now: Date, letter: Omit<NewLetter, "conversationId"> & { conversationId?: number }) =>
  queueLetter(db, { conversationId: null, ...letter }, now);
