import { and, asc, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { proposalOf, type ConversationState } from "#app/features/conversations/model.ts";
import { knownTo, readableBy } from "#app/features/conversations/queries/access.server.ts";
import { getLedTeam } from "#app/features/conversations/queries/team.server.ts";
import { employmentsFor } from "#app/features/people/queries/access.server.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, cycles, employmentPauses, employments, moments, people } from "#db/schema/index.ts";
import { whyNone, type BoardPerson } from "../board.ts";
import type { Span } from "../model.ts";

/**
 * Everyone whose home is a team, with her last and next conversation, who is away, and who has none and why: planning facts
 * by name, for who leads the team or its school. Dates are set by the partner of each only: `mine`.
 * @throws NotFound for who leads neither
 */
export function getBoard(db: Db, viewer: Viewer, teamId: number) {
  const team = getLedTeam(db, viewer, teamId);
  const staff = listStaff(db, viewer, teamId);
  const ids = staff.map((one) => one.employmentId);
  const facts = listFacts(db, viewer, ids);
  const pauses = listPauses(db, ids, viewer.today);
  const names = listNames(
    db,
    staff.flatMap((one) => one.partnerId ?? []),
  );
  const offered = listMoments(db, team.schoolId);
  const mine = new Set(viewer.partnerOf.map((one) => one.employmentId));
  const rows = staff.map((one): BoardPerson => {
    const own = facts.filter((fact) => fact.employmentId === one.employmentId);
    const away = pauses.filter((pause) => pause.employmentId === one.employmentId);
    const now = away.find((pause) => pause.fromDay <= viewer.today);
    const last = own
      .filter((fact) => fact.heldOn !== null)
      .sort((a, b) => b.heldOn!.localeCompare(a.heldOn!))[0];
    const ahead = own.filter((fact) => fact.state === "planned" || fact.state === "to_plan");
    const next = ahead.find((fact) => fact.state === "planned") ?? ahead[0];
    return {
      ...one,
      functionName:
        staff.filter((other) => other.personId === one.personId).length > 1 ? one.functionName : null,
      partner: one.partnerId === null ? null : { id: one.partnerId, name: names.get(one.partnerId) ?? "" },
      mine: mine.has(one.employmentId),
      away,
      awayNow: now ? { until: now.toDay } : null,
      last: last ? { id: last.id, heldOn: last.heldOn!, state: last.state, open: last.open } : null,
      next: next
        ? {
            id: next.id,
            state: next.state,
            scheduledAt: next.scheduledAt,
            open: next.open,
            asked: isAsked(next, one.personId),
            proposal: next.open ? proposalOf(next, viewer.personId) : undefined,
          }
        : null,
      waiting: waitingOf(ahead.find((fact) => fact !== next && awaitsAnswer(fact, one.personId, viewer))),
      why: next ? null : whyNone({ ...one, away: now !== undefined, talks: own, today: viewer.today }),
      ahead: mine.has(one.employmentId) ? ahead.filter((fact) => fact.open) : [],
      momentIds: own.filter((fact) => fact.state !== "cancelled").flatMap((fact) => fact.momentId ?? []),
    };
  });
  return {
    team,
    people: rows,
    moments: offered.map(({ id, kind }) => ({ id, kind })),
    /** The moment a new talk belongs to, of those everyone has this year. */
    required: offered
      .filter((moment) => !moment.optIn && moment.closesOn >= viewer.today)
      .map((moment) => moment.id),
    maySetPartner: viewer.ledSchoolIds.includes(team.schoolId) || viewer.hrSchoolIds.includes(team.schoolId),
  };
}

type Fact = ReturnType<typeof listFacts>[number];

const isAsked = ({ open, kind, state, createdBy }: Fact, staffId: number) =>
  open && kind === "free" && state === "to_plan" && createdBy === staffId;

const awaitsAnswer = (fact: Fact, staffId: number, viewer: Viewer) =>
  isAsked(fact, staffId) || (fact.open && proposalOf(fact, viewer.personId) === "to_answer");

const waitingOf = (fact: Fact | undefined) => (fact ? { id: fact.id, scheduledAt: fact.scheduledAt } : null);

export type Board = ReturnType<typeof getBoard>;

const listStaff = (db: Db, viewer: Viewer, teamId: number) =>
  db
    .select({
      employmentId: employments.id,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      functionName: employments.functionName,
      daysWorked: employments.daysWorked,
      fromDay: employments.fromDay,
      // A last day still to come is not for every leader: who leads the team need not be the gesprekspartner.
      toDay: sql<Day | null>`case when ${employmentsFor(db, viewer, "see_end")} then ${employments.toDay} end`,
      partnerId: partnerOn(viewer.today),
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(eq(employments.homeTeamId, teamId), onDay(employments.fromDay, employments.toDay, viewer.today)),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(employments.id))
    .all();

/** Dates and states, never place or a word; `open` says that the viewer is a party. The next one first. */
function listFacts(db: Db, viewer: Viewer, employmentIds: number[]) {
  return db
    .select({
      id: conversations.id,
      employmentId: conversations.employmentId,
      momentId: conversations.momentId,
      kind: conversations.kind,
      state: sql<ConversationState>`${conversations.state}`,
      scheduledAt: conversations.scheduledAt,
      minutes: conversations.minutes,
      heldOn: conversations.heldOn,
      version: conversations.version,
      createdBy: conversations.createdBy,
      proposedBy: conversations.proposedBy,
      acceptedAt: conversations.acceptedAt,
      open: sql<number>`ifnull(${readableBy(db, viewer)}, 0)`.mapWith(Boolean),
    })
    .from(conversations)
    .where(and(inArray(conversations.employmentId, employmentIds), knownTo(db, viewer)))
    .orderBy(sql`${conversations.scheduledAt} is null`, asc(conversations.scheduledAt), asc(conversations.id))
    .all();
}

const listPauses = (db: Db, employmentIds: number[], today: string): (Span & { employmentId: number })[] =>
  db
    .select({
      employmentId: employmentPauses.employmentId,
      fromDay: employmentPauses.fromDay,
      toDay: employmentPauses.toDay,
    })
    .from(employmentPauses)
    .where(
      and(
        inArray(employmentPauses.employmentId, employmentIds),
        or(isNull(employmentPauses.toDay), gte(employmentPauses.toDay, today)),
      ),
    )
    .orderBy(asc(employmentPauses.fromDay), asc(employmentPauses.id))
    .all();

function listNames(db: Db, personIds: number[]): Map<number, string> {
  const rows: (NameParts & { id: number })[] = db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(inArray(people.id, personIds))
    .all();
  return new Map(rows.map((row) => [row.id, fullName(row)]));
}

const listMoments = (db: Db, schoolId: number) =>
  db
    .select({ id: moments.id, kind: moments.kind, optIn: moments.optIn, closesOn: moments.closesOn })
    .from(moments)
    .innerJoin(cycles, eq(cycles.id, moments.cycleId))
    .where(and(eq(cycles.schoolId, schoolId), eq(cycles.state, "open"), ne(moments.kind, "team")))
    .orderBy(asc(cycles.schoolYear), asc(moments.opensOn), asc(moments.id))
    .all();
