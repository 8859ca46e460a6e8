import { expect, test } from "vitest";
import { addProduct, changeProduct, removeProduct } from "#app/features/groups/commands/products.server.ts";
import { newProductInput } from "#app/features/groups/input.ts";
import {
  getProduct,
  listOwnProducts,
  listProductLinks,
  listProductsOfGoals,
  listProductsOfSchool,
  listProductsOfTeam,
  madeOf,
} from "#app/features/groups/queries/products.server.ts";
import { listGroupWork } from "#app/features/groups/queries/work.server.ts";
import { startRound } from "#app/features/groups/commands/rounds.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { goals, teamMemberships } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aMembership, aTeacher, aTeam, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function aNetwork() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const { id } = aTeam(db, { schoolId: school.school.id, name: "Netwerk lezen", kind: "network" });
  for (const who of ["teacher", "otherTeacher"] as const)
    aMembership(db, { teamId: id, personId: school[who].personId });
  const all = [
    ...(["teacher", "otherTeacher", "teammate", "partner", "formerPartner", "otherLeader"] as const),
    ...(["schoolLeader", "hrAdviser", "boardMember", "administrator"] as const),
  ];
  const goalOf = (schoolId: number | null, boardId = school.board.id, state: "open" | "reached" = "open") =>
    db
      .insert(goals)
      .values({
        ...{ boardId, schoolId, term: "short", text: "Lezen", openedOn: TODAY, state },
        closedOn: state === "open" ? null : TODAY,
      })
      .returning()
      .get().id;
  return { db, school, eyes, id, all, goalOf };
}

type Given = Parameters<typeof addProduct>[2];
const aProduct = (values: Partial<Given> = {}): Given => ({
  ...{ title: "Leeskist", url: null, madeOn: null, readers: "maker", items: [], goals: [], team: null },
  ...values,
});

test("what a group made is its members' until they open it: absent for everybody else, their gesprekspartner too", () => {
  const { db, school, eyes, id, all } = aNetwork();
  const question = aQuestion(db, school.teacher.personId, { teamId: id, audiences: ["school"] });
  const product = addProduct(db, eyes("otherTeacher"), aProduct({ team: id, items: [question] }), NOW);
  const finding = () => ({
    page: all.filter((who) => {
      try {
        return getProduct(db, eyes(who), product).id === product;
      } catch {
        return false;
      }
    }),
    team: all.filter((who) => listProductsOfTeam(db, eyes(who), id).length > 0),
    question: all.filter((who) => madeOf(db, eyes(who), question).products.length > 0),
    list: all.filter(
      (who) => [...listOwnProducts(db, eyes(who)), ...listProductsOfSchool(db, eyes(who))].length > 0,
    ),
  });
  const only = (who: string[]) => ({ page: who, team: who, question: who, list: who });
  const members = ["teacher", "otherTeacher"];
  expect(finding()).toEqual(only(members));
  const words = { ...aProduct({ items: [question], readers: "school" }), version: 1 };
  changeProduct(db, eyes("teacher"), product, words, NOW);
  const staff = [...members, "teammate", "partner", "formerPartner", "otherLeader", "schoolLeader"];
  expect(finding()).toEqual(only(staff));
  changeProduct(db, eyes("teacher"), product, { ...words, readers: "maker", version: 2 }, NOW);
  expect(finding()).toEqual(only(members));
  // Who left the group finds nothing any more.
  db.update(teamMemberships)
    .set({ toDay: "2026-11-21" })
    .where(eq(teamMemberships.personId, school.otherTeacher.personId))
    .run();
  expect(finding()).toEqual(only(["teacher"]));
});

test("a product is changed and taken away by who made it, and by nobody else, open or not", () => {
  const { db, school, eyes, id, all } = aNetwork();
  const stranger = viewing(db, aTeacher(db).personId);
  const own = addProduct(db, eyes("teacher"), aProduct({ readers: "school" }), NOW);
  const ofTeam = addProduct(db, eyes("teacher"), aProduct({ team: id, readers: "school" }), NOW);
  const words = { ...aProduct(), version: 1 };
  for (const who of all.filter((one) => one !== "teacher")) {
    expect(() => changeProduct(db, eyes(who), own, words, NOW), who).toThrow(NotFound);
    if (who === "otherTeacher") continue;
    expect(() => changeProduct(db, eyes(who), ofTeam, words, NOW), who).toThrow(NotFound);
    expect(() => removeProduct(db, eyes(who), ofTeam, 1, NOW), who).toThrow(NotFound);
    expect(() => addProduct(db, eyes(who), aProduct({ team: id }), NOW), who).toThrow(NotFound);
  }
  expect(() => getProduct(db, stranger, own)).toThrow(NotFound);
  changeProduct(db, eyes("otherTeacher"), ofTeam, { ...words, title: "Leeskist twee" }, NOW);
  expect(() => changeProduct(db, eyes("teacher"), ofTeam, words, NOW)).toThrow(
    expect.objectContaining({
      version: 2,
      theirs: expect.objectContaining({ title: "Leeskist twee" }) as unknown,
    }),
  );
  expect(() => removeProduct(db, eyes("teacher"), ofTeam, 1, NOW)).toThrow(Stale);
  removeProduct(db, eyes("teacher"), ofTeam, 2, NOW);
  expect(() => getProduct(db, eyes("teacher"), ofTeam)).toThrow(NotFound);
  expect(listOwnProducts(db, viewing(db, school.teacher.personId)).map((one) => one.id)).toEqual([own]);
});

