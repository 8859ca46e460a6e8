import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { changeActivity, noteAfterwards } from "#app/features/activities/commands.server.ts";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { linkOwnQuestions } from "#app/features/activities/commands/link.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listActivitiesTeamGrewFrom, readGrowth } from "#app/features/activities/queries/growth.server.ts";
import { getOwnPart, listDeclined } from "#app/features/activities/queries/participation.server.ts";
import { agreeToTellTeam } from "#app/features/agreements/commands/tell-team.server.ts";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { listAgreementsOfItem, listMyAgreements } from "#app/features/agreements/queries.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { answerTeamInvitation, inviteColleagues } from "#app/features/teams/commands/invitations.server.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { listAskedAlong, listTeamInvitations } from "#app/features/teams/queries/invitations.server.ts";
import { listMembers } from "#app/features/teams/queries/list.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { isBusy, openDatabase, type Db } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { activityGrowths, agreements, outbox, shares, teams } from "#db/schema/index.ts";
import { anActivity, anActivityForm } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function atSchool(db: Db = freshDatabase()) {
  const school = aWholeSchool(db);
  const at = (who: "teacher" | "teammate" | "otherTeacher" | "partner" | "schoolLeader" | "hrAdviser") =>
    viewing(db, school[who].personId);
  return { db, school, noor: at("teacher"), samira: at("teammate"), joost: at("otherTeacher"), at };
}

const grown = (db: Db, personId: number, title: string, grewFrom: number[] = [], audiences = ["school"]) =>
  anActivity(db, personId, { title, grewFrom, audiences });

const titles = (growth: ReturnType<typeof readGrowth>) => growth.activities.map((row) => row.title).sort();

test("the tree holds what its reader may read, and what lies behind a hidden one is not joined up", () => {
  const { db, noor, samira, joost } = atSchool();
  const training = grown(db, noor.personId, "Training");
  const circle = grown(db, samira.personId, "Kring", [training]);
  const tryout = grown(db, joost.personId, "Proef", [circle]);
  for (const id of [training, circle, tryout])
    expect(titles(readGrowth(db, joost, id))).toEqual(["Kring", "Proef", "Training"]);
  shareItem(db, samira, circle, [], NOW);
  expect(titles(readGrowth(db, joost, tryout))).toEqual(["Proef"]);
  expect(readGrowth(db, joost, tryout).links).toEqual([]);
  expect(titles(readGrowth(db, noor, training))).toEqual(["Training"]);
  expect(titles(readGrowth(db, samira, training))).toEqual(["Kring", "Proef", "Training"]);
  expect(readGrowth(db, joost, circle).activities).toEqual([]);
});

test("over random growths and withdrawals the tree is the plain walk over what is read", () => {
  const { db, school, noor, samira } = atSchool();
  const makers = [noor, samira, viewing(db, school.otherTeacher.personId)];
  const reader = viewing(db, school.schoolLeader.personId);
  const ids: number[] = [];
  for (let n = 0; n < 12; n += 1) ids.push(grown(db, makers[n % 3]!.personId, `Activiteit ${n}`));
  const link = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(
      fc.uniqueArray(link, { maxLength: 16 }),
      fc.subarray(ids),
      fc.nat(11),
      (links, open, start) => {
        db.delete(activityGrowths).run();
        db.delete(shares).run();
        for (const id of open)
          db.insert(shares)
            .values({ itemId: id, audience: "school", sharedAt: 1, sharedBy: noor.personId })
            .run();
        // From a later one to an earlier one: there is no loop in it.
        const edges = links.map(([a, b]) => [ids[Math.max(a, b)]!, ids[Math.min(a, b)]!] as const);
        for (const [activityId, grewFromId] of edges)
          db.insert(activityGrowths).values({ activityId, grewFromId }).onConflictDoNothing().run();
        const seen = new Set(open);
        const reached = new Set(seen.has(ids[start]!) ? [ids[start]!] : []);
        for (let more = true; more;) {
          more = false;
          for (const [a, b] of edges)
            for (const [from, to] of [
              [a, b],
              [b, a],
            ] as const)
              if (reached.has(from) && seen.has(to) && !reached.has(to)) more = Boolean(reached.add(to));
        }
        const found = readGrowth(db, reader, ids[start]!).activities.map((row) => row.id);
        expect(found.sort((a, b) => a - b)).toEqual([...reached].sort((a, b) => a - b));
      },
    ),
    { numRuns: 60 },
  );
});

