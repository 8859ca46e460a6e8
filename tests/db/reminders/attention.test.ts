import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { putOff } from "#app/features/attention/commands.server.ts";
import { chooseMail, getMailChoices } from "#app/features/mail/choices.server.ts";
import { digestInWords } from "#app/features/mail/digest-words.server.ts";
import type { DigestLine } from "#app/features/mail/model.ts";
import { remindByMail } from "#app/features/reminders/commands/remind.server.ts";
import { attentionOff, employmentPauses, freeDays, outbox } from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// The weekly letter says in one line that something asks for attention, to who has a row, and not what.

const on = (day: string) => new Date(`${day}T08:00:00+01:00`);
const MONDAY = on("2026-11-23");
const SECRET = "Vervanging voor twee ochtenden";

/** Karel promised Noor something that was to be there in October. */
function aPromise() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const row = anAgreement(db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.partner.personId, text: SECRET },
    ...{ forPersonId: school.teacher.personId, dueOn: "2026-10-01" },
  });
  const letters = () =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.kind, "weekly_digest"))
      .orderBy(outbox.personId)
      .all()
      .map(({ personId, facts }) => ({
        personId,
        lines: (JSON.parse(facts) as { lines: DigestLine[] }).lines,
      }));
  return { db, school, row, letters, two: [school.teacher.personId, school.partner.personId] };
}

test("who has a row is told that there is something, with no kind, no name, no number and no word of it", () => {
  const { db, letters, two } = aPromise();
  remindByMail(db, MONDAY);
  expect(letters()).toEqual(two.map((personId) => ({ personId, lines: [{ line: "attention" }] })));
  expect(JSON.stringify(db.select().from(outbox).all())).not.toMatch(/Vervanging|promise|own_/);
  for (const [locale, said] of [
    ["nl", "Er vraagt iets om je aandacht."],
    ["en", "Something asks for your attention."],
  ] as const) {
    const words = digestInWords([{ line: "attention" }], "2026-11-23", locale);
    expect(words).toContain(said);
    expect(words).not.toMatch(/\d/);
  }
});

test("put off, off at the school, on leave or without the weekly letter she is told nothing", () => {
  const quiet: Record<string, (world: ReturnType<typeof aPromise>) => void> = {
    "put off": ({ db, school, row }) =>
      putOff(db, viewing(db, school.partner.personId), {
        ...{ code: "own_promise", subject: row.id, school: school.school.id, until: null },
      }),
    off: ({ db, school }) =>
      void db
        .insert(attentionOff)
        .values({
          schoolId: school.school.id,
          code: "own_promise",
          setBy: school.schoolLeader.personId,
          setAt: 0,
        })
        .run(),
    "on leave": ({ db, school }) =>
      void db
        .insert(employmentPauses)
        .values({ employmentId: school.partner.employmentId, fromDay: "2026-11-01" })
        .run(),
    "no letter": ({ db, school }) => {
      const karel = school.partner.personId;
      chooseMail(db, viewing(db, karel), { ...getMailChoices(db, karel), digest: "never" }, NOW);
    },
  };
  for (const [name, does] of Object.entries(quiet)) {
    const world = aPromise();
    does(world);
    remindByMail(world.db, MONDAY);
    expect(
      world.letters().map(({ personId }) => personId),
      name,
    ).not.toContain(world.school.partner.personId);
  }
});

test("in a holiday it waits for the first day the school works, and it comes once a week", () => {
  const { db, school, letters } = aPromise();
  db.insert(freeDays)
    .values({ schoolId: school.school.id, name: "Vrij", fromDay: "2026-11-23", toDay: "2026-11-23" })
    .run();
  remindByMail(db, MONDAY);
  expect(letters()).toEqual([]);
  remindByMail(db, on("2026-11-24"));
  remindByMail(db, on("2026-11-25"));
  expect(letters()).toHaveLength(2);
});
