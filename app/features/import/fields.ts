import { plain } from "./table.ts";

/** Everything an import may keep, and nothing else: no birth date, gender, address, private mail or telephone. */
export const importFields = [
  "employee_number",
  "full_name",
  "given_name",
  "first_names",
  "initials",
  "name_prefix",
  "family_name",
  "partner_prefix",
  "partner_name",
  "name_use",
  "email",
  "school",
  "team",
  "function_name",
  "function_group",
  "scale",
  "factor",
  "percentage",
  "hours",
  "cost_centre",
  "from_day",
  "to_day",
  "manager",
] as const;
export type ImportField = (typeof importFields)[number];

/** Headings that mean a field, as the systems write them; compared without brackets, spaces and capitals. */
const names: Record<ImportField, string> = {
  employee_number:
    "Personeelsnummer,Personeelsnr,Persnr,Medewerkernummer,Medewerker nummer,ExternalId,Persoonsnummer,Employee number,Employee ID,personnelNumber,identifier",
  full_name: "Naam,Volledige naam,Name,Full name,Medewerker naam",
  given_name: "Roepnaam,knownAs,preferredGivenName,givenName,Given name,First name known",
  first_names: "Voornaam,Voornamen,firstName,firstNames,First name",
  initials: "Voorletters,Initialen,Initials",
  name_prefix: "Tussenvoegsel,Tussenvoegsels,Voorvoegsel,Voorvoegsels,lastNameAtBirthPrefix,Prefix",
  family_name:
    "Achternaam,Eigen naam,Geboortenaam,lastNameAtBirth,preferredFamilyName,familyName,lastName,Last name,Surname",
  partner_prefix: "Voorvoegsel_partner,Tussenvoegsel partner,partnerNamePrefix",
  partner_name: "Geboortenaam_partner,Achternaam partner,Naam partner,partnerName",
  name_use: "Naamgebruik_code,Naamgebruik,Naam samenstelling,nameAssembleOrder",
  email: "E-mail,Email,E-mailadres,Email_werk,E-mail werk,Werk e-mail,E-mail zakelijk,Mail werk,Work email",
  school: "School,Schoolnaam,Werkgever_omschrijving,BRIN,Instelling,Vestiging,companyName,Locatie,Location",
  team: "Team,Teamnaam,Afdeling,Organisatorische_eenheid_omschrijving,organizationUnitName,Eenheid,Department",
  function_name:
    "Functie,Functienaam,Functie_omschrijving,Functieomschrijving,jobProfile.fullName,Job title,Role",
  function_group: "Functiegroep,Functiecategorie,OP/OOP,Function group",
  scale: "Schaal,Salarisschaal,Functieschaal,Scale",
  factor:
    "Deeltijdfactor,WTF,Werktijdfactor,FTE,Parttimefactor,Betrekkingsomvang,amountOfWork,Part-time factor",
  percentage: "Percentage,Deeltijdpercentage,Parttime %,Part-time percentage",
  hours: "Uren per week,Uren_per_week,Contracturen,Hours per week",
  cost_centre:
    "Kostenplaats,Kostenplaats_code,Kostenplaatscode,Kostenplaats omschrijving,Cost centre,Cost center,costAllocation",
  from_day:
    "Eerste dag,Begindatum,Begindatum_functie,Datum in dienst,Datum indiensttreding,Ingangsdatum,startDate,beginDate,First day",
  to_day: "Laatste dag,Einddatum,Einddatum_functie,Datum uit dienst,Datum uitdiensttreding,endDate,Last day",
  manager:
    "Gesprekspartner,Leidinggevende,Persoonsnummer_leidinggevende,Personeelsnummer leidinggevende,Personeelsnummer manager,Manager,Conversation partner",
};

const byHeading = new Map(
  importFields.flatMap((field) =>
    names[field].split(",").map((name, rank) => [plain(name), { field, rank }]),
  ),
);

/** What a column of some name most likely is: which column each field is read from. A field comes from one column. */
export function guessFields(headings: readonly string[]): (ImportField | null)[] {
  const read = headings.map((heading) => byHeading.get(plain(heading)));
  const has = (...fields: ImportField[]) => read.some((guess) => guess && fields.includes(guess.field));
  // Beside a first name or a prefix, what is called a name is the family name.
  const split = has("given_name", "first_names", "name_prefix") && !has("family_name");
  const guesses = read.map((guess, at) =>
    split && guess?.field === "full_name" && /^(naam|name)$/.test(plain(headings[at]!))
      ? { ...guess, field: "family_name" as const }
      : guess,
  );
  return guesses.map((guess, at) => {
    if (!guess) return null;
    const rivals = guesses.flatMap((other, where) =>
      other?.field === guess.field ? [{ ...other, where }] : [],
    );
    const best = rivals.reduce((a, b) => (b.rank < a.rank ? b : a));
    return best.where === at ? guess.field : null;
  });
}

/** Headings whose cells are nobody's business here: named as dropped, never shown. */
const nobodysBusiness =
  /geboortedatum|birth(?:date|day)|geslacht|gender|\bsex\b|pronoun|bsn|burgerservice|sofi|straat|huisnummer|postcode|woonplaats|(?<!mail[ _-]?)adres|address|street|priv[eé]|private|mobiel|mobile|\bsms\b|phone|telefoon|iban|rekening|nationaliteit|burgerlijke|password|wachtwoord|paspoort|salaris(?!schaal)|salary|grades|agentsourcedids/i;

export const isPrivate = (heading: string) => nobodysBusiness.test(heading);
