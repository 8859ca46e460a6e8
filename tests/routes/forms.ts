import type { CanarySchool } from "./canary-school.ts";
import { activityForms } from "./forms/activities.ts";
import { authForms } from "./forms/auth.ts";
import { countForms } from "./forms/counts.ts";
import { careerForms } from "./forms/careers.ts";
import { conversationForms } from "./forms/conversations.ts";
import { feedbackForms } from "./forms/feedback.ts";
import { groupForms } from "./forms/groups.ts";
import { importForms } from "./forms/imports.ts";
import { handoverForms } from "./forms/handover.ts";
import { hoursForms } from "./forms/hours.ts";
import { proposalForms } from "./forms/gaps.ts";
import { learningForms } from "./forms/learning.ts";
import { mailForms } from "./forms/mail.ts";
import { moverForms } from "./forms/movers.ts";
import { peopleForms } from "./forms/people.ts";
import { planForms } from "./forms/plans.ts";
import { reportForms } from "./forms/reports.ts";
import { requestForms } from "./forms/requests.ts";
import { roleProfileForms } from "./forms/role-profiles.ts";
import { rolloverForms } from "./forms/rollover.ts";
import { schoolForms } from "./forms/school.ts";
import { storyForms } from "./forms/stories.ts";
import { valueForms } from "./forms/value.ts";
import type { Looker } from "./lookers.ts";

export type Fields = Record<string, string | string[]>;

/** One form of the application, filled in well, and the ways in which it can be filled in badly. */
export type Form = {
  name: string;
  /** The pattern of app/routes.ts it is posted to. */
  route: string;
  by: Looker;
  url: (world: CanarySchool) => string;
  /** Fields that are accepted (302), unless `refused` says what this world makes of them. */
  fields: (world: CanarySchool) => Fields;
  refused?: number;
  required?: string[];
  /** Fields nobody types: refused all the same, but no reason stands beside them. */
  hidden?: string[];
  /** Longest text per field. */
  long?: Record<string, number>;
  /** A value of the wrong type: no day, no number, none of the choices. */
  wrong?: Record<string, string>;
  /** The key of something of another board, or that is not the poster's. */
  foreign?: Record<string, (world: CanarySchool) => string | string[]>;
};

/** Every form, of every route that takes a post; the test on bad input fails on a route without one. */
export const forms: Form[] = [
  ...authForms,
  ...conversationForms,
  ...learningForms,
  ...proposalForms,
  ...activityForms,
  ...hoursForms,
  ...valueForms,
  ...feedbackForms,
  ...reportForms,
  ...requestForms,
  ...careerForms,
  ...countForms,
  ...planForms,
  ...storyForms,
  ...groupForms,
  ...handoverForms,
  ...importForms,
  ...roleProfileForms,
  ...schoolForms,
  ...peopleForms,
  ...moverForms,
  ...mailForms,
  ...rolloverForms,
];
