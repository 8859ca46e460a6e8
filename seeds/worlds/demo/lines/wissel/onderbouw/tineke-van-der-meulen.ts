import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const tinekeVanDerMeulen = {
  person: "tineke-van-der-meulen",
  questions: [
    {
      text: "Hoe vertel ik een prentenboek zo dat ook de stille kinderen er iets over zeggen?",
      why: "Na zevenentwintig jaar voorlezen praat ik nog steeds met dezelfde vier.",
      forWhom: "Mijn kleuters",
      origin: "practice",
      level: "individual",
      alignments: [
        { ambition: "lezen", judgement: "aligns", why: "Lezen begint bij luisteren en mogen meepraten." },
      ],
      shared: ["school"],
      opened: thisYear(10, 6),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Verteltheater lenen van de bibliotheek",
      kind: "experiment",
      formal: false,
      onSite: true,
      starts: thisYear(10, 13),
      state: "running",
      questions: [0],
      goals: ["wissel-lezen"],
      shared: ["school"],
    },
  ],
  notes: [
    {
      text: "Eerst in tweetallen fluisteren wat ze denken, dan pas in de kring. Waarom heb ik dat nooit eerder gedaan.",
      values: ["applied"],
      on: thisYear(11, 4),
      question: 0,
      shared: ["school"],
    },
    {
      text: "Het kastje klemt. Wel mooi.",
      values: ["immediate"],
      on: thisYear(10, 14),
      question: 0,
      activity: 0,
      shared: [],
    },
    {
      text: "Sanne kwam vragen hoe ik dat in mijn eerste jaar deed. Ik wist het niet meer.",
      values: ["immediate"],
      on: thisYear(11, 11),
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 7),
      at: "14:00",
      state: "signed",
      staff: {
        answers: { energy: "De kring.", future: "Mijn laatste jaren mooi maken en niet uitzitten." },
        shared: lastYear(10, 6),
      },
      partner: {
        answers: { saw: "Nieuwe collega's gaan in de pauze naast jou zitten." },
        shared: lastYear(10, 7),
      },
      signOff: { on: lastYear(10, 14), staff: { kind: "seen" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 6),
      at: "14:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een kind dat het boek aan haar beer voorlas, ondersteboven.",
          learn: "De stille kinderen. Lezen dus.",
          need: "Niets. Een nieuw kleed in de leeshoek misschien.",
        },
        shared: thisYear(10, 5),
      },
      questions: [0],
      agreements: [
        { text: "Kleed voor de leeshoek", side: "school", kind: "money", cents: 9000, done: thisYear(11, 2) },
      ],
      signOff: { on: thisYear(10, 13), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
