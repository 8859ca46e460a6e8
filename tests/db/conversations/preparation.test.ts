import { expect, test } from "vitest";
import { saveFromForm, savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { sharePreparation, withdrawPreparation } from "#app/features/conversations/commands/share.server.ts";
import type { PreparationInput } from "#app/features/conversations/input.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getPreparePage } from "#app/features/conversations/queries/prepare-page.server.ts";
import { getPreparation, listAsked } from "#app/features/conversations/queries/preparation.server.ts";
import { composeRecord } from "#app/features/conversations/queries/record.server.ts";
import { listReviewedQuestions } from "#app/features/conversations/queries/room.server.ts";
import {
  findSharedAnswers,
  listSharedAnswers,
  previewPreparation,
} from "#app/features/conversations/queries/shared.server.ts";
import { listConversations, findNextConversation } from "#app/features/conversations/queries/list.server.ts";
import { listTeamConversations } from "#app/features/conversations/queries/team.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { accessEvents, auditEvents, conversations, preparations } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aConversation, aQuestion, promptsOf } from "../../factories/conversations.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const SECRET = "Ik twijfel of ik hier wil blijven.";
const OPEN = "De breuken met verhalen, dat werkte.";

function aTalk() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  return { db, school, talk, noor, karel };
}

/** What someone would send: her prompts in order with these words, at the version she has. */
function saying(
  db: Db,
  side: "staff" | "partner",
  version: number,
  ...words: (string | { text: string; keptPrivate: boolean })[]
): PreparationInput {
  const asked = promptsOf(db, side);
  const answers = words.map((word, i) => ({
    promptId: asked[i]!.id,
    ...(typeof word === "string" ? { text: word, keptPrivate: false } : word),
  }));
  return { version, answers, reviews: [] };
}

const everything = (db: Db, viewer: Parameters<typeof getPreparation>[1], id: number) => {
  const attempt = (work: () => unknown) => {
    try {
      return work();
    } catch (refusal) {
      if (refusal instanceof NotFound) return null;
      throw refusal;
    }
  };
  return JSON.stringify([
    attempt(() => getPreparation(db, viewer, id)),
    attempt(() => previewPreparation(db, viewer, id)),
    attempt(() => findSharedAnswers(db, viewer, id)),
    attempt(() => listSharedAnswers(db, viewer, id)),
    attempt(() => getPreparePage(db, viewer, id, NOW)),
    listConversations(db, viewer),
    findNextConversation(db, viewer),
  ]);
};

test("what Noor writes in her preparation is nowhere for her partner, HR, the administrator or anyone else", () => {
  const { db, school, talk, noor } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN, SECRET), NOW);
  expect(everything(db, noor, talk.id)).toContain(SECRET);
  for (const who of [
    "partner",
    "hrAdviser",
    "administrator",
    "schoolLeader",
    "boardMember",
    "teammate",
    "formerPartner",
    "otherLeader",
  ] as const) {
    const seen = everything(db, viewing(db, school[who].personId), talk.id);
    expect(seen, who).not.toContain(SECRET);
    expect(seen, who).not.toContain(OPEN);
  }
  expect(
    JSON.stringify(listTeamConversations(db, viewing(db, school.partner.personId), school.team.id)),
  ).not.toContain(OPEN);
});

test("shared all but one answer: that one stays Noor's, also after both shared", () => {
  const { db, talk, noor, karel } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN, { text: SECRET, keptPrivate: true }), NOW);
  sharePreparation(db, noor, talk.id, 1, NOW);
  expect(everything(db, karel, talk.id), "not before Karel shares").not.toContain(OPEN);

  savePreparation(db, karel, talk.id, saying(db, "partner", 0, "Je wacht langer op antwoord."), NOW);
  expect(everything(db, karel, talk.id), "writing is not sharing").not.toContain(OPEN);
  expect(everything(db, noor, talk.id)).not.toContain("Je wacht langer");

  sharePreparation(db, karel, talk.id, 1, NOW);
  expect(everything(db, karel, talk.id)).toContain(OPEN);
  expect(everything(db, karel, talk.id)).not.toContain(SECRET);
  expect(everything(db, noor, talk.id)).toContain("Je wacht langer");
});

