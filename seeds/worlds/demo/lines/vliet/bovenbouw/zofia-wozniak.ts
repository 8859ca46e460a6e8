import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const zofiaWozniak = {
  person: "zofia-wozniak",
  questions: [
    {
      text: "Wat kunnen mijn leerlingen leren van een echt laboratorium?",
      why: "Ik kom er zelf vandaan en vergeet soms hoe het ruikt.",
      origin: "talent",
      level: "individual",
      alignments: [{ ambition: "wereld", judgement: "aligns", why: "Dit is precies naar buiten." }],
      shared: ["school"],
      opened: thisYear(10, 7),
      state: "active",
    },
    {
      text: "Ben ik na zeven jaar Nederlandse havo nog scheikundige?",
      shared: [],
      opened: lastYear(11, 5),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Dag meelopen bij het waterschapslaboratorium",
      kind: "industry_placement",
      formal: false,
      onSite: false,
      place: "Waterschap",
      starts: lastYear(4, 9),
      minutes: 480,
      source: "school",
      state: "done",
      with: ["omar-haddad"],
      questions: [1],
      goals: ["vliet-stagebezoek"],
      shared: ["school"],
    },
    {
      title: "Waterpracticum met monsters uit de Vliet",
      kind: "design_team",
      formal: false,
      onSite: true,
      starts: thisYear(10, 14),
      minutes: 480,
      state: "running",
      with: ["omar-haddad"],
      grewFrom: 0,
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Ja dus. Ik herkende alles en wilde meteen aan het werk.",
      values: ["immediate"],
      on: lastYear(4, 9),
      question: 1,
      activity: 0,
      shared: [],
    },
    {
      text: "Ze wilden weten of het water veilig was, niet of hun cijfer goed was.",
      values: ["realised"],
      forWhom: "pupils",
      on: thisYear(11, 18),
      question: 0,
      activity: 1,
      shared: ["school"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(11, 5),
      at: "14:30",
      state: "signed",
      staff: {
        answers: { energy: "Kleuren in een reageerbuis.", future: "Ik weet het niet en dat is niet erg." },
        shared: lastYear(11, 4),
      },
      questions: [1],
      signOff: { on: lastYear(11, 12), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 7),
      at: "14:30",
      state: "signed",
      staff: {
        answers: {
          energy: "Met Omar flessen vullen aan de waterkant.",
          learn: "Een practicum waar iemand buiten school iets aan heeft.",
          need: "Een blokuur.",
        },
        keptPrivate: ["energy"],
        shared: thisYear(10, 6),
      },
      questions: [0],
      agreements: [
        {
          text: "Blokuur scheikunde voor 4 havo",
          side: "school",
          kind: "roster",
          due: thisYear(11, 9),
          question: 0,
        },
      ],
      signOff: { on: thisYear(10, 14), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
