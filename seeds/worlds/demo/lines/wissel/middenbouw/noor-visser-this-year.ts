import { thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const noorVisserThisYear = [
  {
    kind: "start",
    on: thisYear(9, 10),
    at: "15:30",
    state: "signed",
    staff: {
      answers: {
        energy: "De studiedag van gisteren. Ik heb in de trein al drie vragen uitgeprobeerd op mijn buurman.",
        learn:
          "Vragen waar de hele groep op moet kauwen. Dat hoort bij rekenen dat begrepen wordt, lijkt me.",
        future: "Geen idee. Lesgeven vind ik leuk.",
        need: "Af en toe iemand in de klas, en tijd om samen lessen te maken.",
      },
      keptPrivate: ["future"],
      shared: thisYear(9, 9),
    },
    partner: {
      answers: {
        saw: "Je bent aan het nieuwe jaar begonnen met een vraag in plaats van een plan. Dat hoor ik niet vaak.",
        bring: "Er is dit jaar geld voor werkgroepen. De uren moet ik nog zien te vinden.",
      },
      shared: thisYear(9, 8),
    },
    agenda: [
      { by: "staff", text: "Wat ik met de denkvragen wil" },
      { by: "partner", text: "Bij elkaar kijken, hoe regelen we dat" },
    ],
    notes: [
      {
        by: "staff",
        scope: "record",
        text: "Ik begin klein: één denkvraag per week, op de dag dat Samira een uur over heeft.",
      },
      {
        by: "partner",
        scope: "record",
        text: "Het schuurt dat we bij elkaar willen kijken en er geen uur voor is. Karel neemt het mee naar Hanneke.",
      },
      { by: "partner", scope: "us", text: "In januari nog eens over begeleiden beginnen, zonder druk." },
    ],
    agreements: [
      {
        text: "Lesbezoek bij Samira rond hardop denken",
        side: "own",
        kind: "do",
        due: thisYear(11, 20),
        question: 1,
      },
      {
        text: "Twee uur vrijgeroosterd voor de rekenwerkgroep",
        side: "school",
        kind: "time",
        due: thisYear(12, 4),
        minutes: 120,
        question: 1,
      },
      {
        text: "Vervanging voor lesbezoek",
        side: "school",
        kind: "cover",
        due: thisYear(10, 13),
        question: 1,
        done: thisYear(10, 13),
        views: { staff: "not_enough", partner: "enough" },
      },
      {
        text: "In de bouwvergadering vertellen wat werkte",
        side: "own",
        kind: "do",
        due: thisYear(12, 15),
        question: 1,
      },
    ],
    signOff: {
      on: thisYear(9, 17),
      staff: { kind: "agreed" },
      partner: {
        kind: "seen_with_response",
        response: "Het uur voor de werkgroep beloof ik, de dag nog niet.",
      },
    },
  },
  {
    kind: "progress",
    on: thisYear(12, 1),
    at: "15:30",
    state: "planned",
    opening: "Vertel eens over een les waar je met plezier aan terugdenkt.",
    staff: {
      answers: {
        energy:
          "Vorige week bij de breuken: ik liet ze eerst zelf een verhaal verzinnen bij 3/4. Daarna begrepen ze elkaars uitleg beter dan de mijne.",
        future: "Collega's begeleiden, denk ik. Maar ik weet nog niet of ik dat kan.",
        need: "Twee uur per maand met de werkgroep, vast in het rooster.",
      },
      keptPrivate: ["future"],
      reviews: [
        {
          question: 1,
          how: "further",
          helped: "De werkgroep hielp.",
          hindered: "Geen tijd om bij elkaar te kijken.",
        },
      ],
    },
    partner: {
      answers: {
        saw: "Ik liep in oktober binnen toen drie kinderen het oneens waren over een breuk. Jij stond erbij en zei niets, en ze kwamen eruit.",
        bring: "Het expertteam zoekt iemand die volgend jaar met de starters mee wil kijken bij rekenen.",
      },
      reviews: [
        {
          question: 1,
          helped: "Dat je het met twee anderen doet en niet in je eentje.",
          hindered: "De uren heb ik nog niet geregeld. Dat ligt bij mij.",
        },
      ],
      shared: thisYear(11, 17),
    },
    agenda: [
      { by: "staff", text: "Wat werkte bij breuken" },
      { by: "partner", text: "Begeleiden van collega's, iets voor jou?" },
      { by: "staff", text: "Tijd voor de werkgroep", hindrance: 0 },
    ],
  },
] as const satisfies readonly DemoConversation[];
