import fc from "fast-check";
import { expect, test } from "vitest";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { changeStory, writeStory } from "#app/features/stories/commands.server.ts";
import {
  answerAuthorship,
  inviteAuthors,
  leaveStory,
  removeAuthor,
} from "#app/features/stories/commands/authors.server.ts";
import { releaseStory, shareStory, withdrawRelease } from "#app/features/stories/commands/share.server.ts";
import {
  getStory,
  listNotesForStory,
  listOwnStories,
  listReleasedStories,
  listStoriesShownTo,
  listStoriesToAnswer,
} from "#app/features/stories/queries.server.ts";
import { changeNote, writeNote } from "#app/features/value/commands.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { stories, storyNotes } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

const others = [
  "teammate",
  "otherTeacher",
  "partner",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

/** Noor has two notes of her own, and a story with one of them and a sentence. */
function aStory() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const noor = eyes("teacher");
  const first = writeNote(db, noor, { text: "De klas dacht hardop mee", values: ["immediate"] }, NOW);
  const second = writeNote(
    db,
    noor,
    { text: "Nu begin ik elke les zo", values: ["applied"], after: [first] },
    NOW,
  );
  const id = writeStory(
    db,
    noor,
    { title: "Hardop denken", used: "In elke rekenles.", notes: [second] },
    NOW,
  );
  const teamOf = `team:${school.team.id}`;
  const readers = (of = id) => others.filter((who) => opens(() => getStory(db, eyes(who), of)));
  const notesFor = (who: Parameters<typeof eyes>[0]) =>
    getStory(db, eyes(who), id).notes.map(({ text }) => text);
  return { db, school, eyes, noor, first, second, id, teamOf, readers, notesFor };
}

function opens(look: () => unknown): boolean {
  try {
    look();
    return true;
  } catch (refusal) {
    if (refusal instanceof NotFound) return false;
    throw refusal;
  }
}

test("one of the five is enough, or one note; nothing at all is refused and nothing written", () => {
  const { db, noor, first } = aStory();
  for (const story of [{ view: "Anders kijken" }, { notes: [first] }]) {
    const id = writeStory(db, noor, story, NOW);
    expect(getStory(db, noor, id).title).toBeNull();
  }
  const before = countRows(db, stories);
  expect(() => writeStory(db, noor, { title: "Alleen een titel" }, NOW)).toThrow(RuleBroken);
  expect(countRows(db, stories)).toBe(before);
});

test("the same story sent twice is one", () => {
  const { db, noor } = aStory();
  const ids = [1, 2].map(() => writeStory(db, noor, { happened: "Een proef" }, NOW));
  expect(ids[0]).toBe(ids[1]);
});

test("a story starts with a chain: what led to a note and what came of it, of her own", () => {
  const { db, noor, eyes, first, second } = aStory();
  const ids = (around: number, viewer = noor) =>
    listNotesForStory(db, viewer, { around }).map(({ id }) => id);
  expect(ids(first).slice(0, 2)).toEqual([first, second]);
  expect(ids(second).slice(0, 2)).toEqual([first, second]);
  expect(ids(first, eyes("teammate"))).toEqual([]);
});

test("nobody reads it until it is shared; then those it is shared with, and no others", () => {
  const { db, school, noor, id, teamOf, readers } = aStory();
  expect(readers()).toEqual([]);
  shareStory(db, noor, id, { audiences: [teamOf], yes: [] }, NOW);
  expect(readers()).toEqual(["teammate", "partner"]);
  shareStory(db, noor, id, { audiences: [`partner:${school.partner.personId}`], yes: [] }, NOW);
  expect(readers()).toEqual(["partner"]);
  shareStory(db, noor, id, { audiences: ["school"], yes: [] }, NOW);
  expect(readers()).toEqual(
    others.filter((who) => !["hrAdviser", "boardMember", "administrator"].includes(who)),
  );
  shareStory(db, noor, id, { audiences: [], yes: [] }, NOW);
  expect(readers()).toEqual([]);
});

