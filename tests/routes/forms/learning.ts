import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
const otherTeam = (w: CanarySchool) => String(w.school.otherTeam.id);
const stranger = (w: CanarySchool) => [`partner:${w.elsewhere.personId}`];
const ofLeader = (w: CanarySchool) => String(w.questions.ofLeader);
const question = (part: string, which: keyof CanarySchool["questions"] = "private") => ({
  by,
  route: `/questions/:id/${part}`,
  url: (w: CanarySchool) => `/questions/${w.questions[which]}/${part}`,
});
const version = (w: CanarySchool, id: number) => versionOf(w, "items", id);

const activity = {
  title: "Cursus rekendidactiek",
  kind: "course",
  startsOn: "2026-12-01",
  endsOn: "2026-12-08",
  hours: "4",
  euros: "350",
  provider: "De hogeschool in de stad",
  expectedWhat: "Beter uitleggen wat delen is",
};
const note = {
  text: "De klas dacht hardop mee",
  values: ["immediate"],
  sense: "positive",
  notedOn: "2026-11-20",
};

export const learningForms: Form[] = [
  {
    by,
    name: "a new question",
    route: "/questions/new",
    url: () => "/questions/new",
    fields: () => ({
      text: "Hoe laat ik iedereen meedenken?",
      why: "Omdat ik het elke dag zie",
      forWhom: "Voor groep zes",
      origin: "practice",
      form: "question",
      level: "individual",
    }),
    required: ["text"],
    long: { text: 400, why: 1000, forWhom: 300 },
    wrong: { form: "zzz", origin: "zzz", level: "zzz", school: "abc" },
    foreign: {
      school: (w) => String(w.elsewhere.schoolId),
      team: otherTeam,
      audiences: stranger,
      grownFrom: ofLeader,
      conversation: (w) => String(w.talks.ofLeader),
    },
  },
  {
    ...question("edit"),
    name: "other words for a question",
    fields: (w) => ({
      text: "Hoe laat ik de hele klas meedenken?",
      why: "Omdat het lukt als ik wacht",
      version: version(w, w.questions.private),
    }),
    required: ["text"],
    long: { text: 400, why: 1000 },
    wrong: { origin: "zzz" },
  },
  {
    ...question("alignments"),
    name: "a link with the vision",
    fields: (w) => ({
      target: `ambition:${w.ambitionId}`,
      judgement: "rubs",
      why: "Het rooster laat het niet toe",
    }),
    required: ["target", "judgement"],
    long: { why: 600 },
    wrong: { target: "zzz", judgement: "zzz" },
    foreign: { target: (w) => `ambition:${w.elsewhere.ambitionId}` },
  },
  {
    ...question("conclusion"),
    name: "rounding off a question",
    fields: (w) => ({
      state: "answered",
      conclusion: "Wachten werkt het beste",
      version: version(w, w.questions.private),
    }),
    required: ["state"],
    long: { conclusion: 1000 },
    wrong: { state: "zzz" },
  },
  {
    ...question("hindrances"),
    name: "what is in the way",
    fields: () => ({ text: "Er is geen vervanging", kind: "cover" }),
    required: ["text"],
    long: { text: 600 },
    wrong: { kind: "zzz" },
  },
  {
    by,
    name: "other words for what is in the way",
    route: "/hindrances/:id",
    url: (w) => `/hindrances/${w.hindranceId}`,
    fields: (w) => ({
      text: "Er is te weinig vervanging",
      kind: "cover",
      version: version(w, w.hindranceId),
    }),
    required: ["text"],
    long: { text: 600 },
    wrong: { kind: "zzz" },
  },
  {
    by: "partner",
    name: "the line of the partner",
    route: "/alignments/:id/partner-line",
    url: (w) => `/alignments/${w.alignmentId}/partner-line`,
    fields: (w) => ({
      line: "Dat zie ik in de klas terug",
      version: String(
        w.db.$client.prepare("select version from alignments where id = ?").pluck().get(w.alignmentId),
      ),
    }),
    long: { line: 300 },
  },
  {
    by,
    name: "a new activity",
    route: "/activities/new",
    url: () => "/activities/new",
    fields: () => ({ ...activity }),
    required: ["title", "kind"],
    long: { title: 200, provider: 200, expectedWhat: 600 },
    wrong: { kind: "zzz", startsOn: "2026-02-30", hours: "abc", euros: "abc", state: "zzz", source: "zzz" },
    foreign: {
      school: (w) => String(w.elsewhere.schoolId),
      team: otherTeam,
      audiences: stranger,
      invited: (w) => [String(w.elsewhere.personId)],
      goals: (w) => [String(w.elsewhere.goalId)],
      questions: (w) => [ofLeader(w)],
    },
  },
  {
    by,
    name: "an activity that changed",
    route: "/activities/:id/edit",
    url: (w) => `/activities/${w.activities.private}/edit`,
    fields: (w) => ({ ...activity, version: version(w, w.activities.private) }),
    required: ["title", "kind"],
    long: { title: 200 },
    wrong: { endsOn: "2026-02-30", hours: "abc" },
    foreign: { questions: (w) => [ofLeader(w)], grewFrom: () => ["987654"] },
  },
  {
    by,
    name: "a strengthener",
    route: "/activities/:id",
    url: (w) => `/activities/${w.activities.private}`,
    fields: (w) => ({ act: "strengthener", strengthener: "3", version: version(w, w.activities.private) }),
    wrong: { strengthener: "10" },
  },
  {
    by: "otherTeacher",
    name: "the answer to an invitation",
    route: "/activities/:id/participation",
    url: (w) => `/activities/${w.activities.invited}/participation`,
    fields: () => ({ answer: "accept" }),
    required: ["answer"],
    wrong: { answer: "zzz" },
  },
  {
    by,
    name: "an invitation",
    route: "/activities/:id/participation",
    url: (w) => `/activities/${w.activities.private}/participation`,
    fields: (w) => ({ act: "invite", invited: [String(w.school.otherTeacher.personId)] }),
    required: ["invited"],
    foreign: { invited: (w) => [String(w.elsewhere.personId)] },
  },
  {
    by,
    name: "a new note",
    route: "/notes/new",
    url: () => "/notes/new",
    fields: () => ({ ...note }),
    required: ["text"],
    long: { text: 1000 },
    wrong: { notedOn: "2026-02-30", sense: "zzz", capital: "zzz", values: "zzz" },
    foreign: {
      question: ofLeader,
      activity: () => "987654",
      after: () => ["987654"],
      team: otherTeam,
      audiences: stranger,
    },
  },
  {
    by,
    name: "a note that changed",
    route: "/notes/:id/edit",
    url: (w) => `/notes/${w.notes.private}/edit`,
    fields: (w) => ({ ...note, version: version(w, w.notes.private) }),
    required: ["text"],
    long: { text: 1000 },
    wrong: { notedOn: "2026-02-30" },
    foreign: { question: ofLeader },
  },
  {
    by,
    name: "who may read an item",
    route: "/items/:id/sharing",
    url: (w) => `/items/${w.questions.private}/sharing`,
    fields: () => ({ audiences: ["school"] }),
    wrong: { audiences: "zzz" },
    foreign: { audiences: stranger },
  },
  {
    by,
    name: "taking an item away",
    route: "/items/:id/removal",
    url: (w) => `/items/${w.notes.private}/removal`,
    fields: () => ({}),
  },
];
