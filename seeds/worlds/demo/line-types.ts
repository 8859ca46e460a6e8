/** The shapes of what people and teams of the demo world wrote. */
import type { activityKinds, activityStates, fundingSources } from "#db/schema/activities.ts";
import type { agreementKinds, agreementSides } from "#db/schema/agreements.ts";
import type { howItWent } from "#db/schema/conversations.ts";
import type { noteScopes, signOffKinds } from "#db/schema/records.ts";
import type { hindranceKinds, judgements, levels, origins, questionForms } from "#db/schema/questions.ts";
import type { capitals, noteForWhom, noteSenses, valueKinds } from "#db/schema/value.ts";
import type { PersonKey } from "./people.ts";
import type { AmbitionKey, DemoDay, GoalKey, OneOf, TeamKey } from "./types.ts";

/** "team" is the home team of the writer. A team's item is read by its members anyway: there only "school" adds. */
export type Audience = "partner" | "team" | "school" | { team: TeamKey };

export type DemoAlignment = ({ ambition: AmbitionKey } | { goal: GoalKey }) & {
  judgement: OneOf<typeof judgements>;
  why?: string;
  /** Written by the partner at that time. */
  partnerLine?: string;
};

export type DemoQuestion = {
  text: string;
  form?: OneOf<typeof questionForms>;
  why?: string;
  forWhom?: string;
  origin?: OneOf<typeof origins>;
  level?: OneOf<typeof levels>;
  alignments?: readonly DemoAlignment[];
  shared: readonly Audience[];
  opened: DemoDay;
  state: "proposed" | "active" | "answered" | "parked";
  /** The day it was answered or parked. */
  closed?: DemoDay;
  conclusion?: string;
  /** Index of an earlier question of the same line. */
  grownFrom?: number;
};

export type DemoActivity = {
  title: string;
  kind: OneOf<typeof activityKinds>;
  formal: boolean;
  onSite: boolean;
  provider?: string;
  place?: string;
  /** Absent: no date yet. */
  starts?: DemoDay;
  ends?: DemoDay;
  minutes?: number;
  cents?: number;
  source?: OneOf<typeof fundingSources>;
  state: OneOf<typeof activityStates>;
  /** Colleagues who were invited and take part; those who declined apart. */
  with?: readonly PersonKey[];
  declined?: readonly PersonKey[];
  /** Index of an earlier activity of the same line. */
  grewFrom?: number;
  /** Indexes of questions of the same line. */
  questions?: readonly number[];
  goals?: readonly GoalKey[];
  expectation?: { what: string; because?: string; notice?: string; lookBack?: DemoDay };
  /** What the writer wrote on the day of the look-back. */
  lookedBack?: {
    text: string;
    values: readonly OneOf<typeof valueKinds>[];
    sense?: OneOf<typeof noteSenses>;
    shared: readonly Audience[];
  };
  teamHears?: { what: string; on?: DemoDay };
  shared: readonly Audience[];
};

export type DemoNote = {
  text: string;
  /** None is fine: "weet ik nog niet". */
  values: readonly OneOf<typeof valueKinds>[];
  /** Only with a potential value. */
  capital?: OneOf<typeof capitals>;
  on: DemoDay;
  time?: "expected";
  sense?: OneOf<typeof noteSenses>;
  forWhom?: OneOf<typeof noteForWhom>;
  /** Indexes in the same line. */
  question?: number;
  activity?: number;
  /** Earlier notes that made this one possible. */
  from?: readonly number[];
  shared: readonly Audience[];
};

export type DemoHindrance = {
  text: string;
  kind?: OneOf<typeof hindranceKinds>;
  on: DemoDay;
  resolved?: DemoDay;
  question?: number;
  shared: readonly Audience[];
};

/** The teacher's four prompts: energy, learn (and where in our vision), future (3-5 years), need (and from whom). */
export type StaffPrompt = "energy" | "learn" | "future" | "need";
/** The partner's two prompts: what I saw and want to name, what I bring in from the school. */
export type PartnerPrompt = "saw" | "bring";

export type DemoPreparation<Prompt extends string> = {
  answers: Partial<Record<Prompt, string>>;
  keptPrivate?: readonly Prompt[];
  reviews?: readonly {
    question: number;
    /** The owner's word; absent on the partner's side. */
    how?: OneOf<typeof howItWent>;
    helped?: string;
    hindered?: string;
    keptPrivate?: true;
  }[];
  /** Absent: begun, not shared. */
  shared?: DemoDay;
};

export type DemoAgreement = {
  text: string;
  /** "own" is owed by the staff member, "school" by the partner unless `owner` says who. */
  side: OneOf<typeof agreementSides>;
  owner?: PersonKey;
  kind: OneOf<typeof agreementKinds>;
  due?: DemoDay;
  minutes?: number;
  cents?: number;
  question?: number;
  done?: DemoDay;
  dropped?: true;
  moved?: number;
  views?: { staff?: "enough" | "not_enough"; partner?: "enough" | "not_enough" };
};

export type DemoConversation = {
  kind: "start" | "progress" | "look_back" | "career" | "free";
  /** The day it was held, or is planned for when `state` is planned; absent when still to plan. */
  on?: DemoDay;
  /** Amsterdam, "15:30". */
  at?: string;
  minutes?: number;
  /** Absent: the teacher's own place. */
  place?: string;
  state: "to_plan" | "planned" | "held" | "signed" | "closed_unsigned" | "cancelled" | "held_elsewhere";
  /** The partner's open question beforehand. */
  opening?: string;
  staff?: DemoPreparation<StaffPrompt>;
  partner?: DemoPreparation<PartnerPrompt>;
  agenda?: readonly { by: "staff" | "partner"; text: string; hindrance?: number }[];
  notes?: readonly { by: "staff" | "partner"; scope: OneOf<typeof noteScopes>; text: string }[];
  /** Indexes of questions that were made in this conversation. */
  questions?: readonly number[];
  agreements?: readonly DemoAgreement[];
  signOff?: {
    on: DemoDay;
    staff: { kind: OneOf<typeof signOffKinds>; response?: string };
    partner: { kind: OneOf<typeof signOffKinds>; response?: string };
  };
};

/** Everything one person wrote over two school years; what is absent she did not write. */
export type DemoLine = {
  person: PersonKey;
  questions?: readonly DemoQuestion[];
  activities?: readonly DemoActivity[];
  notes?: readonly DemoNote[];
  hindrances?: readonly DemoHindrance[];
  conversations?: readonly DemoConversation[];
};

/** What a team owns: always read by its members. */
export type DemoTeamLine = {
  team: TeamKey;
  /** Who of the team wrote it down. */
  writer: PersonKey;
  questions: readonly DemoQuestion[];
  activities?: readonly DemoActivity[];
  notes?: readonly DemoNote[];
};