test("a note in it goes no further than it does by itself, but where its owner says yes; her no counts at once", () => {
  const { db, noor, second, id, teamOf, notesFor } = aStory();
  shareStory(db, noor, id, { audiences: [teamOf], yes: [] }, NOW);
  expect(notesFor("teammate")).toEqual([]);
  expect(notesFor("teacher")).toEqual(["Nu begin ik elke les zo"]);
  shareStory(db, noor, id, { audiences: [teamOf], yes: [second] }, NOW);
  expect(notesFor("teammate")).toEqual(["Nu begin ik elke les zo"]);
  // Shared further without a yes for that: the team keeps what was for the team, the school gets nothing of it.
  shareItem(db, noor, id, [teamOf, "school"], NOW);
  expect(notesFor("teammate")).toEqual(["Nu begin ik elke les zo"]);
  expect(notesFor("otherTeacher")).toEqual([]);
  shareStory(db, noor, id, { audiences: [teamOf, "school"], yes: [] }, NOW);
  expect(notesFor("teammate")).toEqual([]);
  // Who may read the note itself reads it in the story too, and no longer once it is withdrawn.
  shareItem(db, noor, second, ["school"], NOW);
  expect(notesFor("otherTeacher")).toEqual(["Nu begin ik elke les zo"]);
  shareItem(db, noor, second, [], NOW);
  expect(notesFor("otherTeacher")).toEqual([]);
});

test("a note taken out, or away, is in the story no more", () => {
  const { db, noor, first, second, id } = aStory();
  const version = () => getStory(db, noor, id).version;
  const words = { title: null, happened: null, kept: null, used: "In elke les", better: null, view: null };
  changeStory(db, noor, id, { ...words, notes: [first, second], version: version() }, NOW);
  changeStory(db, noor, id, { ...words, notes: [first], version: version() }, NOW);
  expect(getStory(db, noor, id).notes.map((note) => note.id)).toEqual([first]);
  deleteItem(db, noor, first, NOW);
  expect(getStory(db, noor, id).notes).toEqual([]);
  expect(countRows(db, storyNotes)).toBe(0);
});

test("a note of another can be neither put in nor said yes to", () => {
  const { db, noor, eyes, id, first } = aStory();
  const samira = eyes("teammate");
  const hers = writeNote(db, samira, { text: "Van Samira", audiences: ["school"] }, NOW);
  expect(() => writeStory(db, noor, { notes: [hers] }, NOW)).toThrow(RuleBroken);
  expect(() => shareStory(db, noor, id, { audiences: [], yes: [hers] }, NOW)).toThrow(RuleBroken);
  expect(() => shareStory(db, noor, id, { audiences: [], yes: [first] }, NOW)).toThrow(RuleBroken);
  expect(() => shareStory(db, samira, id, { audiences: ["school"], yes: [] }, NOW)).toThrow(NotFound);
});

test("who writes along says yes herself, changes it, and leaves with her name and her notes", () => {
  const { db, school, noor, eyes, id, teamOf, readers, notesFor } = aStory();
  const samira = eyes("teammate");
  inviteAuthors(db, noor, id, [school.teammate.personId], NOW);
  expect(listStoriesToAnswer(db, samira).map((story) => story.id)).toEqual([id]);
  expect(readers()).toEqual(["teammate"]);
  expect(getStory(db, samira, id).may("change")).toBe(false);
  answerAuthorship(db, samira, id, "accept", NOW);
  expect(() => answerAuthorship(db, samira, id, "decline", NOW)).toThrow(NotFound);

  const hers = writeNote(db, samira, { text: "Samira zag het ook" }, NOW);
  const words = { title: null, happened: "Samen", kept: null, used: null, better: null, view: null };
  changeStory(db, samira, id, { ...words, notes: [hers], version: getStory(db, samira, id).version }, NOW);
  // Noor's own note stays in it; Samira's words are Samira's to open, to Noor too.
  expect(notesFor("teammate")).toEqual(["Samira zag het ook"]);
  expect(notesFor("teacher")).toEqual(["Nu begin ik elke les zo"]);
  shareStory(db, samira, id, { audiences: ["school"], yes: [hers] }, NOW);
  expect(readers()).toEqual(["teammate"]);
  expect(notesFor("teacher").sort()).toEqual(["Nu begin ik elke les zo", "Samira zag het ook"]);
  // Noor cannot open Samira's note further by sharing the story further.
  shareStory(db, noor, id, { audiences: [teamOf], yes: [] }, NOW);
  expect(notesFor("partner")).toEqual([]);
  expect(() => deleteItem(db, samira, id, NOW)).toThrow(NotFound);
  expect(() => inviteAuthors(db, samira, id, [school.otherTeacher.personId], NOW)).toThrow(NotFound);

  shareStory(db, noor, id, { audiences: [], yes: [] }, NOW);
  leaveStory(db, samira, id, NOW);
  expect(readers()).toEqual([]);
  const story = getStory(db, noor, id);
  expect(story.authors).toEqual([]);
  expect(story.notes.map(({ text }) => text)).toEqual(["Nu begin ik elke les zo"]);
  expect(() => leaveStory(db, samira, id, NOW)).toThrow(NotFound);
});

