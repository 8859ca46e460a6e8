import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { chooseMail, getMailChoices } from "#app/features/mail/choices.server.ts";
import type { MailChoices } from "#app/features/mail/model.ts";
import { inWriting } from "#app/features/mail/queued-letters.server.ts";
import { remindByMail } from "#app/features/reminders/commands/remind.server.ts";
import { catchUp } from "#app/jobs/nightly.ts";
import type { Db } from "#db/client.server.ts";
import {
  agreements,
  conversations,
  digestRounds,
  employmentPauses,
  employments,
  freeDays,
  outbox,
  preparations,
} from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest } from "../../factories/requests.ts";
import { freshDatabase } from "../../support/database.ts";
import { NOW } from "../../support/clock.ts";

/** Monday 23 November 2026; the talk of the builders is on Tuesday 1 December. */
const on = (day: string, time = "08:00") => new Date(`${day}T${time}:00+01:00`);
const MONDAY = on("2026-11-23");

function aMonday() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const talk = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const [noor, karel] = [school.teacher.personId, school.partner.personId];
  const choose = (who: "teacher" | "partner", choices: Partial<MailChoices>) =>
    chooseMail(db, eyes(who), { ...getMailChoices(db, school[who].personId), ...choices }, NOW);
  return { db, school, talk, noor, karel, choose };
}

const agreed = (db: Db, values: Omit<Parameters<typeof anAgreement>[1], "schoolId">) => {
  const { schoolId } = db
    .select({ schoolId: employments.schoolId })
    .from(employments)
    .where(eq(employments.personId, values.ownerPersonId))
    .get()!;
  return anAgreement(db, { schoolId, ...values });
};

const lettersTo = (db: Db, personId: number) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.personId, personId))
    .orderBy(outbox.id)
    .all()
    .map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) as { lines?: { line: string }[] } }))
    .filter(({ kind }) => ["weekly_digest", "agreement_due", "talk_near"].includes(kind));
const linesTo = (db: Db, personId: number) =>
  lettersTo(db, personId).flatMap(({ facts }) => facts.lines?.map(({ line }) => line) ?? []);

describe("once a week", () => {
  test("she hears what comes, what to prepare and sign, what is due and who waits for her, with dates and nothing else", () => {
    const { db, school, noor, karel } = aMonday();
    const shared = aConversation(db, {
      staff: school.teammate,
      partnerId: karel,
      scheduledAt: on("2026-11-26", "15:30").getTime(),
    });
    db.insert(preparations)
      .values({
        conversationId: shared.id,
        partyId: shared.partnerParty.id,
        sharedAt: NOW.getTime(),
        savedAt: NOW.getTime(),
      })
      .run();
    aConversation(db, { staff: school.teacher, partnerId: karel, state: "held", heldOn: "2026-11-20" });
    agreed(db, { ownerPersonId: karel, forPersonId: noor, side: "school", dueOn: "2026-11-27" });
    agreed(db, { ownerPersonId: noor, forPersonId: noor, side: "own", dueOn: "2026-11-20" });
    aRequest(db, noor);
    remindByMail(db, MONDAY);
    expect(linesTo(db, noor)).toEqual(["prepare", "sign", "agreement"]);
    expect(linesTo(db, karel).sort()).toEqual(["sign", "talk", "prepare", "agreement", "request"].sort());
    const said = JSON.stringify(db.select().from(outbox).where(eq(outbox.kind, "weekly_digest")).all());
    for (const { text } of db.select({ text: agreements.text }).from(agreements).all())
      expect(said).not.toContain(text);
  });

  test("whoever has nothing coming gets no letter", () => {
    const { db, school } = aMonday();
    remindByMail(db, MONDAY);
    expect(lettersTo(db, school.otherTeacher.personId)).toEqual([]);
    expect(lettersTo(db, school.hrAdviser.personId)).toEqual([]);
  });

  test("it comes once, however often the hour strikes, and again the week after", () => {
    const { db, noor } = aMonday();
    for (const hour of ["07:00", "08:00", "16:00"]) catchUp(db, on("2026-11-23", hour));
    catchUp(db, on("2026-11-24"));
    expect(lettersTo(db, noor)).toHaveLength(1);
    catchUp(db, on("2026-11-30"));
    expect(lettersTo(db, noor)).toHaveLength(2);
  });

  test("not in the night, nor in a weekend", () => {
    const { db, noor } = aMonday();
    for (const at of [on("2026-11-22", "10:00"), on("2026-11-23", "06:59")]) remindByMail(db, at);
    expect(lettersTo(db, noor)).toEqual([]);
    expect(db.select().from(digestRounds).all()).toEqual([]);
  });

  test("a free Monday moves it to the first day the school works, a week of holiday takes it away", () => {
    const { db, school, noor } = aMonday();
    const free = (fromDay: string, toDay: string) =>
      db.insert(freeDays).values({ schoolId: school.school.id, name: "Vrij", fromDay, toDay }).run();
    free("2026-11-23", "2026-11-23");
    remindByMail(db, MONDAY);
    expect(lettersTo(db, noor)).toEqual([]);
    remindByMail(db, on("2026-11-24"));
    expect(lettersTo(db, noor)).toHaveLength(1);
    free("2026-11-28", "2026-12-06");
    for (const day of ["30", "01", "02", "03", "04"])
      remindByMail(db, on(day === "30" ? "2026-11-30" : `2026-12-${day}`));
    expect(lettersTo(db, noor)).toHaveLength(1);
  });

  test("who is on leave or left hears nothing, who comes back does", () => {
    const { db, school, noor, karel } = aMonday();
    db.insert(employmentPauses)
      .values({ employmentId: school.teacher.employmentId, fromDay: "2026-11-01", toDay: "2026-11-27" })
      .run();
    db.update(employments).set({ toDay: "2026-11-22" }).where(eq(employments.personId, karel)).run();
    remindByMail(db, MONDAY);
    expect([lettersTo(db, noor), lettersTo(db, karel)]).toEqual([[], []]);
    remindByMail(db, on("2026-11-30"));
    expect(lettersTo(db, noor)).toHaveLength(1);
  });

  test("what she never wants to hear of is left out, and without the weekly letter there is none", () => {
    const { db, noor, karel, choose } = aMonday();
    agreed(db, { ownerPersonId: noor, forPersonId: noor, side: "own", dueOn: "2026-11-27" });
    choose("teacher", { talks: "never" });
    choose("partner", { digest: "never" });
    remindByMail(db, MONDAY);
    expect([linesTo(db, noor), lettersTo(db, karel)]).toEqual([["agreement"], []]);
  });

  test("it reads as a letter in both languages, with the way to stop it", () => {
    const { db, noor } = aMonday();
    agreed(db, { ownerPersonId: noor, forPersonId: noor, side: "own", dueOn: "2026-11-20" });
    remindByMail(db, MONDAY);
    const row = db.select().from(outbox).where(eq(outbox.kind, "weekly_digest")).get()!;
    const letter = { ...row, facts: JSON.parse(row.facts) as object };
    const sender = { appOrigin: "https://j.example", sessionSecrets: ["this signs the links of letters"] };
    const read = (locale: "nl" | "en") =>
      inWriting(letter, { email: "noor@school.example", givenName: "Noor", locale }, sender, MONDAY);
    expect(read("nl").text).toContain("- dinsdag 1 december 2026, 15:30");
    expect(read("nl").text).toContain("- stond voor vrijdag 20 november 2026");
    expect(read("en").text).toContain("- stood for Friday 20 November 2026");
    expect(read("en").text).toContain("https://j.example/stop/");
    expect(read("nl").stop).toMatch(/^https:\/\/j\.example\/stop\/[\w-]+\.[\w-]+$/);
  });
});

