import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { endToldCareers } from "#app/features/careers/commands/end-told.server.ts";
import { changeStep } from "#app/features/careers/commands/step.server.ts";
import {
  takeBackStep,
  takeBackWords,
  tellStep,
  tellWords,
} from "#app/features/careers/commands/tell.server.ts";
import { findCareerAtHand, listCareerOfYear } from "#app/features/careers/queries/at-hand.server.ts";
import { getCareer } from "#app/features/careers/queries/career.server.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import { listToldCareer, listWhoWouldKnow } from "#app/features/careers/queries/told.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, employments } from "#db/schema/index.ts";
import { aPath, aRoleToWant, aStep, tellsPartner } from "../../factories/careers.ts";
import { changePartner } from "../../factories/handover.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { NOW, TODAY } from "../../support/clock.ts";

type School = ReturnType<typeof aWholeSchool>;
const everybody = [
  ...["teammate", "otherTeacher", "partner", "formerPartner", "otherLeader", "schoolLeader"],
  ...["hrAdviser", "boardMember", "administrator"],
] as (keyof School)[];

let db: Db;
let school: School;
let noorId: number;
const noor = () => viewing(db, noorId);
const keyOf = (who: keyof School) => (school[who] as { personId: number }).personId;

beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  noorId = school.teacher.personId;
});

/** Who reads something of what she told, and what. */
function readers(ownerId = noorId) {
  const found = everybody.map((who) => {
    const { words, steps, wishes } = listToldCareer(db, viewing(db, keyOf(who)), ownerId);
    const read = [
      ...words.map((one) => one.text),
      ...steps.map((one) => one.text),
      ...wishes.map((one) => one.title),
    ];
    return [who, read] as const;
  });
  return Object.fromEntries(found.filter(([, read]) => read.length > 0));
}

const step = (id: number) => db.select().from(careerSteps).where(eq(careerSteps.id, id)).get()!;

describe("the words of the path", () => {
  beforeEach(() => {
    aPath(db, noorId, "Eerst dit");
    aPath(db, noorId, "Ik wil coach worden");
  });

  test("are nobody's but hers until she tells them, then her gesprekspartner's, and hers again when she takes them back", () => {
    expect(readers()).toEqual({});
    tellsPartner(db, noorId);
    expect(readers()).toEqual({ partner: ["Ik wil coach worden"] });
    expect(getCareer(db, noor()).words?.told).toBe(true);
    takeBackWords(db, noor(), school.school.id, NOW);
    expect(readers()).toEqual({});
  });

  test("end with the partner: a next one reads nothing unless told anew, and nothing comes back with the first", () => {
    tellsPartner(db, noorId);
    changePartner(db, school, school.formerPartner.personId);
    expect(readers()).toEqual({});
    expect(db.select().from(careerPaths).get()).toMatchObject({ toldPartnerId: null, toldAt: null });
    tellsPartner(db, noorId);
    expect(readers()).toEqual({ formerPartner: ["Ik wil coach worden"] });
    changePartner(db, school, school.partner.personId);
    expect(readers()).toEqual({});
  });

  test("are closed to a former partner at once, before anything was tidied up", () => {
    db.update(careerPaths).set({ toldPartnerId: school.formerPartner.personId, toldAt: NOW.getTime() }).run();
    expect(readers()).toEqual({});
    expect(getCareer(db, noor()).words?.told).toBe(false);
  });

  test("are told as they were previewed, and to whom", () => {
    const { school: at, version, partner } = getCareer(db, noor());
    const telling = { schoolId: at.id, partnerId: partner!.personId, version };
    const wrong = () => tellWords(db, noor(), { ...telling, partnerId: keyOf("otherLeader") }, NOW);
    expect(wrong).toThrow(RuleBroken);
    aPath(db, noorId, "Nog even iets anders");
    expect(() => tellWords(db, noor(), telling, NOW)).toThrow(Stale);
    expect(readers()).toEqual({});
  });

  test("have no readers to tick: the page that shares an item is not there for a path, also for herself", () => {
    const id = aPath(db, noorId, "Ik wil coach worden");
    for (const value of ["school", `team:${school.team.id}`, `partner:${school.partner.personId}`])
      expect(() => shareItem(db, noor(), id, [value], NOW)).toThrow(NotFound);
    for (const who of everybody)
      expect(() => getItem(db, viewing(db, keyOf(who)), id), who).toThrow(NotFound);
  });
});

