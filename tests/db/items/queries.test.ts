import { expect, test } from "vitest";
import { openItem, shareItem } from "#app/features/items/commands.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { auditEvents, roles } from "#db/schema/index.ts";
import { aRole, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { countRows } from "../../support/rows.ts";
import { freshDatabase } from "../../support/database.ts";

function aNoteOf(school: ReturnType<typeof aWholeSchool>, db: ReturnType<typeof freshDatabase>) {
  const noor = viewing(db, school.teacher.personId);
  const id = inTransaction(db, () => openItem(db, noor, { kind: "note", schoolId: school.school.id }, NOW));
  return { noor, id };
}

test("what is not shared is read by its owner only", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { noor, id } = aNoteOf(school, db);
  expect(getItem(db, noor, id).id).toBe(id);
  for (const other of [
    "teammate",
    "otherTeacher",
    "partner",
    "formerPartner",
    "otherLeader",
    "schoolLeader",
    "hrAdviser",
    "boardMember",
    "administrator",
  ] as const) {
    expect(() => getItem(db, viewing(db, school[other].personId), id), other).toThrow(NotFound);
  }
});

test("shared with the partner: she reads it while she is the partner, and her successor does not", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { noor, id } = aNoteOf(school, db);
  shareItem(db, noor, id, [`partner:${school.partner.personId}`], NOW);
  expect(getItem(db, viewing(db, school.partner.personId), id).held).toEqual(["shared_with_partner"]);
  expect(() => getItem(db, viewing(db, school.schoolLeader.personId), id)).toThrow(NotFound);

  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, school.partner.personId)).run();
  aRole(db, {
    personId: school.otherTeacher.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-11-22",
  });
  expect(() => getItem(db, viewing(db, school.partner.personId), id)).toThrow(NotFound);
  expect(() => getItem(db, viewing(db, school.otherTeacher.personId), id)).toThrow(NotFound);
});

test("shared with the school: its staff read it, HR, board and administrator do not", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { noor, id } = aNoteOf(school, db);
  shareItem(db, noor, id, ["school"], NOW);
  for (const reader of ["teammate", "otherTeacher", "formerPartner", "schoolLeader"] as const) {
    expect(getItem(db, viewing(db, school[reader].personId), id).may("change"), reader).toBe(false);
  }
  for (const other of ["hrAdviser", "boardMember", "administrator"] as const) {
    expect(() => getItem(db, viewing(db, school[other].personId), id), other).toThrow(NotFound);
  }
});

test("an audience that is not hers to choose is refused and nothing is written", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { noor, id } = aNoteOf(school, db);
  const before = countRows(db, auditEvents);
  expect(() => shareItem(db, noor, id, [`partner:${school.hrAdviser.personId}`], NOW)).toThrow(RuleBroken);
  expect(() => shareItem(db, viewing(db, school.partner.personId), id, ["school"], NOW)).toThrow(NotFound);
  expect(countRows(db, auditEvents)).toBe(before);
});
