import { lastYear, thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const samiraOualiConversations = [
  {
    kind: "start",
    on: lastYear(9, 25),
    at: "15:30",
    state: "signed",
    staff: {
      answers: { learn: "Hoe ik met het expertteam verder kom dan materiaal bestellen." },
      shared: lastYear(9, 24),
    },
    questions: [0],
    agreements: [
      {
        text: "Een dagdeel per twee weken voor het expertteam",
        side: "school",
        kind: "time",
        due: lastYear(11, 3),
        minutes: 240,
        question: 0,
        done: lastYear(11, 6),
        views: { staff: "enough", partner: "enough" },
      },
    ],
    signOff: { on: lastYear(10, 1), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "start",
    on: thisYear(9, 22),
    at: "15:30",
    state: "signed",
    opening: "Wie heeft jou dit jaar iets geleerd, en weet die dat?",
    staff: {
      answers: {
        energy:
          "Dat Malika mij liet zien hoe je met kastanjes splitst. Ik dacht dat ik het allemaal al had gelezen.",
        learn: "Kijken zonder mening. Dat past bij die open deuren, als er tenminste vervanging is.",
        future: "Misschien rekenwerk voor heel Lindehof, een paar dagen. Niet zonder klas.",
        need: "Een vaste invaller, van Karel of van Hanneke. Niet elke keer een ander.",
      },
      keptPrivate: ["future"],
      reviews: [
        {
          question: 0,
          how: "answered",
          helped: "De opleiding, maar vooral zelf ergens gaan zitten als leerling.",
        },
      ],
      shared: thisYear(9, 21),
    },
    partner: {
      answers: {
        saw: "Je begint vergaderingen met iets wat bij jou mislukte. Sindsdien praten er meer mensen.",
        bring:
          "Hanneke wil een rekenbeleid en kijkt daarvoor naar jou. Ik wil eerst weten of jij dat ook wilt.",
      },
      shared: thisYear(9, 18),
    },
    agenda: [
      { by: "partner", text: "Rekenbeleid: wat is jouw deel?" },
      { by: "staff", text: "Vaste invaller" },
    ],
    notes: [
      {
        by: "partner",
        scope: "record",
        text: "Samira schrijft mee aan het rekenbeleid op voorwaarde dat elke bouw er eerst over praat.",
      },
      {
        by: "staff",
        scope: "record",
        text: "Zonder vaste invaller stop ik met lesbezoeken na de kerst, want mijn groep merkt het.",
      },
    ],
    questions: [1],
    agreements: [
      {
        text: "Vaste invaller op dinsdagmiddag voor groep 5",
        side: "school",
        owner: "hanneke-roelofs",
        kind: "cover",
        due: thisYear(11, 2),
        question: 1,
      },
      {
        text: "Na elk bezoek één vraag achterlaten in plaats van een tip",
        side: "own",
        kind: "do",
        due: thisYear(1, 29),
        question: 1,
      },
      {
        text: "Kosten van de training",
        side: "school",
        kind: "money",
        cents: 32500,
        done: thisYear(10, 8),
      },
    ],
    signOff: { on: thisYear(9, 29), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
] as const satisfies readonly DemoConversation[];
