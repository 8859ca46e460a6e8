import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const ilseVerhoeven = {
  person: "ilse-verhoeven",
  questions: [
    {
      text: "Ik wil het leeshalfuur in groep 4 volhouden zonder er een toets van te maken.",
      form: "aim",
      why: "Ouders vragen naar het niveau van de boekjes en dan ga ik toch weer lijstjes bijhouden.",
      origin: "practice",
      level: "individual",
      alignments: [
        {
          ambition: "lezen",
          judgement: "aligns",
          why: "Zelf kiezen is bij ons het halve werk.",
          partnerLine: "Mooi dat je de ouders erbij noemt.",
        },
      ],
      shared: ["team"],
      opened: thisYear(9, 17),
      state: "active",
    },
    {
      text: "Kan er in groep 4 nog gespeeld worden, en wie zegt dan dat dat leren is?",
      origin: "talent",
      alignments: [
        {
          ambition: "spelen",
          judgement: "rubs",
          why: "Het staat in de visie, maar de inspectielijstjes beginnen bij de toetsen.",
        },
      ],
      shared: [{ team: "wissel-netwerk-spelend-leren" }],
      opened: lastYear(11, 6),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Netwerk spelend leren, elke zes weken",
      kind: "network",
      formal: false,
      onSite: true,
      starts: lastYear(11, 6),
      minutes: 720,
      source: "school",
      state: "running",
      questions: [1],
      shared: ["team"],
    },
    {
      title: "Lezing van een kinderboekenschrijver in de bibliotheek",
      kind: "conference",
      formal: true,
      onSite: false,
      provider: "Bibliotheek Eemland",
      place: "Soest",
      starts: thisYear(10, 7),
      minutes: 150,
      cents: 1500,
      source: "individual",
      state: "done",
      questions: [0],
      shared: ["team"],
    },
  ],
  notes: [
    {
      text: "Een boekenlijst waar ik tot kerst mee vooruit kan.",
      values: ["potential"],
      capital: "tangible",
      on: thisYear(10, 7),
      question: 0,
      activity: 1,
      shared: ["team"],
    },
    {
      text: "Ik lees nu zelf mee in plaats van de administratie te doen. De klas werd er stiller van dan van sst.",
      values: ["applied", "immediate"],
      on: thisYear(10, 30),
      question: 0,
      shared: ["team"],
    },
    {
      text: "De bouwhoek in groep 4 heeft twee weken bestaan. Toen had ik de tafels nodig.",
      values: [],
      sense: "negative",
      on: lastYear(2, 26),
      question: 1,
      shared: [],
    },
    {
      text: "Karel liet mij de vergadering leiden en greep niet in. Dat was wennen voor ons allebei.",
      values: ["immediate"],
      on: thisYear(11, 3),
      shared: [],
    },
  ],
  hindrances: [{ text: "Lokaal te vol voor een speelplek.", on: lastYear(2, 26), question: 1, shared: [] }],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 1),
      at: "14:00",
      state: "signed",
      staff: {
        answers: { energy: "Voorlezen na de pauze.", need: "Meer boeken, minder kopieën." },
        shared: lastYear(9, 26),
      },
      agreements: [
        {
          text: "Boekenbudget voor groep 4",
          side: "school",
          kind: "money",
          cents: 30000,
          due: lastYear(12, 1),
          done: lastYear(11, 20),
        },
      ],
      signOff: { on: lastYear(10, 8), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 17),
      at: "15:30",
      state: "signed",
      staff: {
        answers: {
          energy: "Een vader die kwam vragen welk boek zijn zoon thuis had verstopt.",
          learn: "Volhouden. Dat klinkt niet als leren maar dat is het wel.",
          need: "Dat jij het ook tegen ouders zegt, Karel.",
        },
        shared: thisYear(9, 16),
      },
      partner: {
        answers: {
          saw: "Je leidt onze vergaderingen als procesbegeleider zo dat ik zelf mijn mond kan houden.",
          bring: "Er komt een ouderavond over lezen. Ik wil dat niet alleen doen.",
        },
        shared: thisYear(9, 16),
      },
      notes: [
        {
          by: "staff",
          scope: "record",
          text: "We vertellen ouders in januari samen waarom er geen niveaus meer op de ruggen staan.",
        },
      ],
      questions: [0],
      agreements: [
        {
          text: "Ouderavond lezen voorbereiden met Ilse",
          side: "school",
          kind: "do",
          due: thisYear(1, 15),
          question: 0,
        },
      ],
      signOff: { on: thisYear(9, 24), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
