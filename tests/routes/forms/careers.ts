import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
const pathVersion = (w: CanarySchool) => versionOf(w, "items", w.careers.pathId);
const atStep = (which: "own" | "wish", part = "") => ({
  route: `/career/steps/:id${part}`,
  url: (w: CanarySchool) => `/career/steps/${w.careers[which]}${part}`,
});
const step = (w: CanarySchool, which: "own" | "wish") => w.stepVersion(w.careers[which]);
const school = (w: CanarySchool) => String(w.school.school.id);
const elsewhere = (w: CanarySchool) => String(w.school.office.id);

export const careerForms: Form[] = [
  {
    by,
    name: "where she wants to go",
    route: "/career",
    url: () => "/career",
    fields: (w) => ({
      school: school(w),
      text: "Over drie jaar begeleid ik starters",
      conversation: "",
      version: pathVersion(w),
    }),
    required: ["text"],
    long: { text: 4000 },
    foreign: { school: elsewhere },
  },
  {
    by,
    name: "telling where she wants to go",
    route: "/career/telling",
    url: () => "/career/telling",
    fields: (w) => ({
      act: "tell",
      school: school(w),
      partner: String(w.school.partner.personId),
      version: pathVersion(w),
    }),
    foreign: { school: elsewhere, partner: (w) => String(w.school.otherLeader.personId) },
  },
  {
    by: "teammate",
    name: "taking back what was told",
    route: "/career/telling",
    url: () => "/career/telling",
    fields: (w) => ({ act: "withdraw", school: school(w) }),
  },
  {
    by,
    name: "a step on her path",
    route: "/career/steps/new",
    url: () => "/career/steps/new",
    fields: (w) => ({
      school: school(w),
      role: String(w.careers.roleId),
      text: "Naast mijn klas",
      state: "developing",
      targetOn: "2028-08-01",
      question: String(w.questions.private),
    }),
    long: { text: 600 },
    wrong: { targetOn: "ooit", state: "zzz", role: "abc" },
    foreign: { school: elsewhere, question: (w) => String(w.questions.ofLeader), role: () => "987654" },
  },
  {
    by,
    name: "a step, changed",
    ...atStep("own", "/edit"),
    fields: (w) => ({
      text: "Twee dagen meelopen",
      state: "considering",
      targetOn: "2027-02-01",
      version: step(w, "own"),
    }),
    required: ["text"],
    long: { text: 600 },
    wrong: { targetOn: "ooit", state: "zzz" },
  },
  {
    by,
    name: "the question that serves a step",
    ...atStep("own"),
    fields: (w) => ({ act: "question", question: String(w.questions.private), version: step(w, "own") }),
    foreign: { question: (w) => String(w.questions.ofLeader) },
  },
  {
    by,
    name: "a step, a place further",
    ...atStep("own"),
    fields: (w) => ({ act: "move", move: "down", version: step(w, "own") }),
  },
  {
    by,
    name: "beside a signal",
    ...atStep("wish"),
    fields: (w) => ({
      act: "signal",
      signal: String(w.careers.signalId),
      text: "Na elke les van de stagiair",
      evidence: [],
      version: step(w, "wish"),
    }),
    long: { text: 1000 },
  },
  {
    by,
    name: "taking a wish back",
    ...atStep("wish", "/telling"),
    fields: () => ({ act: "withdraw" }),
  },
  {
    by,
    name: "a step, removed",
    ...atStep("own", "/removal"),
    fields: (w) => ({ version: step(w, "own") }),
  },
];
