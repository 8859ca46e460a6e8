import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { sayWhatMoves } from "#app/features/moves/commands/moving.server.ts";
import { keepSharing } from "#app/features/moves/commands/former-team.server.ts";
import { listFormerTeams } from "#app/features/moves/queries/former-team.server.ts";
import { findWelcome } from "#app/features/moves/queries/welcome.server.ts";
import { applyWaitingMoves } from "#app/features/people/commands/apply-moves.server.ts";
import { changeEmployment } from "#app/features/people/commands/employment.server.ts";
import { takeBackEnd } from "#app/features/people/commands/kept-end.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { moveHomeTeam, takeBackMove } from "#app/features/people/commands/move.server.ts";
import { addPerson } from "#app/features/people/commands/person.server.ts";
import { transfer } from "#app/features/people/commands/transfer.server.ts";
import { listPeople } from "#app/features/people/queries/list.server.ts";
import { listEmployments } from "#app/features/people/queries/person.server.ts";
import { listRoles } from "#app/features/people/queries/roles.server.ts";
import { getBoard } from "#app/features/planning/queries/board.server.ts";
import { homeTeamOn } from "#app/features/people/queries/home-team.server.ts";
import { listMoves } from "#app/features/people/queries/moves.server.ts";
import { setDeputy } from "#app/features/teams/commands/deputy.server.ts";
import { setLeader } from "#app/features/teams/commands/leader.server.ts";
import { setParts } from "#app/features/teams/commands/members.server.ts";
import { archiveTeam } from "#app/features/teams/commands/team.server.ts";
import { turnDay } from "#app/jobs/nightly.ts";
import {
  conversationParties,
  conversations,
  employments,
  partners,
  roles,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";
import type { Db } from "#db/client.server.ts";
import { aCycleForm } from "../../factories/cycles.ts";
import { aSchoolSeenBy, someoneNew } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aMembership, aPartner, aRole, aSchool, aTeam } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const at = (day: string) => new Date(`${day}T00:00:30+01:00`);

function theSchool() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

const versionOf = (db: Db, id: number) =>
  db.select({ version: employments.version }).from(employments).where(eq(employments.id, id)).get()!.version;

function move(
  { db, school, eyes }: ReturnType<typeof theSchool>,
  onDay: string,
  { to = school.otherTeam.id, who = school.teacher } = {},
) {
  const { employmentId: employment, personId } = who;
  const wanted = { employment, homeTeamId: to, onDay, version: versionOf(db, employment) };
  const hr = eyes("hrAdviser");
  return withPlacesFollowing(db, hr.personId, () => moveHomeTeam(db, hr, personId, wanted, NOW), NOW);
}

const partnerOf = (db: Db, personId: number, day: string) =>
  findViewer(db, personId, day)?.partners[0]?.givenName;

test("a move waits for its day, and on that day partner, team and what she was in the old one follow", () => {
  const here = theSchool();
  const { db, school } = here;
  const { personId } = school.teacher;
  aMembership(db, { personId, teamId: school.team.id, part: "driver" });
  expect(move(here, "2026-12-01").employmentIds).toEqual([]);
  turnDay(db, at("2026-11-30"));
  expect(partnerOf(db, personId, "2026-11-30")).toBe("Karel");
  expect(turnDay(db, at("2026-12-01")).moved).toBe(1);
  expect(turnDay(db, at("2026-12-01")).moved).toBe(0);
  expect(partnerOf(db, personId, "2026-12-01")).toBe("Wim");
  expect(findViewer(db, personId, "2026-12-01")!.teamIds).toEqual([school.otherTeam.id]);
  expect(db.select().from(teamMemberships).get()!.toDay).toBe("2026-11-30");
  expect(findWelcome(db, findViewer(db, personId, "2026-12-01")!)).toMatchObject({
    moved: true,
    partner: "Wim",
  });
});