test("a loop is refused also when two writers close it from both ends", () => {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-growth-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "jaarring.db");
  const [one, other] = [0, 1].map(() => openDatabase(file, { auditKey: TEST_AUDIT_KEY })) as [Db, Db];
  onTestFinished(() => [one, other].forEach((db) => db.$client.close()));
  bringUpToDate(one);
  const { noor, samira } = atSchool(one);
  const [first, second] = [grown(one, noor.personId, "Een"), grown(one, samira.personId, "Twee")];
  const growing = (db: Db, viewer: typeof noor, id: number, title: string, from: number) =>
    changeActivity(db, viewer, id, anActivityForm({ title, grewFrom: [from] }), NOW);
  const met = one.$client
    .transaction(() => {
      growing(one, noor, first, "Een", second);
      try {
        growing(other, samira, second, "Twee", first);
      } catch (fault) {
        return isBusy(fault);
      }
      return false;
    })
    .immediate();
  expect(met).toBe(true);
  expect(() => growing(other, samira, second, "Twee", first)).toThrow(new RuleBroken({ grewFrom: "loop" }));
  expect(countRows(one, activityGrowths)).toBe(1);
});

test("a group grown from an activity has its starter as driver; who took part is asked and joins by her own yes", () => {
  const { db, noor, samira, joost, at } = atSchool();
  const id = anActivity(db, noor.personId, { invited: [samira.personId, joost.personId] });
  answerInvitation(db, samira, id, "accept", NOW);
  const group = {
    name: "Netwerk rekenen",
    kind: "network" as const,
    invited: [samira.personId, joost.personId],
  };
  expect(() => startGroup(db, joost, id, group, NOW)).toThrow(NotFound);
  expect(() => startGroup(db, at("schoolLeader"), id, group, NOW)).toThrow(NotFound);
  const team = startGroup(db, noor, id, group, NOW);
  expect(startGroup(db, noor, id, group, NOW)).toBe(team);
  const members = () => listMembers(db, team, noor.today).map((one) => [one.givenName, one.part]);
  expect(members()).toEqual([["Noor", "driver"]]);
  expect(listTeamInvitations(db, samira).map((one) => one.name)).toEqual(["Netwerk rekenen"]);
  answerTeamInvitation(db, samira, team, "accept", NOW);
  answerTeamInvitation(db, joost, team, "decline", NOW);
  expect(
    members()
      .map(([name]) => name)
      .sort(),
  ).toEqual(["Noor", "Samira"]);
  expect(() => answerTeamInvitation(db, at("partner"), team, "accept", NOW)).toThrow(NotFound);
  expect(listAskedAlong(db, noor, team).map((one) => one.state)).toEqual(["declined"]);
  expect(listAskedAlong(db, samira, team)).toEqual([]);
  const letters = db.select().from(outbox).all();
  expect(letters.map((one) => one.kind).slice(-2), "after those of the activity").toEqual([
    "group_invited",
    "group_invited",
  ]);
  expect(letters.map((one) => one.facts).join()).not.toContain("Netwerk rekenen");
});

