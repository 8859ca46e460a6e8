import { lastYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const noorVisserLastYear = [
  {
    kind: "start",
    on: lastYear(9, 11),
    at: "15:30",
    state: "signed",
    staff: {
      answers: {
        energy: "De eerste week met deze groep. Ze lachen om mijn grapjes, dat scheelt.",
        learn: "Minder zelf aan het woord zijn bij rekenen.",
        need: "Iemand die een keer komt luisteren.",
      },
      shared: lastYear(9, 10),
    },
    partner: {
      answers: { saw: "Je hebt in groep 6 meteen een rustige toon te pakken." },
      shared: lastYear(9, 9),
    },
    agenda: [{ by: "staff", text: "Praten over oplossingen" }],
    questions: [0],
    agreements: [
      {
        text: "Samira vragen om een les te bezoeken",
        side: "own",
        kind: "do",
        due: lastYear(11, 1),
        question: 0,
        done: lastYear(10, 30),
      },
    ],
    signOff: { on: lastYear(9, 16), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "progress",
    on: lastYear(2, 3),
    at: "15:15",
    state: "signed",
    staff: {
      answers: { energy: "De stilte na een vraag. Eerst eng, nu grappig." },
      reviews: [
        {
          question: 0,
          how: "further",
          helped: "Dat Samira kwam kijken en daarna niets opschreef.",
          hindered: "Het tempo van de methode.",
        },
      ],
      shared: lastYear(2, 2),
    },
    notes: [
      {
        by: "partner",
        scope: "record",
        text: "Noor slaat sinds januari één blok per week over om tijd te hebben voor het gesprek. Karel vindt dat goed.",
      },
    ],
    signOff: { on: lastYear(2, 10), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "look_back",
    on: lastYear(6, 9),
    at: "15:30",
    state: "signed",
    staff: {
      answers: {
        energy: "Twee kinderen die elkaar aan het bord van alles uitlegden. Ik ben gaan zitten.",
        learn: "Nu de rest nog. De snelle rekenaars doen mee maar vervelen zich ook.",
      },
      reviews: [{ question: 0, how: "answered", helped: "Tijd, en niet opgeven in week drie." }],
      shared: lastYear(6, 8),
    },
    partner: {
      answers: { saw: "In jouw klas is het rumoeriger en er wordt meer gerekend." },
      shared: lastYear(6, 8),
    },
    notes: [
      {
        by: "staff",
        scope: "record",
        text: "Volgend jaar wil ik verder met de kinderen die het antwoord al hebben als ik de vraag nog stel.",
      },
    ],
    signOff: { on: lastYear(6, 16), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
] as const satisfies readonly DemoConversation[];
