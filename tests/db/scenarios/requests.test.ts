import { expect, test } from "vitest";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { approveRequest } from "#app/features/requests/commands.server.ts";
import {
  getRequest,
  listAnswered,
  listInbox,
  listOwnRequests,
} from "#app/features/requests/queries.server.ts";
import { listFacts } from "#app/features/requests/queries/facts.server.ts";
import { requestsOfActivity } from "#app/features/requests/queries/of-activity.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest } from "../../factories/requests.ts";
import { rietland } from "../../factories/rietland.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// The lines of the two acceptance scenarios that are about requests. Noor stands for Fenna and Ineke for Willem in A.

const TRAINING = "Opleiding rekenspecialist";
const COACHING = "Coaching door het instituut";

/** a1 and a3: the training with its request and its yes; the coaching of her own time, for which nothing is asked. */
function fennasTraining() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const { personId } = school.teacher;
  const training = anActivity(db, personId, { title: TRAINING, kind: "course", formal: "yes" });
  const asking = { minutes: 9600, cents: 320_000, source: "school", coverAsked: true } as const;
  const id = aRequest(db, personId, { activityId: training, ...asking });
  const yes = { why: "Rekenen is ons speerpunt", source: "school", version: 1 } as const;
  approveRequest(db, eyes("partner"), id, yes, NOW);
  const coaching = anActivity(db, personId, { title: COACHING, kind: "coaching", hours: 617 });
  return { db, school, eyes, training, coaching, id };
}

test("A2, A22: of the training who leads reads kind, hours, money, source and title; HR the facts; others nothing", () => {
  const { db, eyes, id, training } = fennasTraining();
  for (const who of ["partner", "schoolLeader"] as const) {
    const { request } = getRequest(db, eyes(who), id);
    expect(request).toMatchObject({ title: TRAINING, kind: "course", minutes: 9600, cents: 320_000 });
    expect(request).toMatchObject({ source: "school", step: "approved" });
    // The request does not open the activity: she shares that herself.
    expect(request!.activityId).toBeNull();
    expect(() => getActivity(db, eyes(who), training)).toThrow(NotFound);
  }
  shareItem(db, eyes("teacher"), training, [`partner:${eyes("partner").personId}`], NOW);
  expect(getRequest(db, eyes("partner"), id).request!.activityId).toBe(training);
  const { facts } = getRequest(db, eyes("hrAdviser"), id);
  expect(facts).toMatchObject({ kind: "course", minutes: 9600, cents: 320_000, title: TRAINING });
  expect(JSON.stringify(facts)).not.toContain("speerpunt");
  for (const who of ["teammate", "otherTeacher", "formerPartner", "boardMember", "administrator"] as const)
    expect(() => getRequest(db, eyes(who), id)).toThrow(NotFound);
});

test("A22: the coaching nothing was asked for leaves no trace with who leads or HR, not even its hours", () => {
  const { db, eyes, id, coaching } = fennasTraining();
  for (const who of ["partner", "schoolLeader", "hrAdviser", "boardMember"] as const) {
    const viewer = eyes(who);
    const everything = JSON.stringify([
      listInbox(db, viewer),
      listAnswered(db, viewer),
      listFacts(db, viewer),
      listOwnRequests(db, viewer),
    ]);
    for (const trace of [COACHING, '"coaching"', "617"]) expect(everything, who).not.toContain(trace);
    expect(() => getActivity(db, viewer, coaching)).toThrow(NotFound);
  }
  expect(listFacts(db, eyes("hrAdviser")).map((one) => one.id)).toEqual([id]);
});

