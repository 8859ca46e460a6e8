import { expect, test } from "vitest";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { assignTraining } from "#app/features/activities/commands/assign.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { chooseStrengthener } from "#app/features/activities/commands/refine.server.ts";
import { openSignUp, signUp } from "#app/features/activities/commands/sign-up.server.ts";
import {
  getActivity,
  listActivitiesShownTo,
  listActivitiesOfQuestion,
} from "#app/features/activities/queries.server.ts";
import { readAround } from "#app/features/activities/queries/around.server.ts";
import { listActivitiesTeamGrewFrom, readGrowth } from "#app/features/activities/queries/growth.server.ts";
import { openAgreement, tickAgreement } from "#app/features/agreements/commands.server.ts";
import { agreeToTellTeam } from "#app/features/agreements/commands/tell-team.server.ts";
import { listAgreementsOfItem, listMyAgreements } from "#app/features/agreements/queries.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { listQuestionsOfGoals } from "#app/features/questions/queries/meeting.server.ts";
import { answerTeamInvitation } from "#app/features/teams/commands/invitations.server.ts";
import { listMembers } from "#app/features/teams/queries/list.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { getNote, listNotesOfActivity } from "#app/features/value/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { linkToGoal, rietland } from "../../factories/rietland.ts";
import { aRole, aSchool, aTeacher, aTeam, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// The lines of the two acceptance scenarios that are about activities, told by commands and looked at by each role.
// What an approved request adds to them (its reason, hours and money to HR) is asked where requests are.

const TRAINING = "Training omgaan met agressie";

/** B1-B3: the six share and link their question, Bram plans the training for the goal, and twelve take part. */
function theTraining() {
  const db = freshDatabase();
  const world = rietland(db);
  const { people, six, goalId, eyes } = world;
  for (const who of six) {
    const asked = { text: `Hoe blijf ik rustig? (${who})`, audiences: ["school"] };
    linkToGoal(db, people[who], aQuestion(db, people[who], asked), goalId);
  }
  aQuestion(db, people.ilse, { text: "Ilses vraag", audiences: [`partner:${people.bram}`] });
  linkToGoal(db, people.gijs, aQuestion(db, people.gijs, { text: "De vraag van Gijs" }), goalId);
  const training = anActivity(db, people.bram, {
    title: TRAINING,
    kind: "course",
    formal: "yes",
    onSite: "no",
    provider: "Bureau Rust",
    audiences: ["school"],
    goals: [goalId],
    invited: Object.values(people).filter(
      (id) => ![people.bram, people.petra, people.hans, people.sanne].includes(id),
    ),
  });
  const joining = [...six, "ilse", "rob", "meryem"] as const;
  answerInvitation(db, eyes("bram"), training, "decline", NOW);
  for (const who of joining) answerInvitation(db, eyes(who), training, "accept", NOW);
  answerInvitation(db, eyes("gijs"), training, "decline", NOW);
  const names = (who: keyof typeof people) =>
    getActivity(db, eyes(who), training)
      .participants.filter((one) => one.personId !== people[who] && one.state === "accepted")
      .map((one) => one.personId)
      .sort((a, b) => a - b);
  return { db, ...world, training, joining, names };
}

test("B1, B2: the shared questions that were linked meet on the goal and on the training; the others leave no trace", () => {
  const { db, six, goalId, eyes, training } = theTraining();
  for (const who of ["marjolein", "yasmina", "bram", "rob", "gijs"] as const) {
    const behind = readAround(db, eyes(who), getActivity(db, eyes(who), training)).behind;
    expect(behind.filter((one) => !one.text.includes("Gijs"))).toHaveLength(6);
    expect(listQuestionsOfGoals(db, eyes(who), [goalId]).some((one) => one.text.includes("Ilse"))).toBe(
      false,
    );
    expect(behind.some((one) => one.text.includes("Gijs"))).toBe(who === "gijs");
  }
  expect(getActivity(db, eyes("marjolein"), training).provider).toBe("Bureau Rust");
  expect(six).toHaveLength(6);
  for (const who of ["petra", "hans", "sanne"] as const) {
    expect(() => getActivity(db, eyes(who), training)).toThrow(NotFound);
    expect(listQuestionsOfGoals(db, eyes(who), [goalId])).toEqual([]);
  }
});

test("B3: names in one list for who takes part, Bram and Marjolein; Yasmina her own people; none for who does not join", () => {
  const { people, joining, names, db, eyes, training } = theTraining();
  const all = joining.map((who) => people[who]).sort((a, b) => a - b);
  expect([names("bram"), names("marjolein")]).toEqual([all, all]);
  expect(names("rob")).toEqual(all.filter((id) => id !== people.rob));
  expect(names("yasmina")).toEqual([people.sander, people.koen, people.anouk].sort((a, b) => a - b));
  // Gijs said no and reads the activity because it is the school's; Marjolein and Yasmina were invited and did not answer.
  expect(names("gijs")).toEqual([]);
  const knowsOfNo = (who: keyof typeof people) =>
    getActivity(db, eyes(who), training).participants.some(
      (one) => one.state === "declined" && one.personId === people.gijs,
    );
  expect((["bram", "gijs", "lotte", "marjolein", "yasmina"] as const).map(knowsOfNo)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("B3, by signing up: places for everybody of the school, support staff in the same list, and the next one waits", () => {
  const { db, people, eyes } = theTraining();
  const series = anActivity(db, people.bram, { title: "Tweede reeks" });
  answerInvitation(db, eyes("bram"), series, "decline", NOW);
  openSignUp(db, eyes("bram"), series, { groups: ["school"], places: 3, closesOn: null }, NOW);
  const outcomes = (["rob", "lotte", "meryem", "gijs"] as const).map((who) =>
    signUp(db, eyes(who), series, NOW),
  );
  expect(outcomes).toEqual(["in", "in", "in", "waiting"]);
  for (const who of ["petra", "hans", "sanne"] as const)
    expect(() => signUp(db, eyes(who), series, NOW)).toThrow(NotFound);
});

test("B4, B5: Bram chooses one of the nine; a private note is its writer's, shared ones stand there in full", () => {
  const { db, eyes, training } = theTraining();
  chooseStrengthener(db, eyes("bram"), training, 9, 1, NOW);
  expect(getActivity(db, eyes("lotte"), training).strengthener).toBe(9);
  const note = { activity: training, values: ["immediate" as const] };
  const hers = writeNote(db, eyes("esra"), { ...note, text: "Ik durfde het hardop" }, NOW);
  writeNote(db, eyes("rob"), { ...note, text: "Ik sta steviger", audiences: ["school"] }, NOW);
  const read = (who: "bram" | "esra") => listNotesOfActivity(db, eyes(who), training).map((one) => one.text);
  expect(read("bram")).toEqual(["Ik sta steviger"]);
  expect(read("esra")).toHaveLength(2);
  for (const who of ["bram", "marjolein", "lotte", "petra"] as const)
    expect(() => getNote(db, eyes(who), hers)).toThrow(NotFound);
  expect(getActivity(db, eyes("bram"), training).offer?.days).toContain("lookBackOn");
  expect(getActivity(db, eyes("lotte"), training).offer).toBeUndefined();
});

test("B5, B6: Esra's private experiment grew from it for her alone; a repeat has grown from nothing", () => {
  const { db, people, eyes, training } = theTraining();
  anActivity(db, people.esra, { title: "Proef in mijn klas", kind: "experiment", grewFrom: [training] });
  anActivity(db, people.bram, { title: "Herhaling", kind: "course", audiences: ["school"] });
  const grown = (who: keyof typeof people) =>
    readGrowth(db, eyes(who), training).activities.map((one) => one.title);
  expect(grown("esra").sort()).toEqual(["Proef in mijn klas", TRAINING].sort());
  for (const who of ["bram", "marjolein", "lotte", "ilse"] as const) expect(grown(who)).toEqual([TRAINING]);
});

/** B7, B8: Lotte grows the network from the training; who is asked says yes herself. */
function theNetwork() {
  const world = theTraining();
  const { db, people, eyes, training } = world;
  const asked = ["daan", "esra", "sander", "koen", "rob", "anouk"] as const;
  const invited = asked.map((who) => people[who]);
  const network = startGroup(
    db,
    eyes("lotte"),
    training,
    { name: "Netwerk veiligheid", kind: "network", invited },
    NOW,
  );
  for (const who of asked) answerTeamInvitation(db, eyes(who), network, "accept", NOW);
  return { ...world, network, members: ["lotte", ...asked] as const };
}

test("B7: it comes from the training; what the school arranges is ticked once and done for all its members", () => {
  const { db, people, school, eyes, network, members, training } = theNetwork();
  expect(listMembers(db, network, eyes("lotte").today)).toHaveLength(members.length);
  for (const who of [...members, "marjolein", "bram"] as const)
    expect(listActivitiesTeamGrewFrom(db, eyes(who), network).map((one) => one.id)).toEqual([training]);
  expect(listActivitiesTeamGrewFrom(db, eyes("petra"), network)).toEqual([]);
  const promise = {
    kind: "roster",
    side: "school",
    text: "Tijd in het rooster",
    dueOn: "2026-12-06",
  } as const;
  const none = { forPersonId: null, minutes: null, cents: null };
  const roster = inTransaction(db, () =>
    openAgreement(
      db,
      eyes("marjolein"),
      {
        ...promise,
        ...none,
        schoolId: school.id,
        itemId: training,
        teamId: network,
        ownerPersonId: people.marjolein,
      },
      NOW,
    ),
  );
  tickAgreement(db, eyes("marjolein"), roster, NOW);
  for (const who of members) {
    expect(listAgreementsOfItem(db, eyes(who), training).map((one) => one.state)).toEqual(["done"]);
    expect(listMyAgreements(db, eyes(who)).teams.doneLately.map((one) => one.id)).toEqual([roster]);
  }
  for (const who of ["petra", "hans", "sanne", "gijs"] as const)
    expect(listAgreementsOfItem(db, eyes(who), training)).toEqual([]);
});

test("B8: question and notes of the network are its members', also not of the leaders who are their gesprekspartners", () => {
  const { db, people, eyes, network, members } = theNetwork();
  const lotte = eyes("lotte");
  const question = aQuestion(db, people.lotte, {
    text: "Wat werkt als de spanning oploopt?",
    teamId: network,
  });
  const note = writeNote(db, lotte, { text: "Ik wacht nu langer", values: ["applied"], team: network }, NOW);
  const own = writeNote(db, eyes("daan"), { text: "Ook bij mij", audiences: [`team:${network}`] }, NOW);
  const meeting = anActivity(db, people.lotte, { title: "Maandelijks bij elkaar", team: network });
  for (const who of members) {
    expect(getQuestion(db, eyes(who), question).text).toContain("spanning");
    expect([getNote(db, eyes(who), note).id, getNote(db, eyes(who), own).id]).toEqual([note, own]);
    expect(getActivity(db, eyes(who), meeting).may("change")).toBe(true);
  }
  for (const who of ["marjolein", "yasmina", "bram", "ilse", "petra", "hans", "sanne"] as const) {
    expect(() => getQuestion(db, eyes(who), question)).toThrow(NotFound);
    for (const id of [note, own]) expect(() => getNote(db, eyes(who), id)).toThrow(NotFound);
    expect(() => getActivity(db, eyes(who), meeting)).toThrow(NotFound);
    expect(listActivitiesShownTo(db, eyes(who)).map((one) => one.id)).not.toContain(meeting);
  }
});

/** De Klimroos of scenario A: Fenna, her training as she shared it, and what she keeps. */
function klimroos() {
  const db = freshDatabase();
  const school = aSchool(db, { name: "De Klimroos" });
  const [middle, lower] = ["Middenbouw", "Onderbouw"].map((name) => aTeam(db, { schoolId: school.id, name }));
  const at = (givenName: string, homeTeamId: number | null) =>
    aTeacher(db, { schoolId: school.id, homeTeamId, person: { givenName } }).personId;
  const people = {
    fenna: at("Fenna", middle!.id),
    rachid: at("Rachid", middle!.id),
    tineke: at("Tineke", middle!.id),
    joke: at("Joke", lower!.id),
    willem: at("Willem", null),
    ingrid: at("Ingrid", null),
  };
  const lead = { schoolId: school.id, personId: people.willem, fromDay: "2020-08-01" };
  aRole(db, { ...lead, kind: "school_leader" });
  aRole(db, { ...lead, kind: "team_leader", teamId: middle!.id });
  const eyes = (who: keyof typeof people) => viewing(db, people[who]);
  const toWillem = [`partner:${people.willem}`];
  const question = aQuestion(db, people.fenna, {
    text: "Hoe word ik rekenspecialist, en wat heeft de school daaraan?",
    audiences: toWillem,
  });
  const training = anActivity(db, people.fenna, {
    title: "Opleiding rekenspecialist",
    kind: "course",
    formal: "yes",
    expectedWhat: "Ons rekenonderwijs wordt beter",
    questions: [question],
    audiences: toWillem,
  });
  const coaching = anActivity(db, people.fenna, {
    title: "Coaching door het instituut",
    kind: "coaching",
    questions: [question],
    grewFrom: [training],
    hours: 600,
  });
  return { db, school, middle: middle!, people, eyes, question, training, coaching };
}

test("A2: what we expect is read by Willem, what is open is asked of Fenna only, and the others find nothing", () => {
  const { db, eyes, training } = klimroos();
  const willems = getActivity(db, eyes("willem"), training);
  expect([willems.expectedWhat, willems.expectedBecause, willems.offer]).toEqual([
    "Ons rekenonderwijs wordt beter",
    null,
    undefined,
  ]);
  expect(getActivity(db, eyes("fenna"), training).offer?.texts).toEqual([
    "expectedBecause",
    "expectedNotice",
  ]);
  for (const who of ["rachid", "joke", "ingrid"] as const)
    expect(() => getActivity(db, eyes(who), training)).toThrow(NotFound);
});

test("A4, A7: she may choose one of the nine, and what the team hears becomes one agreement the team reads", () => {
  const { db, middle, eyes, training } = klimroos();
  chooseStrengthener(db, eyes("fenna"), training, 4, 1, NOW);
  expect(getActivity(db, eyes("willem"), training).strengthener).toBe(4);
  expect(() => chooseStrengthener(db, eyes("willem"), training, 1, 2, NOW)).toThrow(NotFound);
  const promise = { team: middle.id, text: "Wat ik leerde over tekenen", dueOn: "2026-12-10" };
  const agreement = agreeToTellTeam(db, eyes("fenna"), training, promise, NOW);
  const reads = (who: "fenna" | "rachid" | "willem" | "joke" | "ingrid") =>
    listAgreementsOfItem(db, eyes(who), training).map((one) => one.id);
  expect([reads("fenna"), reads("rachid"), reads("willem"), reads("joke"), reads("ingrid")]).toEqual([
    [agreement],
    [agreement],
    [agreement],
    [],
    [],
  ]);
});

test("A9: what was in the way hangs on her question and leaves no trace on what Willem reads of it", () => {
  const { db, eyes, question } = klimroos();
  writeHindrance(
    db,
    eyes("fenna"),
    question,
    { text: "Ik sta er alleen voor in het team", kind: "support" },
    NOW,
  );
  expect(JSON.stringify(getQuestion(db, eyes("willem"), question))).not.toContain("alleen voor");
});

test("A12: a network from the training; 'komt voort uit' for who may read the training only", () => {
  const { db, people, eyes, training } = klimroos();
  const network = startGroup(
    db,
    eyes("fenna"),
    training,
    { name: "Rekennetwerk", kind: "network", invited: [people.rachid, people.tineke] },
    NOW,
  );
  expect(listMembers(db, network, eyes("fenna").today)).toHaveLength(1);
  for (const who of ["rachid", "tineke"] as const)
    answerTeamInvitation(db, eyes(who), network, "accept", NOW);
  expect(listMembers(db, network, eyes("fenna").today)).toHaveLength(3);
  const from = (who: keyof typeof people) =>
    listActivitiesTeamGrewFrom(db, eyes(who), network).map((one) => one.title);
  expect([from("willem"), from("fenna")]).toEqual([
    ["Opleiding rekenspecialist"],
    ["Opleiding rekenspecialist"],
  ]);
  for (const who of ["rachid", "tineke", "joke", "ingrid"] as const) expect(from(who)).toEqual([]);
});

test("A22: the coaching she keeps is nowhere for Willem: no page, no list, no tree, not under her question", () => {
  const { db, eyes, question, training, coaching } = klimroos();
  const willem = eyes("willem");
  expect(() => getActivity(db, willem, coaching)).toThrow(NotFound);
  expect(listActivitiesShownTo(db, willem).map((one) => one.id)).toEqual([training]);
  expect(listActivitiesOfQuestion(db, willem, question).map((one) => one.id)).toEqual([training]);
  expect(readGrowth(db, willem, training).activities.map((one) => one.id)).toEqual([training]);
  expect(getActivity(db, willem, training).grewInto).toEqual([]);
  expect(
    readGrowth(db, eyes("fenna"), training)
      .activities.map((one) => one.id)
      .sort(),
  ).toEqual([training, coaching].sort());
});

test("F: an assigned training says so to those assigned and who organises it, and to nobody else who takes part", () => {
  const { db, people, eyes } = klimroos();
  const bhv = anActivity(db, people.willem, {
    title: "Bedrijfshulpverlening",
    kind: "course",
    invited: [people.joke],
  });
  answerInvitation(db, eyes("joke"), bhv, "accept", NOW);
  assignTraining(db, eyes("willem"), bhv, [people.rachid], NOW);
  const saysSo = (who: keyof typeof people) =>
    getActivity(db, eyes(who), bhv).participants.find((one) => one.personId === people.rachid)?.assignedBy;
  expect([saysSo("rachid"), saysSo("willem"), saysSo("joke")]).toEqual(["Willem", "Willem", null]);
});
