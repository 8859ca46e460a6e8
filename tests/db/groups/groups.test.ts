import { expect, test } from "vitest";
import { withTeamTalksFollowing } from "#app/features/conversations/commands/follow-team.server.ts";
import { getGroup } from "#app/features/groups/access.server.ts";
import { openPage, removePage, writePage } from "#app/features/groups/commands/page.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { closeRound, startRound, writeRound } from "#app/features/groups/commands/rounds.server.ts";
import { groupPolicy } from "#app/features/groups/policy.ts";
import { findPage } from "#app/features/groups/queries/page.server.ts";
import { readLineOfAmbition, readLineOfGoal } from "#app/features/line/queries/line.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { readRoom } from "#app/features/groups/queries/room.server.ts";
import { readRounds } from "#app/features/groups/queries/rounds.server.ts";
import { archiveTeam } from "#app/features/teams/commands/team.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { conversationParties, conversations, goals } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aMembership, aTeam, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

/** A network of the teacher, who drives it, and someone of the other team; the rest of the school looks on. */
function aNetwork(kind: "network" | "expert_team" | "development_group" = "network") {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const schoolId = school.school.id;
  const { id } = aTeam(db, { schoolId, name: "Netwerk lezen", kind });
  aMembership(db, { teamId: id, personId: school.teacher.personId, part: "driver", fromDay: "2026-08-01" });
  aMembership(db, { teamId: id, personId: school.otherTeacher.personId, fromDay: "2026-09-01" });
  const all = [
    ...(["teacher", "otherTeacher", "teammate", "partner", "formerPartner", "otherLeader"] as const),
    ...(["schoolLeader", "hrAdviser", "boardMember", "administrator"] as const),
  ];
  return { db, school, schoolId, eyes, id, all };
}

const outside = ["teammate", "partner", "formerPartner", "otherLeader"] as const;
const round = (values: Partial<Parameters<typeof startRound>[3]> = {}) => ({
  ...{ aim: null, fromDay: TODAY, person: [], part: [], mandate: [], parts: [], version: 0 },
  ...values,
});

test("who may what with what a group keeps, by kind of group and by who looks", () => {
  const network = aNetwork();
  const { db, school, eyes, all } = network;
  const section = aTeam(db, { schoolId: network.schoolId, name: "Sectie", kind: "section" }).id;
  aMembership(db, { teamId: section, personId: school.teacher.personId });
  const may = (id: number) =>
    Object.fromEntries(
      (Object.keys(groupPolicy) as (keyof typeof groupPolicy)[]).map((act) => [
        act,
        all.filter((who) => {
          try {
            return getGroup(db, eyes(who), id).may(act);
          } catch {
            return false;
          }
        }),
      ]),
    );
  const staff = ["teacher", "otherTeacher", ...outside, "schoolLeader"];
  const members = ["teacher", "otherTeacher"];
  expect(may(network.id)).toEqual({
    see_rounds: staff,
    start_round: [...members, "schoolLeader"],
    look_back: members,
    set_purpose: ["teacher", "schoolLeader"],
    write_page: members,
    read_opened_page: staff,
    add_product: members,
  });
  expect(may(section)).toMatchObject({
    start_round: ["schoolLeader"],
    look_back: ["teacher"],
    set_purpose: ["schoolLeader"],
    write_page: ["teacher"],
  });
  expect(may(school.team.id)).toMatchObject({
    start_round: ["partner", "schoolLeader"],
    set_purpose: ["partner", "schoolLeader"],
    write_page: ["teacher", "teammate", "partner"],
  });
  archiveTeam(db, eyes("schoolLeader"), network.id, 1, NOW);
  expect(may(network.id)).toMatchObject({
    see_rounds: staff,
    start_round: [],
    set_purpose: [],
    write_page: [],
  });
});

