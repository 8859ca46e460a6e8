import { readdirSync, existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { actWords } from "#app/features/privacy/components/act-words.ts";
import { relationInWords } from "#app/features/privacy/components/relation-words.ts";
import { ruleWords } from "#app/features/privacy/components/rule-words.ts";
import { privacyTable, rowsOf, rulesThatHold, type Thing } from "#app/features/privacy/table.ts";
import { listRulesOn } from "#app/features/settings/rules.server.ts";
import { freshDatabase } from "../../support/database.ts";
import { root } from "../../support/source-files.ts";
import { TODAY } from "../../support/clock.ts";

const things = Object.keys(privacyTable) as Thing[];

test("every table of who may do what in the application is on the page", async () => {
  const features = path.join(root, "app/features");
  const files = readdirSync(features)
    .map((feature) => path.join(features, feature, "policy.ts"))
    .filter(existsSync);
  const printed: unknown[] = Object.values(privacyTable);
  const missing: string[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (name.endsWith("Policy") && !printed.includes(value))
        missing.push(`${path.relative(root, file)}: ${name}`);
    }
  }
  expect(missing).toEqual([]);
});

test("every act and every relation has words", () => {
  const speechless = things.flatMap((thing) =>
    Object.entries<readonly string[]>(privacyTable[thing]).flatMap(([act, relations]) => [
      ...(act in actWords[thing] ? [] : [`${thing}.${act}`]),
      ...relations.flatMap((relation) => (relationInWords(thing, relation) ? [] : [`${thing}: ${relation}`])),
    ]),
  );
  expect(speechless).toEqual([]);
});

test("every shipped rule has words", () => {
  const codes = listRulesOn(freshDatabase(), 0, TODAY).map((rule) => rule.code);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((code) => !(code in ruleWords))).toEqual([]);
});

test("acts that the same people may do stand in one row, whatever order the people stand in", () => {
  expect(rowsOf({ read: ["a", "b"], change: ["a"], share: ["b", "a"] })).toEqual([
    { acts: ["read", "share"], relations: ["a", "b"] },
    { acts: ["change"], relations: ["a"] },
  ]);
});

test("a board's own rule stands in place of the shipped one", () => {
  const shipped = { code: "kept", boardId: null, value: 2, unit: "years", source: "x" };
  const own = { ...shipped, boardId: 1, value: 3 };
  const other = { ...shipped, code: "other" };
  expect(rulesThatHold([shipped, own, other])).toEqual([own, other]);
});
