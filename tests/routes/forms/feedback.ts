import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const ofStranger = (w: CanarySchool) => String(w.elsewhere.personId);
const ofLeader = (w: CanarySchool) => String(w.questions.ofLeader);
const visit = (which: keyof CanarySchool["visits"]) => ({
  route: "/lesson-visits/:id",
  url: (w: CanarySchool) => `/lesson-visits/${w.visits[which]}`,
});
const totals = {
  title: "De lessen over breuken",
  takenOn: "2026-11-20",
  respondents: "24",
  statement1: "Ik durfde een fout te laten zien",
  agree1: "14",
  partly1: "6",
  disagree1: "4",
  reflection: "Zes keer deels is meer dan ik dacht",
};
const wrongTotals = {
  takenOn: "2026-02-30",
  respondents: "4",
  agree1: "abc",
  partly1: "25",
  disagree1: "-1",
  question: "abc",
};

export const feedbackForms: Form[] = [
  {
    by: "teacher",
    name: "asking for feedback",
    route: "/questions/:id/feedback",
    url: (w) => `/questions/${w.questions.private}/feedback`,
    fields: (w) => ({
      ask: "Geef ik iedereen genoeg tijd?",
      givers: [String(w.school.otherTeacher.personId)],
      // A guest's link is another one each time; tests/routes/feedback has her.
    }),
    required: ["ask", "givers"],
    long: { ask: 300, guestName: 100 },
    wrong: { guestEmail: "geen adres", givers: "zzz" },
    foreign: { givers: (w) => [ofStranger(w)] },
  },
  {
    by: "teammate",
    name: "giving feedback",
    route: "/feedback/:id",
    url: (w) => `/feedback/${w.feedback.open}`,
    fields: () => ({ act: "give", text: "Je wachtte elke keer drie tellen" }),
    required: ["text"],
    long: { text: 2000 },
  },
  {
    by: "teammate",
    name: "saying no to feedback",
    route: "/feedback/:id",
    url: (w) => `/feedback/${w.feedback.open}`,
    fields: () => ({ act: "decline" }),
  },
  {
    by: "teacher",
    name: "taking back what was asked",
    route: "/feedback/:id",
    url: (w) => `/feedback/${w.feedback.open}`,
    fields: () => ({ act: "withdraw" }),
  },
  {
    by: "anonymous",
    name: "a guest's feedback",
    route: "/guest/:token",
    url: (w) => `/guest/${w.guestToken}`,
    fields: () => ({ text: "Je liet ze elkaar uitleggen" }),
    required: ["text"],
    long: { text: 2000 },
  },
  {
    by: "teacher",
    name: "asking for a lesson visit",
    route: "/lesson-visits/new",
    url: () => "/lesson-visits/new",
    fields: (w) => ({
      visitor: String(w.school.otherTeacher.personId),
      focus: "Wie laat ik uitpraten?",
      ownWay: "Alleen turven wie er praat",
      visitOn: "2026-12-03",
      question: String(w.questions.private),
    }),
    required: ["visitor", "focus"],
    long: { focus: 300, ownWay: 400 },
    wrong: { visitOn: "2026-02-30", question: "abc" },
    foreign: { visitor: ofStranger, question: ofLeader },
  },
  {
    by: "teammate",
    name: "agreeing to a lesson visit",
    ...visit("asked"),
    fields: () => ({ act: "step", step: "agree" }),
    hidden: ["step"],
    required: ["step"],
  },
  {
    by: "teacher",
    name: "how to look in a lesson",
    ...visit("agreed"),
    fields: (w) => ({
      act: "arrange",
      ownWay: "Alleen kijken en beschrijven",
      visitOn: "2026-12-04",
      version: versionOf(w, "lesson_visits", w.visits.agreed),
    }),
    long: { ownWay: 400 },
    wrong: { visitOn: "2026-02-30" },
  },
  {
    by: "teammate",
    name: "what a visitor saw",
    ...visit("agreed"),
    fields: () => ({ act: "notes", notes: "Vier kinderen staken hun hand op" }),
    required: ["notes"],
    long: { notes: 4000 },
  },
  {
    by: "teammate",
    name: "sharing what a visitor saw",
    ...visit("agreed"),
    fields: () => ({ act: "sharing", shared: "yes" }),
  },
  {
    by: "teacher",
    name: "what a visit says to her",
    ...visit("agreed"),
    fields: () => ({ act: "reflection", reflection: "Ik kijk vooral naar links" }),
    long: { reflection: 4000 },
  },
  {
    by: "teacher",
    name: "totals of pupils",
    route: "/surveys/new",
    url: () => "/surveys/new",
    fields: () => ({ ...totals }),
    required: ["title", "takenOn", "respondents", "statement1"],
    long: { title: 150, statement1: 200, reflection: 4000 },
    wrong: wrongTotals,
    foreign: { question: ofLeader },
  },
  {
    by: "teacher",
    name: "totals that changed",
    route: "/surveys/:id/edit",
    url: (w) => `/surveys/${w.surveyId}/edit`,
    fields: (w) => ({ ...totals, version: versionOf(w, "pupil_surveys", w.surveyId) }),
    required: ["title", "respondents"],
    long: { statement1: 200 },
    wrong: wrongTotals,
    foreign: { question: ofLeader },
  },
  {
    by: "teacher",
    name: "taking totals away",
    route: "/surveys/:id/removal",
    url: (w) => `/surveys/${w.surveyId}/removal`,
    fields: () => ({}),
  },
];
