import { test } from "vitest";
import { walkGraphs } from "./graph-walk.ts";

// In a file of its own the second half of the steps is taken beside the first.
test(
  "over 5,000 links and deletions more, by two writers in turn, the graph stays as sound",
  () => walkGraphs(2),
  120_000,
);