/** b2 to b6: Bram asks for twelve, Marjolein says yes with why; the repeat, and the story that stands beside it. */
function theTraining() {
  const db = freshDatabase();
  const world = rietland(db);
  const { people, goalId, eyes } = world;
  const about = { kind: "course" as const, formal: "yes" as const, audiences: ["school"], goals: [goalId] };
  const asking = { minutes: 540, cents: 40_000, source: "school", places: 12 } as const;
  const training = anActivity(db, people.bram, {
    ...about,
    invited: [people.lotte, people.rob],
    title: "Training omgaan met agressie",
  });
  for (const who of ["lotte", "rob"] as const) answerInvitation(db, eyes(who), training, "accept", NOW);
  const id = aRequest(db, people.bram, { activityId: training, ...asking });
  const why = "Acht collega's vroegen hier zelf om";
  approveRequest(db, eyes("marjolein"), id, { why, source: "school", version: 1 }, NOW);
  const repeat = anActivity(db, people.bram, { ...about, title: "Herhaling" });
  const again = aRequest(db, people.bram, { activityId: repeat, ...asking });
  return { db, ...world, training, id, why, repeat, again };
}

test("B2: the school reads on the activity why it got its yes; HR kind, hours, cost, source and title", () => {
  const { db, eyes, id, training, why } = theTraining();
  for (const who of ["gijs", "lotte", "yasmina", "rob"] as const) {
    const { requests, reasons, mayAsk } = requestsOfActivity(
      db,
      eyes(who),
      getActivity(db, eyes(who), training),
    );
    expect([requests, reasons.map((one) => one.why)], who).toEqual([[], [why]]);
    expect(mayAsk, who).toBe(who === "lotte" || who === "rob");
    expect(() => getRequest(db, eyes(who), id)).toThrow(NotFound);
  }
  const own = requestsOfActivity(db, eyes("marjolein"), getActivity(db, eyes("marjolein"), training));
  expect(own.requests.map((one) => one.decidedWhy)).toEqual([why]);
  const [fact] = listFacts(db, eyes("petra")).filter((one) => one.id === id);
  expect(fact).toMatchObject({ kind: "course", minutes: 540, cents: 40_000, places: 12, source: "school" });
  expect(fact!.title).toBe("Training omgaan met agressie");
  expect(JSON.stringify(listFacts(db, eyes("petra")))).not.toContain(why);
  expect(listFacts(db, eyes("hans"))).toEqual([]);
});

test("B3: of a group Bram chooses who was there among those who said yes; Petra reads no one else's words", () => {
  const { db, eyes, id, people } = theTraining();
  const joining = getRequest(db, eyes("bram"), id).joining!.map((one) => one.personId);
  expect(joining).toEqual(expect.arrayContaining([people.lotte, people.rob]));
  expect(getRequest(db, eyes("petra"), id)).not.toHaveProperty("joining");
});

test("B6: beside the repeat stand the reason she wrote and the story that is hers to read; Petra reads neither", () => {
  const { db, eyes, training, again } = theTraining();
  const note = { text: "Ik gebruikte het de volgende dag", activity: training };
  const noted = writeNote(db, eyes("lotte"), { ...note, audiences: ["school"] }, NOW);
  const story = writeStory(
    db,
    eyes("lotte"),
    { happened: "Op de gang bleef het rustig", notes: [noted] },
    NOW,
  );
  const kept = writeNote(db, eyes("rob"), { ...note, text: "Voor mezelf" }, NOW);
  const hidden = writeStory(db, eyes("rob"), { happened: "Bij de poort", notes: [kept] }, NOW);
  const because = "Collega's vertellen dat ze het de volgende dag al gebruikten";
  approveRequest(db, eyes("marjolein"), again, { why: because, source: "school", version: 1 }, NOW);
  const beside = () => getRequest(db, eyes("marjolein"), again).stories!.map((one) => one.id);
  expect(beside(), "not shared yet").toEqual([]);
  shareStory(db, eyes("lotte"), story, { audiences: ["school"], yes: [] }, NOW);
  expect(beside()).toEqual([story]);
  // Shared without the note that ties it to the training, a story says nothing of it.
  shareStory(db, eyes("rob"), hidden, { audiences: ["school"], yes: [] }, NOW);
  expect(beside()).toEqual([story]);
  expect(getRequest(db, eyes("marjolein"), again).request).toMatchObject({ decidedWhy: because });
  expect(Object.keys(getRequest(db, eyes("petra"), again))).toEqual(["facts"]);
});
