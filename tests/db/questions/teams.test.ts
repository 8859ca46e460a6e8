import { expect, test } from "vitest";
import { shareItem } from "#app/features/items/commands.server.ts";
import { changeQuestion } from "#app/features/questions/commands.server.ts";
import { concludeQuestion, reopenQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aMembership, aTeacher, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const outside = [
  "otherTeacher",
  "partner",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

/** A network of Noor and Samira with a question of its own. */
function aNetworkQuestion() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const network = aTeam(db, { schoolId: school.school.id, kind: "network", name: "Netwerk rekenen" });
  for (const { personId } of [school.teacher, school.teammate])
    aMembership(db, { personId, teamId: network.id });
  const id = aQuestion(db, school.teacher.personId, { text: "Wat werkt, en waarom?", teamId: network.id });
  const as = (who: (typeof outside)[number] | "teacher" | "teammate") => viewing(db, school[who].personId);
  return { db, school, network, id, as };
}

test("every member reads, rewords, rounds off and takes up again what the team owns", () => {
  const { db, id, as, network } = aNetworkQuestion();
  const samira = as("teammate");
  expect(getQuestion(db, samira, id)).toMatchObject({ ownerTeamId: network.id, audiences: [] });
  changeQuestion(db, samira, id, { text: "Wat werkt bij ons, en waarom?", version: 1 }, NOW);
  concludeQuestion(db, as("teacher"), id, { state: "parked", conclusion: "Na de zomer", version: 2 }, NOW);
  reopenQuestion(db, samira, id, 3, NOW);
  const { state, conclusion, revisions } = getQuestion(db, as("teacher"), id);
  expect([state, conclusion, revisions.length]).toEqual(["active", "Na de zomer", 2]);
});

const acts = (db: ReturnType<typeof freshDatabase>, viewer: Viewer, id: number) => [
  () => getQuestion(db, viewer, id),
  () => changeQuestion(db, viewer, id, { text: "Anders", version: 1 }, NOW),
  () => concludeQuestion(db, viewer, id, { state: "parked", conclusion: null, version: 1 }, NOW),
  () => shareItem(db, viewer, id, ["school"], NOW),
];

test.each(outside)("%s, no member, finds nothing of it, also as partner of a member", (who) => {
  const { db, id, as } = aNetworkQuestion();
  for (const act of acts(db, as(who), id)) expect(act).toThrow(NotFound);
});

test("a teacher of another board finds nothing of it, not even shown to the school", () => {
  const { db, id, as } = aNetworkQuestion();
  shareItem(db, as("teacher"), id, ["school"], NOW);
  for (const act of acts(db, viewing(db, aTeacher(db).personId), id)) expect(act).toThrow(NotFound);
});

test("shown to the school its people read it and no more; HR, board and administrator still nothing", () => {
  const { db, id, as } = aNetworkQuestion();
  shareItem(db, as("teacher"), id, ["school"], NOW);
  for (const who of ["otherTeacher", "partner", "otherLeader", "schoolLeader"] as const) {
    const [read, ...others] = acts(db, as(who), id);
    expect(read, who).not.toThrow();
    for (const act of others) expect(act, who).toThrow(NotFound);
    expect(getQuestion(db, as(who), id).revisions, who).toEqual([]);
  }
  for (const who of ["hrAdviser", "boardMember", "administrator"] as const)
    for (const act of acts(db, as(who), id)) expect(act, who).toThrow(NotFound);
});

test("grown from another, each names the other only to who may read that", () => {
  const { db, school, id, as } = aNetworkQuestion();
  const next = aQuestion(db, school.teacher.personId, { grownFromId: id, audiences: ["school"] });
  expect(getQuestion(db, as("teammate"), id).grownInto).toMatchObject([{ id: next }]);
  expect(getQuestion(db, as("teammate"), next).grownFrom).toMatchObject({ id });
  const stranger = getQuestion(db, as("otherTeacher"), next);
  expect(stranger.grownFrom).toBeUndefined();
  expect(JSON.stringify(stranger)).not.toContain("Wat werkt");
});
