import * as v from "valibot";
import { audiences } from "#app/features/items/input.ts";
import { keys, oneOf, optionalKey, optionalText, version } from "#app/lib/input.ts";

const story = {
  title: optionalText(120),
  happened: optionalText(2000),
  kept: optionalText(2000),
  used: optionalText(2000),
  better: optionalText(2000),
  view: optionalText(2000),
  /** Own notes the story is made of. */
  notes: keys(30),
};

export const newStoryInput = v.object({ ...story, school: optionalKey, team: optionalKey });
export const storyInput = v.object({ ...story, version });
/** Who may read it, and of which own notes in it the words may go as far. */
export const storySharingInput = v.object({ audiences, yes: keys(60) });
export const releaseInput = v.object({ act: oneOf(["give", "withdraw"]), yes: keys(60) });
export const inviteAuthorsInput = v.object({ authors: v.pipe(keys(20), v.minLength(1, "choose_one")) });
export const answerAuthorInput = v.object({ answer: oneOf(["accept", "decline", "leave"]) });
export const removeAuthorInput = v.object({
  person: v.pipe(
    optionalKey,
    v.check((id) => id !== null, "choose_one"),
  ),
});

export type StoryInput = v.InferOutput<typeof storyInput>;
export type NewStoryInput = v.InferOutput<typeof newStoryInput>;
