import fc from "fast-check";
import { expect, test } from "vitest";
import { getList } from "#app/features/alignment/queries/list.server.ts";
import { getOverview } from "#app/features/alignment/queries.server.ts";
import { withAmounts } from "#app/features/alignment/queries/amounts.server.ts";
import { listFactsOfYears } from "#app/features/alignment/queries/facts.server.ts";
import { yearsUpTo } from "#app/features/alignment/years.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { openItem, shareItem } from "#app/features/items/commands.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, activityQuestions, items, noteValues, requests, valueNotes } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { everyWho, numbersOf, wrongNumbers } from "./numbers.ts";

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
  hours: fc.constantFrom(0, 90, 120),
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

/** Hours that were asked for and granted, in rows: how one asks is another test. */
function aRequestThatWasGranted(db: Db, personId: number, activityId: number, minutes: number) {
  const { schoolIds } = viewing(db, personId);
  const decided = { state: "approved", decidedBy: personId, decidedOn: "2026-10-01" } as const;
  const asked = { activityId, personId, schoolId: schoolIds[0]!, askedOn: "2026-10-01", askedAt: 0 };
  db.insert(requests)
    .values({ ...asked, ...decided, minutes, cents: 1_000, source: "individual" })
    .run();
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
    const activityId = hang(db, personId, "activity", activity, (itemId) => {
      db.insert(activities).values({ itemId, title: "Bij elkaar kijken", kind: "lesson_visit" }).run();
      db.insert(activityQuestions).values({ activityId: itemId, questionId: id }).run();
    });
    if (some.hours) aRequestThatWasGranted(db, personId, activityId, some.hours);
  }
}

const someWho = fc.record({
  owner: fc.constantFrom(undefined, "person" as const, "team" as const),
  group: fc.constantFrom(undefined, "teaching" as const, "direction" as const),
  team: fc.nat(3),
  beamer: fc.boolean(),
});

test("on 50 random boards every number equals its list for every reader and filter, which holds only what she may read and nothing private", () => {
  let compared = 0;
  const seen = { listed: 0, readers: new Set<string>(), hours: 0 };
  fc.assert(
    fc.property(
      fc.array(someQuestion, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(2025, 2026),
      someWho,
      (questions, year, { team, beamer, owner, group }) => {
        const db = freshDatabase();
        const school = aWholeSchool(db);
        const leader = viewing(db, school.schoolLeader.personId);
        const titles = [{ title: "Een" }, { title: "Twee" }, { title: "Drie" }];
        const ambitionIds = aVision(db, leader, school.school.id, titles).ambitions.map(({ id }) => id);
        for (const some of questions) write(db, school, ambitionIds, some);
        const hidden = privateItems(db);
        for (const reader of writers) {
          const viewer = viewing(db, school[reader].personId);
          const place = { schoolId: school.school.id, forEverybody: beamer, years: yearsUpTo(year) };
          const read = listFactsOfYears(db, viewer, place);
          const byYear = beamer
            ? read
            : new Map(read).set(year, withAmounts(db, viewer, read.get(year)!, year));
          for (const who of everyWho([school.team.id, school.otherTeam.id, "none"])) {
            const { drawn, wrong } = wrongNumbers(byYear, year, who);
            expect(wrong, reader).toEqual([]);
            compared += drawn;
          }
          const [first] = everyWho([school.team.id, school.otherTeam.id, "none"]).filter(
            (who) =>
              who.owner === owner &&
              (owner === "team" || who.group === group) &&
              (typeof who.team === "number" ? who.team : 0) >= team,
          );
          for (const who of [team % 2 === 0 ? {} : (first ?? {})]) {
            const overview = getOverview(db, viewer, { year, ...who, beamer: beamer || undefined });
            for (const { count, year: of, part, sum } of numbersOf(overview).filter((one) => one.count > 0)) {
              const list = getList(db, viewer, { ...overview.asked, ...part, year: of, page: 1 });
              const listed = [...list.questions, ...list.activities, ...list.projected];
              expect([list.total, listed.length], `${reader} ${JSON.stringify(part)}`).toEqual([
                count,
                count,
              ]);
              if (sum) expect(list.spent).toEqual({ minutes: sum.minutes, cents: sum.cents });
              for (const { id } of listed) {
                expect(hidden.has(id), `${reader} counts what is private`).toBe(false);
                expect(getItem(db, viewer, id).id).toBe(id);
              }
              seen.listed += listed.length;
              seen.readers.add(reader);
              if (sum) seen.hours += sum.minutes;
            }
          }
        }
        db.$client.close();
      },
    ),
    { numRuns: 50, seed: 20261122 },
  );
  process.stdout.write(
    `overview: ${compared} numbers compared, ${seen.listed} lines looked at, ${seen.hours} minutes\n`,
  );
  expect(compared).toBeGreaterThan(5_000);
  expect(seen.readers.size).toBe(writers.length);
  expect(seen.hours).toBeGreaterThan(0);
}, 400_000);

/** What its owner keeps for herself: nobody else was asked along, and it is shared with nobody. */
const privateItems = (db: Db) =>
  new Set(
    db.$client
      .prepare(
        `select id from items i where owner_person_id is not null
          and not exists (select 1 from shares s where s.item_id = i.id)
          and not exists (select 1 from participations p where p.activity_id = i.id and p.person_id <> i.created_by)`,
      )
      .pluck()
      .all(),
  );
