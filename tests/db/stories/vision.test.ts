import { expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { saveVision } from "#app/features/stories/commands/vision.server.ts";
import { listStoriesOfVisions, listStoriesToName } from "#app/features/stories/queries/vision.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { visionStories, visions } from "#db/schema/index.ts";
import { aRole, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVisionForm } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// A vision says which stories it came from. Naming one opens it to nobody.

type Saving = { adopts?: boolean; by?: Viewer; statement?: string };

function told() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const schoolId = school.school.id;
  aRole(db, { personId: school.partner.personId, kind: "school_leader", schoolId });
  const at = (who: "teacher" | "otherTeacher" | "partner" | "schoolLeader" | "hrAdviser" | "boardMember") =>
    viewing(db, school[who].personId);
  const aStory = (happened: string, audiences: string[]) => {
    const id = writeStory(db, at("teacher"), { happened }, NOW);
    if (audiences.length > 0) shareStory(db, at("teacher"), id, { audiences, yes: [] }, NOW);
    return id;
  };
  const open = aStory("We keken samen, en toen ging het anders.", ["school"]);
  const leader = at("schoolLeader");
  const save = (stories: number[], { adopts = false, by = leader, ...words }: Saving = {}) =>
    saveVision(db, by, { schoolId }, { ...aVisionForm(db, by, schoolId, words), adopts, stories }, NOW)!;
  const named = (id: number, who: Parameters<typeof at>[0]) =>
    (listStoriesOfVisions(db, at(who), [id]).get(id) ?? []).map((story) => story.id);
  return { db, at, aStory, open, leader, schoolId, save, named, teacherId: school.teacher.personId };
}

test("what a draft names is adopted with it, and read by who may read the story and by nobody else", () => {
  const { db, open, save, named } = told();
  const draft = save([open]);
  expect(save([open], { adopts: true })).toBe(draft);
  for (const who of ["teacher", "otherTeacher", "schoolLeader", "partner"] as const)
    expect(named(draft, who), who).toEqual([open]);
  for (const who of ["hrAdviser", "boardMember"] as const) expect(named(draft, who), who).toEqual([]);
  // The next version begins without: it says itself what it came from.
  const next = save([], { adopts: true, statement: "Nieuwe woorden." });
  expect(named(next, "teacher")).toEqual([]);
  expect(named(draft, "teacher")).toEqual([open]);
  expect(db.select().from(visions).all()).toHaveLength(2);
});

test("only what is shared with the school can be named, and what is no longer shared is no longer shown", () => {
  const { db, at, aStory, open, leader, schoolId, save, named } = told();
  const kept = aStory("Alleen voor mij.", []);
  expect(listStoriesToName(db, leader, { schoolId }).map(({ id }) => id)).toEqual([open]);
  const id = save([open, kept, 9_999]);
  expect(db.select().from(visionStories).all()).toEqual([{ visionId: id, storyId: open }]);
  shareStory(db, at("teacher"), open, { audiences: [], yes: [] }, NOW);
  expect(named(id, "otherTeacher")).toEqual([]);
  expect(named(id, "teacher")).toEqual([open]);
});

test("a story an editor may not read any more stays as another named it", () => {
  const { db, at, open, save } = told();
  const id = save([open]);
  shareStory(db, at("teacher"), open, { audiences: [], yes: [] }, NOW);
  save([], { by: at("partner") });
  expect(db.select().from(visionStories).all()).toEqual([{ visionId: id, storyId: open }]);
});

test("who may not edit names nothing, and what was begun on an older vision names nothing either", () => {
  const { db, at, open, leader, schoolId, save } = told();
  expect(() => save([open], { by: at("teacher") })).toThrow(NotFound);
  const begun = aVisionForm(db, leader, schoolId);
  saveVision(db, leader, { schoolId }, { ...begun, adopts: true, stories: [] }, NOW);
  expect(() =>
    saveVision(db, at("partner"), { schoolId }, { ...begun, adopts: false, stories: [open] }, NOW),
  ).toThrow(Stale);
  expect(db.select().from(visionStories).all()).toEqual([]);
});
