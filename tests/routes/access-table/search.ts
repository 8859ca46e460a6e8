import { searchGroups } from "#app/features/search/model.ts";
import type { AccessRow } from "../access-table.ts";
import { signedIn } from "../lookers.ts";

/** Every planted private word begins alike: who looks for that is shown each she may read, and the walk sees that it is no more. */
const PLANTED = "zq";

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
