import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import type { Looker } from "../lookers.ts";

/** Who writes on the sheet of the teacher's team, who leads it, and the school leader, who reads it. */
const writes: Looker[] = ["teacher", "teammate", "partner"];
const leads: Looker[] = ["partner"];
const reads: Looker[] = [...writes, "schoolLeader"];
const files: Looker[] = ["partner", "schoolLeader"];

const at = (rest: string) => (w: CanarySchool) => `/teams/${w.school.team.id}/plan${rest}`;
const row = (route: string, rest: string, who: Looker[], posts?: Looker[]): AccessRow => ({
  route: `/teams/:id/plan${route}`,
  thing: "of the teacher's team",
  url: at(rest),
  reads: who,
  posts,
});

/** Of another team of the same school its own people find it, and nobody of the teacher's. */
const otherTeam: AccessRow = {
  route: "/teams/:id/plan",
  thing: "of another team",
  url: (w) => `/teams/${w.school.otherTeam.id}/plan?year=2026`,
  reads: ["otherTeacher", "formerPartner", "otherLeader", "schoolLeader"],
};

export const planRows: AccessRow[] = [
  row("", "?year=2026", reads),
  { ...row("", "?year=2025", reads), thing: "of a year that is over" },
  { ...row("", "?year=2031", []), thing: "of a year that is far away" },
  otherTeam,
  row("/lines", "/lines?year=2026", writes, writes),
  { ...row("/lines", "/lines?year=2025", [], []), thing: "of a year that is over" },
  {
    ...row("/lines/:line", "", writes, writes),
    url: (w) => `/teams/${w.school.team.id}/plan/lines/${w.planLines.later}`,
  },
  {
    ...row("/lines/:line", "", [], []),
    thing: "under another team",
    url: (w) => `/teams/${w.school.otherTeam.id}/plan/lines/${w.planLines.later}`,
  },
  row("/words", "/words?year=2026", writes, writes),
  row("/frame", "/frame?year=2026", leads, leads),
  row("/agreement", "/agreement?year=2026", leads, leads),
  row("/versions/:no", "/versions/1?year=2026", reads),
  { ...row("/versions/:no", "/versions/2?year=2026", []), thing: "that is not there" },
  row("/print", "/print?year=2026", reads),
  { ...row("/print", "/print?year=2026&no=1", reads), thing: "as it was agreed" },
  { ...row("/print", "/print?year=2026&council=yes", reads), thing: "for the council" },
  row("/hours.xlsx", "/hours.xlsx?year=2026&no=1", files),
  {
    route: "/teams/:id/conversations/new",
    url: (w) => `/teams/${w.school.team.id}/conversations/new`,
    reads: leads,
    posts: leads,
  },
  {
    route: "/activities/new",
    thing: "of a line of the sheet",
    url: (w) => `/activities/new?line=${w.planLines.later}`,
    reads: writes,
    posts: writes,
  },
];
