import * as v from "valibot";
import { anyText, key, optionalKey, optionalText, text, version } from "#app/lib/input.ts";
import type { Problem } from "#app/lib/problems.ts";

const MOST_TYPED = 100;
// A question can be accepted as it is, so a subject may be as long as one.
const subject = text(400);
const words = optionalText(400);

export const expertiseInput = v.object({ subject, words, school: optionalKey });
export const expertiseChangeInput = v.object({ subject, words, version });
export const proposalAcceptInput = v.object({ item: key, subject, words });
export const proposalRefuseInput = v.object({ item: key });
/** Nothing but the press of the button. */
export const withdrawInput = v.object({});

export type ExpertiseInput = v.InferOutput<typeof expertiseInput>;

export type AskedExpertise = { q: string; page: number; problem: Problem | undefined };

/** What is looked for in the URL; what makes no sense in it is left out, what is too long is said beside the field. */
export function readAsked(asked: URLSearchParams): AskedExpertise {
  const q = v.safeParse(anyText(MOST_TYPED), asked.get("q") ?? "");
  const page = Number(asked.get("page"));
  return {
    q: q.success ? q.output : (asked.get("q") ?? "").slice(0, 500),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1,
    problem: q.success ? undefined : ["too_long", { max: MOST_TYPED }],
  };
}
