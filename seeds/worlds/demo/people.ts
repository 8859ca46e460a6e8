import { officePeople } from "./people/office.ts";
import { thisYear } from "./days.ts";
import { vlietPeople } from "./people/vliet.ts";
import { wisselPeople } from "./people/wissel.ts";
import type { DemoPartner, DemoPartnerChange, DemoPerson, DemoRole, DemoSchool } from "./types.ts";

export { teams } from "./people/teams.ts";

export type PersonKey =
  | (typeof wisselPeople)[number]["key"]
  | (typeof vlietPeople)[number]["key"]
  | (typeof officePeople)[number]["key"];

export const board = { name: "Stichting Lindehof" };

export const schools = [
  {
    key: "wissel",
    kind: "school",
    name: "De Wissel",
    sector: "po",
    brin: "09WX00",
    teacherWord: "leerkracht",
    teamWord: "bouw",
    holidayRegion: "midden",
  },
  {
    key: "vliet",
    kind: "school",
    name: "Vliet College",
    sector: "vo",
    brin: "31VC00",
    teacherWord: "docent",
    teamWord: "team",
    holidayRegion: "midden",
  },
  {
    key: "office",
    kind: "office",
    name: "Bestuursbureau Lindehof",
    sector: null,
    teacherWord: "leraar",
    teamWord: "team",
    holidayRegion: "midden",
  },
] as const satisfies readonly DemoSchool[];

export const people: readonly (DemoPerson & { key: PersonKey })[] = [
  ...wisselPeople,
  ...vlietPeople,
  ...officePeople,
];

export const roles = [
  { person: "stefan-kroon", kind: "administrator", school: null },
  { person: "ingeborg-maas", kind: "hr_adviser", school: null },
  { person: "ellen-vermaat", kind: "board_member", school: null },
  { person: "hanneke-roelofs", kind: "school_leader", school: "wissel" },
  { person: "robert-van-ginkel", kind: "school_leader", school: "vliet" },
] as const satisfies readonly DemoRole[];

/** Where the partner is not the leader of the home team. */
export const partners = [
  { person: "hanneke-roelofs", partner: "ellen-vermaat" },
  { person: "robert-van-ginkel", partner: "ellen-vermaat" },
  { person: "ingeborg-maas", partner: "ellen-vermaat" },
  { person: "stefan-kroon", partner: "ellen-vermaat" },
] as const satisfies readonly DemoPartner[];

/** Who got another gesprekspartner in the course of the year: she can pass on what she wants to. */
export const partnerChanges = [
  { person: "aylin-demir", partner: "hanneke-roelofs", on: thisYear(11, 20) },
] as const satisfies readonly DemoPartnerChange[];

/** The accounts `npm run demo` names. */
export const demoAccounts = [
  "leraar@wissel.example",
  "teamleider@wissel.example",
  "leraar2@wissel.example",
  "schoolleider@wissel.example",
  "teamleider@vliet.example",
  "leraar@vliet.example",
  "hr@lindehof.example",
  "bestuur@lindehof.example",
  "beheer@lindehof.example",
] as const;
