import { expect, test } from "vitest";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { getRequestRow, requestsFor, type RequestAct } from "#app/features/requests/access.server.ts";
import {
  approveRequest,
  askRequest,
  declineRequest,
  withdrawRequest,
} from "#app/features/requests/commands.server.ts";
import { requestPolicy } from "#app/features/requests/policy.ts";
import { opensTitle } from "#app/features/requests/states.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest, requestRow } from "../../factories/requests.ts";
import { aRole, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const acts = Object.keys(requestPolicy) as RequestAct[];

/** What someone may do with a request; a page and a list must say the same. */
function actsOf(db: Db, viewer: Viewer, id: number): RequestAct[] {
  const onPage = acts.filter((act) => {
    try {
      return getRequestRow(db, viewer, id, act).id === id;
    } catch (refusal) {
      if (refusal instanceof NotFound) return false;
      throw refusal;
    }
  });
  const inLists = acts.filter((act) =>
    db
      .select({ id: requests.id })
      .from(requests)
      .where(requestsFor(viewer, act))
      .all()
      .some((row) => row.id === id),
  );
  expect(inLists).toEqual(onPage);
  return onPage;
}

const asker = ["read", "withdraw", "book", "finish", "read_why", "read_amounts"];
const partner = ["read", "answer", "book", "read_why", "read_amounts"];
const schoolLeader = ["read", "answer", "book", "finish", "read_why", "read_amounts"];
const nobody = [
  "teammate",
  "otherTeacher",
  "formerPartner",
  "otherLeader",
  "boardMember",
  "administrator",
] as const;

test("a request is read by who asks and who answers; HR reads facts, everybody else nothing", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const id = aRequest(db, school.teacher.personId);
  expect(actsOf(db, eyes("teacher"), id)).toEqual(asker);
  expect(actsOf(db, eyes("partner"), id)).toEqual(partner);
  expect(actsOf(db, eyes("schoolLeader"), id)).toEqual(schoolLeader);
  expect(actsOf(db, eyes("hrAdviser"), id)).toEqual(["read_facts"]);
  for (const who of nobody) expect(actsOf(db, eyes(who), id), who).toEqual([]);
});

test("what was taken back is the asker's alone, and a no is no planning fact", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const id = aRequest(db, school.teacher.personId);
  declineRequest(db, eyes("partner"), id, { why: "Nu even niet", version: 1 }, NOW);
  expect(actsOf(db, eyes("partner"), id)).toEqual(partner);
  expect(actsOf(db, eyes("hrAdviser"), id)).toEqual([]);

  const other = aRequest(db, school.teacher.personId, { title: "Andere coaching" });
  withdrawRequest(db, eyes("teacher"), other, 1, NOW);
  expect(actsOf(db, eyes("teacher"), other)).toEqual(asker);
  for (const who of ["partner", "schoolLeader", "hrAdviser", ...nobody] as const)
    expect(actsOf(db, eyes(who), other), who).toEqual([]);
});

test("nobody answers her own: a team leader asks the school leader, a school leader her board", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const ofKarel = aRequest(db, school.partner.personId);
  expect(actsOf(db, eyes("partner"), ofKarel)).toEqual(asker);
  expect(actsOf(db, eyes("schoolLeader"), ofKarel)).toEqual(schoolLeader);

  const ofIneke = aRequest(db, school.schoolLeader.personId);
  expect(actsOf(db, eyes("schoolLeader"), ofIneke)).toEqual(asker);
  expect(actsOf(db, eyes("boardMember"), ofIneke)).toEqual(partner);
  expect(actsOf(db, eyes("partner"), ofIneke)).toEqual([]);
  expect(actsOf(db, eyes("hrAdviser"), ofIneke)).toEqual(["read_facts"]);

  // Two who lead one school do not answer each other.
  const { personId } = school.otherLeader;
  aRole(db, { personId, kind: "school_leader", schoolId: school.school.id });
  expect(actsOf(db, viewing(db, personId), ofIneke)).toEqual([]);
  expect(() => approveRequest(db, eyes("schoolLeader"), ofIneke, yes, NOW)).toThrow(NotFound);
});

const yes = { why: null, source: "individual", version: 1 } as const;

test("an HR adviser asks like anyone, and her own request is all hers", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const id = aRequest(db, school.hrAdviser.personId);
  expect(actsOf(db, eyes("hrAdviser"), id)).toEqual([
    "read",
    "withdraw",
    "book",
    "finish",
    "read_facts",
    "read_why",
    "read_amounts",
  ]);
});

