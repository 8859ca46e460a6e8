import { expect, test, vi } from "vitest";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listAgreementsOfTeam } from "#app/features/agreements/queries.server.ts";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { listProductsOfGoals } from "#app/features/groups/queries/products.server.ts";
import { readLineOfGoal } from "#app/features/line/queries/line.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { readRoom } from "#app/features/groups/queries/room.server.ts";
import { listActiveQuestions } from "#app/features/questions/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { goals } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { rietlandOn } from "../../factories/scenarios.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const groupsIn = (db: Db, viewer: Viewer, goalId: number) =>
  readLineOfGoal(db, viewer, getGoal(db, viewer, goalId))
    .years.flatMap(({ moments }) => moments.flatMap((one) => (one.what === "group" ? [one.group.name] : [])))
    .sort();

const members = ["lotte", "daan", "esra", "sander", "koen", "rob", "anouk"] as const;
const others = ["ilse", "gijs", "yasmina", "wout"] as const;

test("B7: the room of the network, for its members, for who promised it something, for the school and for nobody else", () => {
  const { db, eyes, the } = rietlandOn("2025-10-07");
  const network = the("network");
  const arranged = (who: Parameters<typeof eyes>[0]) =>
    listAgreementsOfTeam(db, eyes(who), network)
      .map(({ id, state, doneOn }) => [id, state, doneOn])
      .sort();
  const roster = [the("roster"), "done", "2025-09-29"];
  const quiet = [the("room"), "done", "2025-10-06"];
  for (const who of members) expect(arranged(who), who).toEqual([roster, quiet].sort());
  expect([arranged("marjolein"), arranged("bram")]).toEqual([[roster], [quiet]]);
  for (const who of [...others, "petra", "ruben"] as const) expect(arranged(who), who).toEqual([]);
  for (const who of [...members, "marjolein", "bram", ...others] as const) {
    const room = readRoom(db, eyes(who), network);
    expect(
      room.grewFrom.map((one) => one.id),
      who,
    ).toEqual([the("training")]);
    expect(
      room.rounds.now.map((lead) => [lead.name, lead.part, lead.fromDay]),
      who,
    ).toEqual([
      ["Lotte Brouwer", "driver", "2025-09-08"],
      ["Anouk Willems", "process_facilitator", "2025-09-09"],
    ]);
    expect(
      room.comeFrom.map((team) => team.name),
      who,
    ).toEqual(["Bovenbouw", "Onderbouw"]);
  }
  // Who runs the school sees who is in it, and nothing of what it does.
  const seen = readRoom(db, eyes("petra"), network);
  expect(seen.members).toHaveLength(members.length);
  expect([seen.grewFrom, seen.questions, seen.doing, seen.products, seen.stories, seen.evidence]).toEqual(
    Array(6).fill([]),
  );
  expect(() => readRoom(db, eyes("hans"), network)).toThrow(NotFound);
});

test("B8, B9: what the network shares stands in its room, and the plan on the goal from the day it is there", () => {
  const before = rietlandOn("2026-03-15");
  const roomOf = (world: typeof before, who: (typeof others)[number]) => {
    const room = readRoom(world.db, world.eyes(who), world.the("network"));
    return [room.questions.map((one) => one.id), room.stories.map((one) => one.id)];
  };
  for (const who of others) expect(roomOf(before, who), who).toEqual([[], []]);
  const after = rietlandOn("2026-05-19");
  for (const who of others)
    expect(roomOf(after, who), who).toEqual([[after.the("network question")], [after.the("network story")]]);
  const onGoal = ({ db, eyes, the }: typeof before, who: Parameters<typeof before.eyes>[0]) =>
    listProductsOfGoals(db, eyes(who), [the("goal")]).map((one) => one.title);
  for (const who of ["lotte", "marjolein", ...others] as const) {
    expect(onGoal(before, who), who).toEqual([]);
    expect(onGoal(after, who), who).toEqual(["Schoolveiligheidsplan"]);
    expect(groupsIn(after.db, after.eyes(who), after.the("goal")), who).toEqual([
      "Netwerk veiligheid",
      "Ontwerpteam veiligheid",
    ]);
  }
  for (const who of ["petra", "hans", "ruben"] as const) expect(onGoal(after, who), who).toEqual([]);
});

test("C, E, J: the team's two questions, coaching from a training, and a plan and a proposal beside their goal", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const [noor, samira, joost] = (["teacher", "teammate", "otherTeacher"] as const).map((who) =>
    viewing(db, school[who].personId),
  ) as [ReturnType<typeof viewing>, ReturnType<typeof viewing>, ReturnType<typeof viewing>];
  const team = school.team.id;
  const goal = db
    .insert(goals)
    .values({
      boardId: school.board.id,
      schoolId: school.school.id,
      term: "short",
      text: "Lezen",
      openedOn: TODAY,
    })
    .returning()
    .get().id;
  const asked = ["Wat lezen ze thuis?", "Hoe lang is stil?"].map((text) =>
    aQuestion(db, noor.personId, { text, teamId: team }),
  );
  const training = anActivity(db, noor.personId, { title: "Externe training", team, audiences: ["school"] });
  const coaching = { title: "Coaching", kind: "coaching" as const, grewFrom: [training], team };
  const grown = planActivity(db, samira, { ...coaching, audiences: ["school"], state: "running" }, NOW);
  for (const title of ["Verbeterplan", "Voorstel"])
    addProduct(
      db,
      samira,
      {
        ...{ title, url: null, madeOn: null, team, goals: [goal] },
        readers: "school",
        items: [asked[0]!, grown],
      },
      NOW,
    );
  const room = readRoom(db, noor, team);
  expect(room.questions.map((one) => one.id).sort()).toEqual(asked.sort());
  expect(room.products.map((one) => one.title)).toEqual(["Voorstel", "Verbeterplan"]);
  expect(getActivity(db, joost, grown).grewFrom.map((one) => one.id)).toEqual([training]);
  // A colleague of another team reads what was made and what it came from as far as that is shared; the questions are not.
  const seen = readRoom(db, joost, team);
  expect([seen.questions, seen.products.length, seen.doing.map((one) => one.id)]).toEqual([
    ...[[], 2],
    [training, grown],
  ]);
  expect(listProductsOfGoals(db, joost, [goal])).toHaveLength(2);
  expect(listActiveQuestions(db, joost, noor.personId)).toEqual([]);
});
