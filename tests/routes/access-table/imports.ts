import type { AccessRow } from "../access-table.ts";
import type { Looker } from "../lookers.ts";

/** Lists of staff: HR for her schools, the administrator for the board. Nobody else finds a trace of one. */
const brings: Looker[] = ["hrAdviser", "administrator", "elsewhere"];
/** One of this board: who brought it, and who runs the board. */
const ofThisBoard: Looker[] = ["hrAdviser", "administrator"];

export const importRowsOfTable: AccessRow[] = [
  { route: "/import", url: () => "/import", reads: brings, posts: brings },
  { route: "/import/template.csv", url: () => "/import/template.csv", reads: brings },
  { route: "/import/:id", url: (w) => `/import/${w.importId}`, reads: ofThisBoard, posts: ofThisBoard },
  {
    route: "/import/:id",
    thing: "who is not on the list",
    url: (w) => `/import/${w.importId}?show=leaving`,
    reads: ofThisBoard,
    posts: ofThisBoard,
  },
];
