import { and, eq, desc } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayBefore } from "#app/features/people/model.ts";
import { changeParts } from "#app/features/teams/commands/members.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { teamRounds } from "#db/schema/index.ts";
import { getGroup } from "../access.server.ts";
import type { NewRound } from "../input.ts";

type Round = typeof teamRounds.$inferSelect;

/**
 * Begins a round of a group, with who leads it and what they may decide: one act. The round before it, when it still ran, ends
 * the day before; who led it stays known with her days.
 * @returns its key
 * @throws NotFound, Stale when another round began meanwhile, RuleBroken in_future or overlaps at its day, not_known for who is
 * no member
 */
export function startRound(db: Db, viewer: Viewer, teamId: number, given: NewRound, now: Date): number {
  return inTransaction(db, () => {
    getGroup(db, viewer, teamId, "start_round");
    const { aim, fromDay, parts, version } = given;
    const last = findLast(db, teamId);
    if ((last?.no ?? 0) !== version) throw new Stale(last?.no ?? 0, { aim: last?.aim ?? "" });
    if (fromDay > viewer.today) throw new RuleBroken({ fromDay: "in_future" });
    if (last && fromDay <= (last.toDay ?? last.fromDay)) throw new RuleBroken({ fromDay: "overlaps" });
    if (last && last.toDay === null) setRound(db, last, { toDay: dayBefore(fromDay) });
    const { id } = db
      .insert(teamRounds)
      .values({ teamId, no: version + 1, aim, fromDay })
      .returning({ id: teamRounds.id })
      .get();
    changeParts(db, viewer, teamId, { parts, fromDay }, now);
    audit(db, viewer, "round.started", teamId, id, now);
    return id;
  });
}

type Closing = { round: number; toDay: string; lookBack: string | null; version: number };

/**
 * Closes the round that runs, if they want with a look back in their own words.
 * @throws NotFound, Stale, RuleBroken end_before_start or in_future at its day
 */
export function closeRound(db: Db, viewer: Viewer, teamId: number, given: Closing, now: Date) {
  inTransaction(db, () => {
    const { may } = getGroup(db, viewer, teamId, "start_round");
    const { toDay, lookBack, version } = given;
    const round = findRound(db, teamId, given.round);
    if (lookBack !== null && !may("look_back")) throw new NotFound();
    if (round.version !== version || round.toDay !== null) throw staleRound(round, may("look_back"));
    if (toDay < round.fromDay) throw new RuleBroken({ toDay: "end_before_start" });
    if (toDay > viewer.today) throw new RuleBroken({ toDay: "in_future" });
    setRound(db, round, { toDay, ...(lookBack === null ? {} : { lookBack }) });
    audit(db, viewer, "round.closed", teamId, round.id, now);
  });
}

type Words = { round: number; aim: string | null; lookBack: string | null; version: number };

/** The words of a round, also of one that is over: what it was for and how its members look back. @throws NotFound, Stale */
export function writeRound(db: Db, viewer: Viewer, teamId: number, given: Words, now: Date) {
  inTransaction(db, () => {
    getGroup(db, viewer, teamId, "look_back");
    const { aim, lookBack, version } = given;
    const round = findRound(db, teamId, given.round);
    if (round.version !== version) throw staleRound(round, true);
    setRound(db, round, { aim, lookBack });
    audit(db, viewer, "round.changed", teamId, round.id, now);
  });
}

const findLast = (db: Db, teamId: number) =>
  db.select().from(teamRounds).where(eq(teamRounds.teamId, teamId)).orderBy(desc(teamRounds.no)).get();

function findRound(db: Db, teamId: number, id: number): Round {
  const round = db
    .select()
    .from(teamRounds)
    .where(and(eq(teamRounds.id, id), eq(teamRounds.teamId, teamId)))
    .get();
  if (!round) throw new NotFound();
  return round;
}

const staleRound = ({ version, aim, lookBack }: Round, readsWords: boolean) =>
  new Stale(version, { aim: aim ?? "", ...(readsWords ? { lookBack: lookBack ?? "" } : {}) });

const setRound = (db: Db, { id, version }: Round, values: Partial<Round>) =>
  db
    .update(teamRounds)
    .set({ ...values, version: version + 1 })
    .where(and(eq(teamRounds.id, id), eq(teamRounds.version, version)))
    .run();

function audit(
  db: Db,
  viewer: Viewer,
  action: "round.started" | "round.closed" | "round.changed",
  teamId: number,
  round: number,
  now: Date,
) {
  const entry = { actorId: viewer.personId, action, object: "team", objectId: teamId } as const;
  recordAudit(db, { ...entry, detail: { round } }, now);
}
