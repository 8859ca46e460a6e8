import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const wietskePostma = {
  person: "wietske-postma",
  questions: [
    {
      text: "Hoe leid ik twee bouwen die elkaar alleen bij het koffieapparaat zien?",
      origin: "practice",
      level: "team",
      alignments: [{ ambition: "elkaar", judgement: "partly" }],
      shared: ["partner"],
      opened: thisYear(9, 3),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Kleuters op bezoek in groep 8, groep 8 op bezoek bij kleuters",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(10, 5),
      state: "running",
      with: ["jelle-wiersma", "aylin-demir"],
      questions: [0],
      goals: ["wissel-deuren"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Jelle zat op een klein stoeltje met knieën tot zijn oren, en Aylin stond voor groep 8. Beiden keken alsof ze op vakantie waren.",
      values: ["immediate"],
      on: thisYear(11, 18),
      question: 0,
      activity: 0,
      shared: ["partner"],
    },
    {
      text: "Twee bouwen is er voor mij één te veel.",
      values: [],
      on: thisYear(11, 11),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 5),
      at: "09:00",
      state: "signed",
      staff: {
        answers: { energy: "Eindelijk weer een eigen klas, een dag per week." },
        shared: lastYear(9, 4),
      },
      signOff: { on: lastYear(9, 12), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 3),
      at: "09:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Joyce die een vergadering leidt.",
          learn: "Verbinden zonder het woord verbinden te gebruiken.",
          future: "Over een paar jaar weer helemaal voor de klas.",
          need: "Eén bouw minder.",
        },
        keptPrivate: ["future"],
        shared: thisYear(9, 2),
      },
      partner: {
        answers: {
          saw: "Bij jou durven starters dom te vragen.",
          bring: "Ik wil de leiding van de onderbouw opnieuw bekijken, samen met jou.",
        },
        shared: thisYear(9, 2),
      },
      questions: [0],
      agreements: [
        {
          text: "Voor het voorjaar besluiten over leiding van de onderbouw",
          side: "school",
          kind: "roster",
          due: thisYear(2, 15),
          question: 0,
        },
      ],
      signOff: { on: thisYear(9, 10), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
