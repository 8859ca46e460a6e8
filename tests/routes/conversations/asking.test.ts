import { expect, test } from "vitest";
import { conversations, outbox } from "#db/schema/index.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp } from "../../support/app.ts";
import { countRows } from "../../support/rows.ts";

const SUNDAY = { day: "2026-12-06", time: "10:00" };

async function noorAsks() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const noor = school.teacher.personId;
  const ask = (fields: Record<string, string>) =>
    app.requestAs(noor, "/conversations/new", {
      fields: { employmentId: String(school.teacher.employmentId), momentId: "", ...fields },
    });
  return { app, noor, ask };
}

test("a Sunday is asked about before anything is sent; meant all the same it is asked for", async () => {
  const { app, ask } = await noorAsks();
  const doubted = await ask({ wish: "Over het rooster", ...SUNDAY });
  const page = await doubted.text();
  expect(doubted.status).toBe(422);
  for (const shown of ["Dit is in het weekend.", "Toch vragen", "Over het rooster"])
    expect(page).toContain(shown);
  expect([countRows(app.db, conversations), countRows(app.db, outbox)]).toEqual([0, 0]);

  const meant = await ask({ wish: "Over het rooster", ...SUNDAY, sure: SUNDAY.day });
  expect([meant.status, countRows(app.db, conversations)]).toEqual([302, 1]);
});

test("being sure of one day says nothing of another", async () => {
  const { app, ask } = await noorAsks();
  const answer = await ask({ ...SUNDAY, sure: "2026-12-05" });
  expect([answer.status, countRows(app.db, conversations)]).toEqual([422, 0]);
});

test("moving a date to a doubtful day is asked about too; saving the rest of the form is not", async () => {
  const { app, noor, ask } = await noorAsks();
  const made = await ask({ ...SUNDAY, sure: SUNDAY.day });
  const page = made.headers.get("Location")!.replace(/prepare.*$/, "date");
  const move = (version: number, fields: Record<string, string>) =>
    app.requestAs(noor, page, {
      fields: { version: String(version), minutes: "60", place: "", ...SUNDAY, ...fields },
    });
  expect((await move(1, { place: "In de mediatheek" })).status).toBe(302);
  const doubted = await move(2, { day: "2026-12-05" });
  expect([doubted.status, (await doubted.text()).includes("Toch vastleggen")]).toEqual([422, true]);
  expect((await move(2, { day: "2026-12-05", sure: "2026-12-05" })).status).toBe(302);
});

test("two requests one after the other are two talks, and the same form sent twice is one", async () => {
  const { app, ask } = await noorAsks();
  await ask({ wish: "Over het rooster" });
  await ask({ wish: "Over het rooster" });
  await ask({ wish: "Over de ouders" });
  expect(countRows(app.db, conversations)).toBe(2);
});

test("a day without a time says what is missing, in words", async () => {
  const { ask } = await noorAsks();
  const answer = await ask({ day: "2026-12-07", time: "" });
  expect([answer.status, (await answer.text()).includes("Kies ook een tijd bij deze dag")]).toEqual([
    422,
    true,
  ]);
});
