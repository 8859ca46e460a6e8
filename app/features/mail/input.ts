import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { mailFrequencies } from "./model.ts";

/** How often one wants to hear of each kind of thing. */
export const mailChoicesInput = v.object({
  digest: input.oneOf(mailFrequencies.digest),
  talks: input.oneOf(mailFrequencies.talks),
  signing: input.oneOf(mailFrequencies.signing),
  agreements: input.oneOf(mailFrequencies.agreements),
  requests: input.oneOf(mailFrequencies.requests),
  invitations: input.oneOf(mailFrequencies.invitations),
  dates: input.oneOf(mailFrequencies.dates),
  news: input.oneOf(mailFrequencies.news),
});

/** The button of a link to stop; a mail program that presses it by itself (RFC 8058) sends no such field. */
export const stopInput = v.object({ act: v.optional(input.oneOf(["stop", "resume"]), "stop") });
