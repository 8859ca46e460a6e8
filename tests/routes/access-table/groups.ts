import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { ofTheBoard, signedIn, staff, type Looker } from "../lookers.ts";

/** Who writes and who reads each of the things that were made. */
const products: Record<keyof CanarySchool["products"], readonly Looker[]> = {
  ofGroup: ["teacher"],
  own: ["teacher"],
  opened: staff,
  forGoal: staff,
};

const asking = [...ofTheBoard, "elsewhere"] as const satisfies readonly Looker[];

const rowsOf = ([which, reads]: [string, readonly Looker[]]): AccessRow[] => {
  const at = (more: string) => (w: CanarySchool) =>
    `/products/${w.products[which as keyof CanarySchool["products"]]}${more}`;
  const thing = `products, ${which}`;
  const makes: readonly Looker[] = ["teacher"];
  return [
    { route: "/products/:id", thing, url: at(""), reads },
    { route: "/products/:id/edit", thing, url: at("/edit"), reads: makes, posts: makes },
    { route: "/products/:id/removal", thing, url: at("/removal"), reads: makes, posts: makes },
  ];
};

const of = (part: string, which: "group" | "team", who: readonly Looker[]): AccessRow => ({
  route: `/teams/:id/${part}`,
  thing: which,
  url: (w) => `/teams/${which === "group" ? w.groupId : w.school.team.id}/${part}`,
  reads: who,
  posts: who,
});

export const groupRows: AccessRow[] = [
  {
    route: "/teams/:id",
    thing: "group",
    url: (w) => `/teams/${w.groupId}`,
    reads: [...staff, "hrAdviser", "administrator"],
  },
  of("purpose", "group", ["teacher", "schoolLeader"]),
  // The teacher drives it.
  of("purpose", "team", ["teacher", "partner", "schoolLeader"]),
  of("rounds", "group", ["teacher", "schoolLeader"]),
  of("rounds", "team", ["teacher", "teammate", "partner", "schoolLeader"]),
  of("page", "group", ["teacher"]),
  of("page", "team", ["teacher", "teammate", "partner"]),
  { route: "/products", url: () => "/products", reads: signedIn },
  { route: "/products/new", url: () => "/products/new", reads: asking, posts: asking },
  ...Object.entries(products).flatMap(rowsOf),
];
