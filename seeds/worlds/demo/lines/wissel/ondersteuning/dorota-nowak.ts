import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const dorotaNowak = {
  person: "dorota-nowak",
  questions: [
    {
      text: "Hoe zorg ik dat ouders mij bellen voordat ze boos zijn?",
      why: "Ze bellen wel, maar dan is het al misgegaan.",
      forWhom: "Gezinnen die hier pas wonen",
      origin: "talent",
      level: "school",
      alignments: [
        { goal: "wissel-ouders", judgement: "aligns", partnerLine: "Jij bent voor veel gezinnen de school." },
      ],
      shared: ["school"],
      opened: lastYear(9, 17),
      state: "active",
    },
    {
      text: "Kan ik met mijn diploma uit Polen hier leerkracht worden?",
      origin: "ambition",
      shared: ["partner"],
      opened: thisYear(9, 16),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Huisbezoeken, samen met Malika",
      kind: "new_task",
      formal: false,
      onSite: false,
      starts: lastYear(11, 3),
      minutes: 900,
      source: "school",
      state: "running",
      with: ["malika-el-idrissi"],
      questions: [0],
      goals: ["wissel-ouders"],
      shared: ["school"],
    },
    {
      title: "Gesprek met de pabo over vrijstellingen",
      kind: "other",
      formal: true,
      onSite: false,
      provider: "Pabo Eemland",
      starts: thisYear(10, 29),
      minutes: 90,
      state: "done",
      questions: [1],
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Thuis drinken ze thee met je en dan gaat het vanzelf over school.",
      values: ["immediate", "applied"],
      on: lastYear(12, 8),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Dit jaar belden er drie die alleen iets wilden vragen.",
      values: ["realised"],
      forWhom: "school",
      on: thisYear(11, 9),
      question: 0,
      from: [0],
      shared: ["school"],
    },
    {
      text: "Het duurt nog twee jaar en het kost veel geld. Ik wil het toch.",
      values: [],
      on: thisYear(10, 29),
      question: 1,
      activity: 1,
      shared: [],
    },
    {
      text: "Ze vroegen bij de pabo naar mijn scriptie uit Krakau. Die bestaat dus nog.",
      values: ["immediate"],
      on: thisYear(10, 29),
      question: 1,
      shared: [],
    },
  ],
  hindrances: [
    {
      text: "Niemand weet wie zo'n opleiding betaalt.",
      kind: "money",
      on: thisYear(10, 30),
      question: 1,
      shared: ["partner"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 17),
      at: "14:30",
      state: "signed",
      staff: {
        answers: {
          energy: "Een gezin dat mij na een half jaar op de markt voorstelde aan de buren.",
          need: "Uren voor huisbezoek, want nu doe ik het erbij.",
        },
        shared: lastYear(9, 16),
      },
      questions: [0],
      agreements: [
        {
          text: "Twee uur per week voor huisbezoeken",
          side: "school",
          kind: "time",
          minutes: 4800,
          due: lastYear(10, 15),
          question: 0,
          done: lastYear(10, 13),
        },
      ],
      signOff: { on: lastYear(9, 24), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 16),
      at: "14:30",
      state: "signed",
      staff: {
        answers: {
          energy: "De koffieochtend. Veertien moeders, twee vaders en een baby.",
          learn:
            "Of ik leerkracht kan worden. Bij de visie: iedereen hoort erbij, dus misschien ook ik voor de klas.",
          future: "Een eigen groep 3.",
          need: "Weten wat het kost en wie dat betaalt.",
        },
        shared: thisYear(9, 15),
      },
      partner: {
        answers: {
          saw: "Jij lost op de gang dingen op waar wij later vergaderingen voor nodig hebben.",
          bring: "Lindehof heeft een regeling voor zij-instroom. Ik zoek uit of die ook voor jou geldt.",
        },
        shared: thisYear(9, 15),
      },
      questions: [1],
      agreements: [
        {
          text: "Uitzoeken of de zij-instroomregeling geldt",
          side: "school",
          kind: "money",
          due: thisYear(11, 10),
          question: 1,
        },
        {
          text: "Bij de pabo navragen welke vakken meetellen",
          side: "own",
          kind: "do",
          due: thisYear(11, 1),
          question: 1,
          done: thisYear(10, 29),
        },
      ],
      signOff: { on: thisYear(9, 23), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
