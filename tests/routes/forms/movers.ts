import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const employment = (w: CanarySchool) => ({
  employment: String(w.school.teacher.employmentId),
  version: versionOf(w, "employments", w.school.teacher.employmentId),
});
const at = (part: string) => ({
  by: "hrAdviser" as const,
  route: `/people/:id/${part}`,
  url: (w: CanarySchool) => `/people/${w.school.teacher.personId}/${part}`,
});
const team = (w: CanarySchool) => ({ version: versionOf(w, "teams", w.school.team.id) });
const ofTeam = {
  by: "schoolLeader" as const,
  route: "/teams/:id/edit",
  url: (w: CanarySchool) => `/teams/${w.school.team.id}/edit`,
};

export const moverForms: Form[] = [
  {
    ...at("move"),
    name: "another home team",
    fields: (w) => ({
      act: "move",
      homeTeamId: String(w.school.otherTeam.id),
      onDay: "2026-12-01",
      ...employment(w),
    }),
    hidden: ["employment"],
    required: ["homeTeamId", "onDay", "employment"],
    wrong: { onDay: "2026-02-30" },
    foreign: {
      homeTeamId: (w) => String(w.elsewhere.teamId),
      employment: (w) => String(w.elsewhere.employmentId),
    },
  },
  {
    ...at("move"),
    name: "taking back a move there is not",
    fields: (w) => ({ act: "take_back", move: "987654", ...employment(w) }),
    refused: 404,
  },
  {
    ...at("transfer"),
    name: "work at another school",
    url: (w) => `/people/${w.school.teacher.personId}/transfer?employment=${w.school.teacher.employmentId}`,
    fields: (w) => ({
      schoolId: String(w.school.office.id),
      functionName: "medewerker onderwijs",
      functionGroup: "support",
      partTimeFactor: "0,8",
      fromDay: "2026-12-01",
      ...employment(w),
    }),
    hidden: ["employment"],
    required: ["schoolId", "functionName", "functionGroup", "partTimeFactor", "fromDay", "employment"],
    long: { functionName: 80 },
    wrong: { fromDay: "2026-02-30", partTimeFactor: "abc" },
    foreign: { schoolId: (w) => String(w.elsewhere.schoolId), homeTeamId: (w) => String(w.elsewhere.teamId) },
  },
  {
    ...at("employments"),
    name: "taking back an end",
    url: (w) =>
      `/people/${w.school.teacher.personId}/employments?employment=${w.school.teacher.employmentId}`,
    fields: (w) => ({ act: "end_back", ...employment(w) }),
    hidden: ["employment"],
    required: ["employment"],
    foreign: { employment: (w) => String(w.elsewhere.employmentId) },
  },
  {
    name: "what a former team still reads",
    route: "/me/former-teams/:id",
    by: "teacher",
    url: (w) => `/me/former-teams/${w.school.otherTeam.id}`,
    fields: (w) => ({ items: [String(w.formerTeamQuestionId)] }),
    foreign: { items: (w) => [String(w.questions.private)] },
  },
  {
    name: "what goes along from a school she left for another",
    route: "/me/moving/:school",
    by: "formerPartner",
    url: (w) => `/me/moving/${w.school.office.id}`,
    fields: (w) => ({ take: [String(w.leftBehindId)] }),
    foreign: { take: (w) => [String(w.questions.private)], keep: (w) => [String(w.questions.private)] },
  },
  {
    ...ofTeam,
    name: "standing in for the leader",
    fields: (w) => ({
      act: "deputy",
      deputyId: String(w.school.otherTeacher.personId),
      fromDay: "2026-12-01",
      toDay: "2026-12-18",
      ...team(w),
    }),
    required: ["deputyId", "fromDay", "toDay"],
    wrong: { fromDay: "2026-02-30", toDay: "2026-02-30" },
    foreign: { deputyId: (w) => String(w.elsewhere.personId) },
  },
  {
    ...ofTeam,
    name: "ending what nobody stands in for",
    fields: (w) => ({ act: "deputy_end", deputyId: String(w.school.otherTeacher.personId), ...team(w) }),
    refused: 404,
  },
];
