import type { FunctionScale } from "#app/features/people/scales.ts";
import type { NameParts } from "#app/lib/name.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { WorkPart } from "./model.ts";

export type KnownPerson = NameParts & {
  id: number;
  email: string;
  employeeNumber: string | null;
  version: number;
};

export type KnownWork = WorkPart & {
  id: number;
  personId: number;
  toDay: Day | null;
  version: number;
  /** Her gesprekspartner today. */
  partnerId: number | null;
};

export type KnownSchool = {
  id: number;
  name: string;
  brin: string | null;
  sector: string | null;
  /** Name and BRIN as a cell is compared with them. */
  key: string;
  brins: readonly string[];
};

/** What Jaarring holds of a board's staff before a list is laid beside it, and what of it is the viewer's to change. */
export type Known = {
  people: readonly KnownPerson[];
  work: readonly KnownWork[];
  schools: readonly KnownSchool[];
  teams: readonly { id: number; schoolId: number; name: string }[];
  /** Living teams by their school and their name as it is compared. */
  teamIds: ReadonlyMap<string, number>;
  scales: readonly FunctionScale[];
  /** Who can be named as someone's manager, by mail and by number; null is who is new on the list herself. */
  managers: ReadonlyMap<string, KnownPerson | null>;
  /** E-mail addresses of other boards in the same file: taken, and nobody's to look at. */
  takenElsewhere: ReadonlySet<string>;
  scope: {
    personId: number;
    today: Day;
    /** Schools she may staff. */
    schoolIds: ReadonlySet<number>;
    mayEmploy: (personId: number) => boolean;
    /** Whose address no list moves. */
    keepsAddress: (personId: number) => boolean;
    /** Whose address she may move. */
    mayReach: (personId: number) => boolean;
  };
};

/** A name as it is compared: small letters and single spaces, and otherwise every sign of it. */
export const nameKey = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

export const teamKey = (schoolId: number | undefined, name: string) => `${schoolId}/${nameKey(name)}`;

/** A BRIN as it is compared: 01 ab-00 is 01AB00. */
const brinKey = (text: string) => nameKey(text).replace(/[\s-]/g, "");

/** What a school goes by on a list: 01AB and 01AB00 are the same where only one of them says which site. */
export function schoolKeys(name: string, brin: string | null): Pick<KnownSchool, "key" | "brins"> {
  const code = brin ? brinKey(brin) : "";
  const sites =
    code.length === 4 ? [code, `${code}00`] : code.endsWith("00") ? [code, code.slice(0, 4)] : [code];
  return { key: nameKey(name), brins: sites.filter(Boolean) };
}

/** The one school a cell names, by name or BRIN; none where two go by it. */
export function schoolNamed(text: string, schools: readonly KnownSchool[]): KnownSchool | undefined {
  const found = schools.filter(({ key, brins }) => key === nameKey(text) || brins.includes(brinKey(text)));
  return found.length === 1 ? found[0] : undefined;
}
