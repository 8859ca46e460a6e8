import { test } from "vitest";
import { walkThrough } from "./model/walk.ts";

test("another five thousand steps, from another seed, go as the rules say", () => {
  walkThrough(5_000);
}, 300_000);
