import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const pieterHogendoorn = {
  person: "pieter-hogendoorn",
  questions: [
    {
      text: "Wat gebeurt er met mijn vak als elke les met een vraag moet beginnen?",
      why: "Sommige dingen moet je gewoon eens goed uitgelegd krijgen. Ik wil onderzoeken welke.",
      forWhom: "Mijn examenklassen, en de sectie",
      origin: "practice",
      level: "team",
      alignments: [
        {
          ambition: "vragen",
          judgement: "rubs",
          why: "Elke les is mij te veel gevraagd. Een bewijs mag je ook bewonderen.",
          partnerLine:
            "Ik lees hier een vakman die het serieus neemt. Dit moet op tafel als we de visie bijstellen.",
        },
        {
          goal: "vliet-vragen-in-de-les",
          judgement: "partly",
          why: "Zes lessen per sectie vind ik wel een goed idee.",
        },
      ],
      shared: ["school"],
      opened: thisYear(9, 15),
      state: "active",
    },
    {
      text: "Aan wie laat ik zesentwintig jaar wiskundelessen na?",
      origin: "ambition",
      shared: ["partner"],
      opened: lastYear(10, 14),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Twee lessen, zelfde stof: een met vraag vooraf en een met uitleg vooraf",
      kind: "data_team",
      formal: false,
      onSite: true,
      starts: thisYear(10, 6),
      ends: thisYear(12, 11),
      minutes: 900,
      source: "school",
      state: "running",
      with: ["deniz-kaya", "bilal-ouazzani"],
      questions: [0],
      goals: ["vliet-vragen-in-de-les"],
      shared: ["school"],
    },
    {
      title: "Sven inwerken, natuurkunde en wiskunde samen",
      kind: "mentoring",
      formal: false,
      onSite: true,
      starts: thisYear(9, 8),
      minutes: 1200,
      source: "starter",
      state: "running",
      with: ["sven-rietveld"],
      questions: [1],
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Na les drie is de uitkomst saai: bij meetkunde wint de vraag en bij algebra de uitleg. Nog eens doen.",
      values: ["potential"],
      capital: "learning",
      on: thisYear(11, 5),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Een jonge collega keek mee en vroeg waarom ik zuchtte voor elke som. Deed ik dat?",
      values: ["transformative"],
      on: thisYear(11, 3),
      question: 0,
      shared: [],
    },
    {
      text: "Sven gebruikt mijn proefwerk van 2009. Hij vond er een fout in.",
      values: ["immediate"],
      on: thisYear(11, 17),
      question: 1,
      activity: 1,
      shared: ["partner"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 14),
      at: "16:00",
      state: "signed",
      staff: {
        answers: {
          energy: "De wiskundeolympiade.",
          future: "Netjes overdragen. Over vier jaar ben ik hier weg.",
        },
        shared: lastYear(10, 13),
      },
      partner: {
        answers: { saw: "Leerlingen noemen jou streng en willen allemaal bij jou in de klas." },
        shared: lastYear(10, 14),
      },
      questions: [1],
      signOff: { on: lastYear(10, 28), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 15),
      at: "16:00",
      state: "signed",
      opening: "Met welk stuk van de nieuwe visie ben je het niet eens?",
      staff: {
        answers: {
          energy: "Een leerling die na de bel doorrekende.",
          learn:
            "Of die vragen werken. Ik zie het in onze visie terug als een opdracht, en ik ben niet zo van opdrachten.",
          need: "Twee collega's en een paar weken. Meer niet.",
        },
        shared: thisYear(9, 14),
      },
      partner: {
        answers: {
          saw: "Je schreef in juni acht bladzijden commentaar op de visie. Zes daarvan zitten erin.",
          bring: "De directie hoort graag waar het schuurt, en van jou in het bijzonder.",
        },
        shared: thisYear(9, 14),
      },
      agenda: [{ by: "partner", text: "Elke les een vraag: waar gaat het mis?" }],
      notes: [
        {
          by: "staff",
          scope: "record",
          text: "Ik ga het onderzoeken in plaats van erover te mopperen. Mopperen mag daarna weer.",
        },
        {
          by: "partner",
          scope: "record",
          text: "Wat Pieter vindt gaat in maart naar de sectievoorzitters, ook als het niet uitkomt.",
        },
      ],
      questions: [0],
      agreements: [
        {
          text: "Parallelle klassen van Pieter en Deniz in hetzelfde blok",
          side: "school",
          kind: "roster",
          due: thisYear(9, 28),
          question: 0,
          done: thisYear(9, 24),
          views: { staff: "enough", partner: "enough" },
        },
        {
          text: "Uitkomsten op twee bladzijden voor de sectie",
          side: "own",
          kind: "do",
          due: thisYear(2, 5),
          question: 0,
        },
      ],
      signOff: { on: thisYear(9, 22), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
