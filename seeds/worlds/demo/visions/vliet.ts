import { lastYear, thisYear } from "../days.ts";
import type { DemoVision } from "../types.ts";

export const vlietVisions = [
  {
    place: "vliet",
    no: 1,
    adoptedOn: lastYear(9, 1),
    statement:
      "Vliet College haalt uit iedere leerling wat erin zit. We bieden degelijk vakonderwijs, een veilig klimaat en keuzes die passen bij talent en tempo.",
    tookPart: "Directie en teamleiders. De sectievoorzitters lazen mee.",
    coreValues: [
      { name: "Vakmanschap", meaning: "Docenten weten waar ze het over hebben." },
      { name: "Vertrouwen", meaning: "We gaan ervan uit dat een leerling wil." },
      { name: "Verantwoordelijkheid", meaning: "Leerlingen krijgen ruimte en leggen uit wat ze ermee doen." },
    ],
    ambitions: [
      {
        key: "vragen",
        title: "Leerlingen aan het denken",
        meaning: "In elke les wordt nagedacht, niet alleen opgeschreven.",
        text: "We zoeken naar opdrachten waarbij overschrijven geen zin heeft.",
        focalPoint: true,
        slot: 1,
      },
      {
        key: "taal",
        title: "Elke docent is taaldocent",
        meaning: "Taal hoort bij alle vakken.",
        text: "Begrippenlijsten, schrijfopdrachten en spreekbeurten worden over de secties heen afgestemd.",
        focalPoint: true,
        slot: 2,
      },
      {
        key: "gezien",
        title: "Elke leerling gezien",
        meaning: "De mentor kent zijn klas.",
        text: "Mentoren voeren drie gesprekken per jaar met iedere leerling, ook met wie het goed gaat.",
        focalPoint: false,
        slot: 3,
      },
      {
        key: "maatwerk",
        title: "Flexuren en maatwerk",
        meaning: "Leerlingen kiezen een deel van hun lessen zelf.",
        text: "Vier flexuren per week, waarin leerlingen zich inschrijven voor hulp, verdieping of stilte.",
        focalPoint: true,
        slot: 6,
      },
    ],
  },
  {
    place: "vliet",
    no: 2,
    adoptedOn: thisYear(9, 3),
    statement:
      "Op Vliet College leer je denken, lezen en kiezen, bij docenten die van hun vak houden en die elkaar opzoeken. We zijn klein genoeg om iedereen te kennen en dat willen we merken: aan het mentoruur, aan de lessen en aan hoe we met elkaar omgaan in de personeelskamer.",
    tookPart:
      "De drie teams in vier middagen, alle secties, een klankbordgroep van leerlingen uit klas 2 en 4, en de MR.",
    coreValues: [
      { name: "Vakmanschap", meaning: "Je vak bijhouden hoort bij het werk, niet bij de vakantie." },
      { name: "Nabijheid", meaning: "We kennen elkaar bij naam en vragen door." },
      { name: "Lef", meaning: "We proberen iets uit voordat het helemaal af is." },
    ],
    ambitions: [
      {
        key: "vragen",
        title: "Lessen die een vraag stellen",
        meaning: "Elke les begint met iets wat je nog niet weet.",
        text: "Een les is meer dan uitleg en huiswerk. We bouwen lessen rond een vraag waar leerlingen zelf een antwoord op willen, en toetsen minder vaak en beter.",
        focalPoint: true,
        slot: 1,
      },
      {
        key: "taal",
        title: "Taal in elk vak",
        meaning: "Wie de tekst niet snapt, snapt het vak niet.",
        text: "Elk vak leest en schrijft met leerlingen in de les. De sectie Nederlands helpt daarbij maar doet het niet voor de anderen.",
        focalPoint: true,
        slot: 2,
      },
      {
        key: "gezien",
        title: "Elke leerling gezien",
        meaning: "Niemand gaat een week door de school zonder dat iemand vroeg hoe het ging.",
        text: "Het mentoruur is een les met voorbereiding. Mentoren hebben tijd om samen te bespreken wat ze lastig vinden.",
        focalPoint: true,
        worksOut: "plek",
        slot: 3,
      },
      {
        key: "samen-lesgeven",
        title: "Samen lesgeven",
        meaning: "Je staat er niet alleen voor, ook niet na je eerste jaar.",
        text: "Docenten bereiden per sectie en over secties heen lessen voor, kijken bij elkaar en geven soms samen les. Starters draaien daarin vanaf de eerste dag mee.",
        focalPoint: false,
        worksOut: "blijven-leren",
        slot: 4,
      },
      {
        key: "wereld",
        title: "Naar buiten",
        meaning: "Leerlingen leren van mensen die het werk doen.",
        text: "Bedrijven, de gemeente, het waterschap en de hogeschool doen mee in de lessen. Docenten lopen zelf ook eens een dag mee.",
        focalPoint: false,
        slot: 5,
      },
    ],
  },
] as const satisfies readonly DemoVision[];
