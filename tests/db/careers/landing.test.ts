import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { writeCareerWords } from "#app/features/careers/commands/write.server.ts";
import { getCareer } from "#app/features/careers/queries/career.server.ts";
import { landsByItself } from "#app/features/careers/queries/landing.server.ts";
import { listToldCareer } from "#app/features/careers/queries/told.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import { getTemplate } from "#app/features/cycles/template-queries.server.ts";
import { Stale } from "#app/lib/refusals.ts";
import { careerPaths, careerTexts, prompts } from "#db/schema/index.ts";
import { answersAboutYears, aPath, tellsPartner } from "../../factories/careers.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aTemplateForm } from "../../factories/cycles.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { NOW } from "../../support/clock.ts";

function noorPrepares(values: { templateId?: number } = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aConversation(db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    ...values,
  });
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  const says = (text: string, keptPrivate = true) =>
    answersAboutYears(db, noor.personId, talk.id, text, { keptPrivate });
  const words = () => getCareer(db, noor).words?.text;
  return { db, school, talk, noor, karel, says, words };
}

test("an answer kept for herself lands on her path as she types it, without a history of drafts, and is hers alone", () => {
  const { db, noor, karel, talk, says, words } = noorPrepares();
  says("Coach");
  says("Coach van nieuwe collega's");
  expect(words()).toBe("Coach van nieuwe collega's");
  expect(getCareer(db, noor)).toMatchObject({ earlier: [], words: { conversationId: talk.id, told: false } });
  expect(listToldCareer(db, karel, noor.personId)).toEqual({ words: [], steps: [], wishes: [] });
});

test("an answer emptied again leaves the path what it said", () => {
  const { says, words } = noorPrepares();
  says("Coach");
  says("");
  expect(words()).toBe("Coach");
});

test("sharing the answer tells nothing of the path", () => {
  const { db, noor, karel, talk, says } = noorPrepares();
  says("Coach van nieuwe collega's", false);
  sharePreparation(db, noor, talk.id, getPreparation(db, noor, talk.id).version, NOW);
  expect(listToldCareer(db, karel, noor.personId).words).toEqual([]);
  expect(getCareer(db, noor).words).toMatchObject({ told: false });
});

test("words she wrote on the path herself stay; the answer waits there to be taken over, and not twice", () => {
  const { db, noor, talk, says, words } = noorPrepares();
  aPath(db, noor.personId, "Ik blijf graag voor de klas");
  says("Coach");
  expect(words()).toBe("Ik blijf graag voor de klas");
  expect(landsByItself(db, noor, noor.schoolIds[0]!)).toBe(false);
  const { toTake, version, school } = getCareer(db, noor);
  expect(toTake).toMatchObject({ text: "Coach", conversationId: talk.id });
  const taken = { schoolId: school.id, text: toTake!.text, conversationId: talk.id, version };
  writeCareerWords(db, noor, taken, NOW);
  expect(getCareer(db, noor)).toMatchObject({
    toTake: null,
    words: { text: "Coach", conversationId: talk.id },
    earlier: [{ text: "Ik blijf graag voor de klas" }],
  });
  says("Coach, of opleider");
  expect(words(), "taken over it follows again").toBe("Coach, of opleider");
});

test("words of an earlier preparation give way to those of the next, and stay as her history", () => {
  const { db, school, noor, says, words } = noorPrepares();
  says("Coach");
  const next = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  answersAboutYears(db, noor.personId, next.id, "Iets buiten de klas");
  expect(words()).toBe("Iets buiten de klas");
  expect(getCareer(db, noor).earlier.map((one) => one.text)).toEqual(["Coach"]);
});

test("words somebody reads do not change by what she types in a preparation", () => {
  const { db, noor, karel, says, words } = noorPrepares();
  says("Coach");
  tellsPartner(db, noor.personId);
  says("Ik wil hier weg");
  expect(words()).toBe("Coach");
  const reads = listToldCareer(db, karel, noor.personId);
  expect(reads.words.map((one) => one.text)).toEqual(["Coach"]);
  expect(getCareer(db, noor).toTake?.text).toBe("Ik wil hier weg");
});

test("a page of before the answer landed is late: both texts are kept", () => {
  const { db, noor, says } = noorPrepares();
  says("Coach");
  const { version, school } = getCareer(db, noor);
  says("Coach van starters");
  const late = () => writeCareerWords(db, noor, { schoolId: school.id, text: "Directeur", version }, NOW);
  expect(late).toThrow(Stale);
  try {
    late();
  } catch (stale) {
    expect(stale).toMatchObject({ theirs: { text: "Coach van starters" } });
  }
});

test("an answer lands at the school of the talk, not at her other one", () => {
  const { db, school, noor: before, says } = noorPrepares();
  const other = aSchool(db, { boardId: school.board.id, name: "De Vliet" });
  aTeacher(db, { personId: before.personId, schoolId: other.id });
  const leader = aTeacher(db, { schoolId: other.id });
  aRole(db, { personId: leader.personId, kind: "school_leader", schoolId: other.id });
  says("Coach op De Wissel");
  const noor = viewing(db, before.personId);
  expect(getCareer(db, noor, school.school.id).words?.text).toBe("Coach op De Wissel");
  expect(getCareer(db, noor, other.id).words).toBeNull();
  aPath(db, noor.personId, "Mentor op De Vliet", { schoolId: other.id });
  tellsPartner(db, noor.personId, other.id);
  const reads = (who: number) =>
    listToldCareer(db, viewing(db, who), noor.personId).words.map((one) => one.text);
  expect(reads(leader.personId)).toEqual(["Mentor op De Vliet"]);
  expect(reads(school.partner.personId), "who is her partner at the other school").toEqual([]);
});

test("the board's own template lands where it says so, keeps that in a next version, and never what the partner answers", () => {
  const { db, school, noor } = noorPrepares();
  const hr = viewing(db, school.hrAdviser.personId);
  const form = aTemplateForm({
    promptSide: ["both", "partner"],
    promptLands: ["career_path", "career_path"],
  });
  const id = writeTemplate(db, hr, 1, form, NOW);
  const landing = () =>
    db.select({ lands: prompts.landsIn }).from(prompts).where(eq(prompts.templateId, id)).all();
  expect(
    landing().map((one) => one.lands),
    "of the partner nothing lands",
  ).toEqual(["career_path", null]);
  const talk = aConversation(db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    templateId: id,
  });
  answersAboutYears(db, school.partner.personId, talk.id, "Zij moet directeur worden");
  expect(db.select().from(careerPaths).all()).toEqual([]);
  answersAboutYears(db, noor.personId, talk.id, "Bouwcoördinator");
  expect(getCareer(db, noor).words?.text).toBe("Bouwcoördinator");
  const { version } = getTemplate(db, hr, id);
  const nextId = writeTemplate(
    db,
    hr,
    id,
    { ...form, version, promptTextNl: ["Waarheen?", "Wat vraag ik?"] },
    NOW,
  );
  expect(
    getTemplate(db, hr, nextId)
      .prompts.map((one) => one.landsIn)
      .filter(Boolean),
  ).toEqual(["career_path"]);
  expect(db.select().from(careerTexts).all()).toEqual([]);
});
