import { lastYear, thisYear } from "../days.ts";
import type { DemoGoal, DemoVision } from "../types.ts";

export const boardVisions = [
  {
    place: "board",
    no: 1,
    adoptedOn: lastYear(8, 20),
    statement:
      "Lindehof is er voor elk kind dat bij ons in de buurt woont. Onze scholen zijn verschillend en mogen dat zijn. Wat ze delen: niemand staat er alleen voor, een kind niet en een collega niet.",
    tookPart:
      "Bestuur, beide schoolleiders en de GMR, na een avond met ouders en personeel van beide scholen.",
    coreValues: [
      { name: "Dichtbij", meaning: "We beslissen zo dicht mogelijk bij het kind." },
      { name: "Met elkaar", meaning: "Een vraag van de ene school is ook een vraag aan de andere." },
    ],
    ambitions: [
      {
        key: "plek",
        title: "Een plek voor elk kind",
        meaning: "Kinderen gaan in hun eigen buurt naar school, ook als dat meer van ons vraagt.",
        text: "We kijken eerst wat een kind nodig heeft en dan pas of wij dat al kunnen. Wat een school niet alleen kan, kunnen we samen.",
        focalPoint: true,
        slot: 1,
      },
      {
        key: "blijven-leren",
        title: "Hier blijf je leren",
        meaning: "Wie bij ons werkt, heeft tijd en collega's om beter te worden in het vak.",
        text: "Leren is werk. Het staat in de uren, het gebeurt met elkaar, en wie begint krijgt er een begeleider bij.",
        focalPoint: true,
        slot: 2,
      },
    ],
  },
] as const satisfies readonly DemoVision[];

export const boardGoals = [
  {
    key: "bestuur-starters",
    owner: { board: true },
    ambition: "blijven-leren",
    term: "long",
    text: "Wie bij Lindehof begint, wil hier na drie jaar nog steeds werken.",
    howWeNotice: "Starters vertellen zelf wat hen hielp, en hun begeleider heeft er uren voor.",
    openedOn: thisYear(9, 3),
    dueOn: { schoolYear: 2, month: 7, day: 1 },
    state: "open",
    tookPart: "Bestuur, schoolleiders, zes starters van beide scholen en de GMR.",
    leaderPart: "makes_possible",
    leaderWords: "Ik zorg dat de uren voor begeleiding niet elk jaar opnieuw bevochten hoeven te worden.",
  },
] as const satisfies readonly DemoGoal[];
