import * as v from "valibot";
import { optionalText, version } from "#app/lib/input.ts";
import type { ConversationState } from "./model.ts";

/** The three questions about the talk itself: room to speak, what was agreed, and whether it helps her on. */
export const perceptionList = ["room", "agreed", "onward"] as const;
export type PerceptionQuestion = (typeof perceptionList)[number];
export type PerceptionWords = Record<PerceptionQuestion, string | null>;

/** Asked of two after a talk that was held here; a team has other ways to look back on its own talk. */
export const mayBePerceived = (talk: { state: ConversationState; employmentId: number | null }) =>
  talk.employmentId !== null && ["held", "signed", "closed_unsigned"].includes(talk.state);

const words = optionalText(1000);
export const perceptionInput = v.object({ version, room: words, agreed: words, onward: words });
