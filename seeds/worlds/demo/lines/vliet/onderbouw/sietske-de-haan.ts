import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const sietskeDeHaan = {
  person: "sietske-de-haan",
  questions: [
    {
      text: "Mijn leerlingen lezen het boek niet. Ligt dat aan hen, aan mij of aan het boek?",
      why: "Ik vertel alles na, dus waarom zouden ze.",
      forWhom: "Klas 1 en 2",
      origin: "practice",
      level: "individual",
      alignments: [
        {
          ambition: "taal",
          judgement: "aligns",
          why: "Wie de tekst niet snapt, ziet ook het landschap niet.",
        },
        { goal: "vliet-lezen-in-elk-vak", judgement: "aligns" },
      ],
      shared: ["school"],
      opened: thisYear(9, 14),
      state: "active",
    },
    {
      text: "Hoe krijg ik vier docenten met vier vakken zover dat het één sectie wordt?",
      origin: "assigned",
      level: "team",
      alignments: [{ ambition: "vragen", judgement: "partly" }],
      shared: ["partner"],
      opened: lastYear(9, 15),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Wandeling met de sectie langs de Vliet, met een les als resultaat",
      kind: "informal_meeting",
      formal: false,
      onSite: false,
      starts: lastYear(5, 20),
      minutes: 180,
      state: "done",
      with: ["erik-ter-horst", "annemiek-prins", "shanti-mahabier"],
      questions: [1],
      shared: ["team", { team: "vliet-sectie-mens-en-maatschappij" }],
    },
  ],
  notes: [
    {
      text: "Erik en Annemiek hadden elkaar nog nooit horen lesgeven, en dat na vijftien jaar.",
      values: ["immediate"],
      on: lastYear(5, 20),
      question: 1,
      activity: 0,
      shared: ["partner"],
    },
    {
      text: "Het ligt aan alle drie. Maar aan mij kan ik iets doen.",
      values: ["transformative"],
      on: thisYear(10, 12),
      question: 0,
      shared: ["school"],
    },
    {
      text: "Nu lees ik de eerste alinea hardop en doe voor hoe ík vastloop.",
      values: ["applied"],
      on: thisYear(11, 2),
      question: 0,
      from: [1],
      shared: ["school"],
    },
    {
      text: "Ik wil nog één keer een methode kiezen voordat ik ga, en dan samen.",
      values: [],
      on: thisYear(11, 16),
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 15),
      at: "15:00",
      state: "signed",
      staff: {
        answers: { energy: "Veldwerk in de regen.", learn: "Sectievoorzitter zijn, wat dat ook is." },
        shared: lastYear(9, 14),
      },
      questions: [1],
      agreements: [
        {
          text: "Veertig uur voor het voorzitterschap",
          side: "school",
          kind: "time",
          minutes: 2400,
          due: lastYear(10, 1),
          question: 1,
          done: lastYear(10, 6),
        },
      ],
      signOff: { on: lastYear(9, 22), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 14),
      at: "15:00",
      state: "signed",
      staff: {
        answers: {
          energy: "De wandeling in mei. We doen hem weer.",
          learn: "Lezen in mijn vak, eindelijk eens serieus.",
          need: "Marit.",
        },
        reviews: [
          {
            question: 1,
            how: "further",
            helped: "Naar buiten gaan.",
            hindered: "Vergaderen om vier uur met mensen die al acht uur lesgaven.",
          },
        ],
        shared: thisYear(9, 13),
      },
      partner: {
        answers: {
          saw: "Na twintig jaar begin jij een gesprek met dat je iets niet kunt. Daar kan ik van leren.",
        },
        reviews: [{ question: 1, helped: "Dat je ze eerst als mensen bij elkaar zette." }],
        shared: thisYear(9, 14),
      },
      questions: [0],
      agreements: [
        {
          text: "Sectieoverleg verplaatsen naar een ochtend",
          side: "school",
          kind: "roster",
          due: thisYear(1, 29),
          question: 1,
        },
      ],
      signOff: { on: thisYear(9, 21), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
