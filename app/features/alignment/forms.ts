import type { ActivityKind } from "#app/features/activities/model.ts";

/** Kinds of activities as the picture of what we do draws them: twenty-one kinds would be no picture. */
export const activityForms = [
  "courses",
  "looking",
  "groups",
  "guidance",
  "trying",
  "sharing",
  "other",
] as const;
export type ActivityForm = (typeof activityForms)[number];

/** Every kind in one form: what is taught, watched at each other, worked on in a group, guided, tried out, read and told on. */
export const formOf: Record<ActivityKind, ActivityForm> = {
  course: "courses",
  study_day: "courses",
  conference: "courses",
  master: "courses",
  workshop: "courses",
  lesson_visit: "looking",
  lesson_study: "looking",
  peer_consultation: "looking",
  plc: "groups",
  design_team: "groups",
  data_team: "groups",
  network: "groups",
  coaching: "guidance",
  mentoring: "guidance",
  experiment: "trying",
  new_task: "trying",
  industry_placement: "trying",
  literature: "sharing",
  knowledge_sharing: "sharing",
  informal_meeting: "sharing",
  other: "other",
};