test("who is asked can say no, be asked again and be left out; a stranger is not asked", () => {
  const { db, school, noor, eyes, id, readers } = aStory();
  const joost = eyes("otherTeacher");
  inviteAuthors(db, noor, id, [joost.personId], NOW);
  answerAuthorship(db, joost, id, "decline", NOW);
  expect(readers()).toEqual([]);
  inviteAuthors(db, noor, id, [joost.personId], NOW);
  inviteAuthors(db, noor, id, [joost.personId], NOW);
  expect(readers()).toEqual(["otherTeacher"]);
  removeAuthor(db, noor, id, joost.personId, NOW);
  expect(readers()).toEqual([]);
  expect(() => removeAuthor(db, noor, id, joost.personId, NOW)).toThrow(NotFound);
  expect(() => inviteAuthors(db, noor, id, [school.hrAdviser.personId], NOW)).toThrow(RuleBroken);
  // Who is asked is known to those who write only.
  inviteAuthors(db, noor, id, [joost.personId], NOW);
  shareStory(db, noor, id, { audiences: ["school"], yes: [] }, NOW);
  expect(getStory(db, eyes("partner"), id).authors).toEqual([]);
});

test("released, the board reads it and nobody else more; taken back as easily, by each whose name is under it", () => {
  const { db, school, noor, eyes, second, id, readers, notesFor } = aStory();
  const [samira, dirk] = [eyes("teammate"), eyes("boardMember")];
  inviteAuthors(db, noor, id, [samira.personId], NOW);
  answerAuthorship(db, samira, id, "accept", NOW);
  expect(() => releaseStory(db, samira, id, [], NOW)).toThrow(NotFound);
  releaseStory(db, noor, id, [], NOW);
  expect(readers()).toEqual(["teammate", "boardMember"]);
  expect(listReleasedStories(db, dirk).map((story) => story.id)).toEqual([id]);
  expect(notesFor("boardMember")).toEqual([]);
  releaseStory(db, noor, id, [second], NOW);
  expect(notesFor("boardMember")).toEqual(["Nu begin ik elke les zo"]);
  for (const who of ["hrAdviser", "administrator", "schoolLeader"] as const)
    expect(listReleasedStories(db, eyes(who)), who).toEqual([]);

  withdrawRelease(db, samira, id, NOW);
  expect(readers()).toEqual(["teammate"]);
  expect(listReleasedStories(db, dirk)).toEqual([]);
  expect(() => withdrawRelease(db, dirk, id, NOW)).toThrow(NotFound);
  // Given again without a new yes for the note: it stays away.
  releaseStory(db, noor, id, [], NOW);
  expect(notesFor("boardMember")).toEqual([]);
  expect(school.board.id).toBe(dirk.boardId);
});

test("two writers at once: the second keeps her text and sees the first's", () => {
  const { db, noor, id } = aStory();
  const words = { title: "Nieuw", happened: null, kept: null, used: "Anders", better: null, view: null };
  changeStory(db, noor, id, { ...words, notes: [], version: 1 }, NOW);
  expect(() =>
    changeStory(db, noor, id, { ...words, title: "Ook nieuw", notes: [], version: 1 }, NOW),
  ).toThrow(Stale);
  expect(getStory(db, noor, id).title).toBe("Nieuw");
});

