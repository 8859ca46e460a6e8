import { expect, test } from "vitest";
import { perceive } from "#app/features/conversations/commands/perceive.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditEvents, perceptions, recordRevisions } from "#db/schema/index.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aHeldTalk, aRoom, sign } from "../../factories/room.ts";
import { viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";

const said = (room: string | null, version = 0) => ({ room, agreed: null, onward: null, version });

test("neither reads the other before both answered; then both read both", () => {
  const { db, id, noor, karel } = aHeldTalk();
  perceive(db, noor, id, said("Ik kon alles zeggen"), NOW);
  expect(getRoom(db, karel, id).perceptions).toMatchObject({ mine: null, theirs: null });
  expect(JSON.stringify(getRoom(db, karel, id))).not.toContain("alles zeggen");
  perceive(db, karel, id, said("Ik praatte te veel"), NOW);
  expect(getRoom(db, karel, id).perceptions.theirs?.room).toBe("Ik kon alles zeggen");
  expect(getRoom(db, noor, id).perceptions.theirs?.room).toBe("Ik praatte te veel");
});

test("an answer can be changed until the other answered too, and no longer", () => {
  const { db, id, noor, karel } = aHeldTalk();
  perceive(db, noor, id, said("Eerst"), NOW);
  perceive(db, noor, id, said("Bij nader inzien", 1), NOW);
  expect(() => perceive(db, noor, id, said("Achterop", 1), NOW)).toThrow(Stale);
  perceive(db, karel, id, said("Goed"), NOW);
  expect(() => perceive(db, noor, id, said("Toch anders", 2), NOW)).toThrow(RuleBroken);
  expect(getRoom(db, karel, id).perceptions.theirs?.room).toBe("Bij nader inzien");
});

test("the same answer twice is one, and nothing at all is not an answer", () => {
  const { db, id, noor } = aHeldTalk();
  expect(() => perceive(db, noor, id, said(null), NOW)).toThrow(RuleBroken);
  perceive(db, noor, id, said("Fijn"), NOW);
  perceive(db, noor, id, said("Fijn"), NOW);
  expect(db.select().from(perceptions).all()).toHaveLength(1);
});

test("it is asked from the day of the talk on, of two, and of nobody else", () => {
  const { db, school, id, noor, karel } = aRoom();
  expect(getRoom(db, noor, id).perceptions.asked).toBe(false);
  expect(() => perceive(db, noor, id, said("Te vroeg"), NOW)).toThrow(RuleBroken);
  for (const who of ["hrAdviser", "schoolLeader", "administrator", "teammate"] as const)
    expect(() => perceive(db, viewing(db, school[who].personId), id, said("Van buiten"), NOW)).toThrow(
      NotFound,
    );
  const team = { schoolId: school.school.id, teamId: school.team.id, leaderId: karel.personId };
  const ofTeam = aTeamConversation(db, { ...team, memberIds: [noor.personId] });
  expect(getRoom(db, noor, ofTeam.id).perceptions.asked).toBe(false);
  expect(() => perceive(db, noor, ofTeam.id, said("Van het team"), NOW)).toThrow(NotFound);
});

test("it is in no record and in no audit, and answered after signing too", () => {
  const { db, id, noor, karel } = aHeldTalk();
  perceive(db, noor, id, said("zqgevoelqz"), NOW);
  sign(db, noor, id);
  sign(db, karel, id);
  perceive(db, karel, id, said("zqookqz"), NOW);
  const kept = [
    db.select().from(recordRevisions).all(),
    db.select().from(auditEvents).all(),
    db.$client.prepare("select * from audit_details").all(),
  ];
  expect(JSON.stringify(kept)).not.toMatch(/zq(gevoel|ook)qz/);
});
