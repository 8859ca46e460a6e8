import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeActivity, planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation, invite, uninvite } from "#app/features/activities/commands/participate.server.ts";
import { openSignUp, signUp } from "#app/features/activities/commands/sign-up.server.ts";
import { activityInput } from "#app/features/activities/input.ts";
import { answerAuthorship, inviteAuthors } from "#app/features/stories/commands/authors.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { items, outbox } from "#db/schema/index.ts";
import * as v from "valibot";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { ofTheBoard } from "../../routes/lookers.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function setUp() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const at = (who: (typeof ofTheBoard)[number]) => viewing(db, school[who].personId);
  const named = new Map(ofTheBoard.map((who) => [school[who].personId, who]));
  const letters = () =>
    db
      .select()
      .from(outbox)
      .orderBy(asc(outbox.id))
      .all()
      .map((letter) => `${letter.kind} ${named.get(letter.personId!)}`);
  const versionOf = (id: number) => db.select().from(items).where(eq(items.id, id)).get()!.version;
  return { db, school, at, letters, versionOf, noor: at("teacher") };
}

test("who is asked to write along gets a letter, once a day, with nothing of the story in it", () => {
  const { db, school, at, letters, noor } = setUp();
  const id = writeStory(db, noor, { title: "KANARIE-titel", happened: "KANARIE-verhaal" }, NOW);
  const asked = [school.teammate.personId, school.otherTeacher.personId];
  inviteAuthors(db, noor, id, asked, NOW);
  inviteAuthors(db, noor, id, asked, NOW);
  answerAuthorship(db, at("teammate"), id, "decline", NOW);
  inviteAuthors(db, noor, id, [school.teammate.personId], NOW);
  expect(letters()).toEqual(["author_asked teammate", "author_asked otherTeacher"]);
  expect(JSON.stringify(db.select().from(outbox).all())).not.toContain("KANARIE");
});

test("who is asked along gets a letter, and who takes it back and asks again writes no second one that day", () => {
  const { db, school, letters, noor } = setUp();
  const invited = [school.teammate.personId];
  const id = planActivity(db, noor, { title: "KANARIE-cursus", kind: "course", invited }, NOW);
  uninvite(db, noor, id, school.teammate.personId, NOW);
  invite(db, noor, id, [school.teammate.personId, school.otherTeacher.personId], NOW);
  expect(letters()).toEqual(["activity_invited teammate", "activity_invited otherTeacher"]);
  expect(JSON.stringify(db.select().from(outbox).all())).not.toContain("KANARIE");
});

test("what is called off is told to who takes part, was asked or waits; not to who said no or called it off", () => {
  const { db, school, at, letters, versionOf, noor } = setUp();
  const activity = { title: "KANARIE-studiedag", kind: "study_day" as const };
  const id = planActivity(
    db,
    noor,
    { ...activity, invited: [school.teammate.personId, school.partner.personId] },
    NOW,
  );
  openSignUp(db, noor, id, { groups: ["school"], places: 2, closesOn: null }, NOW);
  answerInvitation(db, at("partner"), id, "decline", NOW);
  expect(signUp(db, at("otherTeacher"), id, NOW)).toBe("in");
  expect(signUp(db, at("formerPartner"), id, NOW)).toBe("waiting");
  db.delete(outbox).run();
  const change = (state: string) => {
    const input = v.parse(activityInput, { ...activity, state, version: String(versionOf(id)) });
    changeActivity(db, noor, id, input, NOW);
  };
  change("planned");
  expect(letters()).toEqual([]);
  change("cancelled");
  expect(letters().sort()).toEqual([
    "activity_cancelled formerPartner",
    "activity_cancelled otherTeacher",
    "activity_cancelled teammate",
  ]);
  change("cancelled");
  expect(letters()).toHaveLength(3);
  expect(JSON.stringify(db.select().from(outbox).all())).not.toContain("KANARIE");
});
