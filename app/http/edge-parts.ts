import type { ServerBuild } from "@remix-run/node";

const partsOf = new WeakMap<ServerBuild, Map<string, ServerBuild>>();

/**
 * The build with only the routes that could answer an address, by its first segment. Remix sorts and compiles all its
 * routes again for every request, which took longer than most pages take to draw; the browser still gets the whole map.
 * @param pathname of the request, as it came: encoded, and with `.data` where data is asked for
 */
export function partFor(build: ServerBuild, pathname: string): ServerBuild {
  const parts = partsOf.get(build) ?? partsByFirstSegment(build);
  partsOf.set(build, parts);
  return parts.get(firstSegmentOf(pathname)) ?? parts.get("")!;
}

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

const firstSegmentOf = (pathname: string) =>
  decoded(pathname.split("/")[1]!.replace(/\.data$/, "")).toLowerCase();

/** Remix reads an address decoded, and in capitals as in small letters. */
function decoded(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function partsByFirstSegment(build: ServerBuild) {
  const all = Object.values(build.routes).filter((route) => route !== undefined);
  const parents = new Set(all.map((route) => route.parentId));
  const pages = all.filter((route) => !parents.has(route.id));
  const segments = new Set(pages.map((page) => ownSegment(build.routes, page) ?? ""));
  return new Map(
    ["", ...segments].map((segment) => {
      const kept = new Set(
        pages
          .filter((page) => [undefined, segment].includes(ownSegment(build.routes, page)))
          .flatMap((page) => withParents(build.routes, page).map(({ id }) => id)),
      );
      return [segment, withRoutes(build, kept)];
    }),
  );
}

/** The words an address of this page begins with; undefined where it may begin with anything, or with nothing. */
function ownSegment(routes: Routes, page: Route) {
  const address = withParents(routes, page)
    .reverse()
    .flatMap(({ path }) => path?.split("/") ?? [])
    .filter(Boolean);
  return address[0] && /^[\w-]+$/.test(address[0]) ? address[0].toLowerCase() : undefined;
}

function withParents(routes: Routes, page: Route): Route[] {
  const parent = page.parentId === undefined ? undefined : routes[page.parentId];
  return parent ? [page, ...withParents(routes, parent)] : [page];
}

function withRoutes(build: ServerBuild, kept: ReadonlySet<string>): ServerBuild {
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  const assets = { ...build.assets, routes: only(build.assets.routes) };
  return { ...build, routes: only(build.routes), assets };
}
