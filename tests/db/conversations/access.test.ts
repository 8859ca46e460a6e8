import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getConversation, knownTo, readableBy } from "#app/features/conversations/queries/access.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { conversations, roles } from "#db/schema/index.ts";
import { aConversation, aTeamConversation } from "../../factories/conversations.ts";
import { aRole, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

const everyoneElse = [
  "teammate",
  "otherTeacher",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

function noorAndKarel() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const conversation = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const at = (who: keyof typeof school) => viewing(db, (school[who] as { personId: number }).personId);
  const reads = (who: keyof typeof school) =>
    db
      .select()
      .from(conversations)
      .where(readableBy(db, at(who)))
      .all().length === 1;
  const knows = (who: keyof typeof school) =>
    db
      .select()
      .from(conversations)
      .where(knownTo(db, at(who)))
      .all().length === 1;
  return { db, school, conversation, at, reads, knows };
}

test("a conversation is opened by its two parties only; for everyone else it is not there", () => {
  const { db, conversation, at, reads } = noorAndKarel();
  expect(getConversation(db, at("teacher"), conversation.id, "prepare").other?.givenName).toBe("Karel");
  expect(getConversation(db, at("partner"), conversation.id, "prepare").other?.givenName).toBe("Noor");
  expect([reads("teacher"), reads("partner")]).toEqual([true, true]);
  for (const other of everyoneElse) {
    expect(() => getConversation(db, at(other), conversation.id, "read_content"), other).toThrow(NotFound);
    expect(reads(other), other).toBe(false);
  }
  expect(() => getConversation(db, at("teacher"), conversation.id + 1, "read_content")).toThrow(NotFound);
});

test("that it is planned is known to leaders of the team and school and to HR, and to nobody else", () => {
  const { knows } = noorAndKarel();
  for (const who of ["teacher", "partner", "schoolLeader", "hrAdviser"] as const)
    expect(knows(who), who).toBe(true);
  for (const who of [
    "teammate",
    "otherTeacher",
    "formerPartner",
    "otherLeader",
    "boardMember",
    "administrator",
  ] as const) {
    expect(knows(who), who).toBe(false);
  }
});

test("a former partner keeps an unsigned conversation she was party to, and loses it when it is signed", () => {
  const { db, school, conversation, at, reads, knows } = noorAndKarel();
  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, school.partner.personId)).run();
  aRole(db, {
    personId: school.teammate.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-11-22",
  });

  expect(getConversation(db, at("partner"), conversation.id, "write_record").me.part).toBe("partner");
  expect(reads("teammate"), "the new partner opens nothing of it").toBe(false);
  expect(knows("teammate"), "but knows that it is planned").toBe(true);

  for (const state of ["signed", "closed_unsigned"] as const) {
    db.update(conversations)
      .set({ state, heldOn: "2026-11-20" })
      .where(eq(conversations.id, conversation.id))
      .run();
    expect(() => getConversation(db, at("partner"), conversation.id, "read_content"), state).toThrow(
      NotFound,
    );
    expect([reads("partner"), knows("partner")], state).toEqual([false, true]);
    expect(reads("teacher"), state).toBe(true);
  }
});

test("the partner of today keeps reading what she signed", () => {
  const { db, conversation, at, reads } = noorAndKarel();
  db.update(conversations)
    .set({ state: "signed", heldOn: "2026-11-20" })
    .where(eq(conversations.id, conversation.id))
    .run();
  expect(getConversation(db, at("partner"), conversation.id, "reopen").held).toContain("partner");
  expect(reads("partner")).toBe(true);
});

test("a team talk is opened by those who took part while they are in the team, or until it is signed", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aTeamConversation(db, {
    schoolId: school.school.id,
    teamId: school.team.id,
    leaderId: school.partner.personId,
    memberIds: [school.teacher.personId, school.otherTeacher.personId],
  });
  const at = (who: { personId: number }) => viewing(db, who.personId);
  expect(getConversation(db, at(school.teacher), talk.id, "read_content").other).toBeUndefined();
  expect(getConversation(db, at(school.otherTeacher), talk.id, "read_content").me.part).toBe("member");
  expect(() => getConversation(db, at(school.teammate), talk.id, "read_content")).toThrow(NotFound);
  expect(() => getConversation(db, at(school.schoolLeader), talk.id, "read_content")).toThrow(NotFound);

  db.update(conversations)
    .set({ state: "signed", heldOn: "2026-11-20" })
    .where(eq(conversations.id, talk.id))
    .run();
  expect(getConversation(db, at(school.teacher), talk.id, "read_content").me.part).toBe("member");
  expect(() => getConversation(db, at(school.otherTeacher), talk.id, "read_content")).toThrow(NotFound);
});

test("another board's people find nothing, whatever their role", () => {
  const { db, conversation } = noorAndKarel();
  const elsewhere = aTeacher(db);
  aRole(db, { personId: elsewhere.personId, kind: "hr_adviser" });
  aRole(db, { personId: elsewhere.personId, kind: "school_leader", schoolId: elsewhere.schoolId });
  const stranger = viewing(db, elsewhere.personId);
  expect(() => getConversation(db, stranger, conversation.id, "read_content")).toThrow(NotFound);
  expect(db.select().from(conversations).where(knownTo(db, stranger)).all()).toEqual([]);
});
