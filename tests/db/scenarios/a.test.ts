import { expect, test, vi } from "vitest";
import { assignTraining } from "#app/features/activities/commands/assign.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { chooseStrengthener } from "#app/features/activities/commands/refine.server.ts";
import {
  getActivity,
  listActivitiesOfQuestion,
  listActivitiesShownTo,
} from "#app/features/activities/queries.server.ts";
import { listActivitiesTeamGrewFrom, readGrowth } from "#app/features/activities/queries/growth.server.ts";
import { agreeToTellTeam } from "#app/features/agreements/commands/tell-team.server.ts";
import { viewsDiffer } from "#app/features/agreements/model.ts";
import {
  getAgreement,
  listAgreementsOfItem,
  listMyAgreements,
} from "#app/features/agreements/queries.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { getQuestion, listQuestionsShownTo } from "#app/features/questions/queries.server.ts";
import { listHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { listMembers } from "#app/features/teams/queries/list.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { agendaItems } from "#db/schema/index.ts";
import { versionOf } from "../../../seeds/worlds/scenario/telling.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { klimroosOn } from "../../factories/scenarios.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario A below the pages: who gets what out of queries, and which commands refuse whom. The pages themselves are asked
// in tests/routes/scenarios.

const colleagues = ["rachid", "tineke", "joke", "marco"] as const;
const office = ["ingrid", "dirk", "sanne"] as const;
const both = ["fenna", "willem"] as const;
const inTheWay = "Ik sta er alleen voor in het team";

test("A2: what we expect is read by Willem, what is open is asked of Fenna only, and the others find nothing", () => {
  const { db, eyes, the } = klimroosOn("2022-09-21");
  const willems = getActivity(db, eyes("willem"), the("training"));
  expect([willems.expectedWhat, willems.expectedBecause, willems.offer]).toEqual([
    "Ons rekenonderwijs wordt beter",
    null,
    undefined,
  ]);
  expect(getActivity(db, eyes("fenna"), the("training")).offer?.texts).toEqual([
    "expectedBecause",
    "expectedNotice",
  ]);
  for (const who of [...colleagues, ...office])
    expect(() => getActivity(db, eyes(who), the("training")), who).toThrow(NotFound);
});

test("A4, A7: she may choose one of the nine, and what the team hears becomes one agreement the team reads", () => {
  const { db, eyes, the, teams, now } = klimroosOn("2022-09-21");
  const training = the("training");
  const version = () => versionOf(db, training);
  chooseStrengthener(db, eyes("fenna"), training, 4, version(), now);
  expect(getActivity(db, eyes("willem"), training).strengthener).toBe(4);
  expect(() => chooseStrengthener(db, eyes("willem"), training, 1, version(), now)).toThrow(NotFound);
  const promise = { team: teams.middenbouw, text: "Wat ik leerde over tekenen", dueOn: "2022-12-10" };
  const agreement = agreeToTellTeam(db, eyes("fenna"), training, promise, now);
  for (const who of ["fenna", "rachid", "tineke", "willem"] as const)
    expect(
      listAgreementsOfItem(db, eyes(who), training).map((one) => one.id),
      who,
    ).toEqual([agreement]);
  for (const who of ["joke", "marco", ...office] as const)
    expect(listAgreementsOfItem(db, eyes(who), training), who).toEqual([]);
});

test("A9: what was in the way is hers alone, also where the question is shared: no block and no gap", () => {
  const { db, eyes, the } = klimroosOn("2023-11-20");
  const [question, willem] = [the("question"), eyes("willem")];
  expect(listHindrances(db, eyes("fenna"), question)).toMatchObject([
    { id: the("hindrance"), text: inTheWay, audiences: [] },
  ]);
  expect(getQuestion(db, willem, question).text).toContain("rekenspecialist");
  expect(listHindrances(db, willem, question)).toEqual([]);
  expect(JSON.stringify(getQuestion(db, willem, question))).not.toContain("alleen voor");
  for (const who of [...colleagues, ...office])
    expect(() => getQuestion(db, eyes(who), question), who).toThrow(NotFound);
});

test("A9: sharing alone puts nothing on the agenda; her one press does, once, with what it comes from", () => {
  const { db, eyes, the, now } = klimroosOn("2024-01-16", "16:00");
  const talk = the("second talk");
  expect(listHindrances(db, eyes("willem"), the("question"))).toMatchObject([{ text: inTheWay }]);
  expect(getRoom(db, eyes("willem"), talk).agenda).toEqual([]);
  const point = { text: inTheWay, sourceItemId: the("hindrance"), sourceAgreementId: null };
  addAgendaPoint(db, eyes("fenna"), talk, point, now);
  addAgendaPoint(db, eyes("fenna"), talk, point, now);
  expect(db.select().from(agendaItems).all()).toHaveLength(1);
  for (const who of both)
    expect(getRoom(db, eyes(who), talk).agenda).toMatchObject([
      { text: inTheWay, source: "hindrance", by: { givenName: "Fenna" } },
    ]);
  for (const who of [...colleagues, ...office])
    expect(() => getRoom(db, eyes(who), talk), who).toThrow(NotFound);
});

test("A10: ticked once it is ticked everywhere, and two views that differ are told to the two alone", () => {
  const before = klimroosOn("2024-04-07");
  const time = before.the("time");
  expect(viewsDiffer(getAgreement(before.db, before.eyes("fenna"), time)), "one view only").toBe(false);
  const { db, eyes, the } = klimroosOn("2024-04-15");
  for (const who of both) {
    const viewer = eyes(who);
    const everywhere = [
      getAgreement(db, viewer, time),
      listAgreementsOfItem(db, viewer, the("question")).find((one) => one.id === time),
      getRoom(db, viewer, the("second talk")).agreements.find((one) => one.id === time),
      Object.values(listMyAgreements(db, viewer))
        .flatMap((group) => group.doneLately)
        .find((one) => one.id === time),
    ];
    expect(everywhere.map((one) => one?.state)).toEqual(["done", "done", "done", "done"]);
    expect(everywhere.map((one) => one?.doneOn)).toEqual(Array(4).fill("2024-03-18"));
    expect(viewsDiffer(getAgreement(db, viewer, time))).toBe(true);
  }
  for (const who of [...colleagues, ...office])
    expect(() => getAgreement(db, eyes(who), time), who).toThrow(NotFound);
});

test("A12: a network from the training, each member by her own yes; 'komt voort uit' for who may read the training only", () => {
  const asked = klimroosOn("2024-05-13", "16:30");
  const members = ({ db, the, day }: typeof asked) => listMembers(db, the("network"), day);
  expect(members(asked)).toHaveLength(1);
  const world = klimroosOn("2024-05-27");
  expect(members(world)).toHaveLength(3);
  const from = (who: Parameters<typeof world.eyes>[0]) =>
    listActivitiesTeamGrewFrom(world.db, world.eyes(who), world.the("network")).map((one) => one.title);
  for (const who of both) expect(from(who), who).toEqual(["Opleiding rekenspecialist"]);
  for (const who of [...colleagues, ...office]) expect(from(who), who).toEqual([]);
});

test("A22: Willem reads what she shared; her other question and what was in the way before leave no trace", () => {
  const { db, eyes, the, who } = klimroosOn("2023-11-20");
  const [question, willem] = [the("question"), eyes("willem")];
  const kept = aQuestion(db, who("fenna"), { text: "Wil ik hier nog wel blijven?", grownFromId: question });
  const all = JSON.stringify([
    getQuestion(db, willem, question),
    listHindrances(db, willem, question),
    listQuestionsShownTo(db, willem),
  ]);
  expect(all).toContain("rekenspecialist");
  expect(all).not.toContain("nog wel blijven");
  expect(all).not.toContain(inTheWay);
  expect(() => getQuestion(db, willem, kept)).toThrow(NotFound);
});

test("A22: the coaching she keeps is nowhere for Willem: no page, no list, no tree, not under her question", () => {
  const { db, eyes, the, who } = klimroosOn("2024-04-15");
  const [question, training, willem] = [the("question"), the("training"), eyes("willem")];
  // Told as grown from the training and put with her question as well, it is as absent as the one told by itself.
  const grown = anActivity(db, who("fenna"), {
    ...{ title: "Coaching door het instituut", kind: "coaching", hours: 600 },
    ...{ questions: [question], grewFrom: [training] },
  });
  for (const id of [the("coaching"), grown]) expect(() => getActivity(db, willem, id)).toThrow(NotFound);
  expect(listActivitiesShownTo(db, willem).map((one) => one.id)).toEqual([training]);
  expect(listActivitiesOfQuestion(db, willem, question).map((one) => one.id)).toEqual([training]);
  expect(readGrowth(db, willem, training).activities.map((one) => one.id)).toEqual([training]);
  expect(getActivity(db, willem, training).grewInto).toEqual([]);
  const hers = readGrowth(db, eyes("fenna"), training).activities.map((one) => one.id);
  expect(hers.sort((a, b) => a - b)).toEqual([training, grown]);
});

test("F: an assigned training says so to those assigned and who organises it, and to nobody else who takes part", () => {
  const { db, eyes, who, now } = klimroosOn("2022-09-21");
  const bhv = anActivity(db, who("willem"), {
    title: "Bedrijfshulpverlening",
    kind: "course",
    invited: [who("joke")],
  });
  answerInvitation(db, eyes("joke"), bhv, "accept", now);
  assignTraining(db, eyes("willem"), bhv, [who("rachid")], now);
  const saysSo = (key: "rachid" | "willem" | "joke") =>
    getActivity(db, eyes(key), bhv).participants.find((one) => one.personId === who("rachid"))?.assignedBy;
  expect([saysSo("rachid"), saysSo("willem"), saysSo("joke")]).toEqual(["Willem", "Willem", null]);
});
