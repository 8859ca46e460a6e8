import type { AccessRow } from "../access-table.ts";
import type { Looker } from "../lookers.ts";

const decides: Looker[] = ["hrAdviser", "administrator", "elsewhere"];

/** What two people set together with the consent of the council: HR and administrators, nobody else. */
export const countRows: AccessRow[] = [
  {
    route: "/settings/with-council",
    url: () => "/settings/with-council",
    reads: decides,
    posts: decides,
  },
];