test("a note that changes is read in the story as it is now", () => {
  const { db, noor, second, notesFor } = aStory();
  const note = { values: [], capital: null, sense: null, forWhom: null, expected: false, notedOn: null };
  changeNote(
    db,
    noor,
    second,
    { ...note, text: "Bijna elke les", question: null, activity: null, after: [], version: 1 },
    NOW,
  );
  expect(notesFor("teacher")).toEqual(["Bijna elke les"]);
});

/** The rule, written once more and without the code: who reads a story, and of its note the words. */
type Told = {
  story: string[];
  note: string[];
  yes: boolean;
  yesTo: string[];
  released: boolean;
  author: boolean;
};

test("over any order of sharing, withdrawing, yes and no, everybody reads what the rule says, in page and list alike", () => {
  const { db, school, noor, eyes, second, id, teamOf } = aStory();
  const partnerOf = `partner:${school.partner.personId}`;
  const audiences = fc.subarray([teamOf, partnerOf, "school"]);
  const step = fc.oneof(
    fc.record({ act: fc.constant("share" as const), audiences, yes: fc.boolean() }),
    fc.record({ act: fc.constant("share_plain" as const), audiences }),
    fc.record({ act: fc.constant("note" as const), audiences }),
    fc.record({ act: fc.constant("release" as const), yes: fc.boolean() }),
    fc.record({ act: fc.constant("withdraw" as const) }),
    fc.record({ act: fc.constant("invite" as const) }),
    fc.record({ act: fc.constant("remove" as const) }),
  );
  const ways: Record<(typeof others)[number], string[]> = {
    teammate: [teamOf, "school"],
    partner: [teamOf, partnerOf, "school"],
    otherTeacher: ["school"],
    formerPartner: ["school"],
    otherLeader: ["school"],
    schoolLeader: ["school"],
    hrAdviser: [],
    boardMember: ["release"],
    administrator: [],
  };
  const seen = others.map((who) => [who, eyes(who)] as const);
  let told: Told = { story: [], note: [], yes: false, yesTo: [], released: false, author: false };
  const reach = () => [
    ...told.story,
    ...(told.released ? ["release"] : []),
    ...(told.author ? ["authors"] : []),
  ];
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      for (const one of steps) {
        if (one.act === "share") {
          shareStory(db, noor, id, { audiences: one.audiences, yes: one.yes ? [second] : [] }, NOW);
          told = { ...told, story: one.audiences };
          told.yesTo = one.yes ? reach() : [];
        } else if (one.act === "share_plain") {
          shareItem(db, noor, id, one.audiences, NOW);
          told = { ...told, story: one.audiences };
        } else if (one.act === "note") {
          shareItem(db, noor, second, one.audiences, NOW);
          told = { ...told, note: one.audiences };
        } else if (one.act === "release") {
          releaseStory(db, noor, id, one.yes ? [second] : [], NOW);
          told = { ...told, released: true };
          told.yesTo = one.yes ? reach() : [];
        } else if (one.act === "withdraw") {
          withdrawRelease(db, noor, id, NOW);
          told = { ...told, released: false };
        } else if (one.act === "invite") {
          inviteAuthors(db, noor, id, [school.otherTeacher.personId], NOW);
          told = { ...told, author: true };
        } else if (told.author) {
          removeAuthor(db, noor, id, school.otherTeacher.personId, NOW);
          told = { ...told, author: false };
        }
      }
      for (const [who, viewer] of seen) {
        const mine = [...ways[who], ...(who === "otherTeacher" ? ["authors"] : [])];
        const reads = mine.some((way) => reach().includes(way));
        const readsNote =
          reads &&
          (mine.some((way) => told.note.includes(way)) ||
            mine.some((way) => reach().includes(way) && told.yesTo.includes(way)));
        expect(
          opens(() => getStory(db, viewer, id)),
          who,
        ).toBe(reads);
        const listed = [
          ...listStoriesShownTo(db, viewer),
          ...listStoriesToAnswer(db, viewer),
          ...listOwnStories(db, viewer),
        ];
        expect(
          listed.map((story) => story.id),
          who,
        ).toEqual(reads ? [id] : []);
        if (reads) expect(getStory(db, viewer, id).notes.length, who).toBe(readsNote ? 1 : 0);
      }
    }),
    { numRuns: 40 },
  );
}, 20_000);
