import { and, eq, gt, gte, inArray, isNotNull, lte, ne } from "drizzle-orm";
import { dayOf } from "#app/lib/amsterdam.ts";
import { daysLater, schoolYearOf, type Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations, cycles, cycleTeams, employments, homeTeamMoves, moments } from "#db/schema/index.ts";
import { listHomeMembers, type HomeMember } from "../queries/cycle-members.server.ts";
import { insertTalk } from "./insert-talk.server.ts";

/** So long who came is looked at again: a gesprekspartner, or the end of a leave, may come some weeks after her. */
const NEW_FOR_DAYS = 42;

/**
 * Who came to a team after its cycle began gets the moments of it that are for everyone and not over yet, as the others
 * did: once, also when one was cancelled since. Who is away, or has no gesprekspartner yet, gets them when she has.
 * @param employmentIds those to look at; without them, who started or moved within six weeks
 * @returns how many conversations were made
 */
export function joinRunningCycles(db: Db, now: Date, employmentIds?: number[]): number {
  const today = dayOf(now);
  return inTransaction(db, () => {
    const came = new Set(employmentIds ?? listNewcomers(db, today));
    if (came.size === 0) return 0;
    let made = 0;
    for (const cycle of listRunning(db, today)) {
      const members = listHomeMembers(db, cycle.schoolId, cycle.teamIds, today).filter(
        (member) => came.has(member.employmentId) && !member.paused && member.partnerId !== null,
      );
      for (const member of members)
        for (const moment of listMomentsLeft(db, cycle.id, member.employmentId, today))
          made += makeFor(db, { cycle, moment, member }, now);
    }
    return made;
  });
}

type Cycle = ReturnType<typeof listRunning>[number];
type Moment = ReturnType<typeof listMomentsLeft>[number];

function makeFor(
  db: Db,
  { cycle, moment, member }: { cycle: Cycle; moment: Moment; member: HomeMember },
  now: Date,
) {
  const { employmentId, personId, partnerId } = member;
  const outcome = insertTalk(
    db,
    { actorId: null, createdBy: partnerId! },
    { cycle, moment, employmentId, subjectId: personId },
    [
      { personId, part: "staff", signs: true },
      { personId: partnerId!, part: "partner", signs: true },
    ],
    now,
  );
  return outcome === "made" ? 1 : 0;
}

function listNewcomers(db: Db, today: Day): number[] {
  const since = daysLater(today, -NEW_FOR_DAYS);
  const started = db
    .select({ id: employments.id })
    .from(employments)
    .where(and(gt(employments.fromDay, since), lte(employments.fromDay, today)))
    .all();
  const moved = db
    .select({ id: homeTeamMoves.employmentId })
    .from(homeTeamMoves)
    .where(
      and(
        isNotNull(homeTeamMoves.appliedAt),
        gt(homeTeamMoves.onDay, since),
        lte(homeTeamMoves.onDay, today),
      ),
    )
    .all();
  return [...started, ...moved].map(({ id }) => id);
}

function listRunning(db: Db, today: Day) {
  const open = db
    .select({ id: cycles.id, schoolId: cycles.schoolId, schoolYear: cycles.schoolYear })
    .from(cycles)
    .where(and(eq(cycles.state, "open"), gte(cycles.schoolYear, schoolYearOf(today))))
    .orderBy(cycles.id)
    .all();
  const started = db
    .select()
    .from(cycleTeams)
    .where(
      inArray(
        cycleTeams.cycleId,
        open.map(({ id }) => id),
      ),
    )
    .all();
  return open.map((cycle) => ({
    ...cycle,
    teamIds: started.filter(({ cycleId }) => cycleId === cycle.id).map(({ teamId }) => teamId),
  }));
}

function listMomentsLeft(db: Db, cycleId: number, employmentId: number, today: Day) {
  const had = db
    .select({ id: conversations.momentId })
    .from(conversations)
    .where(and(eq(conversations.employmentId, employmentId), isNotNull(conversations.momentId)))
    .all();
  return db
    .select({ id: moments.id, kind: moments.kind, templateId: moments.templateId })
    .from(moments)
    .where(
      and(
        eq(moments.cycleId, cycleId),
        eq(moments.optIn, false),
        ne(moments.kind, "team"),
        gte(moments.closesOn, today),
      ),
    )
    .orderBy(moments.opensOn, moments.id)
    .all()
    .filter((moment) => !had.some(({ id }) => id === moment.id));
}
