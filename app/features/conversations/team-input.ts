import * as v from "valibot";
import { optionalDay, optionalText } from "#app/lib/input.ts";
import { LINE_AT_MOST, optionalTime } from "./input.ts";

/** A talk of a team its leader makes; what it is about is its first point, and a date may come later. */
export const newTeamConversationInput = v.pipe(
  v.object({ point: optionalText(LINE_AT_MOST), day: optionalDay, time: optionalTime }),
  v.forward(
    v.check(({ day: chosen, time: at }) => chosen === null || at !== null, "time_with_day"),
    ["time"],
  ),
  v.forward(
    v.check(({ day: chosen, time: at }) => at === null || chosen !== null, "day_with_time"),
    ["day"],
  ),
);
export type NewTeamConversationInput = v.InferOutput<typeof newTeamConversationInput>;
