import { lastYear, thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const maritSchoutenConversations = [
  {
    kind: "start",
    on: lastYear(9, 17),
    at: "15:00",
    state: "signed",
    staff: {
      answers: {
        energy: "De voorleesweek, met een klas vol grote kerels op de grond.",
        learn: "Iets met boeken en telefoons.",
      },
      shared: lastYear(9, 16),
    },
    questions: [0],
    signOff: { on: lastYear(9, 24), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "look_back",
    on: lastYear(6, 3),
    at: "15:00",
    state: "signed",
    staff: {
      answers: {
        energy: "Dat verhaal van 300 bladzijden.",
        learn: "Ik wil hier niet alleen Nederlands mee doen maar ook de andere vakken in.",
      },
      reviews: [
        {
          question: 0,
          how: "answered",
          helped: "Vijf minuten is kort genoeg om vol te houden.",
          hindered: "De flexuren haalden mijn klas uit elkaar.",
        },
      ],
      shared: lastYear(6, 2),
    },
    partner: {
      answers: {
        saw: "In jouw lokaal vragen leerlingen naar elkaars boek. Bij mij vragen ze wanneer het pauze is.",
      },
      shared: lastYear(6, 2),
    },
    signOff: { on: lastYear(6, 10), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "start",
    on: thisYear(9, 16),
    at: "15:00",
    state: "signed",
    opening: "Bij wie in de school zou jij graag een uur in de klas zitten?",
    staff: {
      answers: {
        energy: "Merel die vroeg of ik met haar mee wilde lezen bij biologie.",
        learn: "Taal in elk vak, maar dan samen en niet als taalpolitie.",
        future: "Misschien een master. Of een dag op de lerarenopleiding.",
        need: "Eén uur per week tegelijk vrij met Sietske, van Linda en van jou.",
      },
      keptPrivate: ["future"],
      shared: thisYear(9, 15),
    },
    partner: {
      answers: {
        saw: "Je geeft collega's het gevoel dat zij het zelf bedacht hebben.",
        bring:
          "De directie heeft taal als speerpunt. Ik wil niet dat dat betekent dat Nederlands het opknapt.",
      },
      shared: thisYear(9, 15),
    },
    agenda: [
      { by: "staff", text: "Samen lezen met andere vakken" },
      { by: "partner", text: "Wat doe je niet meer, als je dit wel doet?" },
    ],
    notes: [
      {
        by: "staff",
        scope: "record",
        text: "Ik stop met de schoolkrant. Dat doet pijn en het scheelt dertig uur.",
      },
      {
        by: "partner",
        scope: "record",
        text: "Marit begint bij één collega. Pas in januari kijken we of het groter moet.",
      },
    ],
    questions: [1],
    agreements: [
      {
        text: "Eén gezamenlijk uur voor Marit en Sietske",
        side: "school",
        kind: "roster",
        due: thisYear(10, 12),
        question: 1,
        views: { staff: "not_enough" },
      },
      {
        text: "Na vier lessen samen opschrijven wat werkte",
        side: "own",
        kind: "do",
        due: thisYear(11, 27),
        question: 1,
      },
      {
        text: "Iemand anders voor de schoolkrant vinden",
        side: "school",
        kind: "do",
        due: thisYear(10, 30),
        done: thisYear(10, 29),
      },
    ],
    signOff: { on: thisYear(9, 23), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "progress",
    on: thisYear(12, 9),
    at: "15:00",
    state: "planned",
    opening: "Wat is er sinds september anders gegaan dan je dacht?",
    staff: {
      answers: { energy: "Klas 1c bij aardrijkskunde.", need: "Dat uur. Nog steeds dat uur." },
      reviews: [
        {
          question: 1,
          how: "further",
          helped: "Sietske haar humor.",
          hindered: "We plannen in de pauze en eten onder het lezen.",
        },
      ],
    },
    agenda: [{ by: "staff", text: "Het uur samen met Sietske", hindrance: 0 }],
  },
] as const satisfies readonly DemoConversation[];
