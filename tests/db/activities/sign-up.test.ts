import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { assignTraining, unassign } from "#app/features/activities/commands/assign.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import {
  closeSignUp,
  leaveWaiting,
  openSignUp,
  signUp,
} from "#app/features/activities/commands/sign-up.server.ts";
import { tellAmounts } from "#app/features/activities/commands/participate.server.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import {
  listOpenToSignUp,
  listWaiting,
  readSignUp,
} from "#app/features/activities/queries/sign-up.server.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { isBusy, openDatabase, type Db } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { employments, outbox, participations, signUps, signUpWaits } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function atSchool(db: Db = freshDatabase()) {
  const school = aWholeSchool(db);
  const eyes = (
    who:
      | "teacher"
      | "teammate"
      | "otherTeacher"
      | "partner"
      | "otherLeader"
      | "schoolLeader"
      | "hrAdviser"
      | "boardMember"
      | "administrator",
  ) => viewing(db, school[who].personId);
  const supporter = aTeacher(db, {
    schoolId: school.school.id,
    homeTeamId: school.otherTeam.id,
    functionGroup: "support",
    functionName: "conciërge",
    person: { givenName: "Rob" },
  });
  const id = anActivity(db, school.teacher.personId);
  return { db, school, eyes, rob: viewing(db, supporter.personId), id };
}

/** Noor stays out of it herself, so that every place is for another. */
function openFor(
  world: ReturnType<typeof atSchool>,
  terms: { groups?: string[]; places?: number | null; closesOn?: string | null } = {},
) {
  const noor = world.eyes("teacher");
  answerInvitation(world.db, noor, world.id, "decline", NOW);
  openSignUp(world.db, noor, world.id, { groups: ["school"], places: null, closesOn: null, ...terms }, NOW);
  return noor;
}

const partOf = (db: Db, personId: number) =>
  db.select().from(participations).where(eq(participations.personId, personId)).get()?.state;

test("open to the school: colleagues and support staff sign up and read it, people of elsewhere find nothing", () => {
  const world = atSchool();
  const { db, eyes, rob, id } = world;
  openFor(world);
  for (const viewer of [eyes("otherTeacher"), rob, eyes("schoolLeader")]) {
    expect(listOpenToSignUp(db, viewer).map((row) => row.id)).toEqual([id]);
    expect(signUp(db, viewer, id, NOW)).toBe("in");
    expect(signUp(db, viewer, id, NOW)).toBe("in");
    expect(listOpenToSignUp(db, viewer)).toEqual([]);
  }
  const elsewhere = viewing(db, aTeacher(db).personId);
  for (const viewer of [eyes("hrAdviser"), eyes("boardMember"), eyes("administrator"), elsewhere]) {
    expect(listOpenToSignUp(db, viewer)).toEqual([]);
    expect(() => signUp(db, viewer, id, NOW)).toThrow(NotFound);
    expect(() => getActivity(db, viewer, id)).toThrow(NotFound);
  }
});

test("open to one team: the other team finds nothing, also where the activity is read by it", () => {
  const world = atSchool();
  const { db, school, eyes, id } = world;
  const noor = openFor(world, { groups: [`team:${school.otherTeam.id}`] });
  expect(() => getActivity(db, eyes("teammate"), id)).toThrow(NotFound);
  expect(() => signUp(db, eyes("teammate"), id, NOW)).toThrow(NotFound);
  shareItem(db, noor, id, [`team:${school.team.id}`, `team:${school.otherTeam.id}`], NOW);
  expect(getActivity(db, eyes("teammate"), id).may("sign_up")).toBe(false);
  expect(() => signUp(db, eyes("teammate"), id, NOW)).toThrow(NotFound);
  expect(signUp(db, eyes("otherTeacher"), id, NOW)).toBe("in");
});

test("only who organises it opens it, and only for groups of its school", () => {
  const world = atSchool();
  const { db, eyes, id } = world;
  const terms = { groups: ["school"], places: null, closesOn: null };
  for (const who of ["teammate", "partner", "schoolLeader", "hrAdviser"] as const)
    expect(() => openSignUp(db, eyes(who), id, terms, NOW)).toThrow(NotFound);
  const elsewhere = aWholeSchool(db).team.id;
  expect(() => openSignUp(db, eyes("teacher"), id, { ...terms, groups: [`team:${elsewhere}`] }, NOW)).toThrow(
    new RuleBroken({ groups: "not_known" }),
  );
});

test("sharing taken back ends signing up", () => {
  const world = atSchool();
  const { db, eyes, id } = world;
  const noor = openFor(world);
  shareItem(db, noor, id, [], NOW);
  expect(listOpenToSignUp(db, eyes("otherTeacher"))).toEqual([]);
  expect(() => signUp(db, eyes("otherTeacher"), id, NOW)).toThrow(NotFound);
});

