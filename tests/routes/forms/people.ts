import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const schoolOf = (w: CanarySchool) => String(w.school.school.id);
const otherSchool = (w: CanarySchool) => String(w.elsewhere.schoolId);
const stranger = (w: CanarySchool) => String(w.elsewhere.personId);
const person = (part: string) => ({
  by: "administrator" as const,
  route: `/people/:id/${part}`,
  url: (w: CanarySchool) => `/people/${w.school.teacher.personId}/${part}`,
});
const employment = (w: CanarySchool) => ({
  employment: String(w.school.teacher.employmentId),
  version: versionOf(w, "employments", w.school.teacher.employmentId),
});
const work = (w: CanarySchool) => ({
  schoolId: schoolOf(w),
  functionName: "leerkracht groep zes",
  functionGroup: "teaching",
  partTimeFactor: "0,8",
  fromDay: "2026-12-01",
});

export const peopleForms: Form[] = [
  {
    name: "someone new",
    route: "/people/new",
    by: "administrator",
    url: () => "/people/new",
    fields: (w) => ({
      givenName: "Yara de nieuwe",
      familyName: "Boumans",
      email: "yara@school.example",
      ...work(w),
    }),
    required: [
      "givenName",
      "familyName",
      "email",
      "schoolId",
      "functionName",
      "functionGroup",
      "partTimeFactor",
      "fromDay",
    ],
    long: { givenName: 60, functionName: 80 },
    wrong: { email: "abc", fromDay: "2026-02-30", partTimeFactor: "abc", functionGroup: "zzz" },
    foreign: { schoolId: otherSchool, homeTeamId: (w) => String(w.elsewhere.teamId) },
  },
  {
    ...person("edit"),
    name: "a person that changed",
    fields: (w) => ({
      givenName: "Noor Marije",
      familyName: "Visser van dam",
      email: "noor.visser@school.example",
      version: versionOf(w, "people", w.school.teacher.personId),
    }),
    required: ["givenName", "familyName", "email"],
    long: { givenName: 60 },
    wrong: { email: "abc" },
  },
  { ...person("invitation"), name: "inviting", fields: () => ({}) },
  {
    ...person("employments"),
    name: "another employment",
    fields: (w) => ({ act: "add", ...work(w), schoolId: String(w.school.office.id) }),
    required: ["schoolId", "functionName", "fromDay"],
    long: { functionName: 80 },
    wrong: { fromDay: "2026-02-30", partTimeFactor: "abc" },
    foreign: { schoolId: otherSchool },
  },
  {
    ...person("employments"),
    name: "the end of an employment",
    url: (w) =>
      `/people/${w.school.teacher.personId}/employments?employment=${w.school.teacher.employmentId}`,
    fields: (w) => ({ act: "end", lastDay: "2027-07-31", ...employment(w) }),
    hidden: ["employment"],
    required: ["lastDay", "employment"],
    wrong: { lastDay: "2026-02-30" },
    foreign: { employment: (w) => String(w.elsewhere.employmentId) },
  },
  {
    ...person("roles"),
    name: "a role",
    fields: (w) => ({
      act: "grant",
      kind: "team_leader",
      schoolId: schoolOf(w),
      teamId: String(w.school.otherTeam.id),
      fromDay: "2026-11-22",
    }),
    required: ["kind", "fromDay"],
    wrong: { kind: "zzz", fromDay: "2026-02-30" },
    foreign: { teamId: (w) => String(w.elsewhere.teamId) },
  },
  {
    ...person("partner"),
    name: "another partner",
    fields: (w) => ({
      act: "set",
      partnerId: String(w.school.schoolLeader.personId),
      fromDay: "2026-12-01",
      ...employment(w),
    }),
    hidden: ["employment"],
    required: ["partnerId", "fromDay", "employment"],
    wrong: { fromDay: "2026-02-30" },
    foreign: { partnerId: stranger, employment: (w) => String(w.elsewhere.employmentId) },
  },
  {
    ...person("pauses"),
    name: "a pause",
    fields: (w) => ({ act: "start", fromDay: "2026-12-01", toDay: "2027-03-01", ...employment(w) }),
    hidden: ["employment"],
    required: ["fromDay", "employment"],
    wrong: { fromDay: "2026-02-30", toDay: "2026-02-30" },
    foreign: { employment: (w) => String(w.elsewhere.employmentId) },
  },
];
