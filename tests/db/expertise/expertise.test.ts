import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  acceptProposal,
  changeExpertise,
  refuseProposal,
  showExpertise,
  withdrawExpertise,
} from "#app/features/expertise/commands.server.ts";
import { holdsWords, plain, schoolsOfStaff } from "#app/features/expertise/model.ts";
import { getExpertise, listExpertise, listExpertiseOf } from "#app/features/expertise/queries.server.ts";
import { listProposals } from "#app/features/expertise/queries/proposals.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { activities, employments, expertises, items, participations } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function theSchool() {
  const db = freshDatabase();
  const seen = aSchoolSeenBy(db);
  const noor = seen.eyes("teacher");
  const shows = (subject: string, words: string | null = null) =>
    showExpertise(db, noor, { subject, words, school: null }, NOW);
  return { db, ...seen, noor, shows };
}

test.each([
  ["Één geheel", "een geheel", true],
  ["Rekenen met spullen", "SPULLEN reken", true],
  ["Rekenen met spullen", "taal", false],
  ["Coöperatief leren", "cooperatief", true],
  ["Zoë's methode", "zoe methode", true],
  ["Rekenen", "", true],
  ["Rekenen", "reken taal", false],
])("%s is found by %s: %s", (subject, typed, found) => {
  expect(holdsWords([subject], typed)).toBe(found);
});

test("who knows what is read by who works at the school, and by nobody else", () => {
  const { db, school, eyes, noor, shows } = theSchool();
  const id = shows("Rekenen met spullen uit de klas", "Drie jaar geprobeerd in groep 5");
  const colleagues = [
    "teacher",
    "teammate",
    "otherTeacher",
    "partner",
    "formerPartner",
    "otherLeader",
    "schoolLeader",
  ] as const;
  for (const who of colleagues) {
    const { rows } = listExpertise(db, eyes(who), { q: "spullen" });
    expect(rows, who).toMatchObject([
      { id, words: "Drie jaar geprobeerd in groep 5", mine: who === "teacher" },
    ]);
    expect(rows[0]!.person).toMatchObject({
      givenName: "Noor",
      functionName: "leerkracht",
      teamName: "Middenbouw",
    });
  }
  for (const who of ["hrAdviser", "boardMember", "administrator"] as const) {
    expect(schoolsOfStaff(eyes(who)), who).toEqual([]);
    expect(listExpertise(db, eyes(who), { q: "" }).rows, who).toEqual([]);
    expect(listExpertiseOf(db, eyes(who), noor.personId), who).toEqual([]);
    expect(() => showExpertise(db, eyes(who), { subject: "Iets", words: null, school: null }, NOW)).toThrow(
      NotFound,
    );
  }
  const elsewhere = aTeacher(db, { schoolId: aSchool(db, { boardId: school.board.id }).id });
  expect(listExpertise(db, viewing(db, elsewhere.personId), { q: "" }).rows).toEqual([]);
  for (const who of ["teammate", "partner", "schoolLeader"] as const)
    for (const act of ["change", "withdraw"] as const)
      expect(() => getExpertise(db, eyes(who), id, act), who).toThrow(NotFound);
});

test("taking a subject away removes it at once for everybody, and its source is not proposed again", () => {
  const { db, eyes, noor } = theSchool();
  const item = aDoneActivity(db, noor.personId, "Training spelend rekenen");
  const id = acceptProposal(db, noor, { item, subject: "Spelend rekenen", words: null }, NOW);
  expect(listExpertise(db, eyes("otherTeacher"), { q: "spelend" }).rows).toHaveLength(1);
  withdrawExpertise(db, noor, id, NOW);
  expect(countRows(db, expertises)).toBe(0);
  expect(listExpertise(db, eyes("otherTeacher"), { q: "spelend" }).rows).toEqual([]);
  expect(listExpertiseOf(db, eyes("otherTeacher"), noor.personId)).toEqual([]);
  expect(listProposals(db, noor)).toEqual([]);
  expect(() => withdrawExpertise(db, noor, id, NOW)).toThrow(NotFound);
});

test("a leaver is not shown the day after her last", () => {
  const { db, school, noor, shows } = theSchool();
  shows("Rekenen");
  db.update(employments).set({ toDay: "2026-11-30" }).where(eq(employments.personId, noor.personId)).run();
  const on = (day: string) => listExpertise(db, viewing(db, school.teammate.personId, day), { q: "" }).rows;
  expect(on("2026-11-30")).toHaveLength(1);
  expect(on("2026-12-01")).toEqual([]);
});

