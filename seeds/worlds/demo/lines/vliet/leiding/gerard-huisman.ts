import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const gerardHuisman = {
  person: "gerard-huisman",
  questions: [
    {
      text: "Ik leid twee teams en zit in geen van beide. Hoe word ik weer collega?",
      origin: "practice",
      alignments: [{ ambition: "samen-lesgeven", judgement: "partly" }],
      shared: ["partner"],
      opened: thisYear(9, 9),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Eén uur per week lesgeven in mavo 2, samen met Deniz",
      kind: "new_task",
      formal: false,
      onSite: true,
      starts: thisYear(9, 30),
      state: "running",
      with: ["deniz-kaya"],
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Vergeten hoe hard een stoel klinkt. En hoe leuk het is.",
      values: ["immediate"],
      on: thisYear(9, 30),
      question: 0,
      activity: 0,
      shared: ["partner"],
    },
    {
      text: "Deniz gaf me na afloop twee tips. De eerste was: ademhalen.",
      values: ["immediate"],
      on: thisYear(10, 7),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 10),
      at: "09:30",
      state: "signed",
      staff: { answers: { energy: "De brugklasdagen." }, shared: lastYear(9, 9) },
      signOff: { on: lastYear(9, 17), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 9),
      at: "09:30",
      state: "signed",
      staff: {
        answers: {
          energy: "Koffie in de werkplaats bij Wouter.",
          learn: "Weer eens voor een klas staan.",
          need: "Minder overleg op woensdag.",
        },
        shared: thisYear(9, 8),
      },
      partner: {
        answers: {
          saw: "Je zegt bij elk plan wie het moet gaan doen. Dat haalt de lucht eruit, en dat is nodig.",
        },
        shared: thisYear(9, 9),
      },
      questions: [0],
      agreements: [
        {
          text: "Woensdagoverleg halveren",
          side: "school",
          kind: "roster",
          due: thisYear(9, 30),
          question: 0,
          done: thisYear(9, 23),
        },
      ],
      signOff: { on: thisYear(9, 16), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
