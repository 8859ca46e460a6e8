import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  removeAlignment,
  setAlignment,
  writePartnerLine,
} from "#app/features/questions/commands/align.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { alignments, roles, visions } from "#db/schema/index.ts";
import { anAmbition, aQuestion } from "../../factories/questions.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function aLinkedQuestion(audiences: (school: ReturnType<typeof aWholeSchool>) => string[] = () => []) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const ambition = anAmbition(db, { schoolId: school.school.id });
  const alignment = {
    ambitionId: ambition.id,
    judgement: "rubs" as const,
    why: "Het staat niet in het rooster.",
  };
  const id = aQuestion(db, school.teacher.personId, {
    alignments: [alignment],
    audiences: audiences(school),
  });
  const noor = viewing(db, school.teacher.personId);
  const link = getQuestion(db, noor, id).alignments[0]!;
  return { db, school, ambition, id, noor, link };
}

const withPartner = (school: ReturnType<typeof aWholeSchool>) => [`partner:${school.partner.personId}`];

test("the owner's judgement and why stand beside the ambition", () => {
  const { link } = aLinkedQuestion();
  expect(link).toMatchObject({
    title: "Rekenen dat begrepen wordt",
    judgement: "rubs",
    why: "Het staat niet in het rooster.",
    past: false,
    slot: 1,
  });
});

test("judged anew there is still one link, with the new judgement", () => {
  const { db, ambition, id, noor } = aLinkedQuestion();
  setAlignment(db, noor, { questionId: id, ambitionId: ambition.id, judgement: "aligns" }, NOW);
  expect(getQuestion(db, noor, id).alignments.map(({ judgement, why }) => [judgement, why])).toEqual([
    ["aligns", null],
  ]);
});

test("an ambition of another school is refused, one of another board is not there", () => {
  const { db, school, id, noor } = aLinkedQuestion();
  const sister = anAmbition(db, { schoolId: aSchool(db, { boardId: school.board.id }).id });
  const stranger = anAmbition(db, { schoolId: aTeacher(db).schoolId });
  const link = (ambitionId: number) => () =>
    setAlignment(db, noor, { questionId: id, ambitionId, judgement: "aligns" }, NOW);
  expect(link(sister.id)).toThrow(expect.objectContaining({ problems: { target: "other_school" } }));
  expect(link(stranger.id)).toThrow(NotFound);
  expect(link(999)).toThrow(NotFound);
  expect(getQuestion(db, noor, id).alignments).toHaveLength(1);
});

test("a withdrawn ambition takes no new link; a link that was there keeps the words it was made to", () => {
  const { db, school, ambition, id, noor } = aLinkedQuestion();
  db.update(visions).set({ state: "past" }).where(eq(visions.id, ambition.visionId)).run();
  anAmbition(db, { schoolId: school.school.id, title: "Samen met de wijk", no: 2 });
  expect(getQuestion(db, noor, id).alignments[0]).toMatchObject({
    title: "Rekenen dat begrepen wordt",
    past: true,
  });
  const other = aQuestion(db, noor.personId);
  const relink = (questionId: number) =>
    setAlignment(db, noor, { questionId, ambitionId: ambition.id, judgement: "partly" }, NOW);
  expect(() => relink(other)).toThrow(RuleBroken);
  relink(id);
  expect(getQuestion(db, noor, id).alignments[0]).toMatchObject({
    judgement: "partly",
    title: "Rekenen dat begrepen wordt",
  });
});

test("in a new version of the vision an old link says so when the words changed, and not when they stayed", () => {
  const { db, school, ambition, id, noor } = aLinkedQuestion();
  db.update(visions).set({ state: "past" }).where(eq(visions.id, ambition.visionId)).run();
  const renewed = anAmbition(db, { schoolId: school.school.id, lineageId: ambition.lineageId, no: 2 });
  expect(getQuestion(db, noor, id).alignments[0]!.past).toBe(false);
  db.update(visions).set({ state: "past" }).where(eq(visions.id, renewed.visionId)).run();
  const reworded = anAmbition(db, {
    schoolId: school.school.id,
    lineageId: ambition.lineageId,
    title: "Rekenen met begrip",
    no: 3,
  });
  expect(getQuestion(db, noor, id).alignments[0]).toMatchObject({
    title: "Rekenen dat begrepen wordt",
    past: true,
  });
  setAlignment(db, noor, { questionId: id, ambitionId: reworded.id, judgement: "aligns" }, NOW);
  expect(getQuestion(db, noor, id).alignments).toMatchObject([{ title: "Rekenen met begrip", past: false }]);
});