test("an HR adviser of another school finds nothing", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const id = aRequest(db, school.teacher.personId);
  const { personId } = school.otherTeacher;
  aRole(db, { personId, kind: "hr_adviser", schoolId: school.office.id });
  expect(actsOf(db, viewing(db, personId), id)).toEqual([]);
  expect(actsOf(db, eyes("hrAdviser"), id)).toEqual(["read_facts"]);
});

test("why a group got its yes is read by the school where its activity is shared with the school", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const karel = school.partner.personId;
  const activityId = anActivity(db, karel, { title: "Training", kind: "course" });
  const id = aRequest(db, karel, { activityId, places: 12, source: "school" });
  const readers = () =>
    (["teammate", "otherTeacher", "hrAdviser", "boardMember"] as const).filter((who) =>
      actsOf(db, eyes(who), id).includes("read_why"),
    );
  shareItem(db, eyes("partner"), activityId, ["school"], NOW);
  expect(readers(), "not before there is a yes").toEqual([]);
  approveRequest(db, eyes("schoolLeader"), id, { ...yes, source: "school" }, NOW);
  expect(readers()).toEqual(["teammate", "otherTeacher"]);
  shareItem(db, eyes("partner"), activityId, [], NOW);
  expect(readers()).toEqual([]);

  const alone = anActivity(db, karel, { title: "Studiedag", kind: "study_day", audiences: ["school"] });
  const forHimself = aRequest(db, karel, { activityId: alone });
  approveRequest(db, eyes("schoolLeader"), forHimself, yes, NOW);
  expect(actsOf(db, eyes("teammate"), forHimself)).toEqual([]);
});

test("what it takes of each is read by whom a group asked along, before a yes of her own, and not after a no", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const { teammate, otherTeacher, partner: karel } = school;
  const activityId = anActivity(db, karel.personId, {
    title: "Training",
    kind: "course",
    invited: [teammate.personId, otherTeacher.personId],
  });
  const id = aRequest(db, karel.personId, { activityId, places: 12, source: "school" });
  expect(actsOf(db, eyes("teammate"), id), "not before there is a yes").toEqual([]);
  approveRequest(db, eyes("schoolLeader"), id, { ...yes, source: "school" }, NOW);
  expect(actsOf(db, eyes("teammate"), id)).toEqual(["read_amounts"]);
  answerInvitation(db, eyes("otherTeacher"), activityId, "decline", NOW);
  expect(actsOf(db, eyes("otherTeacher"), id)).toEqual([]);
  expect(actsOf(db, eyes("teacher"), id)).toEqual([]);
});

test("asking is for who owns it or takes part, with places for who organises it", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const activityId = anActivity(db, school.teacher.personId, {
    audiences: ["school"],
    invited: [school.teammate.personId],
  });
  const own = { minutes: 60, source: "individual", coverAsked: false } as const;
  // Who reads it or was only asked along does not ask for it.
  expect(() => askRequest(db, eyes("otherTeacher"), activityId, own, NOW)).toThrow(NotFound);
  expect(() => askRequest(db, eyes("teammate"), activityId, own, NOW)).toThrow(NotFound);
  expect(() => askRequest(db, eyes("partner"), activityId, own, NOW)).toThrow(NotFound);
  expect(askRequest(db, eyes("teacher"), activityId, { ...own, places: 4 }, NOW)).toBeGreaterThan(0);
});

test("the title opens for HR with money of the school or cover that was asked, never by the answer alone", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const ask = (asking: Parameters<typeof aRequest>[2]) => {
    const title = `Coaching ${JSON.stringify(asking)}`;
    return aRequest(db, school.teacher.personId, { title, ...asking });
  };
  const opens = (id: number) => opensTitle(requestRow(db, id));
  expect(opens(ask({}))).toBe(false);
  expect(opens(ask({ source: "none" }))).toBe(false);
  expect(opens(ask({ source: "school", cents: null }))).toBe(false);
  expect(opens(ask({ source: "school" }))).toBe(true);
  expect(opens(ask({ source: "assigned" }))).toBe(true);
  expect(opens(ask({ coverAsked: true }))).toBe(true);

  const own = ask({ minutes: 90 });
  approveRequest(db, eyes("partner"), own, { ...yes, source: "school" }, NOW);
  expect(opens(own), "the leader pays from school money, she was told it stays closed").toBe(false);
  const schools = ask({ minutes: 91, source: "school" });
  approveRequest(db, eyes("partner"), schools, yes, NOW);
  expect(opens(schools)).toBe(false);
});
