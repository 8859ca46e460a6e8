import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const malikaElIdrissi = {
  person: "malika-el-idrissi",
  questions: [
    {
      text: "Hoe blijft splitsen in groep 3 iets van je handen, ook als het boek er een rijtje van maakt?",
      why: "Ze kennen het rijtje en raken in paniek bij acht kastanjes.",
      forWhom: "Groep 3a",
      origin: "practice",
      level: "individual",
      alignments: [
        { goal: "wissel-uitleggen", judgement: "aligns" },
        { ambition: "rekenen", judgement: "aligns", why: "Uitleggen met je handen is ook uitleggen." },
      ],
      shared: ["school"],
      opened: lastYear(10, 14),
      state: "active",
    },
    {
      text: "Wat kan ik betekenen voor moeders die wel Berbers spreken en geen Nederlands, zonder dat ik de tolk van de school word?",
      why: "Ik doe het graag. Alleen wordt het wel heel vanzelfsprekend.",
      origin: "talent",
      level: "school",
      alignments: [
        { goal: "wissel-ouders", judgement: "partly", why: "Het doel leunt op twee of drie mensen." },
        { ambition: "erbij", judgement: "aligns" },
      ],
      shared: ["partner", "school"],
      opened: thisYear(9, 28),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Expertteam rekenen",
      kind: "design_team",
      formal: false,
      onSite: true,
      starts: lastYear(9, 30),
      minutes: 1800,
      source: "school",
      state: "running",
      questions: [0],
      goals: ["wissel-uitleggen"],
      shared: ["school"],
    },
    {
      title: "Koffieochtend voor ouders",
      kind: "knowledge_sharing",
      formal: false,
      onSite: true,
      starts: thisYear(10, 1),
      minutes: 360,
      source: "school",
      state: "running",
      with: ["dorota-nowak", "petra-de-boer"],
      questions: [1],
      goals: ["wissel-ouders"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Kastanjes, eierdozen en een kookwekker. Kost niks en ligt in de kast voor iedereen.",
      values: ["potential"],
      capital: "tangible",
      on: lastYear(11, 13),
      question: 0,
      shared: ["school"],
    },
    {
      text: "Ik sla het blad met de splitsbenen over en begin met leggen.",
      values: ["applied"],
      on: lastYear(1, 27),
      question: 0,
      from: [0],
      shared: ["school"],
    },
    {
      text: "Samira zat drie uur op een kleuterstoeltje en stelde betere vragen dan ik.",
      values: ["immediate", "potential"],
      capital: "social",
      on: lastYear(3, 19),
      question: 0,
      shared: ["partner"],
    },
    {
      text: "Op de koffieochtend bood een vader aan om te vertalen. Nu zijn we met z'n drieën.",
      values: ["realised"],
      forWhom: "school",
      on: thisYear(11, 5),
      question: 1,
      activity: 1,
      shared: ["school"],
    },
    {
      text: "Mijn schoonmoeder vroeg of ik thuis ook minder wilde vertalen.",
      values: [],
      on: thisYear(10, 20),
      question: 1,
      shared: [],
    },
  ],
  hindrances: [
    {
      text: "Ik word uit de les gehaald om te vertalen.",
      kind: "time",
      on: thisYear(9, 21),
      resolved: thisYear(10, 5),
      shared: ["partner"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 14),
      at: "15:15",
      state: "signed",
      staff: {
        answers: {
          energy: "Voor het eerst in het expertteam, als enige van de onderbouw.",
          learn: "Splitsen.",
        },
        shared: lastYear(10, 13),
      },
      questions: [0],
      signOff: { on: lastYear(10, 28), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 28),
      at: "15:15",
      state: "signed",
      staff: {
        answers: {
          energy: "Een moeder die na drie jaar voor het eerst zelf de klas in liep.",
          learn: "Nee zeggen tegen vertalen en toch iets voor die ouders doen. Iedereen hoort erbij, ik ook.",
          need: "Dat jij tegen iedereen zegt dat ik in de les niet beschikbaar ben.",
        },
        reviews: [
          {
            question: 0,
            how: "further",
            helped: "Het materiaal van het expertteam.",
            hindered: "De toetsen vragen het rijtje wel.",
          },
        ],
        shared: thisYear(9, 26),
      },
      partner: {
        answers: {
          saw: "Ik schrok toen ik hoorde hoe vaak we je uit je groep halen. Dat had ik moeten zien.",
        },
        shared: thisYear(9, 25),
      },
      notes: [
        {
          by: "partner",
          scope: "record",
          text: "Vertalen gaat via de administratie en nooit meer tijdens lessen. Wietske mailt dit aan iedereen.",
        },
      ],
      questions: [1],
      agreements: [
        {
          text: "Mail aan alle collega's over vertalen",
          side: "school",
          kind: "do",
          due: thisYear(10, 5),
          question: 1,
          done: thisYear(9, 29),
          views: { staff: "enough", partner: "enough" },
        },
        {
          text: "Uren voor de koffieochtend in de taakverdeling",
          side: "school",
          kind: "time",
          minutes: 720,
          due: thisYear(11, 27),
          question: 1,
        },
      ],
      signOff: { on: thisYear(10, 5), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
