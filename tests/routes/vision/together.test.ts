import { expect, test } from "vitest";
import { visions } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { openApp } from "../../support/app.ts";
import { wordsIn } from "../reading.ts";

// Two who write one draft at the same time, as their browsers send it: nothing of either is lost.

type Fields = Record<string, string | string[]>;
const lists = /^(began|storiesBegan|stories|value|ambition)/;

const plain = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** What the form of the page holds, as a browser would send it. */
function formIn(html: string): Fields {
  const form = /<form[^>]*action="\/vision\/edit[^>]*>(.*?)<\/form>/s.exec(html)![1]!;
  const fields: Fields = {};
  const put = (name: string, value: string) => {
    const text = plain(value);
    fields[name] = lists.test(name) ? [...[fields[name] ?? []].flat(), text] : text;
  };
  const nameIn = (tag: string) => / name="([^"]*)"/.exec(tag)?.[1];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const unticked = /type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag);
    if (nameIn(tag) && !unticked) put(nameIn(tag)!, / value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, tag, words] of form.matchAll(/(<textarea[^>]*>)([^<]*)<\/textarea>/g))
    put(nameIn(tag!)!, words!.trim());
  return fields;
}

async function theDraft() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const { personId: ineke } = school.schoolLeader;
  const { personId: noor } = school.teacher;
  const address = `/vision/edit?school=${school.school.id}`;
  const editors = `/vision/editors?school=${school.school.id}`;
  aVision(app.db, viewing(app.db, ineke), school.school.id, [{ title: "Lezen" }, { title: "Rekenen" }]);
  const asked = await app.requestAs(ineke, editors, { fields: { people: [String(noor)] } });
  expect(asked.status).toBe(302);
  const open = async (who: number) => formIn(await (await app.requestAs(who, address)).text());
  const send = (who: number, fields: Fields) => app.requestAs(who, address, { fields });
  const draft = () => app.db.select().from(visions).where(eq(visions.state, "draft")).get();
  return { app, school, ineke, noor, address, editors, open, send, draft };
}

test("who is asked finds it at home and on the page; a colleague who is not finds nothing", async () => {
  const { app, school, noor, address } = await theDraft();
  expect(wordsIn(await (await app.requestAs(noor, "/me")).text())).toContain("vroeg je op");
  const page = await (await app.requestAs(noor, address)).text();
  expect(wordsIn(page)).not.toContain("Visie vaststellen");
  for (const other of [school.teammate, school.partner, school.hrAdviser])
    expect((await app.requestAs(other.personId, address)).status).toBe(404);
  const [vision] = [await (await app.requestAs(noor, "/vision")).text()];
  expect(wordsIn(vision)).toContain("Verder met het concept");
});

test("two editors of the vision lose nothing: other parts both stand, one part comes back with both texts", async () => {
  const { ineke, noor, open, send, draft } = await theDraft();
  const [hers, mine] = [await open(ineke), await open(noor)];
  expect(hers.ambitionTitle).toEqual(["Lezen", "Rekenen"]);
  expect((await send(ineke, { ...hers, ambitionTitle: ["Lezen voor allen", "Rekenen"] })).status).toBe(302);
  expect((await send(noor, { ...mine, statement: "Van Noor." })).status).toBe(302);
  expect((await open(ineke)).ambitionTitle).toEqual(["Lezen voor allen", "Rekenen"]);
  expect(draft()?.statement).toBe("Van Noor.");

  const [first, second] = [await open(ineke), await open(noor)];
  expect((await send(ineke, { ...first, statement: "Haar zin." })).status).toBe(302);
  const refused = await send(noor, { ...second, statement: "Mijn zin.", ambitionMeaning: ["Elke dag", ""] });
  const page = await refused.text();
  expect(refused.status).toBe(409);
  for (const shown of ["Haar zin.", "Mijn zin.", "Wat er nu staat", "Wat jij schreef"])
    expect(wordsIn(page), shown).toContain(shown);
  const again = formIn(page);
  expect(again).toMatchObject({ statement: "Mijn zin.", ambitionMeaning: ["Elke dag", ""] });
  expect(draft()?.statement).toBe("Haar zin.");
  // A row more: the two texts still stand there. Sent again it is what she chose.
  const more = wordsIn(await (await send(noor, { ...again, arrange: "more:ambitions" })).text());
  for (const shown of ["Haar zin.", "Mijn zin."]) expect(more).toContain(shown);
  expect((await send(noor, { ...again, statement: "Onze zin." })).status).toBe(302);
  expect(draft()?.statement).toBe("Onze zin.");
});

test("a hundred sent at once: one is kept, ninety-nine come back with both texts", async () => {
  const { noor, open, send, draft } = await theDraft();
  const begun = await open(noor);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, no) => send(noor, { ...begun, statement: `Poging ${no}.` })),
  );
  const kept = draft()!.statement;
  const pages = await Promise.all(answers.map(async (one) => [one.status, await one.text()] as const));
  expect(pages.filter(([status]) => status === 302)).toHaveLength(1);
  const told = pages.flatMap(([status, page], no) => {
    const words = wordsIn(page);
    return status === 409 && words.includes(kept) && words.includes(`Poging ${no}.`) ? [no] : [];
  });
  expect(told).toHaveLength(99);
}, 120_000);

test("what is typed when it was adopted or taken back meanwhile is given back, and written nowhere", async () => {
  const { app, ineke, noor, editors, open, send, draft, address } = await theDraft();
  const mine = await open(noor);
  const fields = { act: "end", person: String(noor) };
  expect((await app.requestAs(ineke, editors, { fields })).status).toBe(302);
  const late = await send(noor, { ...mine, statement: "Nog van mij." });
  expect([late.status, wordsIn(await late.text()).includes("Nog van mij.")]).toEqual([409, true]);
  expect(draft()?.statement).not.toBe("Nog van mij.");
  const look = await app.requestAs(noor, address);
  expect([look.status, wordsIn(await look.text()).includes("Je schrijft niet meer mee")]).toEqual([
    200,
    true,
  ]);
});

test("nobody adopts what she did not see: the form comes back with what was saved since", async () => {
  const { ineke, noor, open, send, draft } = await theDraft();
  const hers = await open(ineke);
  expect((await send(noor, { ...(await open(noor)), statement: "Van Noor." })).status).toBe(302);
  const adopting = await send(ineke, { ...hers, intent: "adopt", adoptedOn: "2026-11-22" });
  expect([adopting.status, formIn(await adopting.text()).statement]).toEqual([409, "Van Noor."]);
  expect((await send(noor, { ...(await open(noor)), intent: "adopt", adoptedOn: "2026-11-22" })).status).toBe(
    404,
  );
  const seen = await open(ineke);
  expect((await send(ineke, { ...seen, intent: "adopt", adoptedOn: "2026-11-22" })).status).toBe(302);
  expect(draft()).toBeUndefined();
});

test("two versions stand beside each other, with what went struck through and what came underlined", async () => {
  const { app, school, ineke, open, send } = await theDraft();
  await send(ineke, { ...(await open(ineke)), statement: "Kinderen leren praten." });
  await send(ineke, { ...(await open(ineke)), intent: "adopt", adoptedOn: "2026-11-22" });
  const address = `/vision/versions?school=${school.school.id}&from=1&to=2`;
  const page = await (await app.requestAs(school.teammate.personId, address)).text();
  expect(page).toMatch(/<del>[^<]*denken/);
  expect(page).toMatch(/<ins>[^<]*praten/);
  const odd = await app.requestAs(school.teammate.personId, "/vision/versions?from=zzz&to=99");
  expect(odd.status).toBe(200);
});
