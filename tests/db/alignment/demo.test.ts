import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { getList } from "#app/features/alignment/queries/list.server.ts";
import { withAmounts } from "#app/features/alignment/queries/amounts.server.ts";
import { listFactsOfYears } from "#app/features/alignment/queries/facts.server.ts";
import { getOverview, listSchoolsToRead } from "#app/features/alignment/queries.server.ts";
import { yearsUpTo } from "#app/features/alignment/years.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { people, teams } from "#db/schema/index.ts";
import { tellDemo } from "../../../seeds/worlds/demo/world.ts";
import { viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { everyWho, numbersOf, wrongNumbers } from "./numbers.ts";

const readers = ["leraar", "leraar2", "teamleider", "schoolleider"].map((name) => `${name}@wissel.example`);

test("on the demo board every number of every filter equals its list, for a teacher, her colleague and who leads them", () => {
  const db = freshDatabase();
  inTransaction(db, () => tellDemo(db, NOW));
  const day = NOW.toISOString().slice(0, 10);
  let compared = 0;
  for (const email of readers) {
    const { id } = db.select({ id: people.id }).from(people).where(eq(people.email, email)).get()!;
    const viewer = viewing(db, id, day);
    for (const { id: schoolId } of listSchoolsToRead(db, viewer)) {
      const ofSchool = db.select({ id: teams.id }).from(teams).where(eq(teams.schoolId, schoolId)).all();
      for (const beamer of [false, true]) {
        const place = { schoolId, forEverybody: beamer, years: yearsUpTo(2026) };
        const read = listFactsOfYears(db, viewer, place);
        const facts = read.get(2026)!;
        const byYear = beamer ? read : new Map(read).set(2026, withAmounts(db, viewer, facts, 2026));
        for (const who of everyWho([...ofSchool.map((team) => team.id), "none"])) {
          const { drawn, wrong } = wrongNumbers(byYear, 2026, who);
          expect(wrong, email).toEqual([]);
          compared += drawn;
        }
        const asked = { school: schoolId, year: 2026, beamer: beamer || undefined };
        for (const { count, year, part } of numbersOf(getOverview(db, viewer, asked))) {
          if (count === 0) continue;
          const list = getList(db, viewer, { ...asked, ...part, year, page: 1 });
          const listed = [...list.questions, ...list.activities, ...list.projected];
          expect([list.total, listed.length], JSON.stringify(part)).toEqual([count, count]);
          for (const one of listed) expect(getItem(db, viewer, one.id).id).toBe(one.id);
        }
      }
    }
  }
  process.stdout.write(`demo: ${compared} numbers compared\n`);
  expect(compared).toBeGreaterThan(1_000);
}, 240_000);

test("what is projected is the same for everybody at the school, and names nobody", () => {
  const db = freshDatabase();
  inTransaction(db, () => tellDemo(db, NOW));
  const found = db
    .select()
    .from(people)
    .where(inArray(people.email, readers))
    .all()
    .map(({ id }) => {
      const viewer = viewing(db, id, NOW.toISOString().slice(0, 10));
      const { asked, places, ...shown } = getOverview(db, viewer, { year: 2026, beamer: true });
      const list = getList(db, viewer, { ...asked, show: "questions", page: 1 });
      return { schools: places.length, shown, words: JSON.stringify([list.projected, list.questions]) };
    });
  expect(found).toHaveLength(4);
  expect(found[0]!.shown.total).toBeGreaterThan(5);
  expect(found[0]!.shown.spent.activities).toBe(0);
  for (const { shown, words } of found) {
    expect(shown).toEqual(found[0]!.shown);
    expect(words).not.toMatch(/givenName|personId|audiences/);
  }
}, 120_000);
