import { lastYear, thisYear } from "../days.ts";
import type { DemoVision } from "../types.ts";

export const wisselVisions = [
  {
    place: "wissel",
    no: 1,
    adoptedOn: lastYear(8, 28),
    statement:
      "Op De Wissel leert elk kind op zijn eigen spoor. Wij geven goed onderwijs in een veilige school en werken daarin samen met ouders.",
    tookPart: "Schoolleiding en managementteam, met instemming van de MR.",
    coreValues: [
      { name: "Veilig", meaning: "Wie zich veilig voelt, kan leren." },
      { name: "Nieuwsgierig", meaning: "We stellen vragen, ook als het antwoord in het boek staat." },
      { name: "Samen", meaning: "School en thuis trekken samen op." },
    ],
    ambitions: [
      {
        key: "rekenen",
        title: "Rekenen met inzicht",
        meaning: "Kinderen snappen wat ze uitrekenen.",
        text: "We willen dat kinderen de som begrijpen voordat ze hem snel kunnen. Daarvoor gebruiken we materiaal, ook nog in groep 7 en 8.",
        focalPoint: true,
        slot: 1,
      },
      {
        key: "lezen",
        title: "Lezen is van iedereen",
        meaning: "Ieder kind vindt een boek dat bij hem past.",
        text: "Er staat een boekenkast in elk lokaal en de leerkracht leest zelf ook. Wie moeite heeft met lezen krijgt juist meer leestijd.",
        focalPoint: true,
        slot: 2,
      },
      {
        key: "erbij",
        title: "Iedereen hoort erbij",
        meaning: "Op onze school is plaats voor elk kind uit de buurt.",
        text: "We kennen de gezinnen. Voor kinderen die nieuw zijn in Nederland zorgen we samen, niet alleen in de taalklas.",
        focalPoint: false,
        slot: 3,
      },
      {
        key: "elkaar",
        title: "Leren van elkaar",
        meaning: "We delen wat werkt.",
        text: "Collega's weten van elkaar waar ze goed in zijn en vragen elkaar om hulp.",
        focalPoint: true,
        slot: 4,
      },
      {
        key: "spelen",
        title: "Spelend leren in groep 1 en 2",
        meaning: "Kleuters leren door te spelen.",
        text: "Rijke hoeken, een juf of meester die meespeelt, en geen werkbladen in de kleutergroep.",
        focalPoint: false,
        slot: 5,
      },
      {
        key: "digitaal",
        title: "Digitaal vaardig",
        meaning: "Elk kind heeft een eigen tablet en kan daarmee omgaan.",
        text: "Vanaf groep 4 verwerken kinderen rekenen, spelling en lezen op de tablet. Leerkrachten gebruiken de resultaten bij hun voorbereiding.",
        focalPoint: true,
        slot: 7,
      },
    ],
  },
  {
    place: "wissel",
    no: 2,
    adoptedOn: thisYear(8, 27),
    statement:
      "De Wissel is een school waar kinderen leren denken en elkaar vertellen hoe ze dat doen. We staan midden in de wijk en wie hier binnenkomt hoort erbij: het kind, het gezin en de collega. Wat we van kinderen vragen, doen we zelf ook: proberen, hardop twijfelen en het van elkaar leren.",
    tookPart:
      "Alle bouwen op twee studiedagen, het ondersteuningsteam, twaalf ouders op de koffieochtenden, de kinderraad en de MR.",
    coreValues: [
      { name: "Nieuwsgierig", meaning: "We vragen door, ook als het antwoord al op het bord staat." },
      { name: "Welkom", meaning: "Niemand hoeft zich eerst te bewijzen om erbij te horen." },
      { name: "Open deuren", meaning: "Wat in mijn lokaal gebeurt, mag jij komen zien." },
    ],
    ambitions: [
      {
        key: "rekenen",
        title: "Rekenen dat begrepen wordt",
        meaning: "Elk kind kan uitleggen hoe het denkt.",
        text: "Een goed antwoord is het begin van het gesprek. Kinderen tekenen, leggen en vertellen hoe ze aan hun antwoord komen, en luisteren naar hoe een ander het deed. Tempo is geen doel op zich.",
        focalPoint: true,
        slot: 1,
      },
      {
        key: "lezen",
        title: "Lezen is van iedereen",
        meaning: "Elke dag een half uur echt lezen.",
        text: "Echt lezen is een boek dat je zelf gekozen hebt, zonder vragen na afloop. De leerkracht leest mee of praat met één kind over zijn boek. Ook in week 3 van december, ook als het druk is.",
        focalPoint: true,
        slot: 2,
      },
      {
        key: "erbij",
        title: "Iedereen hoort erbij",
        meaning: "Elk gezin voelt zich welkom.",
        text: "Ouders hoeven niet te weten hoe een Nederlandse school werkt om mee te kunnen praten. Wij leggen het uit, vragen wat zij al weten van hun kind en passen ons aan waar dat kan.",
        focalPoint: false,
        worksOut: "plek",
        slot: 3,
      },
      {
        key: "elkaar",
        title: "Leren van en met elkaar",
        meaning: "We openen de deuren van onze lokalen.",
        text: "We kijken bij elkaar, bereiden samen lessen voor en zeggen ook wat niet lukte. Dat is werk en hoort dus in de uren te staan, niet in de pauze.",
        focalPoint: true,
        worksOut: "blijven-leren",
        slot: 4,
      },
      {
        key: "spelen",
        title: "Spelen en ontdekken",
        meaning: "Spel blijft, ook na groep 2.",
        text: "In groep 3 en 4 is er elke dag tijd om te bouwen, te onderzoeken en te spelen. In de hogere groepen zoeken we naar de vorm die daar past.",
        focalPoint: true,
        slot: 5,
      },
      {
        key: "wijk",
        title: "Samen met de wijk",
        meaning: "De wijk is ons tweede lokaal.",
        text: "De volkstuin, het verzorgingshuis, de moskee, de fietsenmaker en de bibliotheek liggen op loopafstand. We gaan erheen en halen mensen naar binnen.",
        focalPoint: false,
        slot: 6,
      },
    ],
  },
] as const satisfies readonly DemoVision[];
