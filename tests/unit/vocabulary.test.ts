import { expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";

// The app and the database may not import each other, so a list of terms stands in both; this keeps them one.
const models = import.meta.glob<Record<string, unknown>>("../../app/features/*/model.ts", { eager: true });
const stored: Record<string, unknown> = { ...schema };

const shared = Object.entries(models).flatMap(([file, model]) =>
  Object.entries(model)
    .filter(([name, value]) => Array.isArray(value) && Array.isArray(stored[name]))
    .map(([name, value]) => ({ name, feature: file.split("/").at(-2)!, value })),
);

test("the lists the app and the database both name are found", () => {
  expect(shared.map((list) => list.name)).toEqual(
    expect.arrayContaining([
      "activityKinds",
      "judgements",
      "noteSenses",
      "roleKinds",
      "sectors",
      "teamKinds",
    ]),
  );
});

test.each(shared)("$name says the same in the $feature feature as in the database", ({ name, value }) => {
  expect(value).toEqual(stored[name]);
});
