import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

export const proposalForms: Form[] = [
  {
    name: "a proposed question",
    route: "/people/:id/question",
    by: "partner",
    url: (w) => `/people/${w.school.teacher.personId}/question`,
    fields: () => ({ text: "Hoe laat jij anderen meekijken?", form: "question" }),
    required: ["text"],
    long: { text: 400 },
    wrong: { form: "zzz" },
  },
  {
    name: "the answer to a proposed question",
    route: "/questions/:id/proposal",
    by: "teacher",
    url: (w) => `/questions/${w.proposalId}/proposal`,
    fields: (w) => ({
      act: "accept",
      text: "Hoe laat ik anderen meekijken?",
      version: versionOf(w, "items", w.proposalId),
    }),
    required: ["text"],
    long: { text: 400 },
    wrong: { act: "zzz" },
  },
];