test("only what is one's own is linked, and what another of the group linked stays", () => {
  const { db, school, eyes, id } = aNetwork();
  const [noor, joost] = [school.teacher.personId, school.otherTeacher.personId];
  const mine = aQuestion(db, noor);
  const his = anActivity(db, joost, { audiences: ["school"] });
  expect(() => addProduct(db, eyes("teacher"), aProduct({ team: id, items: [his] }), NOW)).toThrow(
    "not_known",
  );
  expect(() => addProduct(db, eyes("teacher"), aProduct({ items: [987_654] }), NOW)).toThrow("not_known");
  const product = addProduct(db, eyes("teacher"), aProduct({ team: id, items: [mine] }), NOW);
  // Joost does not read her question: it leaves no trace for him, and what he saves does not undo it.
  expect(getProduct(db, eyes("otherTeacher"), product).items).toEqual([]);
  changeProduct(db, eyes("otherTeacher"), product, { ...aProduct({ items: [his] }), version: 1 }, NOW);
  const linked = (who: "teacher" | "otherTeacher") =>
    getProduct(db, eyes(who), product).items.map((one) => one.id);
  expect([linked("teacher").sort(), linked("otherTeacher")]).toEqual([[mine, his].sort(), [his]]);
  changeProduct(db, eyes("teacher"), product, { ...aProduct({ items: [his] }), version: 2 }, NOW);
  expect(linked("teacher")).toEqual([his]);
  expect(listProductLinks(db, eyes("teacher"), school.school.id).items.map((one) => one.id)).toEqual([mine]);
});

test("case D: a product beside a goal is open to its school, and stands on the goal for who works there", () => {
  const { db, school, eyes, id, all, goalOf } = aNetwork();
  const goal = goalOf(school.school.id);
  const card = aProduct({ title: "Kwaliteitskaart", team: id, goals: [goal] });
  expect(() => addProduct(db, eyes("teacher"), card, NOW)).toThrow("open_with_goal");
  const product = addProduct(db, eyes("teacher"), { ...card, readers: "school" }, NOW);
  expect(() =>
    changeProduct(db, eyes("teacher"), product, { ...card, readers: "maker", version: 1 }, NOW),
  ).toThrow("open_with_goal");
  const staff = all.slice(0, 7);
  expect(all.filter((who) => listProductsOfGoals(db, eyes(who), [goal]).length > 0)).toEqual(staff);
  for (const strange of [
    goalOf(null, aSchoolSeenBy(db).school.board.id),
    goalOf(school.school.id, undefined, "reached"),
  ])
    expect(() =>
      addProduct(db, eyes("teacher"), { ...card, title: "Anders", readers: "school", goals: [strange] }, NOW),
    ).toThrow("not_known");
});

test("an address is one of the web; a day is not to come; the same sent twice is one", () => {
  const given = (url: string) => v.safeParse(newProductInput, { title: "Kist", url, readers: "maker" });
  expect(given("HTTPS://School.example/Kist").output).toMatchObject({ url: "https://School.example/Kist" });
  for (const url of [
    "javascript:alert(1)",
    "ftp://x.example",
    "school.example",
    "https://a:b@x.example",
    "data:,x",
  ])
    expect(given(url).success, url).toBe(false);
  const { db, eyes } = aNetwork();
  expect(() => addProduct(db, eyes("teacher"), aProduct({ madeOn: "2026-12-24" }), NOW)).toThrow("in_future");
  const first = addProduct(db, eyes("teacher"), aProduct(), NOW);
  expect(addProduct(db, eyes("teacher"), aProduct(), NOW)).toBe(first);
  expect(addProduct(db, eyes("otherTeacher"), aProduct(), NOW)).not.toBe(first);
});

test("on her own page a member finds what her group is at: the aim of its round, what runs, what it made lately", () => {
  const { db, school, eyes, id } = aNetwork();
  const round = {
    aim: "Samen lezen",
    fromDay: TODAY,
    person: [],
    part: [],
    mandate: [],
    parts: [],
    version: 0,
  };
  startRound(db, eyes("teacher"), id, round, NOW);
  const runs = anActivity(db, school.teacher.personId, { title: "Kring", team: id, state: "running" });
  anActivity(db, school.teacher.personId, { title: "Later", team: id });
  const made = ["Oud", "Kist", "Kaart", "Map"].map((title, at) =>
    addProduct(
      db,
      eyes("teacher"),
      aProduct({ title, team: id, madeOn: `2026-${["05", "09", "10", "11"][at]}-01` }),
      NOW,
    ),
  );
  expect(listGroupWork(db, eyes("otherTeacher"))(id)).toEqual({
    aim: "Samen lezen",
    activities: [{ id: runs, title: "Kring" }],
    products: [
      { id: made[3], title: "Map" },
      { id: made[2], title: "Kaart" },
    ],
  });
  expect(listGroupWork(db, eyes("partner"))(id)).toEqual({ aim: null, activities: [], products: [] });
});
