import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import {
  approveRequest,
  askForNew,
  askRequest,
  withdrawRequest,
} from "#app/features/requests/commands.server.ts";
import { removeActivity } from "#app/features/requests/commands/remove.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { activities, agreements, auditEvents, items, outbox, requests, shares } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest, requestRow } from "../../factories/requests.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

const own = { minutes: 150, cents: 4550, source: "individual", coverAsked: false } as const;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function aTeacherWithAnActivity() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const activityId = anActivity(db, school.teacher.personId);
  return { db, school, eyes, noor: eyes("teacher"), activityId };
}

test("what is asked stands as it was asked, of the school of the activity, and is open", () => {
  const { db, school, noor, activityId } = aTeacherWithAnActivity();
  const id = askRequest(db, noor, activityId, own, NOW);
  expect(requestRow(db, id)).toMatchObject({
    activityId,
    personId: noor.personId,
    schoolId: school.school.id,
    state: "open",
    minutes: 150,
    askedMinutes: 150,
    cents: 4550,
    source: "individual",
    places: null,
    askedOn: TODAY,
    decidedBy: null,
    version: 1,
  });
  const audit = db.select().from(auditEvents).where(eq(auditEvents.action, "request.asked")).all();
  expect(audit.map(({ actorId, objectId, subjectId }) => [actorId, objectId, subjectId])).toEqual([
    [noor.personId, id, noor.personId],
  ]);
});

test("asking twice within a minute is asking once; asking something else beside it is said", () => {
  const { db, noor, activityId } = aTeacherWithAnActivity();
  const id = askRequest(db, noor, activityId, own, NOW);
  expect(askRequest(db, noor, activityId, own, NOW)).toBe(id);
  const more = () => askRequest(db, noor, activityId, { ...own, minutes: 300 }, NOW);
  expect(more).toThrow(new RuleBroken({ activity: "already_asked" }));
  expect(() => askRequest(db, noor, activityId, own, later(2))).toThrow(RuleBroken);
  expect(countRows(db, requests)).toBe(1);
  expect(countRows(db, outbox)).toBe(1);
});

test("a request for nothing, for what is over, or by who left the school is none", () => {
  const { db, school, noor, activityId } = aTeacherWithAnActivity();
  const nothing = { minutes: 0, cents: null, source: "individual", coverAsked: false } as const;
  expect(() => askRequest(db, noor, activityId, nothing, NOW)).toThrow(
    new RuleBroken({ hours: "ask_something" }),
  );
  const over = anActivity(db, noor.personId, { title: "Geweest", state: "done" });
  expect(() => askRequest(db, noor, over, own, NOW)).toThrow(new RuleBroken({ activity: "activity_over" }));
  expect(() => askRequest(db, noor, 999_999, own, NOW)).toThrow(NotFound);
  const elsewhere = { ...noor, schoolIds: [school.office.id] };
  expect(() => askRequest(db, elsewhere, activityId, own, NOW)).toThrow(NotFound);
  expect(countRows(db, requests)).toBe(0);
});

test("words about cover are kept only with cover", () => {
  const { db, noor, activityId } = aTeacherWithAnActivity();
  const words = { ...own, coverWords: "Dinsdagmiddag groep 6" };
  const id = askRequest(db, noor, activityId, words, NOW);
  expect(requestRow(db, id).coverWords).toBeNull();
  const other = aRequest(db, noor.personId, { title: "Met vervanging", ...words, coverAsked: true });
  expect(requestRow(db, other).coverWords).toBe("Dinsdagmiddag groep 6");
});

