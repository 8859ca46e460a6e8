import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
type Which = keyof CanarySchool["requests"];
const at = (which: Which) => ({
  route: "/requests/:id",
  url: (w: CanarySchool) => `/requests/${w.requests[which]}`,
});
const version = (w: CanarySchool, which: Which) => versionOf(w, "requests", w.requests[which]);

export const requestForms: Form[] = [
  {
    by,
    name: "asking for something new",
    route: "/requests/new",
    url: () => "/requests/new",
    fields: () => ({
      title: "Een dag meelopen op De Ladder",
      kind: "lesson_visit",
      hours: "6",
      euros: "",
      source: "individual",
      cover: "yes",
      coverWords: "Groep 6, de hele dag",
      places: "",
    }),
    required: ["title"],
    long: { title: 200, coverWords: 300 },
    wrong: { hours: "veel", euros: "abc", kind: "zzz", source: "zzz", places: "zes" },
  },
  {
    by,
    name: "asking for an activity",
    route: "/requests/new",
    url: () => "/requests/new",
    fields: (w) => ({ activity: String(w.openId), hours: "2:30", source: "individual" }),
    required: ["hours"],
    wrong: { activity: "abc" },
    foreign: { activity: (w) => String(w.assignedId) },
  },
  {
    by: "partner",
    name: "a yes to a request",
    ...at("own"),
    fields: (w) => ({
      act: "approve",
      why: "Dit past bij je vraag",
      hours: "2",
      euros: "80",
      source: "individual",
      promise: "Ik regel je les op dinsdag",
      promiseKind: "cover",
      promiseDue: "2026-12-15",
      version: version(w, "own"),
    }),
    long: { why: 600, promise: 500 },
    wrong: { hours: "abc", euros: "abc", source: "zzz", promiseKind: "zzz", promiseDue: "2026-01-01" },
  },
  {
    by: "schoolLeader",
    name: "a no to a request",
    ...at("own"),
    fields: (w) => ({
      act: "decline",
      why: "Dit jaar is het geld op; in januari wel",
      version: version(w, "own"),
    }),
    required: ["why"],
    long: { why: 600 },
  },
  {
    by,
    name: "booking what was asked",
    ...at("cover"),
    fields: (w) => ({ act: "book", version: version(w, "cover") }),
  },
  {
    by,
    name: "what it took",
    ...at("cover"),
    fields: (w) => ({ act: "finish", hours: "2:15", euros: "75", version: version(w, "cover") }),
    wrong: { hours: "abc", euros: "abc" },
  },
  {
    by: "partner",
    name: "what it took of a group",
    ...at("group"),
    fields: (w) => ({
      act: "finish",
      attended: [String(w.school.partner.personId)],
      hours: "9",
      euros: "400",
      version: version(w, "group"),
    }),
    foreign: { attended: (w) => [String(w.elsewhere.personId)] },
  },
  {
    by: "partner",
    name: "the number of an invoice",
    ...at("cover"),
    fields: (w) => ({ act: "invoice", reference: "F-2026-118", version: version(w, "cover") }),
    long: { reference: 60 },
  },
  {
    by,
    name: "taking a request back",
    route: "/requests/:id/withdrawal",
    url: (w) => `/requests/${w.requests.own}/withdrawal`,
    fields: (w) => ({ version: version(w, "own") }),
  },
];