test("it is taken back while it waits; only one waits, within the employment, and nobody moves herself", () => {
  const here = theSchool();
  const { db, school, eyes } = here;
  const { personId, employmentId: employment } = school.teacher;
  expect(() => move(here, "2019-01-01")).toThrow("before_employment");
  expect(() => move(here, TODAY, { to: school.team.id })).toThrow("same_team");
  move(here, "2026-12-01");
  expect(() => move(here, "2026-12-05")).toThrow("overlaps");
  const ineke = eyes("schoolLeader");
  const [waiting] = listMoves(db, ineke, personId);
  takeBackMove(
    db,
    ineke,
    personId,
    { employment, move: waiting!.id, version: versionOf(db, employment) },
    NOW,
  );
  expect(turnDay(db, at("2026-12-02")).moved).toBe(0);
  const own = {
    employment: school.schoolLeader.employmentId,
    homeTeamId: school.team.id,
    onDay: TODAY,
    version: 1,
  };
  expect(() => moveHomeTeam(db, ineke, ineke.personId, own, NOW)).toThrow("not_allowed");
  for (const who of ["partner", "teammate", "boardMember"] as const)
    expect(() => moveHomeTeam(db, eyes(who), personId, { ...own, employment }, NOW)).toThrow();
});

test("a team someone is to move to does not stop; a move after her last day is dropped, and comes back with her", () => {
  const here = theSchool();
  const { db, school, eyes } = here;
  const { personId, employmentId: employment } = school.teacher;
  const empty = aTeam(db, { schoolId: school.school.id });
  move(here, "2027-02-01", { to: empty.id });
  const hr = eyes("hrAdviser");
  expect(() => archiveTeam(db, hr, empty.id, 1, NOW)).toThrow("not_yet");
  endEmployment(
    db,
    hr,
    personId,
    { employment, lastDay: "2026-12-31", version: versionOf(db, employment) },
    NOW,
  );
  expect(listMoves(db, hr, personId)).toEqual([]);
  takeBackEnd(db, hr, personId, { employment, version: versionOf(db, employment) }, NOW);
  expect(listMoves(db, hr, personId)).toMatchObject([{ onDay: "2027-02-01", waits: true, to: empty.name }]);
});

test("where someone was at home on a day follows her moves, also those made with the employment itself", () => {
  const here = theSchool();
  const { db, school, eyes } = here;
  const { personId, employmentId: employment } = school.teacher;
  const homeOn = (day: string) =>
    db.get<{ home: number | null }>(
      sql`select ${homeTeamOn(day)} as home from employments e where e.id = ${employment}`,
    ).home;
  const [middle, lower] = [school.team.id, school.otherTeam.id];
  move(here, "2026-09-01");
  const change = { ...someoneNew(school.school.id), employment, fromDay: "2020-08-01", homeTeamId: null };
  changeEmployment(db, eyes("hrAdviser"), personId, { ...change, version: versionOf(db, employment) }, NOW);
  const days = ["2026-08-31", "2026-09-01", "2026-11-21", TODAY];
  expect(days.map(homeOn)).toEqual([middle, lower, lower, null]);
  expect(() => move(here, "2026-10-01")).toThrow("overlaps");
});

test("an end entered wrongly is taken back as it was, but for what someone else was given since", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId: employment } = school.partner;
  aMembership(db, { personId, teamId: school.otherTeam.id, toDay: "2027-07-31" });
  aMembership(db, { personId, teamId: school.team.id, fromDay: "2027-03-01" });
  aPartner(db, { personId, employmentId: school.otherTeacher.employmentId });
  const kept = () =>
    [teamMemberships, roles, partners].map((table) => db.select().from(table).orderBy(table.id).all());
  const before = kept();
  const hr = eyes("hrAdviser");
  const end = (lastDay: string) =>
    endEmployment(db, hr, personId, { employment, lastDay, version: versionOf(db, employment) }, NOW);
  const back = (who = hr) =>
    takeBackEnd(db, who, personId, { employment, version: versionOf(db, employment) }, NOW);
  expect(end("2026-12-31").left).toBe(true);
  expect(kept()).not.toEqual(before);
  end("2027-01-31");
  back();
  expect(kept()).toEqual(before);
  expect(findViewer(db, personId, "2027-02-01")?.ledTeamIds).toEqual([school.team.id]);
  expect(() => back()).toThrow();

  end("2026-12-31");
  const ineke = eyes("schoolLeader");
  setLeader(
    db,
    ineke,
    school.team.id,
    { leaderId: school.teammate.personId, fromDay: "2027-01-01", version: 1 },
    NOW,
  );
  back();
  expect(findViewer(db, personId, "2027-02-01")?.ledTeamIds).toEqual([]);
  end("2026-11-21");
  expect(() => back()).toThrow("gone_by");
});

