import fc from "fast-check";
import { expect, test } from "vitest";
import { getList, getOverview } from "#app/features/alignment/queries.server.ts";
import type { Part } from "#app/features/alignment/model.ts";
import { openItem, shareItem } from "#app/features/items/commands.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, activityQuestions, items, noteValues, valueNotes } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

type School = ReturnType<typeof aWholeSchool>;

const writers = ["teacher", "teammate", "otherTeacher", "partner", "schoolLeader"] as const;
const audienceKinds = ["nobody", "partner", "team", "school"] as const;
const judgements = ["aligns", "partly", "rubs", "separate"] as const;

const someQuestion = fc.record({
  writer: fc.constantFrom(...writers),
  audience: fc.constantFrom(...audienceKinds),
  ofTeam: fc.boolean(),
  links: fc.uniqueArray(fc.record({ ambition: fc.nat(2), judgement: fc.constantFrom(...judgements) }), {
    maxLength: 3,
    selector: (link) => link.ambition,
  }),
  openedOn: fc.constantFrom("2024-09-01", "2025-10-01", "2026-09-01"),
  closed: fc.boolean(),
  note: fc.option(
    fc.record({ kind: fc.constantFrom("immediate", "applied"), audience: fc.constantFrom(...audienceKinds) }),
  ),
  activity: fc.option(fc.constantFrom(...audienceKinds)),
});
type SomeQuestion = typeof someQuestion extends fc.Arbitrary<infer Q> ? Q : never;

function audiencesOf(db: Db, personId: number, kind: (typeof audienceKinds)[number]): string[] {
  const { partners, teamIds } = viewing(db, personId);
  if (kind === "partner") return partners.slice(0, 1).map((partner) => `partner:${partner.personId}`);
  if (kind === "team") return teamIds.slice(0, 1).map((id) => `team:${id}`);
  return kind === "school" ? ["school"] : [];
}

/** Something hung on a question, shared in a way of its own. */
function hang(
  db: Db,
  personId: number,
  kind: "note" | "activity",
  audience: (typeof audienceKinds)[number],
  write: (id: number) => void,
) {
  const viewer = viewing(db, personId);
  return inTransaction(db, () => {
    const id = openItem(db, viewer, { kind, schoolId: viewer.schoolIds[0]!, openedOn: "2026-10-01" }, NOW);
    write(id);
    shareItem(db, viewer, id, audiencesOf(db, personId, audience), NOW);
    return id;
  });
}

function write(db: Db, school: School, ambitionIds: number[], some: SomeQuestion) {
  const { personId } = school[some.writer];
  const teamId = some.ofTeam ? viewing(db, personId).teamIds[0] : undefined;
  const audiences = audiencesOf(db, personId, some.audience).filter((value) => !teamId || value === "school");
  const links = some.links.map(({ ambition, judgement }) => ({
    ambitionId: ambitionIds[ambition]!,
    judgement,
  }));
  const id = aQuestion(db, personId, { teamId, audiences, alignments: links });
  const closedOn = some.closed ? `${Number(some.openedOn.slice(0, 4)) + 1}-05-01` : null;
  db.update(items).set({ openedOn: some.openedOn, closedOn }).where(eq(items.id, id)).run();
  const { note, activity } = some;
  if (note) {
    hang(db, personId, "note", note.audience, (itemId) => {
      db.insert(valueNotes)
        .values({ itemId, text: "Dit gaf het", questionId: id, notedOn: "2026-10-01" })
        .run();
      db.insert(noteValues)
        .values({ noteId: itemId, kind: note.kind as "immediate" })
        .run();
    });
  }
  if (activity) {
    hang(db, personId, "activity", activity, (itemId) => {
      db.insert(activities).values({ itemId, title: "Bij elkaar kijken", kind: "lesson_visit" }).run();
      db.insert(activityQuestions).values({ activityId: itemId, questionId: id }).run();
    });
  }
}

test("in any school every number of the overview equals the list it opens, for every reader and year", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(someQuestion, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(2025, 2026),
      (questions, year) => {
        const db = freshDatabase();
        const school = aWholeSchool(db);
        const leader = viewing(db, school.schoolLeader.personId);
        const vision = aVision(db, leader, school.school.id, [
          { title: "Een" },
          { title: "Twee" },
          { title: "Drie" },
        ]);
        for (const some of questions)
          write(
            db,
            school,
            vision.ambitions.map(({ id }) => id),
            some,
          );
        for (const reader of writers) {
          const viewer = viewing(db, school[reader].personId);
          const overview = getOverview(db, viewer, { year });
          const equals = (count: number, part: Part) => {
            const list = getList(db, viewer, { ...part, year, school: school.school.id, page: 1 });
            expect([list.total, list.questions.length + list.activities.length]).toEqual([count, count]);
            compared += count;
          };
          equals(overview.total, { show: "questions" });
          equals(overview.apart, { show: "questions", row: "apart" });
          for (const { kind, questions: count } of overview.values)
            equals(count, { show: "value", value: kind });
          for (const row of overview.rows) {
            overview.columns.forEach((column, i) => {
              const cell = row.cells[i] ?? { questions: 0, activities: 0, rubs: 0 };
              for (const show of ["questions", "activities", "rubs"] as const)
                equals(cell[show], { row: row.key, team: column.key, show });
            });
          }
        }
        db.$client.close();
      },
    ),
    { numRuns: 6, seed: 20261122 },
  );
  expect(compared).toBeGreaterThan(50);
}, 60_000);
