import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { leaveLookBack } from "#app/features/value/commands/look-back.server.ts";
import {
  activities,
  activityGrowths,
  goals,
  items,
  participations,
  planLines,
  productGoals,
  products,
  shares,
  teamGrowths,
  teamPlans,
} from "#db/schema/index.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aRequest } from "../../factories/requests.ts";
import { aMembership, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { at, daysTold, rowsOf } from "./asking.ts";

// What is said to who leads a goal: at, just before and just after, and never by what is not shared with her.

function aSchoolWithGoal(values: Partial<typeof goals.$inferInsert> = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const goal = db
    .insert(goals)
    .values({
      ...{ boardId: school.board.id, schoolId: school.school.id, text: "Meer begrip bij rekenen" },
      ...{ openedOn: "2026-01-10", ...values },
    })
    .returning()
    .get();
  return { db, school, goal };
}

type World = ReturnType<typeof aSchoolWithGoal>;
type Planned = Partial<Parameters<typeof planActivity>[2]>;

/** An activity of the teacher for the goal, that the school may read unless said otherwise. */
const aTraining = ({ db, school, goal }: World, values: Planned = {}) =>
  planActivity(
    db,
    viewing(db, school.teacher.personId),
    {
      title: "Training rekenen",
      kind: "course",
      formal: "yes",
      goals: [goal.id],
      audiences: ["school"],
      ...values,
    },
    NOW,
  );

function aQuestionFor({ db, school, goal }: World, audiences: string[]) {
  const { personId } = school.otherTeacher;
  const questionId = aQuestion(db, personId, { audiences });
  setAlignment(db, viewing(db, personId), { questionId, goalId: goal.id, judgement: "aligns" }, NOW);
}

const ALONE = "goal_without_others";
const everyoneElse = [
  "teacher",
  "teammate",
  "partner",
  "otherLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

test("L2, F: a goal with one person in it is said to the school leader once time or money was asked, and to nobody else", () => {
  const world = aSchoolWithGoal({ leaderPart: "joins", leaderWords: "Ik doe mee." });
  const { db, school, goal } = world;
  const training = aTraining(world);
  expect(rowsOf(db, school.schoolLeader, ALONE)).toEqual([]);
  aRequest(db, school.teacher.personId, { activityId: training });
  expect(rowsOf(db, school.schoolLeader, ALONE)).toEqual([
    expect.objectContaining({ subjectId: goal.id, leaderPart: "joins", leaderWords: "Ik doe mee." }),
  ]);
  for (const key of everyoneElse) expect(rowsOf(db, school[key], ALONE), key).toEqual([]);
  db.update(goals).set({ state: "let_go", closedOn: TODAY }).run();
  expect(rowsOf(db, school.schoolLeader, ALONE)).toEqual([]);
});

test("L2: a goal of a team is said to its leader and not to the school leader", () => {
  const world = aSchoolWithGoal();
  const { db, school } = world;
  db.update(goals).set({ teamId: school.team.id }).run();
  aTraining(world, { state: "booked" });
  expect(rowsOf(db, school.partner, ALONE)).toEqual([
    expect.objectContaining({ teamName: "team middenbouw", teamId: school.team.id }),
  ]);
  for (const key of ["schoolLeader", "otherLeader"] as const)
    expect(rowsOf(db, school[key], ALONE)).toEqual([]);
});

test("L2: any one of a second person, a team conversation and what the team hears ends it", () => {
  const ends: Record<string, (world: World, training: number) => void> = {
    "a colleague who takes part": ({ db, school }, activityId) =>
      void db
        .insert(participations)
        .values({
          activityId,
          personId: school.teammate.personId,
          state: "accepted",
          invitedBy: school.teacher.personId,
          invitedAt: 0,
        })
        .run(),
    "a colleague's shared question": (world) => aQuestionFor(world, ["school"]),
    "a team conversation held since": ({ db, school }) =>
      void aTeamConversation(db, {
        ...{
          teamId: school.team.id,
          schoolId: school.school.id,
          leaderId: school.partner.personId,
          memberIds: [],
        },
        ...{ state: "held", heldOn: "2026-01-10" },
      }),
    "what the team hears": ({ db }, id) =>
      void db
        .update(activities)
        .set({ teamHears: "In de vergadering van maart" })
        .where(eq(activities.itemId, id))
        .run(),
  };
  const keeps: Record<string, (world: World, training: number) => void> = {
    "a colleague who was only invited": ({ db, school }, activityId) =>
      void db
        .insert(participations)
        .values({
          activityId,
          personId: school.teammate.personId,
          state: "invited",
          invitedBy: school.teacher.personId,
          invitedAt: 0,
        })
        .run(),
    "a colleague's private question": (world) => aQuestionFor(world, []),
    "a team conversation from before": ({ db, school }) =>
      void aTeamConversation(db, {
        ...{
          teamId: school.team.id,
          schoolId: school.school.id,
          leaderId: school.partner.personId,
          memberIds: [],
        },
        ...{ state: "held", heldOn: "2026-01-09" },
      }),
  };
  for (const [cases, told] of [
    [ends, 0],
    [keeps, 1],
  ] as const)
    for (const [name, does] of Object.entries(cases)) {
      const world = aSchoolWithGoal();
      does(world, aTraining(world, { state: "booked" }));
      expect(rowsOf(world.db, world.school.schoolLeader, ALONE), name).toHaveLength(told);
    }
});

test("L2, R3: a training she may not read starts nothing", () => {
  const world = aSchoolWithGoal();
  aTraining(world, { state: "booked", audiences: [] });
  expect(rowsOf(world.db, world.school.schoolLeader, ALONE)).toEqual([]);
});

const noticed = ({ db, school }: World, training: number, audiences: string[]) =>
  writeNote(
    db,
    viewing(db, school.teacher.personId),
    { text: "Ze leggen het nu zelf uit", activity: training, values: ["realised"], audiences },
    NOW,
  );

test("L6: realised value she may read, laid down nowhere, is said to who leads the goal; what is kept private starts nothing", () => {
  const world = aSchoolWithGoal();
  const { db, school } = world;
  const training = aTraining(world);
  const note = noticed(world, training, []);
  expect(rowsOf(db, school.schoolLeader, "not_embedded")).toEqual([]);
  db.insert(shares)
    .values({ itemId: note, audience: "school", sharedAt: 0, sharedBy: school.teacher.personId })
    .run();
  expect(rowsOf(db, school.schoolLeader, "not_embedded")).toHaveLength(1);
  for (const key of everyoneElse) expect(rowsOf(db, school[key], "not_embedded"), key).toEqual([]);
});

test("L6, C, D: a product, a routine or a line of a team plan ends it", () => {
  const ends: Record<string, (world: World) => void> = {
    product: ({ db, school, goal }) => {
      const product = db
        .insert(products)
        .values({
          schoolId: school.school.id,
          teamId: school.team.id,
          title: "Verbeterplan",
          madeOn: TODAY,
          addedBy: school.partner.personId,
          addedAt: 0,
        })
        .returning()
        .get();
      db.insert(productGoals).values({ productId: product.id, goalId: goal.id }).run();
    },
    routine: ({ db }) => void db.update(goals).set({ routine: "Elke maandag een rekengesprek" }).run(),
    plan: ({ db, school, goal }) => {
      const plan = db
        .insert(teamPlans)
        .values({
          teamId: school.team.id,
          schoolYear: 2026,
          openedBy: school.partner.personId,
          openedOn: TODAY,
        })
        .returning()
        .get();
      db.insert(planLines)
        .values({
          planId: plan.id,
          text: "Rekenen",
          goalId: goal.id,
          position: 1,
          addedBy: school.partner.personId,
        })
        .run();
    },
  };
  for (const [name, does] of Object.entries(ends)) {
    const world = aSchoolWithGoal();
    noticed(world, aTraining(world), ["school"]);
    expect(rowsOf(world.db, world.school.schoolLeader, "not_embedded")).toHaveLength(1);
    does(world);
    expect(rowsOf(world.db, world.school.schoolLeader, "not_embedded"), name).toEqual([]);
  }
});

const OVER = { state: "done", startsOn: "2026-08-20", endsOn: "2026-08-31" } as const;
const L7 = "no_follow_up";

test("L7: three months after the last formal activity, nothing grown, it is said to who leads the goal", () => {
  const world = aSchoolWithGoal();
  const { db, school } = world;
  aTraining(world, OVER);
  const days = ["2026-11-29", "2026-11-30", "2026-12-01"];
  expect(daysTold(db, school.schoolLeader, L7, days)).toEqual(days.slice(1));
  for (const key of everyoneElse) expect(rowsOf(db, school[key], L7, "2026-12-01"), key).toEqual([]);
  // A later one begins the three months anew; one that is still to come keeps it quiet.
  const later = aTraining(world, {
    ...OVER,
    title: "Tweede reeks",
    startsOn: "2026-09-10",
    endsOn: "2026-09-15",
  });
  expect(daysTold(db, school.schoolLeader, L7, ["2026-12-14", "2026-12-15"])).toEqual(["2026-12-15"]);
  db.update(activities)
    .set({ state: "planned", startsOn: "2027-01-10", endsOn: null })
    .where(eq(activities.itemId, later))
    .run();
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-15")).toEqual([]);
});

test("L7: its look-back, where it is later, has to pass first; a note by its owner she may read or letting go closes it", () => {
  const world = aSchoolWithGoal();
  const { db, school } = world;
  const training = aTraining(world, { ...OVER, lookBackOn: "2026-12-10" });
  const days = ["2026-12-09", "2026-12-10", "2026-12-11"];
  expect(daysTold(db, school.schoolLeader, L7, days)).toEqual(["2026-12-11"]);
  const eyes = viewing(db, school.teacher.personId, "2026-12-10");
  const note = writeNote(db, eyes, { text: "Ik keek terug", activity: training }, at("2026-12-10"));
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-12")).toHaveLength(1);
  db.insert(shares)
    .values({ itemId: note, audience: "school", sharedAt: 0, sharedBy: school.teacher.personId })
    .run();
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-12")).toEqual([]);
  db.delete(items).where(eq(items.id, note)).run();
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-12")).toHaveLength(1);
  leaveLookBack(db, eyes, training, at("2026-12-10"));
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-12")).toEqual([]);
});

test("L7: a group that grew ends it, and so does an activity she may read; a private one neither ends nor starts anything", () => {
  const world = aSchoolWithGoal();
  const { db, school } = world;
  const training = aTraining(world, OVER);
  const grown = aTraining(world, {
    title: "Experiment",
    kind: "experiment",
    formal: "no",
    goals: [],
    audiences: [],
  });
  db.insert(activityGrowths).values({ activityId: grown, grewFromId: training }).run();
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-01")).toHaveLength(1);
  db.insert(shares)
    .values({ itemId: grown, audience: "school", sharedAt: 0, sharedBy: school.teacher.personId })
    .run();
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-01")).toEqual([]);
  db.delete(activityGrowths).run();
  const network = aTeam(db, { schoolId: school.school.id, kind: "network" });
  aMembership(db, { personId: school.teacher.personId, teamId: network.id });
  db.insert(teamGrowths).values({ teamId: network.id, grewFromId: training }).run();
  expect(rowsOf(db, school.schoolLeader, L7, "2026-12-01")).toEqual([]);
});

test("what is said of a goal depends on who reads what: shared with her gesprekspartner it is no school leader's", () => {
  const world = aSchoolWithGoal({ teamId: undefined });
  const { db, school } = world;
  aTraining(world, { state: "booked", audiences: [`partner:${school.partner.personId}`] });
  expect(rowsOf(db, school.schoolLeader, ALONE)).toEqual([]);
  db.update(goals).set({ teamId: school.team.id }).run();
  expect(rowsOf(db, school.partner, ALONE)).toHaveLength(1);
});