describe("a step towards a role", () => {
  let wish: number;
  beforeEach(() => {
    aPath(db, noorId, "Ik wil coach worden");
    const { id: role } = aRoleToWant(db, school.school.id, "Schoolopleider");
    wish = aStep(db, noorId, { role, text: "Als het kan naast mijn klas" });
  });
  const known = {
    partner: ["Schoolopleider"],
    schoolLeader: ["Schoolopleider"],
    hrAdviser: ["Schoolopleider"],
  };

  test("is known to partner, school leader and HR once she told it, only the role, and to nobody when taken back", () => {
    expect(readers()).toEqual({});
    const names = listWhoWouldKnow(db, noor(), school.school.id);
    expect(names.map(({ kind }) => kind)).toEqual(["partner", "school_leader", "hr_adviser"]);
    tellStep(db, noor(), wish, step(wish).version, NOW);
    expect(readers()).toEqual(known);
    takeBackStep(db, noor(), wish, NOW);
    expect(readers()).toEqual({});
  });

  test("ends with the partner she told it to: her yes named him", () => {
    tellStep(db, noor(), wish, step(wish).version, NOW);
    changePartner(db, school, school.formerPartner.personId);
    expect(readers()).toEqual({});
    tellStep(db, noor(), wish, step(wish).version, NOW);
    const { partner: _, ...others } = known;
    expect(readers()).toEqual({ ...others, formerPartner: ["Schoolopleider"] });
  });

  test.each(["holding", "left"] as const)(
    "is told no longer once it is %s, and does not come back",
    (state) => {
      tellStep(db, noor(), wish, step(wish).version, NOW);
      const change = (to: "developing" | "holding" | "left") => {
        const { text, targetOn, version } = step(wish);
        changeStep(db, noor(), wish, { text, targetOn, state: to, version }, NOW);
      };
      change("developing");
      expect(readers()).toEqual(known);
      change(state);
      expect(readers()).toEqual({});
      expect(() => tellStep(db, noor(), wish, step(wish).version, NOW)).toThrow(RuleBroken);
      change("developing");
      expect(readers()).toEqual({});
    },
  );

  test("is known to nobody once she works there no more, also when she comes back", () => {
    tellStep(db, noor(), wish, step(wish).version, NOW);
    const work = eq(employments.id, school.teacher.employmentId);
    db.update(employments).set({ toDay: "2026-11-01" }).where(work).run();
    expect(readers()).toEqual({});
    const night = { ownerIds: [noorId], actorId: null, today: TODAY };
    inTransaction(db, () => endToldCareers(db, night, NOW));
    db.update(employments).set({ toDay: null }).where(work).run();
    expect(readers()).toEqual({});
  });
});

test("a step in own words is told to who reads the path already, and ends with that", () => {
  aPath(db, noorId, "Ik wil coach worden");
  const own = aStep(db, noorId, { text: "Een dag meelopen op De Ladder" });
  const tell = () => tellStep(db, noor(), own, step(own).version, NOW);
  expect(tell).toThrow(RuleBroken);
  expect(getStepPage(db, noor(), own).mayTell).toBe(false);
  tellsPartner(db, noorId);
  tell();
  expect(readers()).toEqual({ partner: ["Ik wil coach worden", "Een dag meelopen op De Ladder"] });
  changePartner(db, school, school.formerPartner.personId);
  tellsPartner(db, noorId);
  expect(readers()).toEqual({ formerPartner: ["Ik wil coach worden"] });
});

test("at hand in a preparation she has all of her own, her partner what was told, and each year is hers", () => {
  aPath(db, noorId, "Ik wil coach worden");
  const own = aStep(db, noorId, { text: "Een dag meelopen" });
  const about = { personId: noorId, schoolId: school.school.id };
  expect(findCareerAtHand(db, noor(), about)).toMatchObject({
    text: "Ik wil coach worden",
    steps: [{ id: own }],
  });
  const karel = viewing(db, school.partner.personId);
  expect(findCareerAtHand(db, karel, about)).toEqual({ whose: "other", words: [], steps: [], wishes: [] });
  tellsPartner(db, noorId);
  expect(findCareerAtHand(db, karel, about)).toMatchObject({
    words: [{ text: "Ik wil coach worden" }],
    steps: [],
  });
  expect(listCareerOfYear(db, noor(), 2026).words).toMatchObject([{ reader: { givenName: "Karel" } }]);
  expect(listCareerOfYear(db, karel, 2026)).toEqual({ words: [], steps: [] });
});

test("support staff and a leader have a path too: his is read by the board member who is his partner, if he tells it", () => {
  db.update(employments)
    .set({ functionGroup: "support", functionName: "conciërge" })
    .where(eq(employments.id, school.teammate.employmentId))
    .run();
  for (const [who, reader] of [
    ["teammate", "partner"],
    ["schoolLeader", "boardMember"],
  ] as const) {
    aPath(db, keyOf(who), `Het pad van ${who}`);
    expect(readers(keyOf(who))).toEqual({});
    tellsPartner(db, keyOf(who));
    expect(readers(keyOf(who))).toEqual({ [reader]: [`Het pad van ${who}`] });
  }
});
