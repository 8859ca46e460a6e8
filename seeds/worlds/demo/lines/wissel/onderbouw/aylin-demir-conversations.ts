import { lastYear, thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const aylinDemirConversations = [
  {
    kind: "start",
    on: lastYear(9, 16),
    at: "15:15",
    state: "signed",
    staff: {
      answers: {
        energy: "De watertafel. Ik was nat tot mijn ellebogen en zij ook.",
        learn: "Weten wat ik moet doen als er gespeeld wordt.",
        future: "Nog steeds kleuters.",
        need: "Een training, samen met iemand van hier.",
      },
      shared: lastYear(9, 15),
    },
    partner: {
      answers: {
        saw: "Jij praat nooit over schattig. Jij vertelt wat een kind aan het uitzoeken is.",
        bring: "Er is budget voor twee mensen als je er samen heen gaat.",
      },
      shared: lastYear(9, 15),
    },
    questions: [0],
    agreements: [
      {
        text: "Training voor Aylin en Joyce betalen",
        side: "school",
        kind: "money",
        cents: 128000,
        due: lastYear(10, 1),
        question: 0,
        done: lastYear(9, 24),
      },
      {
        text: "Na de training in de bouw laten zien wat we filmden",
        side: "own",
        kind: "do",
        due: lastYear(3, 1),
        question: 0,
        done: lastYear(3, 5),
        moved: 1,
      },
    ],
    signOff: { on: lastYear(9, 23), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "look_back",
    on: lastYear(6, 4),
    at: "15:15",
    state: "signed",
    staff: {
      answers: {
        energy: "Dat Ilse uit de middenbouw aanschoof en er nu een netwerk is, met koekjes.",
        learn: "Of spel ook in groep 3 past. Het stopt daar nu bij de deur.",
        need: "Ruimte om daar te gaan kijken.",
      },
      reviews: [
        {
          question: 0,
          how: "answered",
          helped: "Film terugkijken met iemand die ook op film staat.",
          hindered: "De eerste maanden bleef ik toch opruimen.",
        },
      ],
      shared: lastYear(6, 3),
    },
    partner: {
      answers: { saw: "Kinderen roepen jou niet meer om te kijken maar om mee te doen." },
      reviews: [
        { question: 0, helped: "Dat je het aan de hele bouw liet zien, met de mislukte stukken erbij." },
      ],
      shared: lastYear(6, 3),
    },
    notes: [
      {
        by: "partner",
        scope: "record",
        text: "Het netwerk krijgt volgend jaar zes bijeenkomsten binnen werktijd.",
      },
      {
        by: "staff",
        scope: "record",
        text: "Ik wil niet de expert worden die overal verteld wordt. Ik wil meezoeken.",
      },
    ],
    signOff: {
      on: lastYear(6, 11),
      staff: {
        kind: "seen_with_response",
        response: "Die zes bijeenkomsten staan er, maar ik zie ze nog niet in de jaarplanning.",
      },
      partner: { kind: "agreed" },
    },
  },
  {
    kind: "start",
    on: thisYear(10, 8),
    at: "15:15",
    state: "signed",
    opening: "Welk spel heb je dit jaar gezien waar je zelf niet op was gekomen?",
    staff: {
      answers: {
        energy:
          "Ze bouwden een vliegveld met een rij voor de koffie. Niemand hoefde het te verzinnen behalve zij.",
        learn:
          "Spel in groep 3, en bij collega's binnen mogen kijken. Het ene is spelen en ontdekken, het andere open deuren.",
        future: "Ik denk aan studenten begeleiden. Nog niet over praten.",
        need: "Een vaste ochtend per maand dat iemand mijn groep heeft.",
      },
      keptPrivate: ["future"],
      shared: thisYear(10, 7),
    },
    partner: {
      answers: {
        saw: "Sanne vertelde dat ze na jouw bezoek haar tafels heeft verschoven. Jij had er niets over gezegd.",
        bring:
          "Bij ons in de leiding weten we niet hoe spel in groep 3 eruit moet zien. Daar hebben we jou voor nodig.",
      },
      shared: thisYear(10, 6),
    },
    agenda: [
      { by: "staff", text: "Wie let er op mijn groep" },
      { by: "partner", text: "Spel in groep 3: hoe hard duwen we" },
    ],
    notes: [
      {
        by: "staff",
        scope: "record",
        text: "We duwen niet. Ik ga een middag per week meedoen bij Sanne en we zien wat er komt.",
      },
      {
        by: "partner",
        scope: "record",
        text: "Het schuurt dat de onderbouw als enige niet bij een ander kan kijken. Wietske legt dit neer bij Hanneke.",
      },
    ],
    questions: [2],
    agreements: [
      {
        text: "Eén ochtend per maand vervanging voor de kleutergroepen",
        side: "school",
        kind: "cover",
        due: thisYear(11, 16),
        question: 2,
        views: { staff: "not_enough" },
      },
      {
        text: "Bij twee collega's uit een andere bouw gaan kijken",
        side: "own",
        kind: "do",
        due: thisYear(2, 1),
        question: 2,
      },
      {
        text: "Speelmateriaal voor groep 3",
        side: "school",
        kind: "money",
        cents: 35000,
        due: thisYear(10, 30),
        question: 1,
        done: thisYear(10, 26),
      },
    ],
    signOff: { on: thisYear(10, 15), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  { kind: "progress", on: thisYear(2, 11), at: "15:15", state: "planned" },
] as const satisfies readonly DemoConversation[];
