import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";

const by = "teacher" as const;
const stranger = (w: CanarySchool) => [String(w.elsewhere.personId)];
const open = (part: string) => ({
  route: `/activities/:id/${part}`,
  url: (w: CanarySchool) => `/activities/${w.openId}/${part}`,
});

export const activityForms: Form[] = [
  {
    by,
    name: "what was done already",
    route: "/activities/afterwards",
    url: () => "/activities/afterwards",
    fields: () => ({ title: "Bij de koffie hoorde ik hoe Joost wacht", kind: "informal_meeting" }),
    required: ["title"],
    long: { title: 200 },
    wrong: { kind: "zzz", startsOn: "2099-01-01" },
    foreign: { team: (w) => String(w.school.otherTeam.id) },
  },
  {
    by,
    ...open("sign-up"),
    name: "opening an activity for a group",
    fields: () => ({ act: "open", groups: ["school"], places: "12", closesOn: "2026-12-15" }),
    required: ["groups"],
    wrong: { places: "abc", closesOn: "2026-02-30", groups: "zzz" },
    foreign: { groups: (w) => `team:${w.elsewhere.teamId}` },
  },
  {
    by: "otherLeader",
    ...open("sign-up"),
    name: "signing up",
    fields: () => ({ act: "join" }),
  },
  {
    by: "partner",
    name: "assigning a training",
    route: "/activities/:id/assignment",
    url: (w) => `/activities/${w.assignedId}/assignment`,
    fields: (w) => ({ act: "assign", assigned: [String(w.school.teacher.personId)] }),
    required: ["assigned"],
    wrong: { assigned: "zzz" },
    foreign: { assigned: stranger },
  },
  {
    by,
    ...open("group"),
    name: "a group born from an activity",
    fields: (w) => ({
      name: "Netwerk denkvragen",
      kind: "network",
      invited: [String(w.school.otherTeacher.personId)],
    }),
    required: ["name", "kind"],
    long: { name: 80 },
    wrong: { kind: "teaching_team" },
    foreign: { invited: stranger },
  },
  {
    by,
    ...open("agreement"),
    name: "telling the team",
    fields: (w) => ({
      text: "Wat werkte, tien minuten",
      team: String(w.school.team.id),
      dueOn: "2026-12-15",
    }),
    required: ["text", "team"],
    long: { text: 400 },
    wrong: { dueOn: "2026-02-30" },
    foreign: { team: (w) => String(w.school.otherTeam.id) },
  },
  {
    by,
    ...open("questions"),
    name: "own questions with an activity",
    fields: (w) => ({ questions: [String(w.questions.private)] }),
    wrong: { questions: "zzz" },
    foreign: { questions: (w) => String(w.questions.ofLeader) },
  },
  {
    by: "otherTeacher",
    name: "the answer to a group",
    route: "/teams/:id/invitation",
    url: (w) => `/teams/${w.groupId}/invitation`,
    fields: () => ({ act: "answer", answer: "accept" }),
    required: ["answer"],
    hidden: ["answer"],
    wrong: { answer: "zzz" },
  },
  {
    by,
    name: "asking colleagues into a group",
    route: "/teams/:id/invitation",
    url: (w) => `/teams/${w.groupId}/invitation`,
    fields: (w) => ({ act: "ask", invited: [String(w.school.teammate.personId)] }),
    required: ["invited"],
    wrong: { invited: "zzz" },
    foreign: { invited: stranger },
  },
];
