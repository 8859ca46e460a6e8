import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "schoolLeader" as const;
const words = {
  title: "Taalcoördinator",
  what: "Houdt lezen levend",
  why: "",
  taskHours: "40",
  requirements: "",
  scaleCode: "LC",
  placesNow: "1",
  placesWanted: "2",
  openingOn: "2027-02-01",
  whoDecides: "",
  procedure: "",
  mandate: "",
  facilities: "",
  signalId: [""],
  signalText: ["Collega's vragen om een boek"],
  signalExample: [""],
};
const long = { title: 120, what: 2000, why: 2000, requirements: 1000, whoDecides: 300, procedure: 1000 };
const wrong = {
  taskHours: "veel",
  placesNow: "-1",
  placesWanted: "9999",
  openingOn: "2027-02-30",
  scaleCode: "LZ",
  ambitions: "abc",
};
const foreign = { ambitions: (w: CanarySchool) => [String(w.elsewhere.ambitionId), "987654"] };

const held = {
  by,
  route: "/roles/:id/holdings",
  url: (w: CanarySchool) => `/roles/${w.roles.held}/holdings`,
};
const holding = (w: CanarySchool) => ({
  holding: String(w.holdingId),
  version: versionOf(w, "role_holdings", w.holdingId),
});
const mix = {
  by,
  route: "/roles/mix",
  url: (w: CanarySchool) => `/roles/mix?school=${w.school.school.id}`,
};

export const roleProfileForms: Form[] = [
  {
    name: "a role described",
    route: "/roles/new",
    by,
    url: () => "/roles/new",
    fields: (w) => ({ ...words, schoolId: String(w.school.school.id), ambitions: [String(w.lineageId)] }),
    required: ["title"],
    long: { ...long, mandate: 1000, facilities: 1000 },
    wrong,
    foreign: { ...foreign, schoolId: (w) => String(w.elsewhere.schoolId) },
  },
  {
    name: "a role that changed",
    route: "/roles/:id/edit",
    by,
    url: (w) => `/roles/${w.roles.held}/edit`,
    fields: (w) => ({ ...words, version: versionOf(w, "role_profiles", w.roles.held) }),
    required: ["title"],
    long,
    wrong,
    foreign: { ...foreign, signalId: () => "987654" },
  },
  {
    name: "a role back in the list",
    route: "/roles/:id",
    by,
    url: (w) => `/roles/${w.roles.laidAside}`,
    fields: (w) => ({ act: "restore", version: versionOf(w, "role_profiles", w.roles.laidAside) }),
    required: ["act"],
    hidden: ["act"],
    wrong: { act: "zzz" },
  },
  {
    name: "a role someone has out of the list",
    route: "/roles/:id",
    by,
    url: (w) => `/roles/${w.roles.held}`,
    fields: (w) => ({ act: "archive", version: versionOf(w, "role_profiles", w.roles.held) }),
    refused: 422,
  },
  {
    ...held,
    name: "a role given",
    fields: (w) => ({
      act: "give",
      personId: String(w.school.teammate.personId),
      mandate: "Kiest de boeken",
      facilities: "Veertig uur",
      fromDay: "2026-12-01",
      toDay: "",
    }),
    required: ["personId", "fromDay"],
    long: { mandate: 1000, facilities: 1000 },
    wrong: { personId: "abc", fromDay: "2026-02-30", toDay: "2026-11-30" },
    foreign: { personId: (w) => String(w.elsewhere.personId) },
  },
  {
    ...held,
    name: "a role given to oneself",
    fields: (w) => ({ act: "give", personId: String(w.school.schoolLeader.personId), fromDay: "2026-12-01" }),
    refused: 422,
  },
  {
    ...held,
    name: "what comes with a role",
    fields: (w) => ({ act: "change", ...holding(w), mandate: "Beslist zelf", facilities: "" }),
    required: ["holding"],
    hidden: ["holding"],
    long: { mandate: 1000, facilities: 1000 },
    foreign: { holding: () => "987654" },
  },
  {
    ...held,
    name: "the end of a role",
    fields: (w) => ({ act: "end", ...holding(w), lastDay: "2026-12-31" }),
    required: ["lastDay"],
    wrong: { lastDay: "2026-02-30" },
    foreign: { holding: () => "987654" },
  },
  {
    ...mix,
    name: "what the school wants of a scale",
    fields: () => ({
      act: "wish",
      version: "0",
      scaleCode: "LD",
      wanted: "1,5",
      opening: "0,5",
      openingOn: "2027-08-01",
      why: "Een coördinator",
    }),
    required: ["scaleCode", "wanted"],
    long: { scaleCode: 12, why: 1000 },
    wrong: { wanted: "veel", opening: "abc", openingOn: "2027-02-30", scaleCode: "L11" },
  },
  {
    ...mix,
    name: "a wish let go",
    url: (w) => `/roles/mix?school=${w.school.school.id}&scale=LC`,
    fields: (w) => ({
      act: "drop",
      wish: String(w.wishId),
      version: versionOf(w, "function_mix_wishes", w.wishId),
    }),
    required: ["wish"],
    hidden: ["wish"],
    foreign: { wish: () => "987654" },
  },
];