test("what a group grew from is read by who may read the activity, the group by its school", () => {
  const { db, noor, samira, joost, at } = atSchool();
  const id = anActivity(db, noor.personId, { invited: [samira.personId] });
  answerInvitation(db, samira, id, "accept", NOW);
  const team = startGroup(db, noor, id, { name: "Netwerk", kind: "network", invited: [] }, NOW);
  expect(listActivitiesTeamGrewFrom(db, samira, team).map((row) => row.id)).toEqual([id]);
  for (const viewer of [joost, at("partner"), at("schoolLeader"), at("hrAdviser")])
    expect([getTeam(db, viewer, team).name, listActivitiesTeamGrewFrom(db, viewer, team)]).toEqual([
      "Netwerk",
      [],
    ]);
  expect(readGrowth(db, noor, id).groups.map((group) => group.name)).toEqual(["Netwerk"]);
});

test("a member of a group asks colleagues along; a team of teachers does not grow that way", () => {
  const { db, school, noor, samira, joost } = atSchool();
  const id = anActivity(db, noor.personId);
  const team = startGroup(db, noor, id, { name: "Netwerk", kind: "development_group", invited: [] }, NOW);
  const member = viewing(db, noor.personId);
  inviteColleagues(db, member, team, [joost.personId], NOW);
  inviteColleagues(db, member, team, [joost.personId], NOW);
  expect([listTeamInvitations(db, joost).length, countRows(db, outbox)]).toEqual([1, 1]);
  const stranger = aTeacher(db).personId;
  expect(() => inviteColleagues(db, member, team, [stranger], NOW)).toThrow(
    new RuleBroken({ invited: "other_school" }),
  );
  expect(() => inviteColleagues(db, samira, team, [joost.personId], NOW)).toThrow(NotFound);
  expect(() => inviteColleagues(db, noor, school.team.id, [joost.personId], NOW)).toThrow(NotFound);
  db.update(teams).set({ archivedOn: "2026-11-20" }).where(eq(teams.id, team)).run();
  expect(() => answerTeamInvitation(db, joost, team, "accept", NOW)).toThrow(NotFound);
});

test("a name in use or someone of elsewhere is refused beside the field", () => {
  const { db, noor } = atSchool();
  const id = anActivity(db, noor.personId);
  const start = (name: string, invited: number[]) =>
    startGroup(db, noor, id, { name, kind: "network", invited }, NOW);
  expect(() => start("Onderbouw", [])).toThrow(new RuleBroken({ name: "already_taken" }));
  expect(() => start("Netwerk", [aTeacher(db).personId])).toThrow(new RuleBroken({ invited: "not_known" }));
});

test("telling the team is one agreement: read by the team, ticked in one place and done everywhere", () => {
  const { db, school, noor, samira, joost, at } = atSchool();
  const id = anActivity(db, noor.personId);
  const promise = { team: school.team.id, text: "Wat werkte, tien minuten", dueOn: "2026-12-15" };
  const agreement = agreeToTellTeam(db, noor, id, promise, NOW);
  expect(agreeToTellTeam(db, noor, id, promise, NOW)).toBe(agreement);
  expect(countRows(db, agreements)).toBe(1);
  const readOn = (viewer: typeof noor) => listAgreementsOfItem(db, viewer, id).map((one) => one.state);
  expect([readOn(noor), readOn(samira), readOn(at("partner"))]).toEqual([["open"], ["open"], ["open"]]);
  for (const viewer of [joost, at("schoolLeader"), at("hrAdviser")]) expect(readOn(viewer)).toEqual([]);
  // The team reads the promise, not what it is about.
  expect(() => getActivity(db, samira, id)).toThrow(NotFound);
  expect(() => tickAgreement(db, samira, agreement, NOW)).toThrow(NotFound);
  tickAgreement(db, noor, agreement, NOW);
  expect([readOn(noor), readOn(samira)]).toEqual([["done"], ["done"]]);
  expect(listMyAgreements(db, noor).teams.doneLately.map((one) => one.id)).toEqual([agreement]);
});

