import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
const mark = "0f8b2a4e-7c1d-4e5f-8a9b-0c1d2e3f4a5b";

export const valueForms: Form[] = [
  {
    by,
    name: "the values of a note, afterwards",
    route: "/notes/:id/values",
    url: (w) => `/notes/${w.notes.private}/values`,
    fields: (w) => ({ values: ["applied"], version: versionOf(w, "items", w.notes.private) }),
    wrong: { values: "zzz", sense: "zzz" },
    hidden: ["values"],
  },
  {
    by,
    name: "a note as a page sends it",
    route: "/notes/sending",
    url: () => "/notes/sending",
    fields: () => ({ text: "Onderweg bedacht", values: ["immediate"], mark, notedOn: "2026-11-20" }),
    // Answered in words for a script, not with a page.
    refused: 200,
  },
  {
    by,
    name: "what an activity gave, looking back",
    route: "/activities/:id/look-back",
    url: (w) => `/activities/${w.dueOn}/look-back`,
    fields: () => ({ text: "Het gesprek kwam er", values: ["applied"] }),
    required: ["text"],
    long: { text: 1000 },
    wrong: { sense: "zzz", question: "abc" },
    foreign: { question: (w) => String(w.questions.ofLeader) },
  },
  {
    by,
    name: "leaving a look-back open",
    route: "/activities/:id/look-back",
    url: (w) => `/activities/${w.dueOn}/look-back`,
    fields: () => ({ act: "leave", back: "me" }),
    wrong: { back: "zzz" },
    hidden: ["back"],
  },
  {
    by,
    name: "another day for a look-back",
    route: "/activities/:id/look-back",
    url: (w) => `/activities/${w.dueOn}/look-back`,
    fields: (w) => ({ act: "move", lookBackOn: "2027-02-01", version: versionOf(w, "items", w.dueOn) }),
    required: ["lookBackOn"],
    wrong: { lookBackOn: "2026-02-30" },
  },
];