test("the preview is exactly what the other reads", () => {
  const { db, talk, noor, karel } = aTalk();
  savePreparation(
    db,
    noor,
    talk.id,
    saying(db, "staff", 0, OPEN, "", { text: SECRET, keptPrivate: true }),
    NOW,
  );
  const { version, sharedAt, ...previewed } = previewPreparation(db, noor, talk.id);
  expect([version, sharedAt]).toEqual([1, null]);
  expect(previewed.answers.map((answer) => answer.text)).toEqual([OPEN]);
  sharePreparation(db, noor, talk.id, version, NOW);
  savePreparation(db, karel, talk.id, saying(db, "partner", 0, "Gezien."), NOW);
  sharePreparation(db, karel, talk.id, 1, NOW);
  const { answers, reviews } = findSharedAnswers(db, karel, talk.id)!.others[0]!;
  expect({ answers, reviews }).toEqual(previewed);
});

test("sharing nothing, or only what is kept private, is refused", () => {
  const { db, talk, noor } = aTalk();
  const refused = expect.objectContaining({ problems: { form: "nothing_to_share" } });
  expect(() => sharePreparation(db, noor, talk.id, 0, NOW)).toThrow(refused);
  savePreparation(
    db,
    noor,
    talk.id,
    saying(db, "staff", 0, "   ".trim(), { text: SECRET, keptPrivate: true }),
    NOW,
  );
  expect(() => sharePreparation(db, noor, talk.id, 1, NOW)).toThrow(refused);
});

test("taking back is possible until the other has shared too", () => {
  const { db, talk, noor, karel } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW);
  sharePreparation(db, noor, talk.id, 1, NOW);
  expect(() => savePreparation(db, noor, talk.id, saying(db, "staff", 2, "Iets anders."), NOW)).toThrow(
    expect.objectContaining({ problems: { form: "already_shared" } }),
  );
  withdrawPreparation(db, noor, talk.id, NOW);
  expect(getPreparation(db, noor, talk.id).sharing).toBe("not_shared");
  expect(listConversations(db, karel).people.coming[0]!.prepared.otherShared).toBe(false);

  const { version } = savePreparation(db, noor, talk.id, saying(db, "staff", 3, "Iets anders."), NOW);
  sharePreparation(db, noor, talk.id, version, NOW);
  savePreparation(db, karel, talk.id, saying(db, "partner", 0, "Gezien."), NOW);
  sharePreparation(db, karel, talk.id, 1, NOW);
  for (const who of [noor, karel])
    expect(() => withdrawPreparation(db, who, talk.id, NOW)).toThrow(RuleBroken);
  expect(
    db
      .select()
      .from(auditEvents)
      .all()
      .filter((event) => event.action.startsWith("preparation"))
      .map((event) => event.action),
  ).toEqual(["preparation.shared", "preparation.withdrawn", "preparation.shared", "preparation.shared"]);
});

test("two tabs: the second one gets what the first saved, and overwrites nothing", () => {
  const { db, talk, noor } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW);
  const field = `answer_${promptsOf(db, "staff")[0]!.id}`;
  expect(() =>
    savePreparation(db, noor, talk.id, saying(db, "staff", 0, "Uit het andere tabblad."), NOW),
  ).toThrow(
    expect.objectContaining({
      name: "Stale",
      version: 1,
      theirs: expect.objectContaining({ [field]: OPEN }),
    }),
  );
  expect(getPreparation(db, noor, talk.id).prompts[0]!.answer).toBe(OPEN);
});

test("the same words sent again are no conflict, so a lost answer can be asked for anew", () => {
  const { db, talk, noor } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW);
  expect(savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW).version).toBe(1);
  expect(db.select().from(preparations).all()).toHaveLength(1);
});

test("what is previewed is what is shared: a later save in another tab asks to look again", () => {
  const { db, talk, noor } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW);
  savePreparation(db, noor, talk.id, saying(db, "staff", 1, SECRET), NOW);
  expect(() => sharePreparation(db, noor, talk.id, 1, NOW)).toThrow(Stale);
});

test("how it went is the owner's word; her partner says what helped, about questions shared with him only", () => {
  const { db, school, talk, noor, karel } = aTalk();
  const shared = aQuestion(db, school.teacher, "Hoe laat ik ze denken?", {
    partnerId: school.partner.personId,
  });
  const own = aQuestion(db, school.teacher, "Wil ik wel voor de klas blijven?");
  expect(getPreparation(db, karel, talk.id).questions.map((question) => question.id)).toEqual([shared]);
  expect(
    getPreparation(db, noor, talk.id).questions.map(({ id, known, keptPrivate }) => [id, known, keptPrivate]),
  ).toEqual([
    [shared, true, false],
    [own, false, true],
  ]);
  const review = (questionId: number) => ({
    questionId,
    howItWent: "further" as const,
    helped: "De werkgroep.",
    hindered: null,
    keptPrivate: false,
  });
  savePreparation(
    db,
    karel,
    talk.id,
    { version: 0, answers: [], reviews: [review(shared), review(own)] },
    NOW,
  );
  expect(previewPreparation(db, karel, talk.id).reviews).toEqual([
    {
      questionId: shared,
      question: "Hoe laat ik ze denken?",
      howItWent: null,
      helped: "De werkgroep.",
      hindered: null,
    },
  ]);
});

