import { searchGroups } from "#app/features/search/model.ts";
import type { AccessRow } from "../access-table.ts";
import { signedIn } from "../lookers.ts";

const ownYear = (part: string): AccessRow => ({
  route: `/me/year/:year${part}`,
  url: () => `/me/year/2026${part}`,
  reads: signedIn,
});

/** Every planted private word begins alike: who looks for that is shown each she may read, and the walk sees that it is no more. */
const PLANTED = "zq";

/** Whoever looks, it is her own year she opens; the planted words show that nobody else's is in it. */
export const yearRows: AccessRow[] = [
  ownYear(""),
  ownYear("/export.json"),
  ownYear("/export.html"),
  { route: "/me/year/:year", thing: "not begun yet", url: () => "/me/year/2027", reads: [] },
];

export const searchRows: AccessRow[] = [
  { route: "/search", url: () => "/search", reads: signedIn },
  { route: "/search", thing: "every private word", url: () => `/search?q=${PLANTED}`, reads: signedIn },
  ...searchGroups.map((group) => ({
    route: "/search",
    thing: `every private word among ${group}`,
    url: () => `/search?q=${PLANTED}&in=${group}`,
    reads: signedIn,
  })),
];
