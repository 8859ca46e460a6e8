import { lastYear, thisYear } from "../../../days.ts";
import type { DemoConversation } from "../../../line-types.ts";

export const mehmetYilmazConversations = [
  {
    kind: "start",
    on: lastYear(9, 23),
    at: "15:45",
    state: "signed",
    staff: {
      answers: {
        energy: "Buiten spelen met de klas.",
        need: "Iemand die niet van de leiding is en die meekijkt.",
      },
      shared: lastYear(9, 23),
    },
    questions: [0],
    agreements: [
      {
        text: "Coach voor klassenmanagement",
        side: "school",
        kind: "coach",
        due: lastYear(10, 17),
        question: 0,
        done: lastYear(10, 10),
      },
    ],
    signOff: { on: lastYear(9, 30), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "look_back",
    on: lastYear(6, 2),
    at: "15:30",
    state: "signed",
    staff: {
      answers: { learn: "Volgend jaar wil ik iets met lezen, geloof het of niet." },
      reviews: [
        {
          question: 0,
          how: "answered",
          helped: "Dat tellen van die coach.",
          hindered: "Vier invallers in mei.",
        },
      ],
      shared: lastYear(6, 1),
    },
    partner: { answers: { saw: "Je loopt rustiger door de gang en je klas ook." }, shared: lastYear(6, 1) },
    signOff: { on: lastYear(6, 9), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
  {
    kind: "start",
    on: thisYear(9, 8),
    at: "15:30",
    state: "signed",
    staff: {
      answers: {
        energy: "Een kind dat mij een mop voorlas. Las! Hij merkte het zelf niet.",
        learn: "Boeken vinden voor wie nee zegt. Lezen is van iedereen toch?",
        future: "Iets met gym of sport erbij. Of teamleider, maar dan eerst jij vragen hoe het is.",
        need: "Geld voor strips. Ik weet dat het raar klinkt.",
      },
      shared: thisYear(9, 7),
    },
    agenda: [
      { by: "staff", text: "Strips kopen" },
      { by: "partner", text: "Hoe het is om teamleider te zijn" },
    ],
    notes: [
      {
        by: "partner",
        scope: "record",
        text: "Mehmet loopt in februari een dag met Karel mee, ook de vervelende vergadering.",
      },
    ],
    questions: [1],
    agreements: [
      {
        text: "€ 120 voor een eigen leesplank",
        side: "school",
        kind: "money",
        cents: 12000,
        question: 1,
        due: thisYear(9, 18),
        done: thisYear(9, 16),
      },
      { text: "Een dag meelopen met Karel", side: "own", kind: "do", due: thisYear(2, 12) },
    ],
    signOff: { on: thisYear(9, 15), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
  },
] as const satisfies readonly DemoConversation[];
