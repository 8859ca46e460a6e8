import type { Problem } from "./problems.ts";

/** It is not there, or not for this viewer: the answer is the same (404). */
export class NotFound extends Error {
  override name = "NotFound";
}

/** A rule of the school says no; the reason goes beside the field (422). */
export class RuleBroken extends Error {
  override name = "RuleBroken";
  problems: Record<string, Problem>;
  constructor(problems: Record<string, Problem>) {
    super(Object.values(problems).map(String).join(", "));
    this.problems = problems;
  }
}

/** Someone else was first; both texts go back to the writer (409). `theirs` holds what is saved now. */
export class Stale extends Error {
  override name = "Stale";
  theirs: Record<string, string>;
  version: number;
  constructor(version: number, theirs: Record<string, string> = {}) {
    super("stale");
    this.version = version;
    this.theirs = theirs;
  }
}