test("who leaves and is given another part leaves in it; an end taken back lets that part go on", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId: employment } = school.teacher;
  const hr = eyes("hrAdviser");
  const teamId = school.otherTeam.id;
  aMembership(db, { personId, teamId, part: "member" });
  const end = () => {
    const leaving = { employment, lastDay: "2027-01-31", version: versionOf(db, employment) };
    endEmployment(db, hr, personId, leaving, NOW);
  };
  const hers = () =>
    db
      .select({ part: teamMemberships.part, toDay: teamMemberships.toDay })
      .from(teamMemberships)
      .where(and(eq(teamMemberships.teamId, teamId), eq(teamMemberships.personId, personId)))
      .orderBy(teamMemberships.id)
      .all();
  end();
  const parts = [{ personId, part: "driver" as const, mandate: "Kiest de data" }];
  const { version } = db.select().from(teams).where(eq(teams.id, teamId)).get()!;
  setParts(db, eyes("schoolLeader"), teamId, { parts, version }, NOW);
  expect(hers().at(-1)).toEqual({ part: "driver", toDay: "2027-01-31" });
  takeBackEnd(db, hr, personId, { employment, version: versionOf(db, employment) }, NOW);
  expect(hers().at(-1)).toEqual({ part: "driver", toDay: null });
  end();
  expect(hers().at(-1)).toEqual({ part: "driver", toDay: "2027-01-31" });
});

test("who comes to a team whose cycle runs gets its moments once, and none that was cancelled since", () => {
  const { db, school, eyes } = theSchool();
  const form = aCycleForm(school.school.id, { teamIds: [school.team.id], start_use: "everyone" });
  openCycle(db, eyes("schoolLeader"), form, NOW);
  const hr = eyes("hrAdviser");
  const newcomer = someoneNew(school.school.id, { homeTeamId: school.team.id, fromDay: "2026-11-25" });
  const { employmentId } = addPerson(db, hr, newcomer, NOW);
  const kinds = () =>
    db
      .select({ kind: conversations.kind, state: conversations.state })
      .from(conversations)
      .where(eq(conversations.employmentId, employmentId))
      .all();
  turnDay(db, NOW);
  expect(kinds()).toEqual([]);
  // The window of the start talk has passed by then.
  turnDay(db, at("2026-11-25"));
  turnDay(db, at("2026-11-26"));
  expect(kinds()).toEqual([{ kind: "progress", state: "to_plan" }]);
  db.update(conversations)
    .set({ state: "cancelled" })
    .where(eq(conversations.employmentId, employmentId))
    .run();
  turnDay(db, at("2026-11-27"));
  expect(kinds()).toEqual([{ kind: "progress", state: "cancelled" }]);
});

test("a team talk still ahead follows the team: who came, who went, who leads it; a leaver's talks lapse", () => {
  const here = theSchool();
  const { db, school, eyes } = here;
  const form = aCycleForm(school.school.id, {
    teamIds: [school.team.id, school.otherTeam.id],
    team_use: "everyone",
  });
  openCycle(db, eyes("schoolLeader"), form, NOW);
  const talkOf = (teamId: number) =>
    db.select({ id: conversations.id }).from(conversations).where(eq(conversations.teamId, teamId)).get()!.id;
  const table = (teamId: number) =>
    db
      .select({ personId: conversationParties.personId, part: conversationParties.part })
      .from(conversationParties)
      .where(eq(conversationParties.conversationId, talkOf(teamId)))
      .all();
  const noor = school.teacher.personId;
  expect(table(school.team.id).map(({ personId }) => personId)).toContain(noor);
  move(here, TODAY);
  expect(table(school.team.id).map(({ personId }) => personId)).not.toContain(noor);
  expect(table(school.otherTeam.id).map(({ personId }) => personId)).toContain(noor);
  const next = { leaderId: school.teammate.personId, fromDay: "2026-12-01", version: 1 };
  setLeader(db, eyes("schoolLeader"), school.team.id, next, NOW);
  turnDay(db, at("2026-12-01"));
  const leads = table(school.team.id).filter(({ part }) => part === "leader");
  expect(leads.map(({ personId }) => personId)).toEqual([school.teammate.personId]);

  const { employmentId: employment } = school.teacher;
  const leaving = { employment, lastDay: "2026-12-02", version: versionOf(db, employment) };
  endEmployment(db, eyes("hrAdviser"), noor, leaving, NOW);
  const own = () =>
    db
      .select({ state: conversations.state })
      .from(conversations)
      .where(eq(conversations.employmentId, employment))
      .all();
  turnDay(db, at("2026-12-02"));
  expect(own()).toEqual([{ state: "to_plan" }]);
  turnDay(db, at("2026-12-03"));
  expect(own()).toEqual([{ state: "cancelled" }]);
  expect(table(school.otherTeam.id).map(({ personId }) => personId)).not.toContain(noor);
});

