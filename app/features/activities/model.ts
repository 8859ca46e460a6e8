import type { Audience, Owner } from "#app/features/items/model.ts";

export const activityKinds = [
  "course",
  "study_day",
  "conference",
  "master",
  "workshop",
  "coaching",
  "peer_consultation",
  "lesson_visit",
  "lesson_study",
  "plc",
  "design_team",
  "data_team",
  "network",
  "mentoring",
  "new_task",
  "industry_placement",
  "literature",
  "experiment",
  "knowledge_sharing",
  "informal_meeting",
  "other",
] as const;
export const activityStates = ["idea", "planned", "booked", "running", "done", "cancelled"] as const;
export const participationStates = ["invited", "accepted", "declined", "attended"] as const;
export const fundingSources = [
  "individual",
  "school",
  "assigned",
  "sustainable_employability",
  "starter",
  "none",
] as const;
/** The nine features of effective professional development that the book names (chapter 4), by number. */
export const strengtheners = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type ActivityKind = (typeof activityKinds)[number];
export type ActivityState = (typeof activityStates)[number];
export type ParticipationState = (typeof participationStates)[number];
export type FundingSource = (typeof fundingSources)[number];
export type Strengthener = (typeof strengtheners)[number];

/** An activity as a list shows it. */
export type ActivityRow = {
  id: number;
  title: string;
  kind: ActivityKind;
  state: ActivityState;
  startsOn: string | null;
  endsOn: string | null;
  owner: Owner;
  audiences: Audience[];
};

export type Participant = { personId: number; name: string; state: ParticipationState };

/** Who of the participants a viewer is told of: that someone declined is told to herself and to who invites. */
export const participantsShown = (all: readonly Participant[], me: number, invites: boolean) =>
  all.filter((one) => invites || one.personId === me || one.state === "accepted" || one.state === "attended");
