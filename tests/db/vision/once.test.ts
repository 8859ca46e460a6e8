import { expect, test } from "vitest";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { saveVision } from "#app/features/stories/commands/vision.server.ts";
import { adoptVision, saveDraft } from "#app/features/vision/commands.server.ts";
import { findCurrentVision, findVision } from "#app/features/vision/queries.server.ts";
import { listVersions } from "#app/features/vision/version-queries.server.ts";
import { Stale } from "#app/lib/refusals.ts";
import { visionStories } from "#db/schema/index.ts";
import { NOW } from "../../support/clock.ts";
import { theDraft } from "./the-draft.ts";

// A version is made once, on a day that follows; what says nothing new is not kept.

const versionsIn = ({ db, leader, schoolId }: ReturnType<typeof theDraft>) =>
  listVersions(db, leader, schoolId).map(({ no }) => no);

test("adopting the same form twice makes one version, also with parts that were new in it", () => {
  const world = theDraft();
  const { db, schoolId, leader, opened } = world;
  const form = {
    ...opened(),
    ...{ statement: "Nieuw.", valueName: ["Nieuwsgierig", "Open"], adoptedOn: "2026-11-22" },
    ...{ ambitionTitle: ["Lezen", "Rekenen", "Spelen"], ambitionFocal: ["2"] },
  };
  const id = adoptVision(db, leader, { schoolId }, form, NOW);
  expect(adoptVision(db, leader, { schoolId }, form, NOW)).toBe(id);
  expect(versionsIn(world)).toEqual([2, 1]);
});

test("other words, another order or another day is another version; with a draft begun since it is late", () => {
  const world = theDraft();
  const { db, schoolId, leader, opened } = world;
  const adopt = (changed: object) =>
    adoptVision(db, leader, { schoolId }, { ...opened(), adoptedOn: "2026-11-20", ...changed }, NOW);
  adopt({});
  expect(versionsIn(world)).toEqual([2, 1]);
  const { ambitionTitle, ambitionLineage } = opened();
  adopt({ ambitionTitle: ambitionTitle.toReversed(), ambitionLineage: ambitionLineage.toReversed() });
  adopt({ ambitionFocal: ["0"] });
  const last = opened();
  adopt({ adoptedOn: "2026-11-21" });
  expect(versionsIn(world)).toEqual([5, 4, 3, 2, 1]);
  saveDraft(db, leader, { schoolId }, { ...opened(), statement: "Verder." }, NOW);
  expect(() => adoptVision(db, leader, { schoolId }, { ...last, adoptedOn: "2026-11-21" }, NOW)).toThrow(
    Stale,
  );
});

test("a draft that says what the vision of now says is not begun, unless it names a story", () => {
  const { db, schoolId, at, leader, opened } = theDraft();
  expect(saveDraft(db, leader, { schoolId }, opened(), NOW)).toBeNull();
  const save = (stories: number[]) =>
    saveVision(db, leader, { schoolId }, { ...opened(), adopts: false, stories, storiesBegan: [] }, NOW);
  expect(save([])).toBeNull();
  expect(findVision(db, leader, schoolId, "draft")).toBeUndefined();
  const story = writeStory(db, at("teacher"), { happened: "We keken samen." }, NOW);
  expect(save([story])).toBeNull();
  shareStory(db, at("teacher"), story, { audiences: ["school"], yes: [] }, NOW);
  const visionId = save([story])!;
  expect(findVision(db, leader, schoolId, "draft")).toMatchObject({ id: visionId });
  expect(db.select().from(visionStories).all()).toEqual([{ visionId, storyId: story }]);
  expect(findCurrentVision(db, leader, schoolId)?.id).not.toBe(visionId);
});

test("a vision is not adopted on a day before the one it follows; the same day is fine", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const before = findCurrentVision(db, leader, schoolId)!.adoptedOn;
  expect(before).toBe("2026-08-27");
  const form = { ...opened(), statement: "Nieuw." };
  expect(() => adoptVision(db, leader, { schoolId }, { ...form, adoptedOn: "2026-08-26" }, NOW)).toThrow(
    "before_vision_of_now",
  );
  expect(findVision(db, leader, schoolId, "draft")).toBeUndefined();
  expect(findCurrentVision(db, leader, schoolId)?.no).toBe(1);
  adoptVision(db, leader, { schoolId }, { ...form, adoptedOn: "2026-08-27" }, NOW);
  expect(findCurrentVision(db, leader, schoolId)?.no).toBe(2);
});
