import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const petraDeBoer = {
  person: "petra-de-boer",
  questions: [
    {
      text: "Hoe word ik iemand met wie je meedenkt in plaats van iemand bij wie je een formulier haalt?",
      why: "Collega's komen pas als het vastzit, met een lijst.",
      forWhom: "Alle leerkrachten die een lastige vraag over een groep hebben",
      origin: "practice",
      level: "school",
      alignments: [
        {
          ambition: "elkaar",
          judgement: "partly",
          why: "De deur van mijn kamer gaat nu vaker open dan die van de lokalen.",
        },
      ],
      shared: ["school"],
      opened: lastYear(10, 13),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Intervisiegroep intern begeleiders",
      kind: "peer_consultation",
      formal: false,
      onSite: false,
      provider: "Samenwerkingsverband",
      starts: lastYear(10, 30),
      minutes: 960,
      source: "school",
      state: "running",
      questions: [0],
      shared: ["partner"],
    },
    {
      title: "Kwartier aan de leestafel, elke dinsdag en donderdag",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(9, 8),
      state: "running",
      questions: [0],
      goals: ["wissel-deuren"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Met zes ib'ers klagen over formulieren. Het luchtte op en bracht ons nergens.",
      values: ["immediate"],
      sense: "none",
      on: lastYear(11, 27),
      question: 0,
      activity: 0,
      shared: [],
    },
    {
      text: "Een formulier van vier bladzijden is er nu een van een halve.",
      values: ["applied"],
      on: lastYear(3, 12),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "In zes weken elf gesprekken aan de leestafel. Twee hadden anders in mei een spoedoverleg opgeleverd, denk ik.",
      values: ["realised"],
      forWhom: "team",
      on: thisYear(10, 29),
      question: 0,
      activity: 1,
      from: [1],
      shared: ["school"],
    },
    {
      text: "Vandaag zat ik alleen aan de leestafel. Ook fijn.",
      values: ["immediate"],
      on: thisYear(11, 12),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 13),
      at: "13:30",
      state: "signed",
      staff: {
        answers: { energy: "Even gewoon met kinderen werken.", learn: "Minder formulieren." },
        shared: lastYear(10, 12),
      },
      questions: [0],
      signOff: { on: lastYear(10, 28), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 12),
      at: "13:30",
      state: "held",
      staff: {
        answers: {
          energy: "Dat collega's aan die leestafel ook zitten als ik er niet ben.",
          learn: "Doorgaan hiermee.",
          need: "Geen vergaderingen op die twee momenten, alsjeblieft.",
        },
        reviews: [
          {
            question: 0,
            how: "further",
            helped: "Weg van mijn bureau.",
            hindered: "Het overleg dat steeds op donderdag wordt gepland.",
          },
        ],
        shared: thisYear(10, 11),
      },
      partner: { answers: { saw: "Je vraagt nu eerst wat iemand zelf al zag." }, shared: thisYear(10, 9) },
      notes: [
        {
          by: "partner",
          scope: "record",
          text: "Donderdag tussen half elf en elf is er voor niemand overleg.",
        },
      ],
      agreements: [
        {
          text: "Donderdagoverleg verzetten",
          side: "school",
          kind: "roster",
          due: thisYear(11, 5),
          question: 0,
          done: thisYear(11, 3),
        },
      ],
    },
  ],
} as const satisfies DemoLine;