test("a round begins with other leads in one act; who led before keeps her days and mandate", () => {
  const { db, school, eyes, id } = aNetwork();
  const [noor, joost] = [school.teacher.personId, school.otherTeacher.personId];
  startRound(db, eyes("teacher"), id, round({ aim: "Lezen in groep 5", fromDay: "2026-09-15" }), NOW);
  const parts = [
    { personId: noor, part: "member" as const, mandate: null },
    { personId: joost, part: "driver" as const, mandate: "kiest de boeken" },
  ];
  const second = round({ aim: "Lezen thuis", fromDay: "2026-11-02", parts, version: 1 });
  startRound(db, eyes("otherTeacher"), id, second, NOW);
  const { rounds, now, before } = readRounds(db, eyes("teammate"), id);
  const led = (leads: typeof now) =>
    leads.map(({ name, part, mandate, fromDay, toDay }) => [
      name.split(" ")[0],
      part,
      mandate,
      fromDay,
      toDay,
    ]);
  expect(rounds.map((one) => [one.no, one.aim, one.fromDay, one.toDay, led(one.leads)])).toEqual([
    [2, "Lezen thuis", "2026-11-02", null, [["Joost", "driver", "kiest de boeken", "2026-11-02", null]]],
    [
      ...[1, "Lezen in groep 5", "2026-09-15", "2026-11-01"],
      [["Noor", "driver", null, "2026-08-01", "2026-11-01"]],
    ],
  ]);
  expect(led(now)).toEqual([["Joost", "driver", "kiest de boeken", "2026-11-02", null]]);
  expect(before).toEqual([]);
  // A mandate as it was is left as it was: no row is written anew.
  startRound(db, eyes("schoolLeader"), id, round({ fromDay: "2026-11-10", parts, version: 2 }), NOW);
  expect(led(readRounds(db, eyes("teammate"), id).now)).toEqual([
    ["Joost", "driver", "kiest de boeken", "2026-11-02", null],
  ]);
});

test("a round has its days in order, and two who begin one at once do not both", () => {
  const { db, school, eyes, id } = aNetwork();
  const begin = (values: Parameters<typeof round>[0]) =>
    startRound(db, eyes("teacher"), id, round(values), NOW);
  expect(() => begin({ fromDay: "2026-12-24" })).toThrow("in_future");
  const first = begin({ fromDay: "2026-09-15", aim: "Eerst" });
  expect(() => begin({ fromDay: "2026-10-01" })).toThrow(Stale);
  expect(() => begin({ fromDay: "2026-09-15", version: 1 })).toThrow("overlaps");
  const stranger = [{ personId: school.teammate.personId, part: "driver" as const, mandate: null }];
  expect(() => begin({ version: 1, parts: stranger })).toThrow("not_known");
  const end = { round: first, toDay: "2026-11-01", lookBack: null, version: 1 };
  const close = (values: Partial<typeof end>) =>
    closeRound(db, eyes("teacher"), id, { ...end, ...values }, NOW);
  expect(() => close({ toDay: "2026-09-14" })).toThrow("end_before_start");
  expect(() => close({ toDay: "2026-12-24" })).toThrow("in_future");
  expect(() => close({ version: 2 })).toThrow(Stale);
  expect(() => close({ round: 987_654 })).toThrow(NotFound);
  close({});
  expect(() => close({ version: 2 })).toThrow(Stale);
  expect(() => begin({ fromDay: "2026-11-01", version: 1 })).toThrow("overlaps");
  begin({ fromDay: "2026-11-02", version: 1 });
  const other = aTeam(db, { schoolId: school.school.id, kind: "network" }).id;
  aMembership(db, { teamId: other, personId: school.teacher.personId });
  expect(() => closeRound(db, eyes("teacher"), other, { ...end, version: 2 }, NOW)).toThrow(NotFound);
});

