import type { CanarySchool } from "./canary-school.ts";
import { activityRows } from "./access-table/activities.ts";
import { countRows } from "./access-table/counts.ts";
import { careerRows } from "./access-table/careers.ts";
import { conversationRows } from "./access-table/conversations.ts";
import { feedbackRows } from "./access-table/feedback.ts";
import { groupRows } from "./access-table/groups.ts";
import { importRowsOfTable } from "./access-table/imports.ts";
import { handoverRows } from "./access-table/handover.ts";
import { hoursRows } from "./access-table/hours.ts";
import { proposalRows } from "./access-table/gaps.ts";
import { learningRows } from "./access-table/learning.ts";
import { mailRows } from "./access-table/mail.ts";
import { moverRows } from "./access-table/movers.ts";
import { openRows } from "./access-table/open.ts";
import { planRows } from "./access-table/plans.ts";
import { reportRows } from "./access-table/reports.ts";
import { requestRows } from "./access-table/requests.ts";
import { roleProfileRows } from "./access-table/role-profiles.ts";
import { rolloverRows } from "./access-table/rollover.ts";
import { schoolRows } from "./access-table/school.ts";
import { storyRows } from "./access-table/stories.ts";
import { searchRows, yearRows } from "./access-table/search.ts";
import { valueRows } from "./access-table/value.ts";
import type { Looker } from "./lookers.ts";

/** Who may what at one URL, written from the reader table of the domain and the policies, not from what the code answers. */
export type AccessRow = {
  /** The pattern of app/routes.ts. */
  route: string;
  /** What lies behind it, where one pattern has several: "signed, with the former partner". */
  thing?: string;
  url: (world: CanarySchool) => string;
  /** For whom a GET opens it. Whoever is not named finds what is not there (404), or the way in when not signed in. */
  reads: readonly Looker[];
  /** For whom it is the way to another page (a redirect) instead. */
  passesOn?: readonly Looker[];
  /** Who may post here; left out where nothing can be posted (405). */
  posts?: readonly Looker[];
};

/** At least one row for every route; the architecture test fails on a route without one. */
export const accessTable: AccessRow[] = [
  ...openRows,
  ...conversationRows,
  ...learningRows,
  ...proposalRows,
  ...activityRows,
  ...hoursRows,
  ...valueRows,
  ...feedbackRows,
  ...reportRows,
  ...requestRows,
  ...careerRows,
  ...planRows,
  ...moverRows,
  ...mailRows,
  ...rolloverRows,
  ...storyRows,
  ...groupRows,
  ...handoverRows,
  ...importRowsOfTable,
  ...roleProfileRows,
  ...schoolRows,
  ...countRows,
  ...searchRows,
  ...yearRows,
];
