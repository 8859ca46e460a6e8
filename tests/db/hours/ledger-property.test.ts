import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { ledgerOf, totalsOf, type LedgerLine } from "#app/features/hours/model.ts";
import { findFacts } from "#app/features/hours/queries/facts.server.ts";
import { hoursFor } from "#app/features/hours/queries/scope.server.ts";
import { calendarYear, schoolYear, yearOf, yearsFrom, type Year } from "#app/features/hours/years.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { caoRules, employments, entitlements, participations, requests } from "#db/schema/index.ts";
import { aBoard, aPerson, aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { aPart, anEntitlement, anAnsweredRequest } from "../../factories/hours.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { plainLedger, type PlainSum } from "./plain.ts";

// Random boards in a real file: what a page adds up is what a plain recomputation of the rows comes to, and persons, schools
// and the board come to the same, in a school year and in a calendar year.

const PEOPLE = 5;
const SCHOOLS = 3;
const ACTIVITIES = 4;

let db: Db;
let boardId: number;
let schoolIds: number[];
let personIds: number[];
let activityIds: number[];
let hr: number;

beforeAll(() => {
  db = freshDatabase();
  boardId = aBoard(db).id;
  schoolIds = (["po", "vo", "po"] as const).map((sector) => aSchool(db, { boardId, sector }).id);
  personIds = Array.from({ length: PEOPLE }, () => aPerson(db, { boardId }).id);
  hr = aPerson(db, { boardId }).id;
  aRole(db, { personId: hr, kind: "hr_adviser" });
  const organiser = aTeacher(db, { schoolId: schoolIds[0]! });
  activityIds = Array.from({ length: ACTIVITIES }, (_, n) =>
    planActivity(
      db,
      viewing(db, organiser.personId),
      { title: `Activiteit ${n}`, kind: "course", startsOn: n === 0 ? null : `202${4 + n}-0${n + 5}-15` },
      NOW,
    ),
  );
  db.delete(employments).run();
  db.delete(participations).run();
});

const day = fc.integer({ min: 0, max: 900 }).map((n) => daysLater("2024-01-10", n));
const stretch = fc
  .tuple(day, fc.integer({ min: 0, max: 900 }))
  .map(([fromDay, n]) => ({ fromDay, toDay: daysLater(fromDay, n) }));
const at = (n: number) => fc.nat(n - 1);
const several = (most: number) => ({ minLength: 5, maxLength: most, size: "max" as const });

const world = fc.record({
  work: fc.array(
    fc.record({
      person: at(PEOPLE),
      school: at(SCHOOLS),
      when: stretch,
      open: fc.boolean(),
      factor: fc.integer({ min: 1, max: 12_000 }),
      group: fc.constantFrom("teaching", "support", "direction"),
    }),
    { minLength: PEOPLE, maxLength: 9, size: "max" },
  ),
  rules: fc.array(
    fc.record({
      sector: fc.constantFrom("po", "po", "vo"),
      code: fc.constantFrom("individual_minutes", "individual_cents", "sustainable_minutes"),
      own: fc.boolean(),
      group: fc.constantFrom(null, "support"),
      value: fc.nat(300),
      when: stretch,
      open: fc.boolean(),
    }),
    several(14),
  ),
  set: fc.array(
    fc.record({
      person: at(PEOPLE),
      school: at(SCHOOLS),
      account: fc.constantFrom("individual", "sustainable_employability", "starter"),
      minutes: fc.option(fc.nat(60)),
      cents: fc.option(fc.nat(60)),
      when: stretch,
    }),
    several(9),
  ),
  asked: fc.array(
    fc.record({
      person: at(PEOPLE),
      school: at(SCHOOLS),
      activity: at(ACTIVITIES),
      state: fc.constantFrom("approved", "approved", "approved", "open", "declined", "withdrawn"),
      source: fc.constantFrom(
        ...([
          "individual",
          "individual",
          "school",
          "assigned",
          "sustainable_employability",
          "starter",
          "none",
        ] as const),
      ),
      places: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
      minutes: fc.option(fc.nat(80)),
      cents: fc.option(fc.nat(80)),
      decided: day,
      done: fc.boolean(),
    }),
    several(14),
  ),
  parts: fc.array(
    fc.record({
      person: at(PEOPLE),
      activity: at(ACTIVITIES),
      state: fc.constantFrom("attended", "attended", "accepted", "invited", "declined"),
      assigned: fc.option(fc.constant(true), { freq: 4 }),
      minutes: fc.option(fc.nat(80)),
      cents: fc.option(fc.nat(80)),
    }),
    several(14),
  ),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function build({ work, rules, set, asked, parts }: World) {
  const until = ({ toDay }: { toDay: string }, open: boolean) => (open ? null : toDay);
  // Everybody works somewhere: who takes part is counted at a school.
  work.forEach(({ person, school, when, open, factor, group }, n) =>
    aTeacher(db, {
      personId: personIds[n < PEOPLE ? n : person]!,
      schoolId: schoolIds[school]!,
      functionGroup: group as "teaching",
      partTimeFactor: factor,
      fromDay: when.fromDay,
      toDay: until(when, open),
    }),
  );
  db.delete(caoRules).run();
  for (const { own, group, when, open, sector, code, value } of rules)
    db.insert(caoRules)
      .values({
        boardId: own ? boardId : null,
        sector: sector as "po",
        code,
        functionGroup: group,
        value,
        unit: "per year",
        fromDay: when.fromDay,
        toDay: until(when, open),
        source: "CAO",
      })
      .onConflictDoNothing()
      .run();
  for (const { person, school, when, account, ...amounts } of set)
    anEntitlement(db, {
      ...when,
      ...amounts,
      account: account,
      personId: personIds[person]!,
      schoolId: schoolIds[school]!,
    });
  const waiting = new Set<string>();
  for (const { person, school, activity, state, decided, done, ...one } of asked) {
    const key = `${activity}:${person}`;
    if (["open", "approved"].includes(state) && waiting.has(key)) continue;
    if (["open", "approved"].includes(state)) waiting.add(key);
    anAnsweredRequest(db, {
      ...one,
      activityId: activityIds[activity]!,
      personId: personIds[person]!,
      schoolId: schoolIds[school]!,
      state: state,
      ...(["approved", "declined"].includes(state) ? { decidedOn: decided } : {}),
      ...(state === "approved" && done ? { doneOn: decided } : {}),
    });
  }
  for (const { person, activity, state, assigned, ...amounts } of parts)
    aPart(db, {
      ...amounts,
      state: state,
      assignedBy: assigned ? hr : null,
      personId: personIds[person]!,
      activityId: activityIds[activity]!,
    });
}

/** Runs in a file with this world in it, and takes it out again. */
function within<T>(given: World, work: () => T): T {
  db.$client.exec("begin");
  try {
    build(given);
    return work();
  } finally {
    db.$client.exec("rollback");
  }
}

const years: fc.Arbitrary<Year> = fc.oneof(
  fc.integer({ min: 2024, max: 2026 }).map(schoolYear),
  fc.integer({ min: 2024, max: 2026 }).map(calendarYear),
);

const linesOf = (personId: number, year: Year, asOf: string) => {
  const viewer = viewing(db, personId);
  return ledgerOf(findFacts(db, viewer, { scope: hoursFor(viewer, "see") }, [year]), year, asOf);
};

/** Sums by person, school, account and kind, in one order. */
function sums(lines: readonly PlainSum[]) {
  const found = new Map<string, [number, number]>();
  for (const { personId, schoolId, account, kind, minutes, cents } of lines) {
    const key = `${personId} ${schoolId} ${account} ${kind}`;
    const [a, b] = found.get(key) ?? [0, 0];
    found.set(key, [a + minutes, b + cents]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}

/** The years of a kind since anything was set: what a right may have been used up in. */
function plainYears(year: Year) {
  const first = db
    .select()
    .from(entitlements)
    .all()
    .map((one) => one.fromDay)
    .sort()[0];
  return first && first < year.from ? yearsFrom(first, year) : [year];
}

const leftOf = (lines: readonly LedgerLine[]) => {
  const { minutes, cents } = totalsOf(lines);
  return [minutes.left, cents.left];
};
const leftBy = (lines: readonly LedgerLine[], by: "personId" | "schoolId") =>
  [...new Set(lines.map((one) => one[by]))]
    .map((key) => leftOf(lines.filter((one) => one[by] === key)))
    .reduce((sum, [a, b]) => [sum[0]! + a!, sum[1]! + b!], [0, 0]);

test("the ledger is what the rows come to, and persons, schools and the board come to the same", () => {
  let seen = 0;
  fc.assert(
    fc.property(world, years, day, (given, year, asOf) => {
      within(given, () => {
        const lines = linesOf(hr, year, asOf);
        expect(sums(lines)).toEqual(sums(plainLedger(db, plainYears(year), asOf)));
        expect(leftBy(lines, "personId")).toEqual(leftOf(lines));
        expect(leftBy(lines, "schoolId")).toEqual(leftOf(lines));
        seen += lines.length;
      });
    }),
    { numRuns: 50 },
  );
  process.stdout.write(`ledger: 50 boards, ${seen} lines\n`);
  expect(seen).toBeGreaterThan(200);
}, 30_000);

test("who looks at her own hours finds the very lines HR finds of her", () => {
  const today = viewing(db, hr).today;
  fc.assert(
    fc.property(world, (given) => {
      within(given, () => {
        const year = yearOf(today, "school");
        const all = linesOf(hr, year, today);
        for (const personId of personIds) {
          const works = db
            .select()
            .from(employments)
            .all()
            .some(
              (job) => job.personId === personId && job.fromDay <= today && (job.toDay ?? "9999") >= today,
            );
          if (works)
            expect(sums(linesOf(personId, year, today))).toEqual(
              sums(all.filter((one) => one.personId === personId)),
            );
        }
      });
    }),
    { numRuns: 10 },
  );
});

test.each([
  ["an open request that counts", { countsOpen: true }],
  ["a part-time factor that is forgotten", { forgetsPartTime: true }],
])("control: %s is caught", (_name, broken) => {
  const details = fc.check(
    fc.property(world, years, day, (given, year, asOf) =>
      within(given, () => {
        const wrong = plainLedger(db, plainYears(year), asOf, broken);
        return JSON.stringify(sums(linesOf(hr, year, asOf))) === JSON.stringify(sums(wrong));
      }),
    ),
    { numRuns: 60, endOnFailure: true },
  );
  expect(details.failed).toBe(true);
});

test("requests are not touched by looking", () => {
  expect(db.select().from(requests).all()).toEqual([]);
});
