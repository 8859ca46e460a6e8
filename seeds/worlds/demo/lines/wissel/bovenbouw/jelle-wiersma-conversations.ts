import { lastYear, thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const jelleWiersmaConversations = [
  {
    kind: "start",
    on: lastYear(9, 24),
    at: "15:30",
    state: "signed",
    staff: {
      answers: { energy: "Het kamp. Elk jaar weer.", learn: "Praten over boeken." },
      shared: lastYear(9, 24),
    },
    questions: [0],
    agreements: [
      {
        text: "Kosten van de masterclass",
        side: "school",
        kind: "money",
        cents: 49500,
        due: lastYear(10, 15),
        question: 0,
        done: lastYear(10, 9),
      },
    ],
    signOff: { on: lastYear(10, 1), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "look_back",
    on: lastYear(6, 16),
    at: "15:30",
    state: "signed",
    staff: {
      answers: { energy: "Die lijst met 112 boeken." },
      reviews: [
        {
          question: 0,
          how: "further",
          helped: "Tien minuten is echt genoeg.",
          hindered: "De eindtoetsperiode, toen lag het zes weken stil.",
        },
      ],
      shared: lastYear(6, 15),
    },
    partner: {
      answers: { saw: "Je hebt van zes collega's lezers gemaakt, ik ben er een van." },
      shared: lastYear(6, 15),
    },
    signOff: { on: lastYear(6, 23), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "start",
    on: thisYear(9, 30),
    at: "15:30",
    state: "signed",
    staff: {
      answers: {
        energy: "De nieuwe groep vroeg op dag één naar de lijst.",
        learn: "Weet ik even niet. Misschien hoeft dat ook niet elk jaar.",
        future: "Na dertien keer kamp: iets anders met grote kinderen. Ik wil eens op het vo kijken.",
        need: "Een dag vrij om te gaan kijken.",
      },
      keptPrivate: ["learn"],
      shared: thisYear(9, 29),
    },
    partner: {
      answers: {
        bring:
          "Vliet College vraagt al twee jaar of we eens over de overstap willen praten. Dat kun jij beter dan ik.",
      },
      shared: thisYear(9, 29),
    },
    notes: [
      { by: "staff", scope: "record", text: "Ik ga in januari kijken en beloof niets, ook mezelf niet." },
    ],
    agreements: [
      {
        text: "Een dag vervanging voor bezoek aan het vo",
        side: "school",
        kind: "cover",
        due: thisYear(1, 12),
      },
    ],
    signOff: { on: thisYear(10, 7), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
] as const satisfies readonly DemoConversation[];
