/** The shapes of the demo world's organisation and vision: data only, fed by the seed to real commands. */
import type { careerPhases, functionGroups } from "#db/schema/people.ts";
import type { roleKinds, teamKinds, teamParts } from "#db/schema/teams.ts";
import type { leaderParts } from "#db/schema/vision.ts";
import type { PersonKey } from "./people.ts";

export type OneOf<List extends readonly string[]> = List[number];

/** A day relative to the clock: school year 0 is the current one (1 August to 31 July), -1 the last. */
export type DemoDay = { schoolYear: number; month: number; day: number };

export type SchoolKey = "wissel" | "vliet" | "office";
export type TeamKey =
  | "wissel-onderbouw"
  | "wissel-middenbouw"
  | "wissel-bovenbouw"
  | "wissel-ondersteuning"
  | "wissel-leiding"
  | "wissel-expertteam-rekenen"
  | "wissel-netwerk-spelend-leren"
  | "vliet-onderbouw"
  | "vliet-bovenbouw"
  | "vliet-mavo"
  | "vliet-ondersteuning"
  | "vliet-leiding"
  | "vliet-sectie-nederlands"
  | "vliet-sectie-wiskunde"
  | "vliet-sectie-mens-en-maatschappij";

export type DemoSchool = {
  key: SchoolKey;
  kind: "school" | "office";
  name: string;
  sector: "po" | "vo" | null;
  brin?: string;
  teacherWord: "leraar" | "leerkracht" | "docent";
  teamWord: "team" | "bouw" | "sectie";
  holidayRegion: "noord" | "midden" | "zuid";
};

export type DemoPerson = {
  key: string;
  givenName: string;
  namePrefix?: string;
  familyName: string;
  email: string;
  employeeNumber: string;
  school: SchoolKey;
  functionName: string;
  functionGroup: OneOf<typeof functionGroups>;
  scaleCode: string;
  /** Ten-thousandths: 0,8 is 8000. */
  partTimeFactor: number;
  /** Digits 1 (Monday) to 5 (Friday). */
  daysWorked: string;
  careerPhase: OneOf<typeof careerPhases> | null;
  homeTeam: TeamKey | null;
  /** Employed since 1 August, that many school years before the current one. */
  sinceYearsAgo: number;
  pause?: { from: DemoDay; to: DemoDay | null };
  locale?: "en";
};

export type DemoTeam = {
  key: TeamKey;
  school: SchoolKey;
  kind: OneOf<typeof teamKinds>;
  name: string;
  /** Null: a section or network that works without a leader. */
  leader: PersonKey | null;
  /** People of a home team are members without being named here. */
  members: readonly { person: PersonKey; part: OneOf<typeof teamParts>; mandate?: string }[];
};

/** Leaders of teams are not repeated here: their role follows from the team. */
export type DemoRole = {
  person: PersonKey;
  kind: Exclude<OneOf<typeof roleKinds>, "team_leader">;
  /** Null: the whole board. */
  school: SchoolKey | null;
};

export type DemoPartner = { person: PersonKey; partner: PersonKey };
export type DemoPartnerChange = DemoPartner & { on: DemoDay };

export type WisselAmbition = "rekenen" | "lezen" | "erbij" | "elkaar" | "spelen" | "wijk" | "digitaal";
export type VlietAmbition = "vragen" | "taal" | "gezien" | "samen-lesgeven" | "wereld" | "maatwerk";
export type BoardAmbition = "plek" | "blijven-leren";
/** The lineage: what stays the same ambition over the versions. */
export type AmbitionKey = WisselAmbition | VlietAmbition | BoardAmbition;

/** Whose vision it is. */
export type VisionPlace = SchoolKey | "board";

export type DemoVision = {
  place: VisionPlace;
  no: number;
  adoptedOn: DemoDay;
  statement: string;
  tookPart: string;
  coreValues: readonly { name: string; meaning: string }[];
  ambitions: readonly {
    key: AmbitionKey;
    title: string;
    meaning: string;
    text: string;
    focalPoint: boolean;
    /** The ambition of the board it works out. */
    worksOut?: BoardAmbition;
    /** Colour and mark of the lineage; 7 and on in open form. */
    slot: number;
  }[];
};

export type GoalKey =
  | "wissel-rekenbeleid"
  | "wissel-uitleggen"
  | "wissel-lezen"
  | "wissel-deuren"
  | "wissel-ouders"
  | "wissel-spel-groep-3"
  | "wissel-tablets"
  | "wissel-kijken"
  | "middenbouw-gesprek"
  | "vliet-startende-docenten"
  | "vliet-vragen-in-de-les"
  | "vliet-lezen-in-elk-vak"
  | "vliet-mentoruur"
  | "vliet-stagebezoek"
  | "bestuur-starters";

export type DemoGoal = {
  key: GoalKey;
  owner: { board: true } | { school: SchoolKey } | { team: TeamKey };
  ambition: AmbitionKey | null;
  term: "short" | "long";
  text: string;
  howWeNotice?: string;
  openedOn: DemoDay;
  dueOn?: DemoDay;
  state: "open" | "reached" | "let_go";
  closedOn?: DemoDay;
  conclusion?: string;
  parent?: GoalKey;
  tookPart?: string;
  leaderPart?: OneOf<typeof leaderParts>;
  leaderWords?: string;
  routine?: string;
  /** Teams that work on it: expert teams, development groups, networks. */
  teams?: readonly TeamKey[];
};
