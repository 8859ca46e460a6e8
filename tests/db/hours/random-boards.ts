import fc from "fast-check";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { caoRules, employments, participations } from "#db/schema/index.ts";
import { aBoard, aPerson, aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { aPart, anEntitlement, anAnsweredRequest } from "../../factories/hours.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// Boards at random: people who move between schools and change how much they work, rules that change, rights, requests and who
// took part.

const PEOPLE = 5;
const SCHOOLS = 3;
const ACTIVITIES = 4;

const db = freshDatabase();
const boardId = aBoard(db).id;
const schoolIds = (["po", "vo", "po"] as const).map((sector) => aSchool(db, { boardId, sector }).id);
const personIds = Array.from({ length: PEOPLE }, () => aPerson(db, { boardId }).id);
const hr = aPerson(db, { boardId }).id;
aRole(db, { personId: hr, kind: "hr_adviser" });
const organiser = aTeacher(db, { schoolId: schoolIds[0]! });
const activityIds = Array.from({ length: ACTIVITIES }, (_, n) =>
  planActivity(
    db,
    viewing(db, organiser.personId),
    { title: `Activiteit ${n}`, kind: "course", startsOn: n === 0 ? null : `202${4 + n}-0${n + 5}-15` },
    NOW,
  ),
);
db.delete(employments).run();
db.delete(participations).run();

/** The file they stand in, with its HR adviser of the whole board. */
export const boards = { db, boardId, hr, personIds, schoolIds };

export const day = fc.integer({ min: 0, max: 900 }).map((n) => daysLater("2024-01-10", n));
const stretch = fc
  .tuple(day, fc.integer({ min: 0, max: 900 }))
  .map(([fromDay, n]) => ({ fromDay, toDay: daysLater(fromDay, n) }));
const at = (n: number) => fc.nat(n - 1);
const several = (most: number) => ({ minLength: 5, maxLength: most, size: "max" as const });

export const world = fc.record({
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
export type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

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
export function within<T>(given: World, work: () => T): T {
  db.$client.exec("begin");
  try {
    build(given);
    return work();
  } finally {
    db.$client.exec("rollback");
  }
}
