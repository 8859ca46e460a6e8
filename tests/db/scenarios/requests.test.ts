import { expect, test, vi } from "vitest";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
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
import { twelve } from "../../../seeds/worlds/scenario-b/cast.ts";
import { anActivity } from "../../factories/activities.ts";
import { klimroosOn, rietlandOn } from "../../factories/scenarios.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// The lines of the two acceptance scenarios that are about requests, below the pages.

const TRAINING = "Opleiding rekenspecialist";

test("A2, A22: of the training who leads reads kind, hours, money, source and title; HR the facts; others nothing", () => {
  const { db, eyes, the, now } = klimroosOn("2022-09-21");
  const [id, training, willem] = [the("request"), the("training"), eyes("willem")];
  const { request } = getRequest(db, willem, id);
  expect(request).toMatchObject({ title: TRAINING, kind: "course", minutes: 9600, cents: 320_000 });
  expect(request).toMatchObject({ source: "school", step: "approved" });
  expect(request!.activityId).toBe(training);
  const { facts } = getRequest(db, eyes("ingrid"), id);
  expect(facts).toMatchObject({ kind: "course", minutes: 9600, cents: 320_000, title: TRAINING });
  expect(JSON.stringify(facts)).not.toContain("Dit past bij ons doel");
  for (const who of ["rachid", "tineke", "joke", "marco", "dirk", "sanne"] as const)
    expect(() => getRequest(db, eyes(who), id), who).toThrow(NotFound);
  // The request does not open the activity: she shares that herself, and takes it back.
  shareItem(db, eyes("fenna"), training, [], now);
  expect(getRequest(db, willem, id).request).toMatchObject({ title: TRAINING, activityId: null });
  expect(() => getActivity(db, willem, training)).toThrow(NotFound);
});

test("A22: the coaching nothing was asked for leaves no trace with who leads or HR, not even its hours", () => {
  const { db, eyes, the, who } = klimroosOn("2024-04-15");
  const more = anActivity(db, who("fenna"), { title: "Nog meer coaching", kind: "coaching", hours: 617 });
  for (const key of ["willem", "ingrid", "dirk"] as const) {
    const viewer = eyes(key);
    const everything = JSON.stringify([
      listInbox(db, viewer),
      listAnswered(db, viewer),
      listFacts(db, viewer),
      listOwnRequests(db, viewer),
    ]);
    for (const trace of ["oaching", "617"]) expect(everything, key).not.toContain(trace);
    for (const id of [the("coaching"), more])
      expect(() => getActivity(db, viewer, id), key).toThrow(NotFound);
  }
  expect(listFacts(db, eyes("ingrid")).map((one) => one.id)).toEqual([the("request")]);
});

test("B2: the school reads on the activity why it got its yes; HR kind, hours, cost, source and title", () => {
  const { db, eyes, the } = rietlandOn("2025-01-20");
  const [id, training, why] = [the("request"), the("training"), "Zes collega's vroegen hier zelf naar."];
  for (const who of ["gijs", "lotte", "yasmina", "rob"] as const) {
    const activity = getActivity(db, eyes(who), training);
    const { requests, ofGroups, mayAsk } = requestsOfActivity(db, eyes(who), activity);
    expect([requests, ofGroups.map((one) => one.why)], who).toEqual([[], [why]]);
    // Gijs said no; Yasmina was asked along and has not answered yet.
    const each = who === "gijs" ? null : { minutes: 540, source: "school" };
    expect(ofGroups[0]!.each, `${who}: nine hours each`).toEqual(each);
    expect(mayAsk, who).toBe(who === "lotte" || who === "rob");
    expect(() => getRequest(db, eyes(who), id), who).toThrow(NotFound);
  }
  const own = requestsOfActivity(db, eyes("marjolein"), getActivity(db, eyes("marjolein"), training));
  expect(own.requests.map((one) => one.decidedWhy)).toEqual([why]);
  const [fact] = listFacts(db, eyes("petra")).filter((one) => one.id === id);
  expect(fact).toMatchObject({ kind: "course", minutes: 540, cents: 40_000, places: 12, source: "school" });
  expect(fact!.title).toBe("Training omgaan met agressie");
  expect(JSON.stringify(listFacts(db, eyes("petra")))).not.toContain(why);
  expect(listFacts(db, eyes("hans"))).toEqual([]);
});

test("B3: of a group Bram chooses who was there among those who said yes; Petra reads their names and the hours, after the yes", () => {
  const { db, eyes, the, who } = rietlandOn("2025-01-20");
  const joining = getRequest(db, eyes("bram"), the("request")).joining!.map((one) => one.personId);
  expect(joining.sort((a, b) => a - b)).toEqual(twelve.map(who).sort((a, b) => a - b));
  const { facts, taking } = getRequest(db, eyes("petra"), the("request"));
  expect(facts!.minutes).toBe(540);
  expect(taking!.map((one) => one.personId).sort((a, b) => a - b)).toEqual(joining);
  const before = rietlandOn("2024-12-03");
  const open = getRequest(before.db, before.eyes("petra"), before.the("request"));
  expect(open.taking, "not before there is a yes").toEqual([]);
});

test("B6: beside the repeat stand the reason she wrote and the story that is hers to read; Petra reads neither", () => {
  const before = rietlandOn("2025-05-12", "08:45");
  const unshared = getRequest(before.db, before.eyes("marjolein"), before.the("request"));
  expect(
    unshared.stories!.map((one) => one.id),
    "not shared yet",
  ).toEqual([]);
  const { db, eyes, the, now } = rietlandOn("2025-11-26");
  const again = the("second request");
  const beside = () => getRequest(db, eyes("marjolein"), again).stories!.map((one) => one.id);
  expect(beside()).toEqual([the("story")]);
  // Shared without the note that ties it to the training, a story says nothing of it.
  const note = { text: "Voor mezelf", activity: the("training") };
  const kept = writeNote(db, eyes("rob"), note, now);
  const hidden = writeStory(db, eyes("rob"), { happened: "Bij de poort", notes: [kept] }, now);
  shareStory(db, eyes("rob"), hidden, { audiences: ["school"], yes: [] }, now);
  expect(beside()).toEqual([the("story")]);
  expect(getRequest(db, eyes("marjolein"), again).request).toMatchObject({
    decidedWhy: "Collega's vertellen dat ze het de volgende dag al gebruikten",
  });
  expect(Object.keys(getRequest(db, eyes("petra"), again))).toEqual(["facts", "taking"]);
});
