import { lastYear, thisYear } from "../../days.ts";
import type { DemoTeamLine } from "../../line-types.ts";

export const sectieNederlands = {
  team: "vliet-sectie-nederlands",
  writer: "nadia-benhaddou",
  questions: [
    {
      text: "Wanneer helpen we een ander vak, en wanneer nemen we het over?",
      origin: "school_theme",
      level: "team",
      alignments: [{ goal: "vliet-lezen-in-elk-vak", judgement: "aligns" }],
      shared: ["school"],
      opened: thisYear(9, 15),
      state: "active",
    },
    {
      text: "Lezen we zelf nog wel?",
      level: "team",
      shared: [],
      opened: lastYear(11, 11),
      state: "answered",
      closed: lastYear(6, 9),
      conclusion: "Weer wel, sinds we elke vergadering met één bladzijde beginnen.",
    },
  ],
  notes: [
    {
      text: "Drie keer gevraagd om een les over te nemen en drie keer gezegd: dan komen we erbij zitten.",
      values: ["applied"],
      on: thisYear(11, 10),
      question: 0,
      shared: ["school"],
    },
  ],
} as const satisfies DemoTeamLine;

export const sectieWiskunde = {
  team: "vliet-sectie-wiskunde",
  writer: "pieter-hogendoorn",
  questions: [
    {
      text: "Welke zes lessen beginnen bij ons met een vraag, en welke zeker niet?",
      origin: "school_theme",
      level: "team",
      alignments: [{ goal: "vliet-vragen-in-de-les", judgement: "aligns" }],
      shared: ["school"],
      opened: thisYear(10, 6),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Sectiemiddag: elkaars lessen omgekeerd maken",
      kind: "lesson_study",
      formal: false,
      onSite: true,
      starts: thisYear(12, 15),
      minutes: 180,
      source: "school",
      state: "planned",
      questions: [0],
      goals: ["vliet-vragen-in-de-les"],
      shared: ["school"],
    },
  ],
} as const satisfies DemoTeamLine;

export const sectieMensEnMaatschappij = {
  team: "vliet-sectie-mens-en-maatschappij",
  writer: "sietske-de-haan",
  questions: [
    {
      text: "Kunnen we één onderwerp met vier vakken doen, in dezelfde twee weken?",
      why: "Water komt nu vier keer langs en nooit tegelijk.",
      origin: "practice",
      level: "team",
      alignments: [
        { ambition: "wereld", judgement: "aligns" },
        { ambition: "samen-lesgeven", judgement: "aligns" },
      ],
      shared: ["school"],
      opened: thisYear(9, 28),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Voorbereiding waterweken met het waterschap",
      kind: "design_team",
      formal: false,
      onSite: true,
      starts: thisYear(10, 29),
      minutes: 720,
      source: "school",
      state: "running",
      questions: [0],
      shared: ["school"],
    },
    {
      title: "Waterweken in klas 2",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(3, 8),
      ends: thisYear(3, 19),
      state: "planned",
      grewFrom: 0,
      questions: [0],
      expectation: {
        what: "Dat een leerling in week twee een woord van Erik gebruikt in de les van Annemiek.",
        notice: "We horen het van elkaar in de pauze.",
        lookBack: thisYear(3, 25),
      },
      shared: ["school"],
    },
  ],
} as const satisfies DemoTeamLine;