test("how a group looks back is its members' to write and to read", () => {
  const { db, eyes, id } = aNetwork();
  const first = startRound(
    db,
    eyes("teacher"),
    id,
    round({ aim: "Samen lezen", fromDay: "2026-09-15" }),
    NOW,
  );
  const words = { round: first, toDay: TODAY, lookBack: "Het werd van ons", version: 1 };
  expect(() => closeRound(db, eyes("schoolLeader"), id, words, NOW)).toThrow(NotFound);
  closeRound(db, eyes("otherTeacher"), id, words, NOW);
  const again = { round: first, aim: "Samen lezen", lookBack: "Het werd van ons allemaal", version: 2 };
  for (const who of [...outside, "schoolLeader", "hrAdviser"] as const)
    expect(() => writeRound(db, eyes(who), id, again, NOW), who).toThrow(NotFound);
  writeRound(db, eyes("teacher"), id, again, NOW);
  expect(() => writeRound(db, eyes("teacher"), id, again, NOW)).toThrow(
    expect.objectContaining({ theirs: { aim: "Samen lezen", lookBack: "Het werd van ons allemaal" } }),
  );
  const read = (who: Parameters<typeof eyes>[0]) => readRoom(db, eyes(who), id).rounds.rounds[0]?.lookBack;
  expect(read("otherTeacher")).toBe("Het werd van ons allemaal");
  for (const who of [...outside, "schoolLeader"] as const) expect(read(who), who).toBeNull();
  for (const who of ["hrAdviser", "administrator"] as const) {
    expect(readRoom(db, eyes(who), id).rounds.rounds, who).toEqual([]);
    expect(() => readRounds(db, eyes(who), id), who).toThrow(NotFound);
  }
});

test("the page of a group is its members' until they open it, and theirs again when they close it", () => {
  const { db, school, eyes, id, all } = aNetwork();
  const readers = () =>
    all.filter((who) => who !== "boardMember" && findPage(db, eyes(who), id) !== undefined);
  const write = (text: string, version: number) => writePage(db, eyes("teacher"), id, { text, version }, NOW);
  write("Wij lezen", 0);
  expect(() => write("Wij lezen voor", 0)).toThrow(
    expect.objectContaining({ theirs: { text: "Wij lezen" } }),
  );
  expect(readers()).toEqual(["teacher", "otherTeacher"]);
  openPage(db, eyes("otherTeacher"), id, { open: true, version: 1 }, NOW);
  expect(readers()).toEqual(["teacher", "otherTeacher", ...outside, "schoolLeader"]);
  for (const who of [...outside, "schoolLeader", "hrAdviser", "administrator"] as const) {
    expect(() => openPage(db, eyes(who), id, { open: false, version: 2 }, NOW), who).toThrow(NotFound);
    expect(() => writePage(db, eyes(who), id, { text: "x", version: 2 }, NOW), who).toThrow(NotFound);
  }
  expect(() => openPage(db, eyes("teacher"), id, { open: false, version: 1 }, NOW)).toThrow(Stale);
  openPage(db, eyes("teacher"), id, { open: false, version: 2 }, NOW);
  expect(readers()).toEqual(["teacher", "otherTeacher"]);
  removePage(db, eyes("teacher"), id, 3, NOW);
  expect(readers()).toEqual([]);
  expect(() => removePage(db, eyes("teacher"), id, 0, NOW)).toThrow(NotFound);
  expect(() =>
    writePage(db, viewing(db, school.boardMember.personId), id, { text: "x", version: 0 }, NOW),
  ).toThrow(NotFound);
});

