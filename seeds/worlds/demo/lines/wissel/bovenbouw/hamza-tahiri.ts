import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const hamzaTahiri = {
  person: "hamza-tahiri",
  questions: [
    {
      text: "Programmeren met groep 7: is dat rekenen, of gewoon leuk?",
      origin: "talent",
      alignments: [
        {
          ambition: "digitaal",
          judgement: "aligns",
          why: "Zelf iets maken is anders dan op een tablet oefenen.",
        },
      ],
      shared: ["team"],
      opened: lastYear(9, 30),
      state: "answered",
      closed: lastYear(5, 26),
      conclusion: "Allebei, en dat is een prima antwoord.",
    },
    {
      text: "Hoe haal ik de fietsenmaker, de bakker en de imam mijn klas in?",
      why: "Mijn eigen straat zit vol mensen die iets kunnen en nooit op school komen.",
      forWhom: "Groep 7a en de wijk",
      origin: "ambition",
      level: "school",
      alignments: [{ ambition: "wijk", judgement: "aligns" }],
      shared: [],
      opened: thisYear(10, 13),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Robotmiddagen met Bram",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: lastYear(11, 11),
      ends: lastYear(4, 14),
      state: "done",
      with: ["bram-nijhuis"],
      questions: [0],
      shared: ["team"],
    },
    {
      title: "Rondje langs de winkels in de Dorpsstraat",
      kind: "other",
      formal: false,
      onSite: false,
      starts: thisYear(11, 6),
      minutes: 120,
      state: "done",
      questions: [1],
      shared: [],
    },
  ],
  notes: [
    {
      text: "Ze moesten een hoek van 90 graden en wisten opeens waarom.",
      values: ["realised"],
      forWhom: "pupils",
      on: lastYear(1, 20),
      question: 0,
      activity: 0,
      shared: ["team"],
    },
    {
      text: "Negen winkels gehad, zeven zeiden meteen ja. Nu nog een plan.",
      values: ["immediate", "potential"],
      capital: "social",
      on: thisYear(11, 6),
      question: 1,
      activity: 1,
      shared: [],
    },
    {
      text: "De imam vroeg wanneer wij eens bij hem komen. Terecht.",
      values: ["transformative"],
      on: thisYear(11, 16),
      question: 1,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 30),
      at: "15:30",
      state: "signed",
      staff: { answers: { energy: "Techniek.", need: "Robots, een stuk of zes." }, shared: lastYear(9, 30) },
      questions: [0],
      agreements: [
        {
          text: "Robots lenen bij Vliet College",
          side: "own",
          kind: "do",
          due: lastYear(11, 1),
          question: 0,
          done: lastYear(10, 30),
        },
      ],
      signOff: { on: lastYear(10, 7), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 13),
      at: "15:30",
      state: "held",
      staff: {
        answers: {
          energy: "De kinderen die in de vakantie iets hadden gebouwd en het mij kwamen laten zien.",
          learn: "Iets met de wijk, maar ik wil er eerst zelf over nadenken.",
          future: "Bouwcoördinator of iets voor mezelf beginnen. Zegt u het maar.",
        },
        keptPrivate: ["learn", "future"],
        shared: thisYear(10, 12),
      },
      partner: {
        answers: { saw: "In jouw lokaal zitten kinderen die elders niet stilzitten." },
        shared: thisYear(10, 13),
      },
    },
  ],
} as const satisfies DemoLine;
