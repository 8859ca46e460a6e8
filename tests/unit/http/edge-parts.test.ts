import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { partFor } from "#app/http/edge-parts.ts";
import routes from "#app/routes.ts";
import { takeNoise } from "../../support/setup.ts";

type Entry = { id?: string; file: string; path?: string; index?: boolean; children?: Entry[] };

/** The routes as a build lists them: flat, each with its parent, below one root. */
function flat(entries: Entry[], parentId = "root"): ServerBuild["routes"] {
  return Object.fromEntries(
    entries.flatMap(({ id, file, path, index, children = [] }) => {
      const own = id ?? file.replace(/\.tsx?$/, "");
      const route = { id: own, parentId, path, index, module: {} };
      return [[own, route], ...Object.entries(flat(children, own))];
    }),
  ) as ServerBuild["routes"];
}

const root = { id: "root", path: "", module: {} };
const all = { root, ...flat(routes) };
const build = { routes: all, assets: { routes: all } } as unknown as ServerBuild;

type Match = { id: string; path?: string } & ({ index: true } | { index?: false; children: Match[] });

function tree(part: ServerBuild, parentId: string | undefined): Match[] {
  return Object.values(part.routes)
    .filter((route) => route !== undefined && route.parentId === parentId)
    .map((route) =>
      route.index
        ? { id: route.id, path: route.path, index: true as const }
        : { id: route.id, path: route.path, children: tree(part, route.id) },
    );
}

const found = (part: ServerBuild, address: string) =>
  matchRoutes<Match>(tree(part, undefined), address)?.map(({ route, params }) => [route.id, params]);

const addresses = [
  ...Object.values(all).flatMap((route) => (route?.path ? [`/${route.path.replace(/:\w+/g, "12")}`] : [])),
  "/",
  "/_root.data",
  "/nowhere-at-all",
  "/Questions/3",
  "/%71uestions",
  "/questions.data",
  "/questions/3.data",
  "/%2e%2e/questions",
  "//questions",
  "/questions/",
  "/__proto__",
  "/constructor/12",
];

test.each(addresses)("%s is answered by a part of the routes as by all of them", (address) => {
  const part = partFor(build, address);
  expect(found(part, address)).toEqual(found(build, address));
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
});

test("an address that cannot be decoded is answered the same too", () => {
  const address = "/%E0%A4%A";
  expect(found(partFor(build, address), address)).toEqual(found(build, address));
  // The router says so, twice.
  expect(takeNoise()).toHaveLength(2);
});

test("a part is small, and the same address gets the same one", () => {
  expect(Object.keys(partFor(build, "/search").routes).length).toBeLessThan(Object.keys(all).length / 4);
  expect(partFor(build, "/questions/3")).toBe(partFor(build, "/questions"));
  expect(partFor(build, "/any-word")).toBe(partFor(build, "/another"));
});
