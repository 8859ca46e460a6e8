import { expect, test } from "vitest";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { items, questionJoins, questionRevisions } from "#db/schema/index.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

const text = "Hoe houd ik het rustig bij de overgang?";
const own = "Hoe begin ik de les zonder onrust?";

type Who =
  "teacher" | "teammate" | "otherTeacher" | "partner" | "hrAdviser" | "boardMember" | "administrator";

/** Noor shows her question to these; Samira is in her team. */
function aShownQuestion(audiences: (school: ReturnType<typeof aWholeSchool>) => string[]) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const first = aQuestion(db, school.teacher.personId, { text, audiences: audiences(school) });
  const as = (who: Who) => viewing(db, school[who].personId);
  return { db, school, first, as, noor: as("teacher"), samira: as("teammate") };
}

const withSchool = () => ["school"];
const withPartner = (school: ReturnType<typeof aWholeSchool>) => [`partner:${school.partner.personId}`];

test("who joins has a question of her own, in her own words, private, and sees which one it stands beside", () => {
  const { db, first, samira, noor } = aShownQuestion(withSchool);
  const mine = aQuestion(db, samira.personId, { text: own, joinedFromId: first });
  const question = getQuestion(db, samira, mine);
  expect(question).toMatchObject({ text: own, audiences: [], joinedFrom: { id: first, text, name: "Noor" } });
  expect(question.owner.personId).toBe(samira.personId);
  expect(() => getQuestion(db, noor, mine)).toThrow(NotFound);
});

test("the first hears who joined only as far as the joiner shares hers, and no longer than that", () => {
  const { db, school, first, as, samira, noor } = aShownQuestion(withSchool);
  const mine = aQuestion(db, samira.personId, { text: own, joinedFromId: first });
  const seen = (viewer: typeof noor) => getQuestion(db, viewer, first).joinedBy.map(({ id }) => id);
  expect([seen(noor), seen(as("otherTeacher")), seen(samira)]).toEqual([[], [], [mine]]);
  shareItem(db, samira, mine, [`team:${school.team.id}`], NOW);
  expect([seen(noor), seen(as("otherTeacher"))]).toEqual([[mine], []]);
  shareItem(db, samira, mine, [], NOW);
  expect(seen(noor)).toEqual([]);
});

test("withdrawn or taken away, the joiner keeps hers and reads nothing of the other", () => {
  const { db, first, samira, noor } = aShownQuestion(withSchool);
  const mine = aQuestion(db, samira.personId, { text: own, joinedFromId: first });
  shareItem(db, noor, first, [], NOW);
  expect(getQuestion(db, samira, mine)).toMatchObject({ text: own, joinedFrom: undefined });
  expect(JSON.stringify(getQuestion(db, samira, mine))).not.toContain(text);
  deleteItem(db, noor, first, NOW);
  expect(getQuestion(db, samira, mine)).toMatchObject({ text: own, joinedFrom: undefined });
  expect(countRows(db, questionJoins)).toBe(0);
});

test("joined twice is joined once, also in other words and later", () => {
  const { db, first, samira } = aShownQuestion(withSchool);
  const mine = aQuestion(db, samira.personId, { text: own, joinedFromId: first });
  expect(aQuestion(db, samira.personId, { text: "Ander begin", joinedFromId: first })).toBe(mine);
  expect(countRows(db, questionJoins)).toBe(1);
});

test.each([
  ["her own", withSchool, "teacher"],
  ["one shared with the partner alone", withPartner, "partner"],
  ["one of which she reads nothing", withPartner, "teammate"],
  ["one of the school, by HR", withSchool, "hrAdviser"],
  ["one of the school, by the board", withSchool, "boardMember"],
  ["one of the school, by the administrator", withSchool, "administrator"],
] as const)("nobody joins %s", (_, audiences, who) => {
  const { db, first, as } = aShownQuestion(audiences);
  const rows = () => [countRows(db, items), countRows(db, questionJoins), countRows(db, questionRevisions)];
  const before = rows();
  expect(() => aQuestion(db, as(who).personId, { text: own, joinedFromId: first })).toThrow(NotFound);
  expect(rows()).toEqual(before);
});

test("another board's teacher finds nothing to join", () => {
  const { db, first } = aShownQuestion(withSchool);
  const stranger = aTeacher(db);
  expect(() => aQuestion(db, stranger.personId, { text: own, joinedFromId: first })).toThrow(NotFound);
});

test("rounded off it is joined no more, and a team does not join: nothing is written", () => {
  const { db, school, first, samira, noor } = aShownQuestion(withSchool);
  const before = countRows(db, items);
  const join = (teamId?: number) => () =>
    aQuestion(db, samira.personId, { text: own, joinedFromId: first, teamId });
  expect(join(school.team.id)).toThrow(RuleBroken);
  const { version } = getQuestion(db, noor, first);
  concludeQuestion(db, noor, first, { state: "answered", conclusion: null, version }, NOW);
  expect(join()).toThrow(RuleBroken);
  expect(countRows(db, items)).toBe(before);
});

test("the same sentence written by itself just before is not taken for joining", () => {
  const { db, first, samira } = aShownQuestion(withSchool);
  const alone = aQuestion(db, samira.personId, { text: own });
  expect(aQuestion(db, samira.personId, { text: own }), "sent twice").toBe(alone);
  const joined = aQuestion(db, samira.personId, { text: own, joinedFromId: first });
  expect(joined).not.toBe(alone);
  expect(getQuestion(db, samira, joined).joinedFrom).toMatchObject({ id: first });
  expect(aQuestion(db, samira.personId, { text: own, joinedFromId: first }), "joined twice").toBe(joined);
});