test("from one school to another: one act, and what she says stays shared there does until she withdraws it", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId: employment } = school.teacher;
  const there = aSchool(db, { boardId: school.board.id });
  const team = [`team:${school.team.id}`];
  const itemId = aQuestion(db, personId, { audiences: team });
  const { employment: _, ...work } = { ...someoneNew(there.id, { fromDay: "2027-01-01" }), employment };
  const going = { ...work, employment, version: 1 };
  expect(() =>
    transfer(db, eyes("hrAdviser"), personId, { ...going, schoolId: school.school.id }, NOW),
  ).toThrow("choose_one");
  transfer(db, eyes("hrAdviser"), personId, going, NOW);
  sayWhatMoves(db, eyes("teacher"), school.school.id, { take: [], keep: [itemId] }, NOW);
  turnDay(db, at("2027-01-01"));
  const noor = findViewer(db, personId, "2027-01-01")!;
  expect([noor.schoolIds, noor.teamIds, noor.partners]).toEqual([[there.id], [], []]);
  expect(listFormerTeams(db, noor).map(({ id }) => id)).toEqual([school.team.id]);
  expect(() => keepSharing(db, noor, school.team.id, [itemId + 1000], NOW)).toThrow("not_known");
  keepSharing(db, noor, school.team.id, [itemId], NOW);
  expect(listFormerTeams(db, noor)).toHaveLength(1);
  keepSharing(db, noor, school.team.id, [], NOW);
  expect(listFormerTeams(db, noor)).toEqual([]);
});

test("who stands in is the gesprekspartner for those days only, of who is at home there and not of herself", () => {
  const { db, school, eyes } = theSchool();
  const deputyId = school.teammate.personId;
  const days = { fromDay: "2026-12-01", toDay: "2026-12-18" };
  const set = () =>
    setDeputy(db, eyes("schoolLeader"), school.team.id, { deputyId, ...days, version: 1 }, NOW);
  expect(() =>
    setDeputy(db, eyes("hrAdviser"), school.team.id, { deputyId, ...days, version: 1 }, NOW),
  ).toThrow();
  set();
  const noor = school.teacher.personId;
  const around = ["2026-11-30", "2026-12-01", "2026-12-18", "2026-12-19"];
  expect(around.map((day) => partnerOf(db, noor, day))).toEqual(["Karel", "Samira", "Samira", "Karel"]);
  expect(around.map((day) => partnerOf(db, deputyId, day))).toEqual(around.map(() => "Karel"));
});

test("a last day still to come is told to who may know it, and not to the leader of the team who is no gesprekspartner", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId: employment } = school.teacher;
  aPartner(db, { employmentId: employment, personId: school.teammate.personId });
  aRole(db, { personId, kind: "team_leader", teamId: school.otherTeam.id, schoolId: school.school.id });
  endEmployment(db, eyes("hrAdviser"), personId, { employment, lastDay: "2027-02-13", version: 1 }, NOW);
  const tells = (who: Parameters<typeof eyes>[0]) => {
    const viewer = eyes(who);
    const board = viewer.ledTeamIds.includes(school.team.id) ? getBoard(db, viewer, school.team.id) : null;
    const shown = [listPeople(db, viewer, {}), listEmployments(db, viewer, personId), board];
    return JSON.stringify([shown, listRoles(db, viewer, personId)]).includes("2027-02-13");
  };
  const knowing = ["teacher", "teammate", "schoolLeader", "hrAdviser", "administrator"] as const;
  expect(knowing.map(tells)).toEqual(knowing.map(() => true));
  expect(tells("partner")).toBe(false);
});

test("a move whose team stopped meanwhile is dropped, and the rest of the night goes on", () => {
  const here = theSchool();
  const { db, school } = here;
  const gone = aTeam(db, { schoolId: school.school.id });
  move(here, "2026-12-01", { to: gone.id });
  db.run(sql`update teams set archived_on = '2026-11-30' where id = ${gone.id}`);
  expect(applyWaitingMoves(db, at("2026-12-01"))).toEqual([]);
  expect(partnerOf(db, school.teacher.personId, "2026-12-01")).toBe("Karel");
});
