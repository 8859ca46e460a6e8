import { expect, test } from "vitest";
import { caoRules, requests } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

test("rules of collective agreements are shipped with a source, and none says that it was checked", () => {
  const rows = freshDatabase().select().from(caoRules).all();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.source === "" || row.checkedOn !== null)).toEqual([]);
});

test("one request waits for an activity and person, and an answer has who gave it and when", () => {
  const db = freshDatabase();
  const { school } = aSchoolSeenBy(db);
  const { personId, schoolId } = school.teacher;
  const activityId = anActivity(db, personId);
  const asking = { activityId, personId, schoolId, source: "individual", askedOn: TODAY } as const;
  const ask = (values: Partial<typeof requests.$inferInsert> = {}) =>
    db
      .insert(requests)
      .values({ ...asking, askedAt: NOW.getTime(), ...values })
      .run();
  ask();
  expect(() => ask()).toThrow(/UNIQUE/);
  expect(() => ask({ state: "declined" })).toThrow(/CHECK/);
  expect(() => ask({ state: "withdrawn", minutes: -1 })).toThrow(/CHECK/);
  ask({ state: "declined", decidedBy: school.partner.personId, decidedOn: TODAY });
});
