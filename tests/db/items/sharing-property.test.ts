import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listActivities } from "#app/features/activities/queries.server.ts";
import { getOverview, listSchoolsToRead } from "#app/features/alignment/queries.server.ts";
import { listFacts } from "#app/features/alignment/queries/facts.server.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import {
  getEvidence,
  listEvidenceOf,
  listEvidenceShownTo,
  listOwnEvidence,
} from "#app/features/evidence/queries.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { listQuestionsById } from "#app/features/questions/queries.server.ts";
import { listHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { getRequest, listOwnRequests } from "#app/features/requests/queries.server.ts";
import { listFacts as listRequestFacts } from "#app/features/requests/queries/facts.server.ts";
import { searchGroups } from "#app/features/search/model.ts";
import { search } from "#app/features/search/queries.server.ts";
import {
  getStory,
  listOwnStories,
  listStoriesShownTo,
  listStoriesToAnswer,
} from "#app/features/stories/queries.server.ts";
import { getNote, listNotesShownTo, pageNotes } from "#app/features/value/queries.server.ts";
import { yearFile } from "#app/features/year/components/year-file.ts";
import { getYear } from "#app/features/year/queries.server.ts";
import { listRingNotes } from "#app/features/year/queries/rings.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { freshDatabase } from "../../support/database.ts";
import { settle, step, type SettledWorld } from "./sharing/settle.ts";
import { counts, isFactOfHr, knows, reads, saysWhatFor, type Asked, type Thing } from "./sharing/rule.ts";
import { days, worlds } from "./sharing/worlds.ts";

// One written rule (sharing/rule.ts), computed from the plain description of a random school, against everything that shows
// or counts what people share: it and the SQL know nothing of each other.

const YEAR = 2026;

test("lists, pages, evidence, search, chain, rings, counts and export all agree with one written rule", () => {
  const tally = { looks: 0, seen: 0, hidden: 0, stories: 0, evidence: 0, asked: 0 };
  fc.assert(
    fc.property(worlds, (world) => {
      const db = freshDatabase();
      const settled = settle(db, world);
      days.forEach((today, i) => {
        step(db, settled, world.steps[i]!);
        for (const person of settled.people.keys()) look(db, settled, person, today, tally);
      });
      db.$client.close();
    }),
    { numRuns: 5 },
  );
  // The walk met both sides of the rule, often.
  expect(tally.looks).toBeGreaterThan(100);
  process.stdout.write(`sharing: ${JSON.stringify(tally)}\n`);
  expect(Math.min(tally.seen, tally.hidden)).toBeGreaterThan(200);
  expect(Math.min(tally.stories, tally.evidence)).toBeGreaterThan(20);
}, 60_000);

function look(db: Db, settled: SettledWorld, person: number, today: string, tally: Record<string, number>) {
  const viewer = findViewer(db, settled.people.get(person)!, today);
  if (!viewer) return;
  const { world, things } = settled;
  const living = things.filter((thing) => !thing.gone);
  const readable = living.filter((thing) => reads(world, person, thing, today));
  const ids = (kind: Thing["kind"], some = readable) =>
    inOrder(some.filter((one) => one.kind === kind).map((one) => one.id));
  const at = `person ${person} on ${today}`;
  tally.looks! += 1;
  tally.seen! += readable.length;
  tally.hidden! += living.length - readable.length;
  tally.stories! += ids("story").length;
  tally.evidence! += ids("evidence").length;

  expect(
    inOrder(things.filter((thing) => opens(db, viewer, thing)).map((thing) => thing.id)),
    `${at}: page`,
  ).toEqual(inOrder(readable.map((thing) => thing.id)));
  expect(listed(db, viewer, things), `${at}: lists`).toEqual(kinds.map((kind) => ids(kind)));
  expect(found(db, viewer), `${at}: search`).toEqual(
    searched.map((kind) => ids(kind)).map((of) => ({ total: of.length, ids: of })),
  );
  for (const subject of readable)
    expect(
      inOrder(listEvidenceOf(db, viewer, subject.id).map((one) => one.id)),
      `${at}: evidence of ${subject.kind} ${subject.id}`,
    ).toEqual(inOrder(readable.filter((one) => one.about.includes(subject.id)).map((one) => one.id)));
  for (const note of readable.filter((one) => one.kind === "note")) {
    const { madePossibleBy, madePossible } = getNote(db, viewer, note.id);
    const linked = (side: 0 | 1) =>
      settled.links
        .filter((link) => link[1 - side] === note.id)
        .map((link) => link[side])
        .filter((id) => ids("note").includes(id));
    expect(
      [madePossibleBy, madePossible].map((notes) => inOrder(notes.map((one) => one.id))),
      `${at}: chain`,
    ).toEqual([inOrder(linked(0)), inOrder(linked(1))]);
  }

  const asked = settled.requests;
  tally.asked! += asked.length;
  expect(
    asked.map((one) => known(db, viewer, one)),
    `${at}: requests`,
  ).toEqual(asked.map((one) => knows(world, person, one, today)));
  expect(inOrder(listOwnRequests(db, viewer).map((one) => one.id)), `${at}: own requests`).toEqual(
    inOrder(asked.filter((one) => one.person === person).map((one) => one.id)),
  );
  const facts = asked.filter((one) => isFactOfHr(world, person, one));
  expect(
    listRequestFacts(db, viewer)
      .map((one) => [one.id, one.title !== null])
      .sort(),
    `${at}: planning facts`,
  ).toEqual(facts.map((one) => [one.id, saysWhatFor(one)]).sort());

  const own = living.filter((thing) => thing.owner.person === person);
  expect(inOrder(listRingNotes(db, viewer, YEAR).notes.map((note) => note.id)), `${at}: rings`).toEqual(
    ids(
      "note",
      own.filter((thing) => thing.values.length > 0),
    ),
  );
  const file = yearFile(getYear(db, viewer, YEAR), "");
  const joined = living.filter((thing) => thing.owner.person === person || thing.takesPart.includes(person));
  expect(
    [file.questions, file.activities, file.notes].map((of) => inOrder(of.map((one) => one.id))),
    `${at}: export`,
  ).toEqual([ids("question", own), ids("activity", joined), ids("note", own)]);

  for (const school of listSchoolsToRead(db, viewer)) {
    const { total } = getOverview(db, viewer, { school: school.id, year: YEAR });
    const here = readable.filter(
      (thing) => settled.schools.get(thing.school) === school.id && counts(world, person, thing, today),
    );
    const facts = listFacts(db, viewer, { schoolId: school.id, year: YEAR });
    expect(
      [total, inOrder(facts.activities.map((fact) => fact.id))],
      `${at}: counts of ${school.name}`,
    ).toEqual([ids("question", here).length, ids("activity", here)]);
  }
}

/** What someone writes, and the group it is found in where the search looks for it. */
const groupOf = {
  question: "questions",
  activity: "activities",
  note: "notes",
  hindrance: "hindrances",
  story: "stories",
  evidence: "evidence",
} as const;
const kinds = ["question", "activity", "note", "hindrance", "story", "evidence"] as const;
const searched = kinds.filter((kind) => (searchGroups as readonly string[]).includes(groupOf[kind]));
const inOrder = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);