test("what a group is there for is chosen by its driver or the school leader, from the school's and the board's own", () => {
  const { db, school, schoolId, eyes, id } = aNetwork("development_group");
  const { lineageId } = aVision(db, eyes("schoolLeader"), schoolId, [{ title: "Lezen" }]).ambitions[0]!;
  const aGoal = (teamId: number | null) =>
    db
      .insert(goals)
      .values({ boardId: school.board.id, schoolId, teamId, term: "short", text: "Lezen", openedOn: TODAY })
      .returning()
      .get().id;
  const [goal, ofOtherTeam] = [aGoal(null), aGoal(school.otherTeam.id)];
  const set = (who: Parameters<typeof eyes>[0], ambitions: number[], goals: number[], version = 1) =>
    setPurpose(db, eyes(who), id, { ambitions, goals, version }, NOW);
  for (const who of ["otherTeacher", ...outside, "hrAdviser", "administrator"] as const)
    expect(() => set(who, [lineageId], []), who).toThrow(NotFound);
  expect(() => set("teacher", [], [ofOtherTeam])).toThrow(RuleBroken);
  expect(() => set("teacher", [987_654], [])).toThrow(RuleBroken);
  set("teacher", [lineageId], [goal]);
  expect(() => set("schoolLeader", [], [])).toThrow(
    expect.objectContaining({ theirs: expect.objectContaining({ ambitions: "Lezen" }) }),
  );
  const { purpose } = readRoom(db, eyes("teammate"), id);
  expect([purpose.ambitions.map((one) => one.title), purpose.goals.map((one) => one.id)]).toEqual([
    ["Lezen"],
    [goal],
  ]);
  const namesIn = ({ years }: ReturnType<typeof readLineOfGoal>) =>
    years.flatMap(({ moments }) => moments.flatMap((one) => (one.what === "group" ? [one.group.name] : [])));
  const ofGoal = (who: "teammate" | "boardMember") =>
    namesIn(readLineOfGoal(db, eyes(who), getGoal(db, eyes(who), goal)));
  expect(ofGoal("teammate")).toEqual(["Netwerk lezen"]);
  expect(namesIn(readLineOfAmbition(db, eyes("teammate"), lineageId, []))).toEqual(["Netwerk lezen"]);
  expect(ofGoal("boardMember")).toEqual([]);
  set("schoolLeader", [], [], 2);
  expect(readRoom(db, eyes("teammate"), id).purpose).toEqual({ ambitions: [], goals: [] });
});

test("case D: a group shows from which teams its members come, by name, and no team that is not there", () => {
  const { db, eyes, id } = aNetwork("development_group");
  const { comeFrom } = readRoom(db, eyes("schoolLeader"), id);
  expect(comeFrom.map((team) => [team.name, team.people.map((one) => one.name.split(" ")[0])])).toEqual([
    ["Middenbouw", ["Noor"]],
    ["Onderbouw", ["Joost"]],
  ]);
});

test("case I: with another facilitator in a round, she signs the team's talk still ahead, with its leader; others see", () => {
  const { db, school, eyes } = aNetwork();
  const team = school.team.id;
  const people = { noor: school.teacher.personId, samira: school.teammate.personId };
  const talk = db
    .insert(conversations)
    .values({
      ...{
        schoolId: school.school.id,
        teamId: team,
        kind: "team",
        state: "to_plan",
        schoolYear: 2026,
        templateId: 1,
      },
      ...{ createdAt: NOW.getTime(), createdBy: school.partner.personId },
    })
    .returning()
    .get().id;
  const facilitate = (who: number | null, fromDay: string, version: number) =>
    withTeamTalksFollowing(
      db,
      [team],
      () =>
        startRound(
          db,
          eyes("partner"),
          team,
          round({
            ...{ fromDay, version },
            parts: Object.values(people).map((personId) => ({
              ...{ personId, mandate: null },
              part: personId === who ? ("process_facilitator" as const) : ("member" as const),
            })),
          }),
          NOW,
        ),
      NOW,
    );
  const table = () =>
    Object.fromEntries(
      db
        .select()
        .from(conversationParties)
        .where(eq(conversationParties.conversationId, talk))
        .all()
        .map((party) => [party.personId, [party.part, party.signs]]),
    );
  facilitate(people.noor, "2026-09-01", 0);
  expect(table()).toEqual({
    [school.partner.personId]: ["leader", true],
    [people.noor]: ["process_facilitator", true],
    [people.samira]: ["member", false],
  });
  facilitate(people.samira, "2026-11-01", 1);
  expect(table()).toMatchObject({
    [people.noor]: ["member", false],
    [people.samira]: ["process_facilitator", true],
  });
  db.update(conversations).set({ state: "held", heldOn: TODAY }).where(eq(conversations.id, talk)).run();
  facilitate(people.noor, "2026-11-10", 2);
  expect(table()).toMatchObject({ [people.samira]: ["process_facilitator", true] });
});
