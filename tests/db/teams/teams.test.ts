import * as v from "valibot";
import { expect, test } from "vitest";
import { setLeader } from "#app/features/teams/commands/leader.server.ts";
import { setMembers, setParts } from "#app/features/teams/commands/members.server.ts";
import { addTeam, archiveTeam, changeTeam } from "#app/features/teams/commands/team.server.ts";
import { partsInput } from "#app/features/teams/input.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { listMembers, listTeams } from "#app/features/teams/queries/list.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aTeacher, aTeam, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const network = aTeam(db, { schoolId: school.school.id, name: "Netwerk lezen", kind: "network" });
  const inNetwork = () => listMembers(db, network.id, TODAY).map((member) => [member.givenName, member.part]);
  return { db, school, eyes, network, inNetwork };
}

test("everyone of the school sees its teams, and nobody of another board", () => {
  const { db, school, eyes, network } = theSchool();
  for (const who of ["teacher", "formerPartner", "schoolLeader", "hrAdviser", "administrator"] as const) {
    expect(
      listTeams(db, eyes(who), school.school.id).map((team) => team.name),
      who,
    ).toEqual(["Middenbouw", "Netwerk lezen", "Onderbouw"]);
  }
  const stranger = viewing(db, aTeacher(db).personId);
  expect(listTeams(db, stranger, school.school.id)).toEqual([]);
  expect(() => getTeam(db, stranger, network.id)).toThrow(NotFound);
  expect(() => getTeam(db, eyes("boardMember"), network.id)).toThrow(NotFound);
});

test("a team is made by who runs the school, once under one name", () => {
  const { db, school, eyes } = theSchool();
  const team = { schoolId: school.school.id, name: "Expertteam rekenen", kind: "expert_team" } as const;
  addTeam(db, eyes("schoolLeader"), team, NOW);
  expect(() => addTeam(db, eyes("hrAdviser"), team, NOW)).toThrow("already_taken");
  expect(() => addTeam(db, eyes("partner"), { ...team, name: "Ander" }, NOW)).toThrow("not_known");
  expect(() =>
    addTeam(db, eyes("administrator"), { ...team, name: "Ander", schoolId: aTeam(db).schoolId }, NOW),
  ).toThrow("not_known");
});

test("people join and leave a team; those whose home it is stay", () => {
  const { db, school, eyes, network, inNetwork } = theSchool();
  const ineke = eyes("schoolLeader");
  setMembers(
    db,
    ineke,
    network.id,
    { members: [school.teacher.personId, school.otherTeacher.personId], version: 1 },
    NOW,
  );
  expect(
    inNetwork()
      .map(([name]) => name)
      .sort(),
  ).toEqual(["Joost", "Noor"]);
  expect(eyes("teacher").teamIds).toContain(network.id);
  setMembers(db, ineke, network.id, { members: [school.otherTeacher.personId], version: 2 }, NOW);
  expect(inNetwork()).toEqual([["Joost", "member"]]);
  setMembers(db, ineke, school.team.id, { members: [], version: 1 }, NOW);
  expect(
    listMembers(db, school.team.id, TODAY)
      .map((member) => member.givenName)
      .sort(),
  ).toEqual(["Karel", "Noor", "Samira"]);
});

test("who does not work at the school cannot be in its team", () => {
  const { db, school, eyes, network, inNetwork } = theSchool();
  for (const outsider of [school.hrAdviser.personId, aTeacher(db).personId, 987_654]) {
    expect(() =>
      setMembers(db, eyes("schoolLeader"), network.id, { members: [outsider], version: 1 }, NOW),
    ).toThrow("other_school");
  }
  expect(inNetwork()).toEqual([]);
});

test("a driver has a mandate, and someone at home in the team can be its process facilitator", () => {
  const { db, school, eyes } = theSchool();
  const parts = [
    { personId: school.teacher.personId, part: "driver", mandate: "kiest de werkvorm" },
    { personId: school.teammate.personId, part: "process_facilitator", mandate: null },
    { personId: school.partner.personId, part: "member", mandate: null },
  ] as const;
  setParts(db, eyes("schoolLeader"), school.team.id, { parts: [...parts], version: 1 }, NOW);
  const shown = listMembers(db, school.team.id, TODAY).map((member) => [
    member.givenName,
    member.part,
    member.mandate,
  ]);
  expect(shown.sort()).toEqual([
    ["Karel", "member", null],
    ["Noor", "driver", "kiest de werkvorm"],
    ["Samira", "process_facilitator", null],
  ]);
  const stranger = [{ personId: school.otherTeacher.personId, part: "driver", mandate: null }] as const;
  expect(() =>
    setParts(db, eyes("schoolLeader"), school.team.id, { parts: [...stranger], version: 2 }, NOW),
  ).toThrow("not_known");
});