test("a closed record takes no preparation any more", () => {
  const { db, talk, noor } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW);
  db.update(conversations)
    .set({ state: "signed", heldOn: "2026-11-20" })
    .where(eq(conversations.id, talk.id))
    .run();
  expect(() => savePreparation(db, noor, talk.id, saying(db, "staff", 1, SECRET), NOW)).toThrow(RuleBroken);
  expect(() => sharePreparation(db, noor, talk.id, 1, NOW)).toThrow(RuleBroken);
});

test("that Karel read what Noor shared is noted for Noor, once a day, and reading one's own is not", () => {
  const { db, school, talk, noor, karel } = aTalk();
  savePreparation(db, noor, talk.id, saying(db, "staff", 0, OPEN), NOW);
  sharePreparation(db, noor, talk.id, 1, NOW);
  getPreparePage(db, karel, talk.id, NOW);
  expect(db.select().from(accessEvents).all(), "nothing was read yet").toEqual([]);
  savePreparation(db, karel, talk.id, saying(db, "partner", 0, "Gezien."), NOW);
  sharePreparation(db, karel, talk.id, 1, NOW);
  getPreparePage(db, karel, talk.id, NOW);
  getPreparePage(db, karel, talk.id, NOW);
  expect(
    db
      .select()
      .from(accessEvents)
      .all()
      .map(({ viewerId, subjectId, thing }) => [viewerId, subjectId, thing]),
  ).toEqual([[school.partner.personId, school.teacher.personId, "preparation"]]);
});

test("a form of another party does not write, even when its fields look right", () => {
  const { db, talk, noor, karel } = aTalk();
  const asked = listAsked(db, noor, talk.id);
  const text = { [`answer_${asked.promptIds[0]}`]: "Van wie?" };
  const formOf = (party: number) => ({ value: { version: 0, party, ...text }, fields: text });
  expect(() => saveFromForm(db, noor, talk.id, asked, formOf(talk.partnerParty.id), NOW)).toThrow(NotFound);
  expect(() =>
    saveFromForm(db, karel, talk.id, listAsked(db, karel, talk.id), formOf(talk.staffParty.id), NOW),
  ).toThrow(NotFound);
  expect(db.select().from(preparations).all()).toEqual([]);
});

test("a tick taken away without a word shares nothing: not the question either", () => {
  const { db, school, talk, noor, karel } = aTalk();
  const own = aQuestion(db, school.teacher, "Wil ik wel voor de klas blijven?");
  const untouched = { questionId: own, howItWent: null, helped: null, hindered: null, keptPrivate: false };
  savePreparation(db, noor, talk.id, { ...saying(db, "staff", 0, OPEN), reviews: [untouched] }, NOW);
  savePreparation(db, karel, talk.id, saying(db, "partner", 0, OPEN), NOW);
  sharePreparation(db, noor, talk.id, 1, NOW);
  sharePreparation(db, karel, talk.id, 1, NOW);
  const conversation = getConversation(db, karel, talk.id, "read_content");
  expect(previewPreparation(db, noor, talk.id).reviews).toEqual([]);
  expect(listReviewedQuestions(db, karel, conversation)).toEqual([]);
  expect(composeRecord(db, conversation).reviews).toEqual([]);
});

test("a question made after the page was opened stays hers: a form that does not hold it says nothing of it", () => {
  const { db, school, talk, noor, karel } = aTalk();
  const question = aQuestion(db, school.teacher, "Wil ik hier blijven?");
  const asked = listAsked(db, noor, talk.id);
  expect(asked.questionIds).toContain(question);
  const text = { [`answer_${asked.promptIds[0]}`]: OPEN };
  const value = { version: 0, party: talk.staffParty.id, ...text };
  saveFromForm(db, noor, talk.id, asked, { value, fields: text }, NOW);
  const shown = getPreparation(db, noor, talk.id).questions.find((one) => one.id === question);
  expect(shown).toMatchObject({ keptPrivate: true });
  sharePreparation(db, noor, talk.id, 1, NOW);
  savePreparation(db, karel, talk.id, saying(db, "partner", 0, "Gezien."), NOW);
  sharePreparation(db, karel, talk.id, 1, NOW);
  expect(
    listReviewedQuestions(db, karel, getConversation(db, karel, talk.id, "prepare")).map((one) => one.id),
  ).not.toContain(question);
});
