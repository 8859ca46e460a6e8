import { beside, indexOf, pathOf, withColumn, type StaffList } from "./join.ts";
import { joinOneRoster } from "./one-roster.ts";
import { columnOf, type FileRefused, type Table } from "./table.ts";

/** Puts the files of a set together to one list of employments, or says what is missing. */
export function asOneList(tables: Table[]): StaffList | FileRefused {
  const [first] = tables;
  if (!first) return { file: "", refused: "file_empty" };
  if (tables.some((table) => has(table, "Dossiernummer") || has(table, "Dossiernummer_2")))
    return joinRaet(tables);
  if (tables.some((table) => has(table, "sourcedId") || has(table, "userSourcedId")))
    return joinOneRoster(tables);
  if (tables.length > 1) return joinAfas(tables);
  return { preset: presetOf(first), table: first };
}

const has = (table: Table, ...names: string[]) => names.every((name) => columnOf(table, name) >= 0);

function presetOf(table: Table): StaffList["preset"] {
  if (has(table, "Roepnaam", "Achternaam", "E-mail", "Eerste dag", "Deeltijdfactor")) return "own";
  if (has(table, "Naamgebruik_code") || has(table, "Email_werk") || has(table, "Functie_omschrijving"))
    return "afas";
  if (has(table, "roepNaam", "firstName", "lastName", "dienstverband")) return "parnassys";
  if (has(table, "lastNameAtBirth") || has(table, "nameAssembleOrder")) return "raet";
  return "other";
}

/** Visma Raet HR Core Education: staff, appointments, functions, units, managers and addresses in files of their own. */
function joinRaet(brought: Table[]): StaffList | FileRefused {
  const tables = brought.map(withoutMark);
  const staff = tables.find((table) => has(table, "Dossiernummer_2"));
  const work = tables.find((table) => has(table, "Dossiernummer", "Begindatum"));
  if (!staff || !work) return { file: (staff ?? work ?? tables[0]!).file, refused: "set_incomplete" };
  const person = columnOf(work, "Dossiernummer");
  let list = beside(work, person, staff, ["Dossiernummer_2"]);
  const functions = tables.find((table) => has(table, "Werkidentificatie"));
  if (functions) list = beside(list, columnOf(list, "Functiecode"), functions, ["Werkidentificatie"]);

  const units = tables.find((table) => has(table, "ID org-eenheid"));
  if (units) {
    const byId = indexOf(units, "ID org-eenheid");
    const [name, parent, unit] = [
      columnOf(units, "Lg naam org-eenhd", "Naam org-eenheid"),
      columnOf(units, "Parent Eenheid"),
      columnOf(list, "Afdelingscode"),
    ];
    list = withColumn(list, "School", (cells) => pathOf(byId, cells[unit] ?? "", name, parent));
    list = withColumn(list, "Team", (cells) => byId.get(cells[unit] ?? "")?.[name] ?? "");
  }
  const phones = tables.find((table) => has(table, "Type nummer", "Telefoonnummer"));
  if (phones) {
    const type = columnOf(phones, "Type nummer");
    // Of everything in there only the mail of the work: no telephone, no mail at home.
    const mails = {
      ...phones,
      lines: phones.lines.filter(({ cells }) => cells[type]?.toUpperCase() === "EML"),
    };
    const [byPerson, at] = [indexOf(mails, "Dossiernummer"), columnOf(phones, "Telefoonnummer")];
    list = withColumn(list, "E-mail werk", (cells) => byPerson.get(cells[person] ?? "")?.[at] ?? "");
  }
  const managers = tables.find((table) => has(table, "Volgend Volgnummer"));
  if (managers) {
    const [managerOf, at] = [indexOf(managers, "Dossiernummer"), columnOf(managers, "ID")];
    const [people, number] = [indexOf(staff, "Dossiernummer_2"), columnOf(staff, "Personeelsnummer")];
    list = withColumn(list, "Personeelsnummer manager", (cells) => {
      const manager = managerOf.get(cells[person] ?? "")?.[at] ?? "";
      return people.get(manager)?.[number] ?? manager;
    });
  }
  return { preset: "raet", table: { ...list, refused: [...list.refused, ...staff.refused] } };
}

/** Some of its exports put a letter t and a space before what is text. */
const withoutMark = (table: Table): Table => ({
  ...table,
  lines: table.lines.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.replace(/^t /, "")),
  })),
});

/** What AFAS calls the number of someone has changed once: whichever both lists hold joins them. */
const afasKeys = ["ExternalId", "Medewerkernummer", "Medewerker", "Persoonsnummer", "Personeelsnummer"];

/** AFAS Profit: users with their employments or their positions, and maybe the units. */
function joinAfas(tables: Table[]): StaffList | FileRefused {
  const staff = tables.find((table) => has(table, "Roepnaam") || has(table, "Geboortenaam"));
  const work = tables.find(
    (table) =>
      table !== staff &&
      ["Begindatum_functie", "Functie_omschrijving", "FTE"].some((name) => has(table, name)),
  );
  if (!staff || !work) return { file: tables[0]!.file, refused: "set_incomplete" };
  const key = afasKeys.find((name) => has(staff, name) && has(work, name));
  if (!key) return { file: work.file, refused: "set_incomplete" };
  let list = beside(work, columnOf(work, key), staff, [key]);
  const units = tables.find((table) => has(table, "DisplayName", "ParentExternalId"));
  const unit = columnOf(list, "Organisatorische_eenheid_code");
  if (units && unit >= 0) {
    const byId = indexOf(units, "ExternalId");
    const [name, parent] = [columnOf(units, "DisplayName"), columnOf(units, "ParentExternalId")];
    list = withColumn(list, "School", (cells) => pathOf(byId, cells[unit] ?? "", name, parent));
    list = withColumn(list, "Team", (cells) => byId.get(cells[unit] ?? "")?.[name] ?? "");
  }
  return { preset: "afas", table: { ...list, refused: [...list.refused, ...staff.refused] } };
}
