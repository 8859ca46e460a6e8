import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ESLint, type Linter } from "eslint";
import { beforeAll, expect, test } from "vitest";
import tseslint from "typescript-eslint";

const fixtures = path.join(import.meta.dirname, "fixtures");
const imports = "no-restricted-imports";
const syntax = "no-restricted-syntax";

/** What each fixture would be if it stood there, and the rule that must refuse it. */
const refused: [fixture: string, standsAt: string, rule: string][] = [
  ["db-imports-app.ts", "db/people.ts", imports],
  ["lib-imports-react.ts", "app/lib/words.ts", imports],
  ["lib-imports-feature.ts", "app/lib/words.ts", imports],
  ["model-imports-db.ts", "app/features/vision/model.ts", imports],
  ["model-imports-server-file.ts", "app/features/vision/model.ts", imports],
  ["model-climbs-out.ts", "app/features/vision/policy.ts", imports],
  ["model-imports-remix.ts", "app/features/vision/input.ts", imports],
  ["commands-import-remix.ts", "app/features/vision/commands.server.ts", imports],
  ["commands-import-http.ts", "app/features/vision/commands/adopt.server.ts", imports],
  ["commands-import-components.ts", "app/features/vision/commands.server.ts", imports],
  ["queries-import-words.ts", "app/features/vision/queries.server.ts", imports],
  ["component-imports-db.tsx", "app/features/vision/components/vision.tsx", imports],
  ["component-imports-server-file.tsx", "app/features/vision/components/vision.tsx", imports],
  ["component-imports-route.tsx", "app/features/vision/components/vision.tsx", imports],
  ["ui-imports-feature.tsx", "app/ui/line.tsx", imports],
  ["ui-imports-pictures.tsx", "app/ui/line.tsx", imports],
  ["route-imports-db.tsx", "app/routes/vision/show.tsx", imports],
  ["route-imports-drizzle.tsx", "app/routes/vision/show.tsx", imports],
  ["route-imports-route.tsx", "app/routes/vision/show.tsx", imports],
  ["http-imports-feature.ts", "app/http/guard.server.ts", imports],
  ["http-imports-component.ts", "app/http/guard.server.ts", imports],
  ["job-imports-tsx.ts", "app/jobs/reminders.ts", imports],
  ["seed-imports-route.ts", "seeds/run.ts", imports],
  ["model-reads-the-clock.ts", "app/features/cycles/model.ts", syntax],
  ["commands-read-the-clock.ts", "app/features/cycles/commands.server.ts", syntax],
  ["component-sets-html.tsx", "app/ui/words.tsx", syntax],
  ["component-sets-style.tsx", "app/features/vision/components/line.tsx", syntax],
  ["feature-makes-a-class.ts", "app/features/conversations/model.ts", syntax],
  ["feature-hides-a-file.ts", "app/features/auth/everything.ts", syntax],
  [
    "commands-delete-everything.ts",
    "app/features/people/commands.server.ts",
    "drizzle/enforce-delete-with-where",
  ],
  [
    "commands-change-everyone.ts",
    "app/features/people/commands.server.ts",
    "drizzle/enforce-update-with-where",
  ],
];

/** The same kind of line where it is at home: a fence that refuses everything would pass the tests above. */
const welcome: [code: string, standsAt: string][] = [
  ['import "drizzle-orm";', "db/people.ts"],
  ['import "#db/client.server.ts";', "app/features/vision/queries.server.ts"],
  ['import "../model.ts";', "app/features/vision/commands/adopt.server.ts"],
  ['import "#app/features/people/model.ts";', "app/features/vision/model.ts"],
  ['import "../model.ts";', "app/features/vision/components/vision.tsx"],
  ['import "#app/ui/button.tsx";', "app/routes/vision/show.tsx"],
  ['import "react-hook-form";', "app/ui/form.tsx"],
  ['import "#app/features/auth/viewer.server.ts";', "app/http/guard.server.ts"],
  ['import "../../server.ts";', "app/jobs/demo.ts"],
  ["export const today = () => new Date();", "app/http/clock.ts"],
  ["export class Refused extends Error {}", "app/lib/refusals.ts"],
];

let eslint: ESLint;

beforeAll(() => {
  // The files these stand for do not exist, so the rules that ask the compiler stay out.
  eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });
});

const rulesAgainst = async (code: string, filePath: string) => {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
};

test.each(refused)("%s is refused in %s", async (fixture, standsAt, rule) => {
  expect(await rulesAgainst(readFileSync(path.join(fixtures, fixture), "utf8"), standsAt)).toContain(rule);
});

test.each(welcome)("%s is welcome in %s", async (code, standsAt) => {
  expect(await rulesAgainst(`${code}\n`, standsAt)).toEqual([]);
});

test.each([
  ["app/routes/vision/show.tsx", 120],
  ["app/features/vision/model.ts", 200],
])("%s may be %i lines long", async (standsAt, limit) => {
  const lines = (count: number) => Array.from({ length: count }, () => "export {};\n").join("");
  expect(await rulesAgainst(lines(limit), standsAt)).toEqual([]);
  expect(await rulesAgainst(lines(limit + 1), standsAt)).toContain("max-lines");
});

test("every fixture stands somewhere", () => {
  expect(readdirSync(fixtures).sort()).toEqual(refused.map(([fixture]) => fixture).sort());
});
