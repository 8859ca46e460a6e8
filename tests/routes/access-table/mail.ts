import { stopTokenFor } from "#app/features/mail/stop-link.server.ts";
import { SECRET } from "../../support/app.ts";
import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { lookers, signedIn, type Looker } from "../lookers.ts";

const runs: Looker[] = ["hrAdviser", "administrator", "elsewhere"];

export const stopOf = (w: CanarySchool) =>
  `/stop/${stopTokenFor([SECRET], { personId: w.school.teacher.personId, kind: "news" })}`;

/** What one wants to hear is one's own; the link of a letter works for whoever holds it; HR and administrator see what did not arrive. */
export const mailRows: AccessRow[] = [
  { route: "/account/mail", url: () => "/account/mail", reads: signedIn, posts: signedIn },
  { route: "/stop/:token", url: stopOf, reads: lookers, posts: lookers },
  {
    route: "/stop/:token",
    thing: "a link nobody was sent",
    url: () => "/stop/MTIuZGlnZXN0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    reads: [],
    posts: [],
  },
  { route: "/settings/mail", url: () => "/settings/mail", reads: runs },
];
