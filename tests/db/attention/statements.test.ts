import { expect, test } from "vitest";
import { getAttention } from "#app/features/attention/queries.server.ts";
import { findTalks } from "#app/features/attention/queries/talks.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aRoleProfile } from "../../factories/role-profiles.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { freshDatabase } from "../../support/database.ts";

/** How many statements the page asks. */
function asked(db: Db, viewer: Viewer) {
  const prepare = db.$client.prepare.bind(db.$client);
  let statements = 0;
  db.$client.prepare = (text: string) => {
    statements += 1;
    return prepare(text);
  };
  const { signals } = getAttention(db, viewer);
  findTalks(db, viewer, signals);
  db.$client.prepare = prepare;
  return { statements, rows: signals.length };
}

test("the page asks one round of statements, as many for twenty rows as for three", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  const titles = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({ title: `Speerpunt ${from + i}`, focalPoint: true }));
  const more = (from: number, to: number) => {
    for (let no = from; no < to; no += 1) {
      aRoleProfile(db, { schoolId: school.school.id, title: `Rol ${no}`, placesWanted: 1 });
      anAgreement(db, {
        ...{ schoolId: school.school.id, ownerPersonId: school.schoolLeader.personId, dueOn: "2026-10-01" },
        forPersonId: school.teacher.personId,
      });
    }
  };
  aVision(db, leader, school.school.id, titles(0, 1));
  more(0, 1);
  const few = asked(db, leader);
  more(1, 10);
  const many = asked(db, leader);
  expect([few.rows, many.rows]).toEqual([3, 21]);
  expect(many.statements).toBe(few.statements);
  expect(many.statements).toBeLessThanOrEqual(32);
});
