import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const erikTerHorst = {
  person: "erik-ter-horst",
  questions: [
    {
      text: "Kan ik een periode lang lesgeven zonder toets, en wat weet ik dan aan het eind?",
      origin: "practice",
      level: "individual",
      alignments: [
        { ambition: "vragen", judgement: "aligns", why: "Minder en beter toetsen staat er. Dan ook doen." },
      ],
      shared: ["school"],
      opened: thisYear(9, 28),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Periode twee in 4 vwo zonder toets, met een gesprek van tien minuten per leerling",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(11, 2),
      state: "running",
      questions: [0],
      goals: ["vliet-vragen-in-de-les"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Negen gesprekken gedaan. Ik wist na drie minuten meer dan na drie kwartier nakijken.",
      values: ["transformative", "realised"],
      on: thisYear(11, 19),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Ik zie op tegen het eerste telefoontje van een ouder en ben ook een beetje nieuwsgierig.",
      values: [],
      on: thisYear(11, 4),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 22),
      at: "16:00",
      state: "signed",
      staff: { answers: { energy: "Bronnen lezen met 6 vwo." }, shared: lastYear(9, 22) },
      signOff: { on: lastYear(9, 29), staff: { kind: "seen" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 28),
      at: "16:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een ruzie in de klas over Colijn.",
          learn: "Minder toetsen.",
          need: "Steun als een ouder belt over het ontbreken van een cijfer.",
        },
        shared: thisYear(9, 27),
      },
      partner: {
        answers: { bring: "Ouders mogen mij bellen. Ik leg het uit, jij geeft les." },
        shared: thisYear(9, 28),
      },
      questions: [0],
      agreements: [
        {
          text: "Brief aan ouders van 4 vwo over de periode zonder toets",
          side: "school",
          kind: "do",
          due: thisYear(10, 30),
          question: 0,
          done: thisYear(10, 28),
        },
      ],
      signOff: { on: thisYear(10, 5), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
