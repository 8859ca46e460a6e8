import { indexOf, pathOf, type StaffList } from "./join.ts";
import { columnOf, type FileRefused, type Line, type Table } from "./table.ts";

/** What OneRoster calls who works at a school; pupils, parents and everyone else are not read. */
const staffRoles: Record<string, string> = {
  teacher: "leraar",
  aide: "onderwijsassistent",
  administrator: "medewerker",
  principal: "directeur",
  siteadministrator: "medewerker",
  districtadministrator: "medewerker",
  counselor: "begeleider",
  proctor: "medewerker",
};

const headings = [
  "Personeelsnummer",
  "Roepnaam",
  "Tussenvoegsel",
  "Achternaam",
  "E-mail",
  "Functie",
  "School",
  "Team",
  "Eerste dag",
  "Laatste dag",
];

type Work = { role: string; orgs: string[]; from: string; to: string };

/**
 * OneRoster 1.1 and 1.2: users, where they work (in the user's own line, or in roles.csv) and the schools. A line per person and
 * school; passwords, pupils and parents are left where they are.
 */
export function joinOneRoster(tables: Table[]): StaffList | FileRefused {
  const users = tables.find((table) => columnOf(table, "familyName") >= 0);
  if (!users) return { file: tables[0]!.file, refused: "set_incomplete" };
  const roles = tables.find((table) => columnOf(table, "userSourcedId") >= 0 && columnOf(table, "role") >= 0);
  if (!roles && columnOf(users, "role") < 0) return { file: users.file, refused: "set_incomplete" };
  const orgs = tables.find(
    (table) => columnOf(table, "type") >= 0 && columnOf(table, "parentSourcedId") >= 0,
  );
  const workOf = roles ? worksIn(roles) : undefined;
  const cell = cellsOf(users);
  const lines = users.lines.flatMap((user): Line[] => {
    if (isGone(cell(user, "status")) || cell(user, "enabledUser").toLowerCase() === "false") return [];
    const id = cell(user, "sourcedId");
    const own = { role: cell(user, "role"), orgs: list(cell(user, "orgSourcedIds")), from: "", to: "" };
    const work = (workOf?.get(id) ?? [own]).filter(({ role }) => plainRole(role) in staffRoles);
    return work.flatMap(({ role, orgs: at, from, to }) =>
      placesOf(at, orgs).map(({ school, team }) => ({
        line: user.line,
        cells: [
          cell(user, "identifier"),
          cell(user, "preferredGivenName") || cell(user, "givenName"),
          "",
          cell(user, "preferredFamilyName") || cell(user, "familyName"),
          cell(user, "email"),
          staffRoles[plainRole(role)] ?? "",
          school,
          team,
          from,
          to,
        ],
      })),
    );
  });
  if (lines.length === 0) return { file: users.file, refused: "nobody_in_it" };
  return { preset: "one_roster", table: { file: users.file, headings, lines, refused: users.refused } };
}

const cellsOf = (table: Table) => {
  const at = new Map<string, number>();
  return ({ cells }: Line, name: string) => {
    if (!at.has(name)) at.set(name, columnOf(table, name));
    return cells[at.get(name)!] ?? "";
  };
};

const list = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const plainRole = (role: string) => role.toLowerCase().replace(/[^a-z]/g, "");
const isGone = (status: string) => status.toLowerCase() === "tobedeleted";

function worksIn(roles: Table): Map<string, Work[]> {
  const cell = cellsOf(roles);
  const found = new Map<string, Work[]>();
  for (const line of roles.lines) {
    if (isGone(cell(line, "status"))) continue;
    const work = {
      role: cell(line, "role"),
      orgs: list(cell(line, "orgSourcedId")),
      from: cell(line, "beginDate"),
      to: cell(line, "endDate"),
    };
    const user = cell(line, "userSourcedId");
    found.set(user, [...(found.get(user) ?? []), work]);
  }
  return found;
}

/** A school once; a department of it is the team there. */
function placesOf(ids: string[], orgs: Table | undefined): { school: string; team: string }[] {
  if (!orgs) return ids.length > 0 ? ids.map((school) => ({ school, team: "" })) : [{ school: "", team: "" }];
  const byId = indexOf(orgs, "sourcedId");
  const [name, parent, type, code] = ["name", "parentSourcedId", "type", "identifier"].map((heading) =>
    columnOf(orgs, heading),
  ) as [number, number, number, number];
  const places = ids.map((id) => {
    const org = byId.get(id);
    const isSchool = org?.[type]?.toLowerCase() === "school";
    const path = pathOf(byId, id, name, parent);
    // A school is known by its BRIN where it gives one, else by its name.
    const school = isSchool && org[code] ? `${org[code]} > ${path}` : path;
    return { path, school: school || id, team: isSchool ? "" : (org?.[name] ?? ""), isSchool };
  });
  const departments = places.filter(({ isSchool }) => !isSchool);
  const isWithin = (path: string) => departments.some((one) => one.path.endsWith(` > ${path}`));
  return places
    .filter(({ isSchool, path }) => !isSchool || !isWithin(path))
    .map(({ school, team }) => ({ school, team }));
}
