import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { readParts, teamKinds, teamParts } from "./model.ts";

export const newTeamInput = v.object({
  schoolId: input.key,
  name: input.text(80),
  kind: input.oneOf(teamKinds),
});
export type NewTeam = v.InferOutput<typeof newTeamInput>;

export const teamInput = v.object({
  name: input.text(80),
  kind: input.oneOf(teamKinds),
  version: input.version,
});
export type TeamChange = v.InferOutput<typeof teamInput>;

export const membersInput = v.object({ members: input.keys(400), version: input.version });

const list = <T>(entry: v.GenericSchema<string, T>) =>
  v.optional(v.pipe(v.array(v.string()), v.maxLength(400, "too_long:400"), v.array(entry)), []);

/** Lists that stand beside each other (the person, her part, her mandate), read as one row per person. */
export const partsInput = v.pipe(
  v.object({
    person: list(input.key),
    part: list(v.picklist(teamParts, "choose_one")),
    mandate: list(input.anyText(300)),
    version: input.version,
  }),
  v.check(({ person, part, mandate }) => readParts(person, part, mandate) !== undefined, "not_known"),
  v.transform(({ version, person, part, mandate }) => ({
    version,
    parts: readParts(person, part, mandate) ?? [],
  })),
);

/** An empty leader: the team goes on without one. */
export const leaderInput = v.object({
  leaderId: input.optionalKey,
  fromDay: input.day,
  version: input.version,
});
export type LeaderChange = v.InferOutput<typeof leaderInput>;

export const deputyInput = v.object({
  deputyId: input.key,
  fromDay: input.day,
  toDay: input.day,
  version: input.version,
});
export type DeputyChoice = v.InferOutput<typeof deputyInput>;

export const deputyEndInput = v.object({ deputyId: input.key, version: input.version });

export const archiveInput = v.object({ version: input.version });

/** The answer to a group that asks one along, and whom a member asks along. */
export const groupAnswer = v.object({ answer: input.oneOf(["accept", "decline"]) });
export const moreMembers = v.object({ invited: v.pipe(input.keys(60), v.minLength(1, "choose_one")) });