test("only of one's own activity, to a team of one's own, on a day to come", () => {
  const { db, school, noor, samira } = atSchool();
  const id = anActivity(db, noor.personId, { audiences: ["school"] });
  const promise = { team: school.team.id, text: "Iets", dueOn: null };
  expect(() => agreeToTellTeam(db, samira, id, promise, NOW)).toThrow(NotFound);
  expect(() => agreeToTellTeam(db, noor, id, { ...promise, team: school.otherTeam.id }, NOW)).toThrow(
    new RuleBroken({ team: "not_known" }),
  );
  expect(() => agreeToTellTeam(db, noor, id, { ...promise, dueOn: "2026-01-01" }, NOW)).toThrow(
    new RuleBroken({ dueOn: "gone_by" }),
  );
  const question = aQuestion(db, noor.personId, { text: "Hoe?" });
  expect(() => agreeToTellTeam(db, noor, question, promise, NOW)).toThrow(NotFound);
});

test("what came by itself is noted in one sentence, as done, hers alone and not planned", () => {
  const { db, school, noor, samira } = atSchool();
  const told = { title: "Bij de koffie hoorde ik hoe Joost wacht", kind: null, startsOn: null, team: null };
  const id = noteAfterwards(db, noor, told, NOW);
  expect(noteAfterwards(db, noor, told, NOW)).toBe(id);
  expect(getActivity(db, noor, id)).toMatchObject({
    state: "done",
    kind: "other",
    unplanned: true,
    startsOn: noor.today,
    audiences: [],
  });
  expect(() => getActivity(db, samira, id)).toThrow(NotFound);
  const ofTeam = noteAfterwards(db, noor, { ...told, kind: "informal_meeting", team: school.team.id }, NOW);
  expect(getActivity(db, samira, ofTeam).owner.teamName).toBe("team middenbouw");
  expect(() => noteAfterwards(db, noor, { ...told, startsOn: "2027-01-01" }, NOW)).toThrow(
    new RuleBroken({ startsOn: "still_to_come" }),
  );
});

test("a reader links questions of her own; others read the link only where they read the question", () => {
  const { db, noor, samira, joost } = atSchool();
  const id = anActivity(db, noor.personId, { audiences: ["school"] });
  const [open, own] = [
    aQuestion(db, samira.personId, { text: "Gedeeld", audiences: ["school"] }),
    aQuestion(db, samira.personId, { text: "Voor mij" }),
  ];
  linkOwnQuestions(db, samira, id, [open, own], NOW);
  const asked = (viewer: typeof noor) =>
    getActivity(db, viewer, id)
      .questions.map((one) => one.text)
      .sort();
  expect([asked(samira), asked(noor), asked(joost)]).toEqual([
    ["Gedeeld", "Voor mij"],
    ["Gedeeld"],
    ["Gedeeld"],
  ]);
  expect(() => linkOwnQuestions(db, joost, id, [open], NOW)).toThrow(
    new RuleBroken({ questions: "not_known" }),
  );
  linkOwnQuestions(db, joost, id, [], NOW);
  expect(asked(samira)).toHaveLength(2);
  const hidden = anActivity(db, noor.personId, { title: "Voor mij alleen" });
  expect(() => linkOwnQuestions(db, samira, hidden, [open], NOW)).toThrow(NotFound);
});

test("after a no nothing is left of the activity but who asked and when, and the way back", () => {
  const { db, noor, samira } = atSchool();
  const id = anActivity(db, noor.personId, { title: "Geheime titel", invited: [samira.personId] });
  answerInvitation(db, samira, id, "decline", NOW);
  const left = [getOwnPart(db, samira, id), listDeclined(db, samira)];
  expect(JSON.stringify(left)).not.toContain("Geheime titel");
  expect(left[1]).toEqual([{ id, by: expect.stringContaining("Noor") as string, on: noor.today }]);
  answerInvitation(db, samira, id, "accept", NOW);
  expect(getOwnPart(db, samira, id).title).toBe("Geheime titel");
});