test("a change of leader counts at the next request, for her and for the one before", () => {
  const { db, school, eyes } = theSchool();
  const { employmentIds } = setLeader(
    db,
    eyes("schoolLeader"),
    school.team.id,
    { leaderId: school.teammate.personId, fromDay: TODAY, version: 1 },
    NOW,
  );
  expect(employmentIds).toContain(school.teacher.employmentId);
  expect(eyes("partner").ledTeamIds).toEqual([]);
  expect(eyes("teammate").ledTeamIds).toEqual([school.team.id]);
  expect(eyes("teacher").partners.map((partner) => partner.givenName)).toEqual(["Samira"]);
});

test("a leader set for later begins then, and the one before leads until the day before", () => {
  const { db, school, eyes } = theSchool();
  setLeader(
    db,
    eyes("schoolLeader"),
    school.team.id,
    { leaderId: school.teammate.personId, fromDay: "2027-01-01", version: 1 },
    NOW,
  );
  expect(eyes("partner", "2026-12-31").ledTeamIds).toEqual([school.team.id]);
  expect(eyes("partner", "2027-01-01").ledTeamIds).toEqual([]);
  expect(eyes("teammate", "2027-01-01").ledTeamIds).toEqual([school.team.id]);
});

test("nobody makes herself leader, and HR appoints none", () => {
  const { db, school, eyes } = theSchool();
  const change = (leaderId: number) => ({ leaderId, fromDay: TODAY, version: 1 });
  expect(() =>
    setLeader(db, eyes("schoolLeader"), school.team.id, change(school.schoolLeader.personId), NOW),
  ).toThrow("own_role");
  expect(() =>
    setLeader(db, eyes("hrAdviser"), school.team.id, change(school.teammate.personId), NOW),
  ).toThrow(NotFound);
  expect(() => setLeader(db, eyes("partner"), school.team.id, change(school.teammate.personId), NOW)).toThrow(
    NotFound,
  );
  expect(eyes("partner").ledTeamIds).toEqual([school.team.id]);
});

test("a team in which people have their home is not archived; another is, and is in no list any more", () => {
  const { db, school, eyes, network } = theSchool();
  setMembers(db, eyes("schoolLeader"), network.id, { members: [school.teacher.personId], version: 1 }, NOW);
  expect(() => archiveTeam(db, eyes("schoolLeader"), school.team.id, 1, NOW)).toThrow("not_yet");
  archiveTeam(db, eyes("schoolLeader"), network.id, 2, NOW);
  expect(listTeams(db, eyes("teacher"), school.school.id).map((team) => team.name)).not.toContain(
    "Netwerk lezen",
  );
  expect(eyes("teacher").teamIds).not.toContain(network.id);
});

test("two who change a team at once do not undo each other", () => {
  const { db, eyes, network } = theSchool();
  changeTeam(
    db,
    eyes("hrAdviser"),
    network.id,
    { name: "Netwerk lezen en schrijven", kind: "network", version: 1 },
    NOW,
  );
  expect(() =>
    changeTeam(
      db,
      eyes("schoolLeader"),
      network.id,
      { name: "Netwerk taal", kind: "network", version: 1 },
      NOW,
    ),
  ).toThrow(Stale);
  expect(getTeam(db, eyes("teacher"), network.id).name).toBe("Netwerk lezen en schrijven");
});

test("who runs the administration does not make herself a member where people share; a school leader can", () => {
  const { db, school, eyes, network, inNetwork } = theSchool();
  for (const who of ["hrAdviser", "administrator"] as const) {
    aTeacher(db, { personId: school[who].personId, schoolId: school.school.id });
    const join = () =>
      setMembers(db, eyes(who), network.id, { members: [school[who].personId], version: 1 }, NOW);
    expect(join, who).toThrow("not_allowed");
  }
  expect(inNetwork()).toEqual([]);
  const { personId } = school.schoolLeader;
  setMembers(db, eyes("schoolLeader"), network.id, { members: [personId], version: 1 }, NOW);
  expect(inNetwork()).toEqual([["Ineke", "member"]]);
});

test("a mandate is kept without hidden signs", () => {
  const parsed = v.safeParse(partsInput, {
    person: ["3"],
    part: ["driver"],
    mandate: [" beslist\u0000 over\u202e rooster "],
    version: "1",
  });
  expect(parsed.output).toMatchObject({ parts: [{ personId: 3, mandate: "beslist over rooster" }] });
});
