import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const omarHaddad = {
  person: "omar-haddad",
  questions: [
    {
      text: "Mag een toa ook lesgeven, en wil ik dat?",
      why: "Leerlingen vragen mij dingen die ze hun docent niet vragen.",
      origin: "ambition",
      level: "individual",
      alignments: [
        { ambition: "samen-lesgeven", judgement: "aligns", why: "Met Zofia doe ik het eigenlijk al." },
      ],
      shared: ["partner", "school"],
      opened: thisYear(9, 16),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Waterpracticum mede leiden",
      kind: "new_task",
      formal: false,
      onSite: true,
      starts: thisYear(10, 14),
      minutes: 480,
      state: "running",
      questions: [0],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Ik stond vooraan en niemand vroeg waar de docent was.",
      values: ["immediate"],
      on: thisYear(10, 14),
      question: 0,
      activity: 0,
      shared: [],
    },
    {
      text: "Zofia legt uit, ik loop rond en vraag wat ze denken te zien. Zo verdelen we het voortaan.",
      values: ["applied"],
      on: thisYear(11, 11),
      question: 0,
      activity: 0,
      from: [0],
      shared: ["school"],
    },
    {
      text: "Mijn vader was leraar. Misschien gaat het daarover.",
      values: ["transformative"],
      on: thisYear(10, 26),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 24),
      at: "11:30",
      place: "Kabinet",
      state: "signed",
      staff: { answers: { energy: "Iets repareren wat al weggegooid was." }, shared: lastYear(9, 24) },
      signOff: { on: lastYear(10, 1), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 16),
      at: "11:30",
      place: "Kabinet",
      state: "signed",
      staff: {
        answers: {
          energy: "De dag in het laboratorium van het waterschap.",
          learn: "Of lesgeven iets voor mij is.",
          future: "Instructeur, of toch docent. Ik ben 44, kan dat nog?",
          need: "Weten welke papieren ik dan nodig heb.",
        },
        keptPrivate: ["future"],
        shared: thisYear(9, 15),
      },
      partner: {
        answers: {
          saw: "Bij jou in het kabinet zitten leerlingen die nergens anders willen zijn.",
          bring: "Ik zoek uit wat je zonder lesbevoegdheid wel en niet mag doen.",
        },
        shared: thisYear(9, 15),
      },
      questions: [0],
      agreements: [
        {
          text: "Uitzoeken wat een toa in de les mag",
          side: "school",
          kind: "do",
          due: thisYear(10, 7),
          question: 0,
          done: thisYear(10, 20),
        },
      ],
      signOff: { on: thisYear(9, 23), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