test("the last day counts, the day after it is too late, and closing ends it today", () => {
  const world = atSchool();
  const { db, school, eyes, rob, id } = world;
  const noor = openFor(world, { closesOn: "2026-12-01" });
  const on = (day: string) => viewing(db, school.otherTeacher.personId, day);
  expect(() => signUp(db, on("2026-12-02"), id, NOW)).toThrow(new RuleBroken({ form: "sign_up_closed" }));
  expect(listOpenToSignUp(db, on("2026-12-02"))).toEqual([]);
  expect(signUp(db, on("2026-12-01"), id, NOW)).toBe("in");
  closeSignUp(db, noor, id, NOW);
  expect(() => signUp(db, rob, id, NOW)).toThrow(new RuleBroken({ form: "sign_up_closed" }));
  expect(partOf(db, school.otherTeacher.personId)).toBe("accepted");
  expect(() =>
    openSignUp(db, noor, id, { groups: ["school"], places: null, closesOn: "2026-01-01" }, NOW),
  ).toThrow(new RuleBroken({ closesOn: "gone_by" }));
  expect(() => closeSignUp(db, eyes("teammate"), id, NOW)).toThrow(NotFound);
});

test("full is waiting, and who signs off gives her place to the first, who hears it by letter", () => {
  const world = atSchool();
  const { db, school, eyes, rob, id } = world;
  openFor(world, { places: 1 });
  expect([signUp(db, eyes("teammate"), id, NOW), signUp(db, rob, id, NOW)]).toEqual(["in", "waiting"]);
  expect(signUp(db, eyes("otherTeacher"), id, NOW)).toBe("waiting");
  expect(signUp(db, rob, id, NOW)).toBe("waiting");
  expect(listWaiting(db, rob).map((row) => row.id)).toEqual([id]);
  answerInvitation(db, eyes("teammate"), id, "decline", NOW);
  expect([partOf(db, rob.personId), partOf(db, school.otherTeacher.personId)]).toEqual([
    "accepted",
    undefined,
  ]);
  const letters = db.select().from(outbox).all();
  expect(letters.map((one) => [one.kind, one.personId])).toEqual([["place_free", rob.personId]]);
  expect(letters[0]!.facts).not.toContain("Studiedag");
  leaveWaiting(db, eyes("otherTeacher"), id, NOW);
  expect(countRows(db, signUpWaits)).toBe(0);
  expect(() => leaveWaiting(db, eyes("otherTeacher"), id, NOW)).toThrow(NotFound);
});

test("an invited one who says yes to what is full waits too, and keeps her invitation", () => {
  const world = atSchool();
  const { db, eyes, rob, id } = world;
  const noor = openFor(world, { places: 1 });
  const asked = anActivity(db, noor.personId, { title: "Ander", invited: [eyes("teammate").personId] });
  answerInvitation(db, noor, asked, "decline", NOW);
  openSignUp(db, noor, asked, { groups: ["school"], places: 1, closesOn: null }, NOW);
  signUp(db, rob, asked, NOW);
  expect(answerInvitation(db, eyes("teammate"), asked, "accept", NOW)).toBe("waiting");
  answerInvitation(db, rob, asked, "decline", NOW);
  expect(getActivity(db, eyes("teammate"), asked).mine?.state).toBe("accepted");
  expect(id).not.toBe(asked);
});

test("more places go to who waits, fewer than are taken are refused", () => {
  const world = atSchool();
  const { db, eyes, rob, id } = world;
  const noor = openFor(world, { places: 1 });
  for (const viewer of [eyes("teammate"), rob, eyes("otherTeacher")]) signUp(db, viewer, id, NOW);
  openSignUp(db, noor, id, { groups: ["school"], places: 3, closesOn: null }, NOW);
  expect([countRows(db, signUpWaits), countRows(db, outbox)]).toEqual([0, 2]);
  expect(() => openSignUp(db, noor, id, { groups: ["school"], places: 2, closesOn: null }, NOW)).toThrow(
    new RuleBroken({ places: ["out_of_range", { min: 3, max: 2000 }] }),
  );
});

test("who left the school while waiting is passed by", () => {
  const world = atSchool();
  const { db, school, eyes, rob, id } = world;
  openFor(world, { places: 1 });
  for (const viewer of [eyes("teammate"), rob, eyes("otherTeacher")]) signUp(db, viewer, id, NOW);
  db.update(employments).set({ toDay: "2026-11-01" }).where(eq(employments.personId, rob.personId)).run();
  answerInvitation(db, eyes("teammate"), id, "decline", NOW);
  expect([partOf(db, rob.personId), partOf(db, school.otherTeacher.personId)]).toEqual([
    undefined,
    "accepted",
  ]);
});

