import { known } from "../cast.ts";
import type { DemoConversation } from "../line-types.ts";
import type { LineOf } from "./line.ts";

/** A talk while it is told: its key is known once the cycle, or one of the two, has made it. */
export type TalkOf = {
  line: LineOf;
  talk: DemoConversation;
  id: number | undefined;
  partner: number | undefined;
};

/** The teacher whose conversation it is. */
export const staffOf = ({ line }: TalkOf) => known(line.cast.people, line.writer);

/** One of the two, by side; the partner stands once the talk is planned. */
export const personOf = (told: TalkOf, side: "staff" | "partner") =>
  side === "staff" ? staffOf(told).personId : told.partner!;

/** The first of two days. */
export const earlier = (one: string, other: string) => (one < other ? one : other);
