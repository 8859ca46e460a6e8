import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const hannekeRoelofs = {
  person: "hanneke-roelofs",
  questions: [
    {
      text: "Hoe weet ik of de visie van ons allemaal is, en niet vooral van de mensen die graag meedoen?",
      why: "De vorige hadden we met z'n vieren geschreven en dat was te merken.",
      forWhom: "De hele school",
      origin: "practice",
      level: "school",
      alignments: [{ ambition: "elkaar", judgement: "partly", why: "Meeschrijven is nog geen meedoen." }],
      shared: ["school"],
      opened: lastYear(10, 20),
      state: "active",
    },
    {
      text: "Wat doe ik met het rooster als leren echt voorgaat?",
      origin: "practice",
      level: "school",
      alignments: [
        {
          goal: "wissel-deuren",
          judgement: "rubs",
          why: "Ik heb het doel gesteld en tegelijk het rooster vastgezet.",
        },
      ],
      shared: ["partner"],
      opened: thisYear(10, 5),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Drie studiedagen over de nieuwe visie",
      kind: "study_day",
      formal: true,
      onSite: true,
      starts: lastYear(1, 30),
      ends: lastYear(6, 19),
      minutes: 1080,
      cents: 210000,
      source: "school",
      state: "done",
      questions: [0],
      shared: ["school"],
    },
    {
      title: "Intervisie met schoolleiders van Lindehof",
      kind: "peer_consultation",
      formal: false,
      onSite: false,
      starts: lastYear(9, 19),
      minutes: 960,
      state: "running",
      questions: [0, 1],
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "De kinderraad schrapte ons mooiste woord. Ze snapten het niet en eigenlijk wij ook niet.",
      values: ["immediate", "transformative"],
      on: lastYear(4, 17),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Op de studiedag van juni praatten mensen die ik in zes jaar nog nooit had horen praten in een zaal.",
      values: ["realised"],
      forWhom: "school",
      on: lastYear(6, 19),
      question: 0,
      activity: 0,
      shared: ["school"],
    },
    {
      text: "Ik zei in een vergadering dat ik het niet wist. Toen ging het opeens snel.",
      values: ["transformative"],
      on: thisYear(11, 10),
      question: 0,
      shared: [],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(10, 8),
      at: "10:00",
      state: "signed",
      staff: {
        answers: { energy: "Voorlezen in groep 4.", learn: "Een visie maken waar niemand van schrikt." },
        shared: lastYear(10, 7),
      },
      signOff: { on: lastYear(10, 15), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(10, 5),
      at: "10:00",
      state: "signed",
      staff: {
        answers: {
          energy: "Een leerkracht die mij op de visie wees toen ik iets anders wilde.",
          learn: "Wat ik moet loslaten in het rooster.",
          need: "Ruimte van het bestuur om de invalpot anders te gebruiken.",
        },
        shared: thisYear(10, 4),
      },
      partner: {
        answers: {
          saw: "Je liet een doel van jezelf los en schreef op waarom. Dat las ik met respect.",
          bring: "De invalpot is van ons samen, kom met een voorstel.",
        },
        shared: thisYear(10, 2),
      },
      questions: [1],
      agreements: [
        {
          text: "Voorstel voor ander gebruik van de invalpot",
          side: "own",
          kind: "do",
          due: thisYear(12, 11),
          question: 1,
        },
        {
          text: "Dat voorstel in het directeurenoverleg van januari bespreken",
          side: "school",
          kind: "do",
          due: thisYear(1, 22),
          question: 1,
        },
      ],
      signOff: { on: thisYear(10, 12), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