test("names: all for who organises, takes part or leads the school, her own people for a leader, none for the rest", () => {
  const world = atSchool();
  const { db, school, eyes, rob, id } = world;
  const noor = openFor(world, { places: 2 });
  for (const viewer of [eyes("otherTeacher"), eyes("teammate"), rob]) signUp(db, viewer, id, NOW);
  const both = [school.otherTeacher.personId, school.teammate.personId].sort();
  const named = (viewer: typeof noor) =>
    getActivity(db, viewer, id)
      .participants.filter((one) => one.state === "accepted")
      .map((one) => one.personId)
      .sort();
  expect([named(noor), named(eyes("otherTeacher")), named(eyes("schoolLeader"))]).toEqual([both, both, both]);
  expect(named(eyes("partner"))).toEqual([school.teammate.personId]);
  expect(named(eyes("otherLeader"))).toEqual([school.otherTeacher.personId]);
  expect(named(rob)).toEqual([]);
  expect(readSignUp(db, noor, id, true)!.waiting.map((one) => one.personId)).toEqual([rob.personId]);
  expect(readSignUp(db, eyes("otherTeacher"), id, false)!.waiting).toEqual([]);
  expect([readSignUp(db, rob, id, false)!.waits, readSignUp(db, noor, id, true)!.waits]).toEqual([
    true,
    false,
  ]);
});

test("a training is assigned by a school leader or gesprekspartner only, and said so to her alone", () => {
  const { db, school, eyes, rob } = atSchool();
  const id = anActivity(db, school.partner.personId, { invited: [school.teacher.personId] });
  expect(() => assignTraining(db, eyes("partner"), id, [rob.personId], NOW)).toThrow(
    new RuleBroken({ assigned: "not_known" }),
  );
  assignTraining(db, eyes("partner"), id, [school.teammate.personId], NOW);
  answerInvitation(db, eyes("teacher"), id, "accept", NOW);
  const samira = eyes("teammate");
  expect(getActivity(db, samira, id).mine).toMatchObject({
    state: "accepted",
    source: "assigned",
    assignedBy: "Karel",
  });
  expect(() => answerInvitation(db, samira, id, "decline", NOW)).toThrow(
    new RuleBroken({ answer: "assigned" }),
  );
  tellAmounts(db, samira, id, { hours: 60, source: "individual" }, NOW);
  expect(getActivity(db, samira, id).mine?.source).toBe("assigned");
  const toNoor = getActivity(db, eyes("teacher"), id).participants;
  expect(toNoor.find((one) => one.personId === samira.personId)?.assignedBy).toBeNull();
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map((one) => [one.kind, one.personId])
      .filter(([kind]) => kind !== "activity_invited"),
  ).toEqual([["training_assigned", samira.personId]]);
  unassign(db, eyes("partner"), id, samira.personId, NOW);
  expect(() => getActivity(db, samira, id)).toThrow(NotFound);
  expect(() => unassign(db, eyes("partner"), id, school.teacher.personId, NOW)).toThrow(NotFound);
});

test("who organises without leading anyone assigns nobody; a yes of her own stays her own", () => {
  const { db, school, eyes, id } = atSchool();
  expect(() => assignTraining(db, eyes("teacher"), id, [school.teammate.personId], NOW)).toThrow(
    new RuleBroken({ assigned: "not_known" }),
  );
  const ofLeader = anActivity(db, school.schoolLeader.personId, { invited: [school.teammate.personId] });
  answerInvitation(db, eyes("teammate"), ofLeader, "accept", NOW);
  assignTraining(db, eyes("schoolLeader"), ofLeader, [school.teammate.personId], NOW);
  expect(getActivity(db, eyes("teammate"), ofLeader).mine?.assignedBy).toBeNull();
});

test("two at the last place at once, over two connections: one gets it, the other waits", () => {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-places-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "jaarring.db");
  const [one, other] = [0, 1].map(() => openDatabase(file, { auditKey: TEST_AUDIT_KEY })) as [Db, Db];
  onTestFinished(() => [one, other].forEach((db) => db.$client.close()));
  bringUpToDate(one);
  const world = atSchool(one);
  const { school, eyes, id } = world;
  openFor(world, { places: 1 });
  const samira = eyes("teammate");
  const joost = viewing(other, school.otherTeacher.personId);
  // Both have seen a free place; the first is in the middle of taking it when the second presses.
  expect(readSignUp(other, joost, id, false)!.free).toBe(true);
  const refused = one.$client
    .transaction(() => {
      const first = signUp(one, samira, id, NOW);
      try {
        return [first, signUp(other, joost, id, NOW)];
      } catch (fault) {
        return [first, isBusy(fault) ? "busy" : fault];
      }
    })
    .immediate();
  expect(refused).toEqual(["in", "busy"]);
  expect(signUp(other, joost, id, NOW)).toBe("waiting");
  expect([partOf(other, samira.personId), partOf(one, joost.personId)]).toEqual(["accepted", undefined]);
});

test("an activity that is taken away takes its sign-ups and who waits along", () => {
  const world = atSchool();
  const { db, eyes, rob, id } = world;
  const noor = openFor(world, { places: 1 });
  for (const viewer of [eyes("teammate"), rob]) signUp(db, viewer, id, NOW);
  deleteItem(db, noor, id, NOW);
  expect([countRows(db, signUps), countRows(db, signUpWaits), countRows(db, participations)]).toEqual([
    0, 0, 0,
  ]);
});
