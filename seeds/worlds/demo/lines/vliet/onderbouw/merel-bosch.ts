import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const merelBosch = {
  person: "merel-bosch",
  questions: [
    {
      text: "Hoe blijf ik rustig als een practicum uit de hand loopt?",
      origin: "practice",
      level: "individual",
      alignments: [{ ambition: "gezien", judgement: "separate" }],
      shared: ["partner"],
      opened: lastYear(9, 25),
      state: "answered",
      closed: lastYear(6, 4),
      conclusion: "Door Omar eerder te roepen. En door minder tegelijk klaar te zetten.",
    },
    {
      text: "Wat is een goede vraag bij biologie in klas 1?",
      why: "Mijn vragen hebben allemaal één goed antwoord.",
      forWhom: "De drie brugklassen",
      origin: "practice",
      level: "individual",
      alignments: [{ ambition: "vragen", judgement: "aligns" }],
      shared: ["team"],
      opened: thisYear(9, 17),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Begeleiding door Lotte, om de week",
      kind: "mentoring",
      formal: false,
      onSite: true,
      starts: lastYear(9, 4),
      minutes: 1200,
      source: "starter",
      state: "running",
      with: ["lotte-van-dam"],
      questions: [0, 1],
      shared: ["partner"],
    },
    {
      title: "Vragen verzamelen die leerlingen zelf stellen, op de achterwand",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(10, 1),
      state: "running",
      questions: [1],
      shared: ["team"],
    },
  ],
  notes: [
    {
      text: "Lotte liet mij een les zien die bij haar helemaal fout ging. Het beste uur van het jaar.",
      values: ["immediate"],
      on: lastYear(11, 20),
      question: 0,
      activity: 0,
      shared: [],
    },
    {
      text: "Twee proefjes in plaats van zes. Niemand merkte het, behalve ik.",
      values: ["applied"],
      on: lastYear(2, 5),
      question: 0,
      shared: ["partner"],
    },
    {
      text: "Op de wand hangen 63 vragen. 'Waarom kriebelt mijn zus en ik niet' is de beste.",
      values: ["immediate", "potential"],
      capital: "tangible",
      on: thisYear(11, 5),
      question: 1,
      activity: 1,
      shared: ["team"],
    },
    {
      text: "Kar omgekieperd in de lift. Wel applaus.",
      values: ["immediate"],
      on: thisYear(10, 15),
      shared: [],
    },
  ],
  hindrances: [
    {
      text: "Elk uur een ander lokaal, met een kar.",
      kind: "roster",
      on: thisYear(10, 8),
      question: 1,
      shared: ["partner"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 25),
      at: "14:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Bloemen ontleden.",
          need: "Iemand die mij vertelt wat de ongeschreven regels zijn.",
        },
        shared: lastYear(9, 24),
      },
      questions: [0],
      signOff: { on: lastYear(10, 2), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "look_back",
      on: lastYear(6, 4),
      at: "14:00",
      state: "signed",
      staff: {
        answers: { energy: "Dat ik volgend jaar dezelfde klassen weer zie." },
        reviews: [{ question: 0, how: "answered", helped: "Lotte en Omar." }],
        shared: lastYear(6, 4),
      },
      signOff: { on: lastYear(6, 11), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 17),
      at: "14:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een brugklasser met een potje slakken.",
          learn: "Betere vragen, het staat groot in de visie maar ik weet niet hoe.",
          need: "Een vast lokaal of een betere kar.",
        },
        shared: thisYear(9, 16),
      },
      partner: {
        answers: {
          saw: "Je vraagt na elke les hoe het ging, ook aan leerlingen.",
          bring: "Een vast lokaal kan ik niet beloven. Drie van de vijf dagen misschien wel.",
        },
        shared: thisYear(9, 16),
      },
      questions: [1],
      agreements: [
        {
          text: "Drie dagen een vast biologielokaal",
          side: "school",
          kind: "room",
          due: thisYear(10, 26),
          question: 1,
        },
      ],
      signOff: {
        on: thisYear(9, 24),
        staff: { kind: "agreed" },
        partner: { kind: "seen_with_response", response: "Het woord misschien staat er met reden." },
      },
    },
  ],
} as const satisfies DemoLine;
