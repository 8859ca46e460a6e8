import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
const expertise = { by, route: "/expertise", url: () => "/expertise" };
const oneExpertise = {
  by,
  route: "/expertise/:id",
  url: (w: CanarySchool) => `/expertise/${w.expertiseId}`,
};
const list = {
  by,
  route: "/people/:id/handover",
  url: (w: CanarySchool) => `/people/${w.school.teacher.personId}/handover`,
};
const line = (which: "kept" | "ticked" | "given") => ({
  route: "/people/:id/handover/:line",
  url: (w: CanarySchool) => `/people/${w.school.teacher.personId}/handover/${w.handover[which]}`,
});
const stranger = (w: CanarySchool) => String(w.elsewhere.personId);
const samira = (w: CanarySchool) => String(w.school.teammate.personId);
const another = (w: CanarySchool) => String(w.handover.ofAnother);

export const handoverForms: Form[] = [
  {
    ...expertise,
    name: "a subject to be asked about",
    fields: () => ({
      act: "show",
      subject: "Rekenen met spullen",
      words: "Drie jaar geprobeerd",
      school: "",
    }),
    required: ["subject"],
    hidden: ["school"],
    long: { subject: 400, words: 400 },
    wrong: { school: "abc" },
    foreign: { school: (w) => String(w.elsewhere.schoolId) },
  },
  {
    ...expertise,
    name: "a proposed subject, taken up",
    fields: (w) => ({
      act: "accept",
      item: String(w.proposedItemId),
      subject: "Spelend rekenen met kleuters",
      words: "Een dag met collega's",
    }),
    required: ["item", "subject"],
    hidden: ["item"],
    long: { subject: 400, words: 400 },
    foreign: { item: (w) => String(w.questions.ofLeader) },
  },
  {
    ...expertise,
    name: "a proposed subject, not this one",
    fields: (w) => ({ act: "refuse", item: String(w.proposedItemId) }),
    required: ["item"],
    hidden: ["item"],
    foreign: { item: (w) => String(w.questions.ofLeader) },
  },
  {
    ...oneExpertise,
    name: "other words for a subject",
    fields: (w) => ({
      act: "change",
      subject: "Rekenen met wat er ligt",
      words: "In groep vijf begonnen",
      version: versionOf(w, "expertises", w.expertiseId),
    }),
    required: ["subject"],
    long: { subject: 400, words: 400 },
  },
  { ...oneExpertise, name: "taking a subject away", fields: () => ({ act: "withdraw" }) },
  {
    by: "teammate",
    name: "the start of a handover",
    route: "/people/:id/handover",
    url: (w) => `/people/${w.school.teammate.personId}/handover`,
    fields: (w) => ({
      act: "start",
      employment: String(w.school.teammate.employmentId),
      reason: "changes_team",
      lastDay: "2026-12-18",
    }),
    required: ["employment", "reason", "lastDay"],
    hidden: ["employment"],
    wrong: { lastDay: "18 december", reason: "zzz" },
    foreign: { employment: (w) => String(w.school.otherTeacher.employmentId) },
  },
  {
    ...list,
    name: "what is passed on",
    fields: (w) => ({
      act: "pass",
      handover: String(w.handover.listId),
      row: [`line:${w.handover.kept}`, `line:${w.handover.given}`],
      to: [samira(w), ""],
      passed: [`line:${w.handover.kept}`],
      version: versionOf(w, "handovers", w.handover.listId),
    }),
    required: ["handover"],
    hidden: ["handover"],
    wrong: { to: "abc" },
    foreign: { handover: another, to: stranger, passed: (w) => [`line:${w.handover.listId + 987_000}`] },
  },
  {
    ...list,
    name: "something more to hand over",
    fields: (w) => ({
      act: "add",
      handover: String(w.handover.listId),
      kind: "material",
      text: "De kist met spullen",
      to: samira(w),
      passed: "yes",
    }),
    required: ["handover", "text"],
    hidden: ["handover"],
    long: { text: 400 },
    wrong: { kind: "zzz", to: "abc" },
    foreign: { handover: another, to: stranger },
  },
  {
    ...list,
    by: "partner",
    name: "the end of a handover",
    fields: (w) => ({ act: "close", handover: String(w.handover.listId) }),
    required: ["handover"],
    hidden: ["handover"],
    foreign: { handover: another },
  },
  {
    ...line("given"),
    by,
    name: "a line of a handover",
    fields: (w) => ({
      act: "save",
      text: "Contact bij het instituut",
      to: samira(w),
      passed: "yes",
      version: versionOf(w, "handover_lines", w.handover.given),
    }),
    required: ["text"],
    long: { text: 400 },
    wrong: { to: "abc" },
    foreign: { to: stranger },
  },
  { ...line("kept"), by, name: "a line off the list", fields: () => ({ act: "remove" }) },
  {
    ...line("given"),
    by: "teammate",
    name: "a line that is done",
    fields: (w) => ({ act: "done", version: versionOf(w, "handover_lines", w.handover.given) }),
    wrong: { act: "zzz" },
  },
];
