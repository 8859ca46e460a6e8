import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
const otherTeam = (w: CanarySchool) => String(w.school.otherTeam.id);
const nobodys = () => ["987654"];
const story = {
  title: "Wat hardop denken gaf",
  happened: "De klas dacht ineens mee",
  kept: "Een rijtje goede vragen",
  used: "In elke rekenles daarna",
  better: "Ze leggen elkaar nu uit",
  view: "Stilte is ook een antwoord",
  notes: [] as string[],
};
const words = { title: 120, happened: 2000, kept: 2000, used: 2000, better: 2000, view: 2000 };

export const storyForms: Form[] = [
  {
    by,
    name: "a new story",
    route: "/stories/new",
    url: () => "/stories/new",
    fields: () => ({ ...story }),
    long: words,
    wrong: { notes: "abc" },
    foreign: { notes: nobodys, school: (w) => String(w.elsewhere.schoolId), team: otherTeam },
  },
  {
    by,
    name: "a story that changed",
    route: "/stories/:id/edit",
    url: (w) => `/stories/${w.stories.private}/edit`,
    fields: (w) => ({ ...story, version: versionOf(w, "items", w.stories.private) }),
    long: words,
    foreign: { notes: nobodys },
  },
  {
    by,
    name: "who may read a story",
    route: "/stories/:id/sharing",
    url: (w) => `/stories/${w.stories.private}/sharing`,
    fields: () => ({ audiences: ["school"], yes: [] }),
    wrong: { audiences: "zzz" },
    foreign: { audiences: (w) => [`partner:${w.elsewhere.personId}`], yes: nobodys },
  },
  {
    by,
    name: "a story for the annual report",
    route: "/stories/:id/release",
    url: (w) => `/stories/${w.stories.private}/release`,
    fields: () => ({ act: "give", yes: [] }),
    required: ["act"],
    wrong: { act: "zzz" },
    foreign: { yes: nobodys },
  },
  {
    by,
    name: "asking someone to write along",
    route: "/stories/:id/authors",
    url: (w) => `/stories/${w.stories.private}/authors`,
    fields: (w) => ({ authors: [String(w.school.otherTeacher.personId)] }),
    required: ["authors"],
    foreign: { authors: (w) => [String(w.elsewhere.personId)] },
  },
  {
    by: "otherTeacher",
    name: "the answer to writing along",
    route: "/stories/:id/authors",
    url: (w) => `/stories/${w.stories.ofTwo}/authors`,
    fields: () => ({ act: "answer", answer: "accept" }),
    required: ["answer"],
    wrong: { answer: "zzz" },
  },
  {
    by,
    name: "going on without someone",
    route: "/stories/:id/authors",
    url: (w) => `/stories/${w.stories.ofTwo}/authors`,
    fields: (w) => ({ act: "remove", person: String(w.school.teammate.personId) }),
    required: ["person"],
    hidden: ["person"],
    foreign: { person: (w) => String(w.elsewhere.personId) },
  },
  {
    by,
    name: "new evidence",
    route: "/evidence/new",
    url: () => "/evidence/new",
    fields: (w) => ({
      url: "https://www.school.example/les",
      title: "De les waar het om ging",
      validUntil: "2027-11-20",
      items: [String(w.questions.private)],
    }),
    required: ["url"],
    long: { title: 200 },
    wrong: { validUntil: "2026-02-30", url: "javascript:alert(1)" },
    foreign: {
      items: (w: CanarySchool) => [String(w.questions.ofLeader)],
      audiences: (w) => [`partner:${w.elsewhere.personId}`],
      school: (w) => String(w.elsewhere.schoolId),
      team: otherTeam,
    },
  },
  {
    by,
    name: "evidence that changed",
    route: "/evidence/:id/edit",
    url: (w) => `/evidence/${w.evidence.private}/edit`,
    fields: (w) => ({
      title: "Het certificaat van toen",
      validUntil: "2027-11-20",
      items: [String(w.questions.private)],
      version: versionOf(w, "items", w.evidence.private),
    }),
    required: ["title"],
    long: { title: 200 },
    wrong: { validUntil: "2026-02-30" },
    foreign: { items: (w: CanarySchool) => [String(w.questions.ofLeader)] },
  },
];
