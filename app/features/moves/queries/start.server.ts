import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getAccount } from "#app/features/people/queries/account.server.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { listEmployments } from "#app/features/people/queries/person.server.ts";
import { stateOn } from "#app/features/people/model.ts";
import { fullName } from "#app/lib/name.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, cycles, cycleTeams } from "#db/schema/index.ts";

/**
 * What is arranged for who begins, and what is still to do: her account, her home team and gesprekspartner, and for HR of
 * the school whether the talks of the running cycle are there, as facts.
 * @throws NotFound for who does not employ her
 */
export function getStart(db: Db, viewer: Viewer, personId: number) {
  const person = getPerson(db, viewer, personId, "employ");
  const work = listEmployments(db, viewer, personId).filter(
    (employment) => employment.may.change && stateOn(employment, viewer.today) !== "ended",
  );
  const ids = work.map(({ id }) => id);
  const talks = listTalks(db, ids);
  const running = listStartedTeams(db, viewer);
  return {
    id: personId,
    name: fullName(person),
    givenName: person.givenName,
    email: person.email,
    account: getAccount(db, viewer, personId),
    employments: work.map((one) => ({
      id: one.id,
      functionName: one.functionName,
      schoolName: one.schoolName,
      fromDay: one.fromDay,
      begun: one.fromDay <= viewer.today,
      homeTeamId: one.homeTeamId,
      homeTeamName: one.homeTeamName,
      partner: one.partner && fullName(one.partner),
      partnerReason: one.partnerReason,
      /** Null: not the viewer's to know. */
      cycle: viewer.hrSchoolIds.includes(one.schoolId)
        ? {
            runs: running.some(({ teamId }) => teamId === one.homeTeamId),
            talks: talks.filter((talk) => talk.employmentId === one.id),
          }
        : null,
    })),
  };
}

const listTalks = (db: Db, employmentIds: number[]) =>
  db
    .select({
      id: conversations.id,
      employmentId: conversations.employmentId,
      kind: conversations.kind,
      scheduledAt: conversations.scheduledAt,
    })
    .from(conversations)
    .where(
      and(
        inArray(conversations.employmentId, employmentIds),
        inArray(conversations.state, ["to_plan", "planned"]),
        isNotNull(conversations.momentId),
      ),
    )
    .orderBy(asc(conversations.id))
    .all();

const listStartedTeams = (db: Db, viewer: Viewer) =>
  db
    .select({ teamId: cycleTeams.teamId })
    .from(cycleTeams)
    .innerJoin(cycles, eq(cycles.id, cycleTeams.cycleId))
    .where(and(eq(cycles.state, "open"), eq(cycles.schoolYear, schoolYearOf(viewer.today))))
    .all();
