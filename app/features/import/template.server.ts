import { stringify } from "csv-stringify/sync";

/** The columns of Jaarring's own list: in Dutch, whatever the language of who downloads it, as the systems of schools are. */
const templateColumns = [
  "Personeelsnummer",
  "Roepnaam",
  "Tussenvoegsel",
  "Achternaam",
  "E-mail",
  "School",
  "Team",
  "Functie",
  "Functiegroep",
  "Schaal",
  "Deeltijdfactor",
  "Kostenplaats",
  "Eerste dag",
  "Laatste dag",
  "Gesprekspartner",
];

/** An empty list to fill in; with the mark and the semicolons a Dutch spreadsheet wants. */
export const templateFile = () =>
  stringify([templateColumns], { delimiter: ";", bom: true, record_delimiter: "windows" });
