import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { listName, type NameParts } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { people, schools } from "#db/schema/index.ts";
import type { HoursFilter } from "./input.ts";
import { byAccount, ledgerOf, totalsOf, type Facts, type LedgerLine, type Totals } from "./model.ts";
import { hoursListPolicy } from "./policy.ts";
import { findFacts } from "./queries/facts.server.ts";
import { hoursFor, hoursOf, type Scope } from "./queries/scope.server.ts";
import { ruleCodes, rulesInPeriod } from "./rules.ts";
import { yearOf, type Year } from "./years.ts";

const PER_PAGE = 50;

export type PersonRow = { personId: number; name: string; totals: Totals };

/**
 * The hours and money of a year as far as they are the viewer's: her own; by name those of whose gesprekspartner she is; per school
 * for who leads, advises or governs it, and of one school by name for who leads or advises it. Sums of one account, which are those
 * of their lines.
 * @throws NotFound for a school outside her reach
 */
export function getHours(db: Db, viewer: Viewer, year: Year, filter: HoursFilter) {
  const held = standingOf(viewer);
  const totals = allows(hoursListPolicy, "see_totals", held);
  const named = allows(hoursListPolicy, "see_names", held)
    ? [...viewer.ledSchoolIds, ...viewer.hrSchoolIds]
    : [];
  const reach = totals ? listSchoolsOf(db, viewer, named) : [];
  if (filter.school !== undefined && !named.includes(filter.school)) throw new NotFound();
  const near = [viewer.personId, ...viewer.partnerOf.map((staff) => staff.personId)];
  const inReach = reach.map((school) => school.id);
  const seen = hoursFor(viewer, "see");
  const scope: Scope = (person, school) => sql`(${seen(person, school)} or ${inArray(school, inReach)})`;
  const facts = findFacts(db, viewer, totals ? { scope } : { scope: seen, of: near }, [year]);
  const lines = ledgerOf(facts, year, viewer.today);
  const ofAccount = lines.filter((line) => line.account === filter.account);
  const chosen =
    filter.school ?? (inReach.length === 1 && named.includes(inReach[0]!) ? inReach[0] : undefined);
  return {
    own: byAccount(lines.filter((line) => line.personId === viewer.personId)),
    people: ownPeople(db, viewer, year, facts, ofAccount),
    schools: reach.map((school) => ({
      ...school,
      totals: totalsOf(ofAccount.filter((line) => line.schoolId === school.id)),
    })),
    all: totalsOf(ofAccount.filter((line) => inReach.includes(line.schoolId))),
    named,
    school:
      chosen === undefined
        ? null
        : schoolByName(db, chosen, { year, facts, lines: ofAccount, page: filter.page }),
    unchecked: named.length > 0 && usesUncheckedRules(facts, year),
  };
}

function ownPeople(
  db: Db,
  viewer: Viewer,
  year: Year,
  facts: Facts,
  lines: readonly LedgerLine[],
): PersonRow[] {
  const pairs = viewer.partnerOf.map(({ personId, schoolId }) => `${personId}:${schoolId}`);
  const isHers = (one: { personId: number; schoolId: number }) =>
    pairs.includes(`${one.personId}:${one.schoolId}`);
  return rowsByName(db, { year, facts, lines, isThere: isHers });
}

function schoolByName(
  db: Db,
  schoolId: number,
  { page: asked, ...of }: { year: Year; facts: Facts; lines: readonly LedgerLine[]; page: number },
) {
  const rows = rowsByName(db, { ...of, isThere: (one) => one.schoolId === schoolId });
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const page = Math.min(asked, pages);
  return {
    id: schoolId,
    rows: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    page,
    pages,
    perPage: PER_PAGE,
    total: rows.length,
  };
}

type There = { personId: number; schoolId: number };

/** Who worked there in the year or has a line in it, in the order of the alphabet: nothing else orders people here. */
function rowsByName(
  db: Db,
  {
    year,
    facts,
    lines,
    isThere,
  }: { year: Year; facts: Facts; lines: readonly LedgerLine[]; isThere: (one: There) => boolean },
): PersonRow[] {
  const working = facts.employed.filter((work) => work.to >= year.from && work.from <= year.to);
  const ids = [...new Set([...working, ...lines].filter(isThere).map((one) => one.personId))];
  const hers = new Map<number, LedgerLine[]>();
  for (const line of lines.filter(isThere)) {
    const some = hers.get(line.personId);
    if (some) some.push(line);
    else hers.set(line.personId, [line]);
  }
  return listNames(db, inArray(people.id, ids)).map(({ id, ...name }) => ({
    personId: id,
    name: listName(name),
    totals: totalsOf(hers.get(id) ?? []),
  }));
}

const listNames = (db: Db, which: SQL): (NameParts & { id: number })[] =>
  db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(which)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all();

/** The schools whose totals the viewer sees: those she leads or advises, for a board member all of the board. */
function listSchoolsOf(db: Db, viewer: Viewer, named: readonly number[]) {
  const ofBoard = eq(schools.boardId, viewer.boardId);
  return db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(viewer.boardMember ? ofBoard : and(ofBoard, inArray(schools.id, [...named])))
    .orderBy(asc(schools.kind), asc(schools.name), asc(schools.id))
    .all();
}

/** Whether something here rests on a row of an agreement nobody held against the text in force. */
function usesUncheckedRules({ employed, rules }: Facts, year: Year): boolean {
  const workers = new Map(employed.map((work) => [`${work.sector} ${work.functionGroup}`, work]));
  return [...workers.values()].some((work) =>
    ruleCodes.some((code) =>
      rulesInPeriod(rules, code, work, year).some(({ rule }) => rule.checkedOn === null),
    ),
  );
}

type Left = { schoolYear: Totals; calendarYear: Totals };

/**
 * What people have left of their own hours and money on a day, in its school year and its calendar year: as far as the viewer may
 * see them, and of everyone asked for. What the school pays or assigns is not in it.
 */
export function whatIsLeft(
  db: Db,
  viewer: Viewer,
  personIds: readonly number[],
  day: Day,
): Map<number, Left> {
  const [school, calendar] = [yearOf(day, "school"), yearOf(day, "calendar")];
  const of = [...new Set(personIds)];
  const facts = findFacts(db, viewer, { scope: hoursOf(viewer, of), of }, [school, calendar]);
  const totals = (year: Year, personId: number) =>
    totalsOf(ledgerOf(ofPerson(facts, personId), year, day).filter((line) => line.account === "individual"));
  return new Map(
    of.map((personId) => [
      personId,
      { schoolYear: totals(school, personId), calendarYear: totals(calendar, personId) },
    ]),
  );
}

const ofPerson = ({ rules, ...facts }: Facts, personId: number): Facts => ({
  rules,
  employed: facts.employed.filter((one) => one.personId === personId),
  set: facts.set.filter((one) => one.personId === personId),
  uses: facts.uses.filter((one) => one.personId === personId),
});