function opens(db: Db, viewer: Viewer, { id, kind }: Thing): boolean {
  try {
    if (kind === "story") getStory(db, viewer, id);
    else if (kind === "evidence") getEvidence(db, viewer, id);
    else getItem(db, viewer, id);
    return true;
  } catch (refusal) {
    if (refusal instanceof NotFound) return false;
    throw refusal;
  }
}

/** What the page of a request shows someone: all of it, the facts, or nothing. */
function known(db: Db, viewer: Viewer, { id }: Asked) {
  try {
    return "facts" in getRequest(db, viewer, id) ? "facts" : "all";
  } catch (refusal) {
    if (refusal instanceof NotFound) return "nothing";
    throw refusal;
  }
}

function listed(db: Db, viewer: Viewer, things: readonly Thing[]) {
  const all = (kind: Thing["kind"]) => things.filter((one) => one.kind === kind).map((one) => one.id);
  const notes = [...pageNotes(db, viewer).notes, ...listNotesShownTo(db, viewer, 100)];
  const inTheWay = all("question").flatMap((id) => listHindrances(db, viewer, id));
  return [
    listQuestionsById(db, viewer, all("question")),
    listActivities(db, viewer, sql`1`),
    notes,
    inTheWay,
    [listOwnStories, listStoriesToAnswer, listStoriesShownTo].flatMap((list) => list(db, viewer)),
    [listOwnEvidence, listEvidenceShownTo].flatMap((list) => list(db, viewer)),
  ].map((rows) => inOrder(rows.map((row) => row.id)));
}

/** What a search for the beginning of every word finds and says it found, kind by kind. */
const found = (db: Db, viewer: Viewer) =>
  searched.map((kind) => {
    const [one] = search(db, viewer, { q: "zwword", group: groupOf[kind] }).groups;
    return { total: one?.total ?? 0, ids: inOrder((one?.rows ?? []).map((row) => row.target)) };
  });
