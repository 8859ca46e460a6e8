import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { accessTable } from "../routes/access-table.ts";
import { codeBelow, firstLineOf, importsOf, root, textOf } from "../support/source-files.ts";

/** From low to high: a feature leans only on itself and what stands before it. Auth itself writes in the audit trail. */
const features = [
  ...[
    "audit",
    "auth",
    "settings",
    "mail",
    "people",
    "teams",
    "vision",
    "items",
    "questions",
    "activities",
    "value",
    "stories",
    "evidence",
    "role-profiles",
    "careers",
    "groups",
    "expertise",
  ],
  ...[
    "cycles",
    "agreements",
    "requests",
    "hours",
    "feedback",
    "conversations",
    "plans",
    "planning",
    "handover",
    "moves",
    "rollover",
    "calendar",
    "snapshots",
    "alignment",
    "line",
    "attention",
    "reminders",
    "search",
    "year",
    "reports",
    "import",
    "help",
    "privacy",
    "home",
  ],
];

const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1];

describe("features", () => {
  test("all stand in the order", () => {
    const found = readdirSync(path.join(root, "app/features"));
    expect(found.filter((feature) => !features.includes(feature))).toEqual([]);
  });

  test("lean only on lower ones", () => {
    const upward = codeBelow("app/features").flatMap((file) =>
      importsOf(file)
        .filter((imported) => rank(imported) > rank(file))
        .map((imported) => `${file} leans on ${imported}`),
    );
    expect(upward).toEqual([]);
  });
});

const rank = (file: string) => features.indexOf(featureOf(file) ?? "");

describe("routes", () => {
  const files = codeBelow("app/routes");
  const entries = flat(routes);

  test("every URL has its file and every file its URL", () => {
    const inConfig = entries.map(({ file }) => `app/${file}`);
    expect(inConfig.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(files.filter((file) => !inConfig.includes(file))).toEqual([]);
  });

  test("every URL has a row in the table of who may what", () => {
    const known = new Set(accessTable.map((row) => row.route));
    expect(urlsOf(routes).filter((url) => !known.has(url))).toEqual([]);
    const wanted = new Set(urlsOf(routes));
    expect([...known].filter((url) => !wanted.has(url))).toEqual([]);
  });

  test("no route is longer than 120 lines", () => {
    const long = files.filter((file) => textOf(file).trimEnd().split("\n").length > 120);
    expect(long).toEqual([]);
  });

  test.each(["loader", "action"] as const)("every %s begins by asking who is there", (name) => {
    const unguarded = files.filter((file) => {
      const first = firstLineOf(file, name);
      return first !== undefined && !/\b(?:requireViewer|requireStanding|openTo)\(/.test(first ?? "");
    });
    expect(unguarded).toEqual([]);
  });
});

test("no file is a drawer for anything", () => {
  const drawers = ["app", "db", "seeds"].flatMap((folder) =>
    existsSync(path.join(root, folder)) ? codeBelow(folder) : [],
  );
  expect(drawers.filter((file) => /\/(?:utils?|helpers?|common|misc)[/.]/.test(file))).toEqual([]);
});

function flat(entries: RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
}

/** The full patterns of the routes that answer at a URL of their own. */
function urlsOf(entries: RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const url = entry.path ? `${above}/${entry.path}` : above;
    return entry.children?.length ? urlsOf(entry.children, url) : [url || "/"];
  });
}