test("the source is linked for who may read it, until she withdraws that", () => {
  const { db, eyes, noor } = theSchool();
  const item = aDoneActivity(db, noor.personId, "Training spelend rekenen");
  acceptProposal(db, noor, { item, subject: "Spelend rekenen", words: null }, NOW);
  const source = (who: "teacher" | "teammate") => listExpertise(db, eyes(who), { q: "" }).rows[0]!.source;
  const told = { id: item, kind: "activity", text: "Training spelend rekenen" };
  expect([source("teacher"), source("teammate")]).toEqual([told, told]);
  shareItem(db, noor, item, [], NOW);
  expect(source("teammate")).toBeNull();
  expect(JSON.stringify(listExpertise(db, eyes("teammate"), { q: "" }))).not.toContain("Training");
  expect(listExpertise(db, eyes("teammate"), { q: "training" }).rows, "nor found by it").toEqual([]);
  expect(source("teacher")).toEqual(told);
});

/** Shared with the school, and over. */
function aDoneActivity(
  db: ReturnType<typeof freshDatabase>,
  personId: number,
  title: string,
  audiences = ["school"],
) {
  const id = anActivity(db, personId, { title, audiences });
  db.update(activities).set({ state: "done" }).where(eq(activities.itemId, id)).run();
  return id;
}

test("proposed is what she did and the school reads: not what runs, is hers alone, shared with few, or that she said no to", () => {
  const { db, school, noor } = theSchool();
  const done = aDoneActivity(db, noor.personId, "Gedaan");
  aDoneActivity(db, noor.personId, "Voor mezelf", []);
  aDoneActivity(db, noor.personId, "Voor het team", [`team:${school.team.id}`]);
  anActivity(db, noor.personId, { title: "Nog bezig", audiences: ["school"] });
  const taking = (title: string, state: "attended" | "accepted" | "declined") => {
    const activityId = aDoneActivity(db, school.otherTeacher.personId, title);
    const row = { activityId, personId: noor.personId, state, invitedBy: noor.personId, invitedAt: 0 };
    db.insert(participations).values(row).run();
    return activityId;
  };
  const [there, along] = [taking("Was erbij", "attended"), taking("Deed mee", "accepted")];
  taking("Zei nee", "declined");
  const answered = (audiences: string[]) => {
    const id = aQuestion(db, noor.personId, { audiences });
    const { version } = db.select().from(items).where(eq(items.id, id)).get()!;
    concludeQuestion(db, noor, id, { state: "answered", conclusion: null, version }, NOW);
    return id;
  };
  const question = answered(["school"]);
  answered([]);
  aQuestion(db, noor.personId, { audiences: ["school"] });
  const proposed = listProposals(db, noor).map((one) => one.itemId);
  expect(proposed.sort((a, b) => a - b)).toEqual([done, there, along, question].sort((a, b) => a - b));
  expect(listProposals(db, viewing(db, school.teammate.personId))).toEqual([]);
});

test("a proposal is taken up as it is or in her words, or is never made again; of nothing else and by nobody else", () => {
  const { db, eyes, noor } = theSchool();
  const [one, other] = ["Eerste", "Tweede"].map((title) => aDoneActivity(db, noor.personId, title)) as [
    number,
    number,
  ];
  const hidden = aDoneActivity(db, noor.personId, "Voor mezelf", []);
  refuseProposal(db, noor, one, NOW);
  expect(listProposals(db, noor).map((p) => p.itemId)).toEqual([other]);
  const accept =
    (item: number, viewer = noor) =>
    () =>
      acceptProposal(db, viewer, { item, subject: "Mijn woorden", words: "Zo kwam het" }, NOW);
  for (const item of [one, hidden, 987_654]) {
    expect(accept(item), String(item)).toThrow(NotFound);
    expect(() => refuseProposal(db, noor, item, NOW), String(item)).toThrow(NotFound);
  }
  expect(accept(other, eyes("teammate"))).toThrow(NotFound);
  accept(other)();
  expect(listProposals(db, noor)).toEqual([]);
  expect(listExpertiseOf(db, noor, noor.personId)).toMatchObject([
    { subject: "Mijn woorden", words: "Zo kwam het" },
  ]);
});

test("two at once: the second change is told what stands there, a subject sent twice is there once", () => {
  const { db, noor, shows } = theSchool();
  const id = shows("Rekenen");
  expect(shows("Rekenen")).toBe(id);
  expect(() => shows("rekenen", "anders")).toThrow(RuleBroken);
  changeExpertise(db, noor, id, { subject: "Rekenen en tekenen", words: null, version: 1 }, NOW);
  const late = () => changeExpertise(db, noor, id, { subject: "Anders", words: null, version: 1 }, NOW);
  expect(late).toThrow(Stale);
  expect(db.select().from(expertises).all()).toMatchObject([{ subject: "Rekenen en tekenen", version: 2 }]);
  expect(plain("  Rekenen  EN tekenen ")).toBe("rekenen en tekenen");
});
