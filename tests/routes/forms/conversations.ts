import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { preparationVersion, versionOf } from "./versions.ts";

type Talk = keyof CanarySchool["talks"];

const to = (part: string, talk: Talk) => ({
  route: `/conversations/:id/${part}`,
  url: (w: CanarySchool) => `/conversations/${w.talks[talk]}/${part}`,
  by: "teacher" as const,
});
const version = (w: CanarySchool, talk: Talk) => versionOf(w, "conversations", w.talks[talk]);
const elsewhere = (w: CanarySchool) => String(w.elsewhere.personId);

export const conversationForms: Form[] = [
  {
    name: "a new conversation",
    route: "/conversations/new",
    by: "teacher",
    url: () => "/conversations/new",
    fields: (w) => ({
      employmentId: String(w.school.teacher.employmentId),
      wish: "Over het rooster praten",
      day: "2026-12-08",
      time: "15:30",
    }),
    required: ["employmentId"],
    long: { wish: 300 },
    wrong: { day: "2026-02-30", time: "25:00", employmentId: "abc", momentId: "abc" },
    foreign: { employmentId: (w) => String(w.elsewhere.employmentId), momentId: () => "987654" },
  },
  {
    ...to("date", "draft"),
    name: "a date",
    fields: (w) => ({
      version: version(w, "draft"),
      day: "2026-12-03",
      time: "15:30",
      minutes: "45",
      place: "In het lokaal van groep zes",
    }),
    required: ["day", "time", "minutes"],
    long: { place: 300 },
    wrong: { day: "2026-02-30", time: "half vier", minutes: "abc" },
  },
  {
    ...to("prepare", "draft"),
    name: "a preparation",
    fields: (w) => ({
      version: preparationVersion(w, w.parties.draft),
      party: String(w.parties.draft),
      answer_1: "De les over breuken ging goed",
    }),
    hidden: ["party", "next"],
    required: ["party"],
    long: { answer_1: 4000 },
    wrong: { party: "abc", next: "zzz" },
    foreign: { party: (w) => String(w.parties.planned) },
  },
  {
    ...to("answers", "draft"),
    name: "a preparation that saves itself",
    fields: (w) => ({
      version: preparationVersion(w, w.parties.draft),
      party: String(w.parties.draft),
      answer_1: "De les over breuken ging goed",
    }),
    refused: 200,
    hidden: ["party"],
    required: ["party"],
    long: { answer_1: 4000 },
    foreign: { party: (w) => String(w.parties.planned) },
  },
  {
    ...to("sharing", "draft"),
    name: "sharing a preparation",
    fields: (w) => ({ version: preparationVersion(w, w.parties.draft), act: "share" }),
    required: ["act"],
    wrong: { act: "zzz" },
  },
  {
    ...to("agenda", "planned"),
    name: "a new point for the agenda",
    fields: () => ({ act: "add", text: "Het rooster van maandag" }),
    required: ["text", "act"],
    long: { text: 300 },
    wrong: { act: "zzz" },
    foreign: { item: (w) => String(w.questions.ofLeader) },
  },
  {
    ...to("agenda", "planned"),
    name: "another wording of a point",
    fields: (w) => ({
      act: "change",
      point: String(w.agendaPointId),
      text: "Het rooster van dinsdag",
      version: versionOf(w, "agenda_items", w.agendaPointId),
    }),
    required: ["text", "point"],
    long: { text: 300 },
    foreign: { point: () => "987654" },
  },
  {
    ...to("notes", "planned"),
    name: "a note in a conversation",
    fields: () => ({ act: "add", scope: "us", text: "Dit willen we samen onthouden" }),
    required: ["text", "act"],
    long: { text: 4000 },
    wrong: { scope: "zzz", act: "zzz" },
  },
  {
    ...to("notes", "planned"),
    name: "another wording of a note",
    fields: (w) => ({
      act: "change",
      note: String(w.noteId),
      scope: "me",
      text: "Voor mij om te onthouden",
      version: versionOf(w, "record_notes", w.noteId),
    }),
    required: ["text", "note"],
    foreign: { note: (w) => String(w.noteId + 1) },
  },
  {
    ...to("questions", "planned"),
    name: "a question in a conversation",
    fields: () => ({ text: "Hoe begeleid ik een collega?" }),
    required: ["text"],
    long: { text: 500 },
  },
  {
    ...to("reviews", "planned"),
    name: "looking back on a question",
    fields: (w) => ({
      question: String(w.questions.partner),
      howItWent: "further",
      helped: "De werkgroep hielp",
      hindered: "Het rooster zat tegen",
    }),
    required: ["question"],
    long: { helped: 2000, hindered: 2000 },
    wrong: { howItWent: "zzz", question: "abc" },
    foreign: { question: (w) => String(w.questions.ofLeader) },
  },
  {
    ...to("agreements", "planned"),
    name: "an agreement in a conversation",
    fields: (w) => ({
      act: "add",
      text: "Twee uur vrij voor de werkgroep",
      owner: String(w.school.partner.personId),
      kind: "time",
      dueOn: "2027-01-20",
      hours: "2,5",
      euros: "1.200,50",
    }),
    required: ["text", "owner", "act"],
    long: { text: 500 },
    wrong: { dueOn: "2026-02-30", hours: "abc", euros: "abc", kind: "zzz" },
    foreign: { owner: elsewhere, item: (w) => String(w.questions.ofLeader) },
  },
  {
    ...to("held", "planned"),
    name: "that a talk was held",
    fields: (w) => ({ heldOn: "2026-12-01", version: version(w, "planned") }),
    refused: 422,
    required: ["heldOn"],
    wrong: { heldOn: "2026-02-30" },
  },
  {
    ...to("sign-off", "held"),
    name: "a signature",
    fields: (w) => ({
      kind: "seen_with_response",
      response: "Ik zie de uren anders",
      seal: getRoom(w.db, w.viewer("teacher"), w.talks.held).seal,
    }),
    required: ["kind", "response"],
    long: { response: 2000 },
    wrong: { kind: "zzz", seal: "abc" },
  },
  {
    ...to("reopening", "signed"),
    name: "a reopening",
    fields: () => ({ reason: "Een afspraak ontbreekt nog" }),
    required: ["reason"],
    long: { reason: 500 },
  },
  {
    ...to("cancellation", "draft"),
    name: "a cancellation",
    fields: (w) => ({ version: version(w, "draft") }),
  },
  {
    name: "moving an agreement",
    route: "/agreements/:id",
    by: "partner",
    url: (w) => `/agreements/${w.agreementId}`,
    fields: (w) => ({ act: "move", dueOn: "2027-01-20", version: versionOf(w, "agreements", w.agreementId) }),
    required: ["act"],
    wrong: { dueOn: "2026-02-30", act: "zzz", view: "zzz" },
  },
];
