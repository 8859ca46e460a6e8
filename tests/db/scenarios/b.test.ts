import { expect, test, vi } from "vitest";
import { chooseStrengthener } from "#app/features/activities/commands/refine.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { openSignUp, signUp } from "#app/features/activities/commands/sign-up.server.ts";
import { getActivity, listActivitiesShownTo } from "#app/features/activities/queries.server.ts";
import { readAround } from "#app/features/activities/queries/around.server.ts";
import { listActivitiesTeamGrewFrom, readGrowth } from "#app/features/activities/queries/growth.server.ts";
import { listAgreementsOfItem, listMyAgreements } from "#app/features/agreements/queries.server.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { getQuestion, listQuestionsShownTo } from "#app/features/questions/queries.server.ts";
import { listQuestionsOfGoals } from "#app/features/questions/queries/meeting.server.ts";
import { listMembers } from "#app/features/teams/queries/list.server.ts";
import { getNote, listNotesOfActivity } from "#app/features/value/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { six, twelve } from "../../../seeds/worlds/scenario-b/cast.ts";
import { versionOf } from "../../../seeds/worlds/scenario/telling.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { rietlandOn } from "../../factories/scenarios.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Scenario B below the pages: who gets what out of queries, and which commands refuse whom. The pages themselves are asked
// in tests/routes/scenarios.

type World = ReturnType<typeof rietlandOn>;
type Who = Parameters<World["eyes"]>[0];
const office = ["petra", "hans", "ruben"] as const;
const leaders = ["marjolein", "yasmina", "bram"] as const;
const TRAINING = "Training omgaan met agressie";

test("B1, B2: the shared questions that were linked meet on the goal and on the training; the others leave no trace", () => {
  const world = rietlandOn("2024-12-10");
  const { db, eyes, the } = world;
  const [training, goal] = [the("training"), the("goal")];
  // Gijs links his to the goal for himself; Ilse's is Bram's to read and linked to nothing.
  const link = { questionId: the("question of gijs"), goalId: goal, judgement: "aligns" as const };
  setAlignment(db, eyes("gijs"), link, world.now);
  for (const who of [...leaders, "rob", "wout", "gijs"] as const) {
    const behind = readAround(db, eyes(who), getActivity(db, eyes(who), training)).behind;
    const onGoal = listQuestionsOfGoals(db, eyes(who), [goal]);
    for (const found of [behind, onGoal]) {
      expect(
        found
          .filter((one) => one.id !== the("question of gijs"))
          .map((one) => one.id)
          .sort(),
      ).toEqual(six.map((key) => the(`question of ${key}`)).sort());
      expect(found.some((one) => one.id === the("question of gijs"))).toBe(who === "gijs");
    }
  }
  expect(getActivity(db, eyes("marjolein"), training).provider).toBe("Bureau Rust");
  for (const who of office) {
    expect(() => getActivity(db, eyes(who), training), who).toThrow(NotFound);
    expect(listQuestionsOfGoals(db, eyes(who), [goal]), who).toEqual([]);
  }
});

test("B2: a question meets the goal because its owner linked it; nobody else attaches or judges it", () => {
  const { db, eyes, the, now } = rietlandOn("2024-12-10");
  const link = { questionId: the("question of lotte"), goalId: the("goal"), judgement: "rubs" as const };
  for (const who of [...leaders, "daan", "rob", ...office] as const)
    expect(() => setAlignment(db, eyes(who), link, now), who).toThrow(NotFound);
  expect(getQuestion(db, eyes("marjolein"), the("question of lotte")).alignments).toMatchObject([
    { title: "Omgaan met ongewenst gedrag", judgement: "aligns" },
  ]);
});

