import { lastYear, thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

export const fatmaArslan = {
  person: "fatma-arslan",
  questions: [
    {
      text: "Hoe bewaak ik wat ik een starter beloof als het rooster elke week schuift?",
      why: "Een begeleidingsuur is het eerste waar een invaller vandaan komt.",
      forWhom: "Sven, Merel en wie er volgend jaar komt",
      origin: "practice",
      level: "school",
      alignments: [
        {
          goal: "vliet-startende-docenten",
          judgement: "rubs",
          why: "Het uur staat in de formatie en verdwijnt in de praktijk.",
          partnerLine: "Dit is het bewijs waar ik zelf om vroeg.",
        },
      ],
      shared: ["partner", "school"],
      opened: thisYear(9, 8),
      state: "active",
    },
    {
      text: "Twintig gesprekken voeren en toch nieuwsgierig blijven",
      form: "aim",
      origin: "talent",
      shared: [],
      opened: lastYear(9, 16),
      state: "active",
    },
  ],
  activities: [
    {
      title: "Intervisie met teamleiders van drie scholen",
      kind: "peer_consultation",
      formal: false,
      onSite: false,
      starts: lastYear(10, 10),
      minutes: 960,
      source: "school",
      state: "running",
      questions: [0, 1],
      shared: ["partner"],
    },
  ],
  notes: [
    {
      text: "Na gesprek veertien merkte ik dat ik antwoorden ging invullen. Even gestopt en gaan lopen.",
      values: ["transformative"],
      on: thisYear(10, 1),
      question: 1,
      shared: [],
    },
    {
      text: "Lijst gemaakt van alle invaluren sinds augustus: elf keer een begeleidingsuur.",
      values: ["potential"],
      capital: "learning",
      on: thisYear(11, 12),
      question: 0,
      shared: ["partner"],
    },
  ],
  conversations: [
    {
      kind: "start",
      on: lastYear(9, 16),
      at: "09:30",
      state: "signed",
      staff: {
        answers: { energy: "De diploma-uitreiking.", learn: "Beter luisteren in korte tijd." },
        shared: lastYear(9, 15),
      },
      questions: [1],
      signOff: { on: lastYear(9, 23), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
    {
      kind: "start",
      on: thisYear(9, 8),
      at: "09:30",
      state: "signed",
      staff: {
        answers: {
          energy: "Pieter zijn acht bladzijden. Eindelijk iemand die het las.",
          learn: "Beloftes aan starters heel houden.",
          future: "Directeur, misschien. Eerst dit goed doen.",
          need: "Een harde afspraak met de roostermaker, en rugdekking.",
        },
        keptPrivate: ["future"],
        shared: thisYear(9, 7),
      },
      partner: {
        answers: {
          saw: "Jij belt mensen terug op de dag dat ze bellen.",
          bring: "Ik zet in de roosterregels dat begeleidingsuren niet gebruikt worden voor inval.",
        },
        shared: thisYear(9, 7),
      },
      questions: [0],
      agreements: [
        {
          text: "Begeleidingsuren beschermen in de roosterregels",
          side: "school",
          kind: "roster",
          due: thisYear(10, 2),
          question: 0,
        },
        {
          text: "Bijhouden wanneer een begeleidingsuur verdwijnt",
          side: "own",
          kind: "do",
          due: thisYear(12, 4),
          question: 0,
          done: thisYear(11, 12),
        },
      ],
      signOff: { on: thisYear(9, 15), staff: { kind: "agreed" }, partner: { kind: "agreed" } },
    },
  ],
} as const satisfies DemoLine;
