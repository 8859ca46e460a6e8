import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepLink } from "#app/features/evidence/commands.server.ts";
import { remindOfEvidence } from "#app/features/evidence/commands/remind.server.ts";
import { getEvidence, listOwnEvidence } from "#app/features/evidence/queries.server.ts";
import { listEndingEvidence } from "#app/features/evidence/queries/ending.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { search } from "#app/features/search/queries.server.ts";
import { changeStory, writeStory } from "#app/features/stories/commands.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { getStory, listOwnStories } from "#app/features/stories/queries.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { employments, outbox } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { ofTheBoard } from "../../routes/lookers.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function setUp() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const at = (who: (typeof ofTheBoard)[number]) => viewing(db, school[who].personId);
  const forWhom = (opens: (who: (typeof ofTheBoard)[number]) => unknown) =>
    ofTheBoard.filter((who) => {
      try {
        opens(who);
        return true;
      } catch (refusal) {
        expect(refusal).toBeInstanceOf(NotFound);
        return false;
      }
    });
  return { db, school, at, forWhom, team: school.team.id, noor: at("teacher"), samira: at("teammate") };
}

const homeTeam = ["teacher", "teammate", "partner"];

test("a team's story is written by any of its members and read by no one else until it is shared", () => {
  const { db, school, at, forWhom, team, noor, samira } = setUp();
  const id = writeStory(db, noor, { happened: "Wij wachten langer", team }, NOW);
  expect(writeStory(db, noor, { happened: "Wij wachten langer", team }, NOW), "sent twice").toBe(id);
  expect(writeStory(db, noor, { happened: "Wij wachten langer" }, NOW), "her own is another").not.toBe(id);
  expect(() => writeStory(db, noor, { happened: "Zij", team: school.otherTeam.id }, NOW)).toThrow(NotFound);
  expect(forWhom((who) => getStory(db, at(who), id))).toEqual(homeTeam);
  expect(forWhom((who) => getStory(db, at(who), id, "change"))).toEqual(homeTeam);
  expect(forWhom((who) => getStory(db, at(who), id, "release"))).toEqual(homeTeam);
  const { version, owner } = getStory(db, samira, id);
  expect(owner).toMatchObject({ personId: null });
  changeStory(db, samira, id, { ...words, happened: "Wij wachten nog langer", notes: [], version }, NOW);
  expect(getStory(db, noor, id).words.happened).toBe("Wij wachten nog langer");
  expect(listOwnStories(db, samira).map((one) => one.id)).toEqual([id]);
  shareStory(db, samira, id, { audiences: ["school"], yes: [] }, NOW);
  expect(forWhom((who) => getStory(db, at(who), id))).toContain("otherTeacher");
});

const words = { title: null, happened: null, kept: null, used: null, better: null, view: null };

test("her own note in a team's story stays hers until she says yes, also to her teammates", () => {
  const { db, at, team, noor, samira } = setUp();
  const note = writeNote(db, noor, { text: "Een zwaluw" }, NOW);
  const id = writeStory(db, noor, { happened: "Wij", notes: [note], team }, NOW);
  const reads = () => getStory(db, samira, id).notes.map((one) => one.text);
  expect(reads()).toEqual([]);
  expect(search(db, samira, { q: "zwaluw" }).groups).toEqual([]);
  shareStory(db, noor, id, { audiences: [], yes: [note] }, NOW);
  expect(reads()).toEqual(["Een zwaluw"]);
  expect(search(db, samira, { q: "zwaluw" }).groups.map(({ key }) => key)).toEqual(["stories"]);
  shareStory(db, samira, id, { audiences: ["school"], yes: [] }, NOW);
  expect(getStory(db, at("otherTeacher"), id).notes).toEqual([]);
  shareStory(db, noor, id, { audiences: ["school"], yes: [] }, NOW);
  expect(reads()).toEqual([]);
});

test("her words leave a team's story with her, and come back with her", () => {
  const { db, school, at, team, noor, samira } = setUp();
  const note = writeNote(db, noor, { text: "Een zwaluw" }, NOW);
  const id = writeStory(db, noor, { happened: "Wij", notes: [note], team }, NOW);
  shareStory(db, noor, id, { audiences: ["school"], yes: [note] }, NOW);
  const homeTeamIs = (homeTeamId: number) =>
    db.update(employments).set({ homeTeamId }).where(eq(employments.personId, noor.personId)).run();
  const readers = () =>
    [samira, at("otherTeacher")].map((viewer) => [
      getStory(db, viewer, id).notes.map((one) => one.text),
      search(db, viewer, { q: "zwaluw" }).groups.map(({ key }) => key),
    ]);
  const reads = [["Een zwaluw"], ["stories"]];
  expect(readers()).toEqual([reads, reads]);
  homeTeamIs(school.otherTeam.id);
  expect(() => getStory(db, at("teacher"), id, "share")).toThrow(NotFound);
  expect(readers()).toEqual([
    [[], []],
    [[], []],
  ]);
  homeTeamIs(team);
  expect(readers()).toEqual([reads, reads]);
});

test("a team's evidence is every member's to open, share and change, and nobody else's", () => {
  const { db, school, at, forWhom, team, noor, samira } = setUp();
  const link = { title: "Onze poster", url: "https://poster.example/" };
  const id = keepLink(db, noor, { ...link, team, audiences: [`partner:${school.partner.personId}`] }, NOW);
  expect(keepLink(db, noor, { ...link, team }, NOW), "sent twice").toBe(id);
  expect(() => keepLink(db, noor, { ...link, team: school.otherTeam.id }, NOW)).toThrow(NotFound);
  expect(getEvidence(db, noor, id).audiences, "a team has no partner").toEqual([]);
  expect(forWhom((who) => getEvidence(db, at(who), id))).toEqual(homeTeam);
  for (const act of ["change", "share", "delete"] as const)
    expect(
      forWhom((who) => getItem(db, at(who), id, act)),
      act,
    ).toEqual(homeTeam);
  expect(listOwnEvidence(db, samira).map((one) => one.id)).toEqual([id]);
});

test("that a team's evidence ends is told to the one who keeps it", () => {
  const { db, team, noor, samira } = setUp();
  const id = keepLink(
    db,
    noor,
    { title: "VCA", url: "https://vca.example/", validUntil: "2026-12-10", team },
    NOW,
  );
  expect(listEndingEvidence(db, noor).map((one) => one.id)).toEqual([id]);
  expect(listEndingEvidence(db, samira)).toEqual([]);
  expect(remindOfEvidence(db, NOW)).toBe(1);
  expect(db.select().from(outbox).all()).toMatchObject([{ kind: "evidence_ends", personId: noor.personId }]);
});
