import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { aWholeSchool, aTeacher } from "../factories/school.ts";
import { openApp } from "../support/app.ts";
import { auditEvents, roles } from "#db/schema/index.ts";
import { pdfText, wordsIn } from "./reading.ts";

// A report of more than a thousand rows as a file: ordered, looked at, fetched.

async function aLargeSchool() {
  const app = await openApp();
  const world = aWholeSchool(app.db);
  app.db.transaction(() => {
    for (let n = 0; n < 1_000; n += 1)
      aTeacher(app.db, { schoolId: world.school.id, person: { givenName: `Zq${n}` } });
  });
  const hr = world.hrAdviser.personId;
  const at = async (who: number, url: string, ask = {}) => app.requestAs(who, url, ask);
  const order = async (form: string, search = "") => {
    const answer = await at(hr, `/reports/coverage.${form}${search}`);
    expect(answer.status).toBe(302);
    return answer.headers.get("Location")!;
  };
  const fileOf = (page: string) =>
    /href="(\/reports\/coverage\.[^"]*key=[^"]*)"/.exec(page)?.[1]!.replaceAll("&amp;", "&");
  const ready = async (page: string) =>
    vi.waitFor(
      async () => {
        const file = fileOf(await (await at(hr, page)).text());
        expect(file).toBeDefined();
        return file!;
      },
      { timeout: 50_000, interval: 100 },
    );
  const left = () =>
    app.db.select().from(auditEvents).where(eq(auditEvents.action, "report.exported")).all().length;
  return { app, world, hr, at, order, ready, left };
}

test("a long PDF and a long Excel file are made while a page says how far they are, and are what the short CSV is", async () => {
  const { hr, at, order, ready, left } = await aLargeSchool();
  const making = await order("pdf");
  const page = await (await at(hr, making)).text();
  expect(page).toMatch(/<progress[^>]*max="10\d\d"/);
  expect(page).toContain("refresh");
  expect(left(), "nothing left the house yet").toBe(0);
  const file = await ready(making);
  const answer = await at(hr, file);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  expect(answer.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="gesprekken-stichting-\d+-2026-11-22\.pdf"; filename\*=UTF-8''gesprekken-/,
  );
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const text = await pdfText(new Uint8Array(await answer.arrayBuffer()));
  for (const n of [0, 512, 999]) expect(text).toContain(`Zq${n}`);
  expect(left()).toBe(1);
  const excel = await at(hr, await ready(await order("xlsx")));
  expect(excel.headers.get("Content-Type")).toContain("spreadsheetml");
  const csv = await at(hr, "/reports/coverage.csv");
  expect(csv.status).toBe(200);
  expect((await csv.text()).split("\r\n").length).toBeGreaterThan(1_000);
});

test("another finds nothing under her key, who lost her role neither, and who stops it finds it gone and can begin again", async () => {
  const { app, world, hr, at, order, ready, left } = await aLargeSchool();
  const making = await order("xlsx");
  const file = await ready(making);
  const other = world.schoolLeader.personId;
  const sent = await at(other, file);
  expect(sent.status).toBe(302);
  expect(sent.headers.get("Location")).toContain("/making?");
  const gone = wordsIn(await (await at(other, making)).text());
  expect(gone).toContain("Dit bestand is er niet meer");
  await at(other, making, { fields: {} });
  expect((await at(hr, file)).status, "it is not hers to stop").toBe(200);
  const stopped = await at(hr, making, { fields: {} });
  expect(stopped.headers.get("Location")).toBe("/reports/coverage");
  const after = await (await at(hr, making)).text();
  expect(wordsIn(after)).toContain("Opnieuw maken");
  const again = await ready(await order("xlsx"));
  app.db.delete(roles).where(eq(roles.personId, hr)).run();
  expect((await at(hr, again)).status).toBe(404);
  expect(left()).toBe(1);
});

test("who advises another school since gets no file of the first", async () => {
  const { app, hr, at, order, ready } = await aLargeSchool();
  const file = await ready(await order("xlsx"));
  app.db.update(roles).set({ kind: "board_member" }).where(eq(roles.personId, hr)).run();
  const answer = await at(hr, file);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toContain("/making?");
});
