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
  unplanned: boolean;
  kind: ActivityKind;
  state: ActivityState;
  startsOn: string | null;
  endsOn: string | null;
  owner: Owner;
  audiences: Audience[];
};

export type Participant = {
  personId: number;
  name: string;
  state: ParticipationState;
  /** Given name of who assigned it to her, where someone did; told to her and to who organises it. */
  assignedBy: string | null;
};

export const doesTakePart = ({ state }: { state: ParticipationState }) =>
  state === "accepted" || state === "attended";

type Insight = {
  me: number;
  /** Organises it: also reads who did not answer or said no. */
  organises: boolean;
  /** Reads the names of all who take part. */
  readsNames: boolean;
  /** Whose gesprekspartner she is. */
  ownPeople: readonly number[];
};

/** Whom of those who were asked a viewer is told of. That someone declined is told to herself and to who invites. */
export function participantsShown<T extends Participant>(all: readonly T[], insight: Insight): T[] {
  const { me, organises, readsNames, ownPeople } = insight;
  return all
    .filter(
      (one) =>
        organises ||
        one.personId === me ||
        (doesTakePart(one) && (readsNames || ownPeople.includes(one.personId))),
    )
    .map((one) => (organises || one.personId === me ? one : { ...one, assignedBy: null }));
}

/** What the page says about signing up. Who waits is there for who organises it only. */
export type SignUpShown = {
  places: number | null;
  closesOn: string | null;
  wholeSchool: boolean;
  teams: readonly { id: number; label: string }[];
  /** Not past its last day, and not over. */
  open: boolean;
  /** There is a place. */
  free: boolean;
  /** The viewer herself waits. */
  waits: boolean;
  waiting: readonly { personId: number; name: string }[];
};

/** What may be signed up for on a day: not after its last day, and not once it is over. */
export const takesSignUps = (
  { closesOn, state }: { closesOn: string | null; state: ActivityState },
  today: string,
) => !isOver(state) && (closesOn === null || today <= closesOn);

/** How the places stand: without a limit there is always one. */
export const hasPlace = (places: number | null, taken: number) => places === null || taken < places;

/** It was, or it will not be. */
export const isOver = (state: ActivityState) => state === "done" || state === "cancelled";

/** A list in three parts: what goes on, what is to come, and what has been with the latest first. */
export const byPhase = <T extends { state: ActivityState }>(rows: readonly T[]) => ({
  running: rows.filter((row) => row.state === "running"),
  coming: rows.filter((row) => !isOver(row.state) && row.state !== "running"),
  past: rows.filter((row) => isOver(row.state)).reverse(),
});

export type OfferedText = "expectedWhat" | "expectedBecause" | "expectedNotice" | "teamHears";
type Offered = Record<OfferedText, string | null> & {
  state: ActivityState;
  lookBackOn: string | null;
  teamHearsOn: string | null;
};

/**
 * What the owner is offered to fill in, once: before it is over what she expects of it, afterwards what the team hears.
 * Null was never offered; an empty text was, and she left it open. A look-back day comes along where it is open too.
 */
export function offerOf(activity: Offered) {
  if (activity.state === "cancelled") return undefined;
  const asked: readonly OfferedText[] =
    activity.state === "done" ? ["teamHears"] : ["expectedWhat", "expectedBecause", "expectedNotice"];
  const texts = asked.filter((name) => activity[name] === null);
  if (texts.length === 0) return undefined;
  const asksTeam = texts.includes("teamHears");
  const days = (asksTeam ? (["teamHearsOn", "lookBackOn"] as const) : (["lookBackOn"] as const)).filter(
    (name) => activity[name] === null,
  );
  return { texts, days };
}

export type Offer = NonNullable<ReturnType<typeof offerOf>>;

/** What to write for a text that may stay open: one that was taken out or left open before is not offered again. */
export const textToKeep = (given: string | null | undefined, present: string | null | undefined) =>
  given ?? (present === null || present === undefined ? null : "");

/** `2:30`, as hours are typed. */
export const hoursTyped = (minutes: number | null | undefined) =>
  minutes === null || minutes === undefined
    ? ""
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** `1200,50`, as euros are typed. */
export const eurosTyped = (cents: number | null | undefined) =>
  cents === null || cents === undefined
    ? ""
    : `${Math.floor(cents / 100)}${cents % 100 ? `,${String(cents % 100).padStart(2, "0")}` : ""}`;

/** A choice of the nine as a form sends it. */
export const strengthenerFrom = (value: `${Strengthener}` | null) => value && (Number(value) as Strengthener);