test("a draft is no vision to link to", () => {
  const { db, school, id, noor } = aLinkedQuestion();
  const draft = anAmbition(db, { schoolId: school.school.id, no: 2, state: "draft" });
  expect(() =>
    setAlignment(db, noor, { questionId: id, ambitionId: draft.id, judgement: "aligns" }, NOW),
  ).toThrow(RuleBroken);
});

test("her partner puts one line beside it, and takes it away again", () => {
  const { db, school, id, noor, link } = aLinkedQuestion(withPartner);
  const karel = viewing(db, school.partner.personId);
  writePartnerLine(db, karel, link.id, { line: "Dat zie ik ook.", version: 1 }, NOW);
  expect(getQuestion(db, noor, id).alignments[0]).toMatchObject({
    partnerLine: "Dat zie ik ook.",
    partnerName: "Karel",
    judgement: "rubs",
  });
  writePartnerLine(db, karel, link.id, { line: null, version: 2 }, NOW);
  expect(getQuestion(db, noor, id).alignments[0]).toMatchObject({ partnerLine: null, partnerName: null });
});

test("nobody but today's partner writes that line, and he only when he may read the question", () => {
  const { db, school, link } = aLinkedQuestion((around) => [`team:${around.team.id}`, "school"]);
  const write = (personId: number) => () =>
    writePartnerLine(db, viewing(db, personId), link.id, { line: "Mooi", version: 1 }, NOW);
  for (const other of [
    "teacher",
    "teammate",
    "otherTeacher",
    "formerPartner",
    "otherLeader",
    "schoolLeader",
    "hrAdviser",
    "boardMember",
    "administrator",
  ] as const) {
    expect(write(school[other].personId), other).toThrow(NotFound);
  }
  write(school.partner.personId)();
  const hidden = aLinkedQuestion();
  const line = { line: "Mooi", version: 1 };
  expect(() =>
    writePartnerLine(
      hidden.db,
      viewing(hidden.db, hidden.school.partner.personId),
      hidden.link.id,
      line,
      NOW,
    ),
  ).toThrow(NotFound);
});

test("a former partner finds neither the question nor the line he wrote", () => {
  const { db, school, id, link } = aLinkedQuestion(withPartner);
  writePartnerLine(
    db,
    viewing(db, school.partner.personId),
    link.id,
    { line: "Dat zie ik ook.", version: 1 },
    NOW,
  );
  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, school.partner.personId)).run();
  aRole(db, {
    personId: school.otherTeacher.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-11-22",
  });
  const karel = viewing(db, school.partner.personId);
  expect(() => getQuestion(db, karel, id)).toThrow(NotFound);
  expect(() => writePartnerLine(db, karel, link.id, { line: "Nog iets", version: 2 }, NOW)).toThrow(NotFound);
  expect(
    getQuestion(db, viewing(db, school.teacher.personId), id).audiences,
    "nobody reads along any more",
  ).toEqual([]);
});

test("a judgement that changed meanwhile gives both texts to who writes the line", () => {
  const { db, school, ambition, id, noor, link } = aLinkedQuestion(withPartner);
  setAlignment(
    db,
    noor,
    { questionId: id, ambitionId: ambition.id, judgement: "aligns", why: "Toch wel", version: 1 },
    NOW,
  );
  const late = () =>
    writePartnerLine(
      db,
      viewing(db, school.partner.personId),
      link.id,
      { line: "Ja, dat schuurt", version: 1 },
      NOW,
    );
  expect(late).toThrow(Stale);
  expect(late).toThrow(
    expect.objectContaining({ version: 2, theirs: { judgement: "aligns", why: "Toch wel", line: "" } }),
  );
});

test("the owner takes a link away; another question's link is not hers to take", () => {
  const { db, school, id, noor, link } = aLinkedQuestion(() => ["school"]);
  const other = aQuestion(db, noor.personId);
  expect(() => removeAlignment(db, noor, other, link.id, NOW)).toThrow(NotFound);
  expect(() => removeAlignment(db, viewing(db, school.teammate.personId), id, link.id, NOW)).toThrow(
    NotFound,
  );
  removeAlignment(db, noor, id, link.id, NOW);
  expect(db.select().from(alignments).all()).toEqual([]);
});
