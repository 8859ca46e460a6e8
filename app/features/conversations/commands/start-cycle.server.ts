import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { makeCycle } from "#app/features/cycles/commands.server.ts";
import type { NewCycleInput } from "#app/features/cycles/input.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { cycles, cycleTeams, teams } from "#db/schema/index.ts";
import { listHomeMembers, listTeamParties, type HomeMember } from "../queries/cycle-members.server.ts";
import { insertTalk, type NewParty, type Outcome } from "./insert-talk.server.ts";

type Cycle = ReturnType<typeof getCycle>;
type Moment = Cycle["moments"][number];

/** What starting gave, by name where nothing was made: `made` counts conversations. */
export type Started = {
  made: number;
  paused: HomeMember[];
  withoutPartner: HomeMember[];
  teamsWithoutLeader: string[];
};

/**
 * Starts a cycle for teams: one conversation for each member of a home team and each moment that is for everyone, between
 * her and her gesprekspartner of today; for a team moment one for the team. Who is away, or has no gesprekspartner yet,
 * gets none and is named. Starting again adds what is missing and makes nothing twice.
 * @throws NotFound for another's cycle or a team of another school, RuleBroken when the cycle is closed or no team is named
 */
export function startCycle(
  db: Db,
  viewer: Viewer,
  { cycleId, teamIds }: { cycleId: number; teamIds: number[] },
  now: Date,
): Started {
  return inTransaction(db, () => {
    const cycle = getCycle(db, viewer, cycleId, "start");
    if (cycle.state === "closed") throw new RuleBroken({ teamIds: "closed" });
    if (teamIds.length === 0) throw new RuleBroken({ teamIds: "choose_one" });
    const started = teamsHere(db, cycle.schoolId, teamIds);
    const members = listHomeMembers(db, cycle.schoolId, teamIds, viewer.today);
    const present = members.filter((member) => !member.paused);
    const made = forEveryone(cycle).flatMap((moment) =>
      moment.kind === "team"
        ? started.map((team) => makeTeamTalk(db, viewer, { cycle, moment, teamId: team.id }, now))
        : present.map((member) => makeTalk(db, viewer, { cycle, moment, member }, now)),
    );
    openFor(db, cycle, teamIds);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "cycle.started",
        object: "cycle",
        objectId: cycleId,
        detail: { teamIds },
      },
      now,
    );
    const teamMoment = forEveryone(cycle).some((moment) => moment.kind === "team");
    return {
      made: made.filter((outcome) => outcome === "made").length,
      paused: members.filter((member) => member.paused),
      withoutPartner: present.filter((member) => member.partnerId === null),
      teamsWithoutLeader: teamMoment
        ? started.filter((team) => !hasLeader(db, team.id, viewer.today)).map((team) => team.name)
        : [],
    };
  });
}

/** Makes a cycle and starts it for the teams named, if any, in one go. @returns the key of the cycle @throws as the two */
export function openCycle(db: Db, viewer: Viewer, input: NewCycleInput, now: Date): number {
  return inTransaction(db, () => {
    const cycleId = makeCycle(db, viewer, input, now);
    if (input.teamIds.length > 0) startCycle(db, viewer, { cycleId, teamIds: input.teamIds }, now);
    return cycleId;
  });
}

/** A moment someone may ask for is offered, not made. */
const forEveryone = (cycle: Cycle) => cycle.moments.filter((moment) => !moment.optIn);

function teamsHere(db: Db, schoolId: number, teamIds: number[]) {
  const found = db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(inArray(teams.id, teamIds), eq(teams.schoolId, schoolId), isNull(teams.archivedOn)))
    .orderBy(teams.name, teams.id)
    .all();
  if (found.length !== teamIds.length) throw new NotFound();
  return found;
}

function openFor(db: Db, cycle: Cycle, teamIds: number[]) {
  for (const teamId of teamIds)
    db.insert(cycleTeams).values({ cycleId: cycle.id, teamId }).onConflictDoNothing().run();
  db.update(cycles)
    .set({ state: "open", version: sql`${cycles.version} + 1` })
    .where(eq(cycles.id, cycle.id))
    .run();
}

function makeTalk(
  db: Db,
  viewer: Viewer,
  { cycle, moment, member }: { cycle: Cycle; moment: Moment; member: HomeMember },
  now: Date,
): Outcome {
  if (member.partnerId === null) return "nobody_to_talk_with";
  const parties: NewParty[] = [
    { personId: member.personId, part: "staff", signs: true },
    { personId: member.partnerId, part: "partner", signs: true },
  ];
  return insertTalk(
    db,
    by(viewer),
    { cycle, moment, employmentId: member.employmentId, subjectId: member.personId },
    parties,
    now,
  );
}

function makeTeamTalk(
  db: Db,
  viewer: Viewer,
  { cycle, moment, teamId }: { cycle: Cycle; moment: Moment; teamId: number },
  now: Date,
): Outcome {
  const parties = listTeamParties(db, teamId, viewer.today);
  if (!parties.some((party) => party.part === "leader")) return "nobody_to_talk_with";
  return insertTalk(db, by(viewer), { cycle, moment, teamId }, parties, now);
}

const hasLeader = (db: Db, teamId: number, today: string) =>
  listTeamParties(db, teamId, today).some((party) => party.part === "leader");

const by = ({ personId }: Viewer) => ({ actorId: personId, createdBy: personId });