describe("each by itself, for who chose that", () => {
  test("an agreement a week before its day, once; of both sides to the one who owes it", () => {
    const { db, noor, karel, choose } = aMonday();
    choose("teacher", { agreements: "each", digest: "never" });
    choose("partner", { agreements: "each", digest: "never" });
    agreed(db, { ownerPersonId: noor, forPersonId: noor, side: "own", dueOn: "2026-12-01" });
    agreed(db, { ownerPersonId: karel, forPersonId: noor, side: "school", dueOn: "2026-11-30" });
    remindByMail(db, MONDAY);
    expect([lettersTo(db, noor), lettersTo(db, karel).map(({ kind }) => kind)]).toEqual([
      [],
      ["agreement_due"],
    ]);
    for (const day of ["2026-11-24", "2026-11-25"]) remindByMail(db, on(day));
    expect(lettersTo(db, noor)).toHaveLength(1);
    db.update(agreements).set({ dueOn: "2026-12-04" }).where(eq(agreements.ownerPersonId, noor)).run();
    remindByMail(db, on("2026-12-02"));
    expect(lettersTo(db, noor), "moved to another day it is another reminder").toHaveLength(2);
  });

  test("a talk that is near and not prepared; shared there is nothing to remind of", () => {
    const { db, talk, noor, choose } = aMonday();
    choose("teacher", { talks: "each", digest: "never" });
    remindByMail(db, MONDAY);
    expect(lettersTo(db, noor), "eight days is not near").toEqual([]);
    const at = { savedAt: NOW.getTime() };
    db.insert(preparations)
      .values({ conversationId: talk.id, partyId: talk.staffParty.id, sharedAt: NOW.getTime(), ...at })
      .run();
    remindByMail(db, on("2026-11-26", "16:00"));
    expect(lettersTo(db, noor)).toEqual([]);
    db.update(preparations).set({ sharedAt: null }).run();
    for (const time of ["16:00", "17:00"]) remindByMail(db, on("2026-11-26", time));
    expect(lettersTo(db, noor).map(({ kind }) => kind)).toEqual(["talk_near"]);
    expect(db.select().from(conversations).all()).toHaveLength(1);
  });
});
