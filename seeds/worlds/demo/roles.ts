import { lastYear, thisYear } from "./days.ts";
import type { PersonKey } from "./people.ts";
import type { AmbitionKey, DemoDay, SchoolKey } from "./types.ts";

export type DemoRoleProfile = {
  school: SchoolKey;
  by: PersonKey;
  on: DemoDay;
  title: string;
  what: string;
  why?: string;
  ambitions: readonly AmbitionKey[];
  taskHours?: number;
  requirements?: string;
  scaleCode?: string;
  placesNow: number;
  placesWanted: number;
  openingOn?: DemoDay;
  whoDecides?: string;
  procedure?: string;
  mandate?: string;
  facilities?: string;
  signals?: readonly { text: string; example?: string }[];
  holders?: readonly {
    person: PersonKey;
    from: DemoDay;
    to?: DemoDay;
    mandate?: string;
    facilities?: string;
  }[];
};

const hanneke: PersonKey = "hanneke-roelofs";
const robert: PersonKey = "robert-van-ginkel";
const procedure =
  "Wie dit wil, vertelt het in het ontwikkelgesprek of daarbuiten. In april praten we met ieder die het vertelde; in mei hoor je het.";

/** What the two schools need: most have someone, one is open, one has nobody yet, one is only wanted. */
export const demoRoles: readonly DemoRoleProfile[] = [
  {
    ...{ school: "wissel", by: hanneke, on: lastYear(9, 17), title: "Rekenspecialist" },
    what: "Kijkt met collega's mee in de rekenles, houdt de lijn van groep 1 tot en met 8 in het oog en zet rekenen op de agenda.",
    why: "Rekenen dat begrepen wordt lukt niet in één groep. Iemand moet de draad vasthouden, en collega's moeten ergens terecht kunnen.",
    ambitions: ["rekenen", "elkaar"],
    taskHours: 80 * 60,
    requirements: "Een opleiding tot rekenspecialist, of bereid die te volgen.",
    scaleCode: "LC",
    ...{ placesNow: 1, placesWanted: 2, openingOn: thisYear(2, 1) },
    whoDecides: "Schoolleider, na advies van het expertteam rekenen",
    procedure,
    mandate: "Beslist over materiaal tot € 750 en zet rekenen zelf op de agenda van de bouwvergaderingen.",
    facilities: "Eén dagdeel per week vrij geroosterd, en een budget voor materiaal.",
    signals: [
      {
        text: "Laat kinderen uitleggen hoe ze rekenen, en luistert zelf vooral.",
        example:
          "In groep 5 lagen drie manieren om 4 × 26 uit te rekenen op tafel, en de les ging over het verschil.",
      },
      {
        text: "Maakt van een vraag van één collega iets van de bouw.",
        example: "Na een lesbezoek stond 'doorvragen zonder voorzeggen' twee weken later op de agenda.",
      },
      { text: "Kiest materiaal met een reden, en laat ook weten wat weg kan." },
    ],
    holders: [
      {
        person: "samira-ouali",
        from: lastYear(10, 1),
        mandate: "Zoals bij de rol, en zij stelt het rekenbeleid op met het expertteam.",
        facilities: "Dinsdagmiddag vrij geroosterd.",
      },
    ],
  },
  {
    ...{ school: "wissel", by: hanneke, on: lastYear(9, 18), title: "Taalcoördinator" },
    what: "Bewaakt dat lezen in elke groep elke dag plezier en begrip heeft, en helpt bij de keuze van boeken.",
    why: "Lezen is van iedereen: ook van wie geen taal geeft.",
    ambitions: ["lezen"],
    taskHours: 40 * 60,
    ...{ placesNow: 1, placesWanted: 1 },
    whoDecides: "Schoolleider",
    mandate: "Kiest de boeken voor de schoolbibliotheek.",
    signals: [
      {
        text: "Collega's vragen om een boek bij hun thema, en krijgen er drie.",
        example: "Bij het thema water stond er op maandag een kar in de gang.",
      },
    ],
    holders: [
      {
        person: "agnieszka-kowalska",
        from: lastYear(10, 1),
        facilities: "Veertig uur in de werkverdeling.",
      },
    ],
  },
  {
    ...{ school: "wissel", by: hanneke, on: thisYear(9, 10), title: "Schoolopleider" },
    what: "Begeleidt studenten en wie net begint, en praat met werkplekbegeleiders over wat ze zien.",
    ambitions: ["elkaar"],
    taskHours: 60 * 60,
    requirements: "Ervaring met begeleiden van studenten.",
    ...{ placesNow: 1, placesWanted: 1 },
    whoDecides: "Schoolleider, samen met de lerarenopleiding",
    procedure,
  },
  {
    ...{ school: "wissel", by: hanneke, on: thisYear(9, 10), title: "Kartrekker spelend leren" },
    what: "Houdt het spelen in de onderbouw levend, en brengt het verder naar groep 3.",
    ambitions: ["spelen"],
    ...{ placesNow: 0, placesWanted: 1 },
  },
  {
    ...{ school: "vliet", by: robert, on: lastYear(9, 24), title: "Docentcoach" },
    what: "Kijkt op verzoek mee in de les en denkt daarna mee. Wat er in de les gebeurde, blijft tussen die twee.",
    why: "Lessen die een vraag stellen leer je bij elkaar, niet uit een map.",
    ambitions: ["vragen"],
    taskHours: 100 * 60,
    ...{ placesNow: 2, placesWanted: 3, openingOn: thisYear(8, 1) },
    whoDecides: "Directeur en beide teamleiders",
    procedure,
    facilities: "Honderd uur in de jaartaak, en de opleiding tot coach.",
    signals: [
      {
        text: "Collega's vragen uit zichzelf om een tweede bezoek.",
        example: "De sectie geschiedenis vroeg na één bezoek om er een reeks van te maken.",
      },
      { text: "Zegt wat er te zien was, en laat de conclusie bij de ander." },
    ],
    holders: [
      { person: "nadia-benhaddou", from: lastYear(10, 1), facilities: "Honderd uur in de jaartaak." },
      { person: "sietske-de-haan", from: lastYear(10, 1), to: thisYear(7, 31) },
    ],
  },
  {
    ...{ school: "vliet", by: robert, on: thisYear(9, 15), title: "Coördinator taal in elk vak" },
    what: "Helpt secties om lezen en schrijven in hun eigen lessen te bouwen.",
    ambitions: ["taal"],
    taskHours: 80 * 60,
    scaleCode: "LC",
    ...{ placesNow: 1, placesWanted: 1 },
    whoDecides: "Directeur",
    holders: [
      { person: "marit-schouten", from: thisYear(10, 1), mandate: "Overlegt rechtstreeks met de secties." },
    ],
  },
];

/** Where the schools want to go with a scale. */
export const demoWishes = [
  {
    ...{ school: "wissel", by: hanneke, scaleCode: "LC", wanted: 35_000, opening: 9_000 },
    openingOn: thisYear(2, 1),
    why: "Er komt een tweede rekenspecialist bij, die ook beleid maakt.",
  },
  {
    ...{ school: "vliet", by: robert, scaleCode: "LC", wanted: 40_000, opening: 7_000 },
    openingOn: thisYear(8, 1),
    why: "Een derde docentcoach, en de coördinator taal.",
  },
  {
    ...{ school: "vliet", by: robert, scaleCode: "LD", wanted: 20_000, opening: 0 },
    openingOn: null,
    why: null,
  },
] as const;