test("one sentence makes the activity, hers alone, and sent twice both are one", () => {
  const { db, noor } = aTeacherWithAnActivity();
  const before = countRows(db, activities);
  const what = { title: "Coaching bij het begeleiden van gesprekken", kind: "coaching" } as const;
  const id = askForNew(db, noor, what, own, NOW);
  expect(askForNew(db, noor, what, own, NOW)).toBe(id);
  expect(countRows(db, activities)).toBe(before + 1);
  const { activityId } = requestRow(db, id);
  const made = db.select().from(activities).where(eq(activities.itemId, activityId)).get()!;
  expect(made).toMatchObject({ ...what, state: "idea" });
  expect(db.select().from(shares).where(eq(shares.itemId, activityId)).all()).toEqual([]);
  // A request that is refused leaves no activity behind.
  const nothing = { source: "individual", coverAsked: false } as const;
  expect(() => askForNew(db, noor, { title: "Iets", kind: "other" }, nothing, NOW)).toThrow(RuleBroken);
  expect(countRows(db, activities)).toBe(before + 1);
});

test("who takes part asks for herself, beside the organiser", () => {
  const { db, school, eyes, noor } = aTeacherWithAnActivity();
  const samira = eyes("teammate");
  const activityId = anActivity(db, noor.personId, { title: "Samen", invited: [samira.personId] });
  answerInvitation(db, samira, activityId, "accept", NOW);
  const first = askRequest(db, noor, activityId, { ...own, places: 2 }, NOW);
  const second = askRequest(db, samira, activityId, own, NOW);
  expect(second).not.toBe(first);
  const forAll = () => askRequest(db, samira, activityId, { ...own, places: 2 }, later(5));
  expect(forAll).toThrow(new RuleBroken({ places: "not_allowed" }));
  expect(requestRow(db, second).schoolId).toBe(school.school.id);
});

test("taking back is the asker's, also after a yes; the promise made with it goes along and she may ask anew", () => {
  const { db, eyes, noor, activityId } = aTeacherWithAnActivity();
  const id = askRequest(db, noor, activityId, own, NOW);
  expect(() => withdrawRequest(db, eyes("partner"), id, 1, NOW)).toThrow(NotFound);
  const promise = { kind: "cover", text: "Ik regel vervanging op dinsdag", dueOn: null } as const;
  approveRequest(
    db,
    eyes("partner"),
    id,
    { why: "Goed idee", source: "individual", promise, version: 1 },
    NOW,
  );
  expect(() => withdrawRequest(db, noor, id, 1, NOW)).toThrow(Stale);
  withdrawRequest(db, noor, id, 2, NOW);
  expect(requestRow(db, id)).toMatchObject({ state: "withdrawn", decidedBy: null, decidedWhy: null });
  expect(db.select().from(agreements).all()).toMatchObject([{ state: "dropped", text: promise.text }]);
  expect(() => withdrawRequest(db, noor, id, 3, NOW)).toThrow(new RuleBroken({ form: "not_open" }));
  expect(askRequest(db, noor, activityId, own, later(5))).toBeGreaterThan(id);
});

test("an activity goes with her own open request; with a yes, or another's request, it stays", () => {
  const { db, eyes, noor, activityId } = aTeacherWithAnActivity();
  const id = askRequest(db, noor, activityId, own, NOW);
  const remove = () => removeActivity(db, noor, activityId, NOW);
  expect(() => removeActivity(db, eyes("partner"), activityId, NOW)).toThrow(NotFound);
  approveRequest(db, eyes("partner"), id, { why: null, source: "individual", version: 1 }, NOW);
  expect(remove).toThrow(new RuleBroken({ form: "request_runs" }));
  expect(countRows(db, requests)).toBe(1);
  withdrawRequest(db, noor, id, 2, NOW);
  const again = askRequest(db, noor, activityId, own, later(5));
  expect(again).toBeGreaterThan(id);
  remove();
  expect(countRows(db, requests)).toBe(0);
  expect(db.select().from(items).where(eq(items.id, activityId)).all()).toEqual([]);
  const told = db.select().from(auditEvents).where(eq(auditEvents.action, "request.withdrawn")).all();
  expect(told.map((row) => row.objectId)).toEqual([id, again]);
});