test("B3: names in one list for who takes part, Bram and Marjolein; Yasmina her own people; none for who does not join", () => {
  const { db, eyes, the, who } = rietlandOn("2025-01-20");
  const participants = (key: Who) => getActivity(db, eyes(key), the("training")).participants;
  const names = (key: Who) =>
    participants(key)
      .filter((one) => one.personId !== who(key) && one.state === "accepted")
      .map((one) => one.personId)
      .sort((a, b) => a - b);
  const all = (keys: readonly Who[]) => keys.map(who).sort((a, b) => a - b);
  expect([names("bram"), names("marjolein")]).toEqual([all(twelve), all(twelve)]);
  for (const key of twelve) expect(names(key), key).toEqual(all(twelve.filter((one) => one !== key)));
  expect(names("yasmina")).toEqual(all(["sander", "koen", "anouk", "jeroen", "naima"]));
  // Gijs said no and reads it because it is the school's; Wout, Marjolein and Yasmina did not answer.
  expect([names("gijs"), names("wout")]).toEqual([[], []]);
  const knowsOfNo = (key: Who) =>
    participants(key).some((one) => one.state === "declined" && one.personId === who("gijs"));
  expect((["bram", "gijs", "lotte", "marjolein", "yasmina"] as const).map(knowsOfNo)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
});

test("B3, by signing up: places for everybody of the school, support staff in the same list, and the next one waits", () => {
  const { db, eyes, who, now } = rietlandOn("2025-01-20");
  const series = anActivity(db, who("bram"), { title: "Tweede reeks" });
  answerInvitation(db, eyes("bram"), series, "decline", now);
  openSignUp(db, eyes("bram"), series, { groups: ["school"], places: 3, closesOn: null }, now);
  const outcomes = (["rob", "lotte", "meryem", "gijs"] as const).map((key) =>
    signUp(db, eyes(key), series, now),
  );
  expect(outcomes).toEqual(["in", "in", "in", "waiting"]);
  for (const key of office) expect(() => signUp(db, eyes(key), series, now), key).toThrow(NotFound);
});

test("B4, B5: Bram chooses one of the nine; a private note is its writer's, shared ones stand there in full", () => {
  const { db, eyes, the, now } = rietlandOn("2025-03-25", "12:00");
  const training = the("training");
  chooseStrengthener(db, eyes("bram"), training, 9, versionOf(db, training), now);
  expect(getActivity(db, eyes("lotte"), training).strengthener).toBe(9);
  const shared = [...six, "rob"].map((key) => the(`note of ${key as "rob"}`)).sort();
  const read = (key: Who) =>
    listNotesOfActivity(db, eyes(key), training)
      .map((one) => one.id)
      .sort();
  for (const key of ["bram", "marjolein", "lotte", "wout"] as const) expect(read(key), key).toEqual(shared);
  expect(read("esra")).toEqual([...shared, the("private note")].sort());
  expect(read("ilse")).toEqual([...shared, the("note of ilse")].sort());
  for (const key of ["bram", "marjolein", "lotte", "petra"] as const)
    for (const kept of ["private note", "note of ilse", "note of meryem"] as const)
      expect(() => getNote(db, eyes(key), the(kept)), `${key}, ${kept}`).toThrow(NotFound);
  expect(getActivity(db, eyes("bram"), training).offer?.days).toContain("lookBackOn");
  expect(getActivity(db, eyes("lotte"), training).offer).toBeUndefined();
});

test("B5, B6: Esra's private experiment grew from it for her alone; a repeat has grown from nothing", () => {
  const { db, eyes, the } = rietlandOn("2025-11-26");
  const grown = (key: Who) => readGrowth(db, eyes(key), the("training")).activities.map((one) => one.title);
  expect(grown("esra").sort()).toEqual(["Twee weken met één zin", TRAINING].sort());
  for (const key of ["bram", "marjolein", "lotte", "ilse"] as const)
    expect(grown(key), key).toEqual([TRAINING]);
});

const members = ["lotte", "daan", "esra", "sander", "koen", "rob", "anouk"] as const;

test("B7: it comes from the training; what the school arranges is ticked once and done for all its members", () => {
  const { db, eyes, the, day } = rietlandOn("2025-10-07");
  const [training, network] = [the("training"), the("network")];
  const there = listMembers(db, network, day);
  expect(there).toHaveLength(members.length);
  expect(there.filter((one) => one.part === "process_facilitator").map((one) => one.givenName)).toEqual([
    "Anouk",
  ]);
  for (const key of [...members, "marjolein", "bram"] as const)
    expect(
      listActivitiesTeamGrewFrom(db, eyes(key), network).map((one) => one.id),
      key,
    ).toEqual([training]);
  expect(listActivitiesTeamGrewFrom(db, eyes("petra"), network)).toEqual([]);
  for (const key of members) {
    const ofIt = listAgreementsOfItem(db, eyes(key), training).filter((one) => one.teamId === network);
    expect(ofIt.map(({ state, doneOn }) => [state, doneOn]).sort(), key).toEqual([
      ["done", "2025-09-29"],
      ["done", "2025-10-06"],
    ]);
    const lately = listMyAgreements(db, eyes(key)).teams.doneLately.map((one) => one.id);
    expect(lately.sort(), key).toEqual([the("roster"), the("room")].sort());
  }
  for (const key of [...office, "gijs"] as const)
    expect(listAgreementsOfItem(db, eyes(key), training), key).toEqual([]);
});

test("B8: question and notes of the network are its members', also not of the leaders who are their gesprekspartners", () => {
  const { db, eyes, the, who } = rietlandOn("2026-01-20");
  const [question, text] = [the("network question"), "Wat werkt als de spanning oploopt, en waarom?"];
  const notes = [the("november note"), the("january note"), the("own note")];
  const meeting = anActivity(db, who("lotte"), { title: "Maandelijks bij elkaar", team: the("network") });
  for (const key of members) {
    expect(getQuestion(db, eyes(key), question).text).toBe(text);
    expect(notes.map((id) => getNote(db, eyes(key), id).id)).toEqual(notes);
    expect(getActivity(db, eyes(key), meeting).may("change")).toBe(true);
  }
  for (const key of [...leaders, "ilse", "gijs", ...office] as const) {
    expect(() => getQuestion(db, eyes(key), question), key).toThrow(NotFound);
    expect(
      listQuestionsShownTo(db, eyes(key)).map((one) => one.id),
      key,
    ).not.toContain(question);
    for (const id of notes) expect(() => getNote(db, eyes(key), id), key).toThrow(NotFound);
    expect(() => getActivity(db, eyes(key), meeting), key).toThrow(NotFound);
    expect(listActivitiesShownTo(db, eyes(key)).map((one) => one.id)).not.toContain(meeting);
  }
});

test("B8: any member links the network's question to the goal, and nobody else does, also once the school reads it", () => {
  const { db, eyes, the, now } = rietlandOn("2026-01-20");
  const link = { questionId: the("network question"), goalId: the("goal"), judgement: "aligns" as const };
  shareItem(db, eyes("lotte"), link.questionId, ["school"], now);
  for (const key of [...leaders, "ilse", ...office] as const)
    expect(() => setAlignment(db, eyes(key), link, now), key).toThrow(NotFound);
  setAlignment(db, eyes("daan"), link, now);
  expect(getQuestion(db, eyes("marjolein"), link.questionId).alignments).toMatchObject([
    { title: "Omgaan met ongewenst gedrag" },
  ]);
});

test("B8: a member's own question shared with the network is read by the members and not by her partner", () => {
  const { db, eyes, the, who, now } = rietlandOn("2026-01-20");
  const own = aQuestion(db, who("lotte"), { audiences: [`team:${the("network")}`] });
  for (const key of members) expect(getQuestion(db, eyes(key), own).id, key).toBe(own);
  for (const key of [...leaders, "ilse", ...office] as const)
    expect(() => getQuestion(db, eyes(key), own), key).toThrow(NotFound);
  deleteItem(db, eyes("lotte"), own, now);
  expect(() => getQuestion(db, eyes("daan"), own)).toThrow(NotFound);
});
