import readExcel from "read-excel-file/node";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { learningQuestions, shares } from "#db/schema/index.ts";
import { klimroosOn, rietlandOn } from "../../factories/scenarios.ts";
import { openAt } from "./row.ts";

// What HR and board see of content in both scenarios: numbers of a day, of enough people, and never a word.

vi.setConfig({ testTimeout: 60_000 });

const tooFew = "te weinig mensen om te tonen";
const counted = (db: Db, day: string) => takeSnapshots(db, new Date(momentAt(day, "06:00")));
const rowOf = (page: string, name: string) => page.slice(page.indexOf(name), page.indexOf(name) + 400);

test("B1: HR and board read six at the ambition, with what it counts, and not one of the six questions or names", async () => {
  const world = rietlandOn("2024-11-20", "21:00");
  counted(world.db, "2024-11-20");
  world.now = new Date(momentAt("2024-11-25", "12:00"));
  const { look } = await openAt(world);
  for (const reader of ["petra", "hans"] as const) {
    const page = await look(reader, "/alignment");
    expect(page.status).toBe(200);
    expect(page.words).toContain("20 november 2024");
    expect(
      rowOf(page.words.slice(page.words.indexOf("Gedeelde leervragen bij de visie")), "Veilig leren"),
    ).toMatch(/Veilig leren\D*6/);
    expect(page.all).toContain("#counts-questions");
    expect(page.words).toContain("Wat hier is geteld");
    const texts = world.db.select({ text: learningQuestions.text }).from(learningQuestions).all();
    for (const secret of [...texts.map((row) => row.text), "Lotte", "Sander", "Onderbouw", "/alignment/list"])
      expect(page.all, secret).not.toContain(secret);
  }
});

test("B1: in a world where two of the six had not shared there are too few people, and that looks like nobody at all", async () => {
  const world = rietlandOn("2024-11-20", "21:00");
  const two = world.db
    .select({ id: shares.id })
    .from(shares)
    .where(eq(shares.audience, "school"))
    .limit(2)
    .all();
  for (const { id } of two) world.db.delete(shares).where(eq(shares.id, id)).run();
  counted(world.db, "2024-11-20");
  const { look } = await openAt({ ...world, now: new Date(momentAt("2024-11-25", "12:00")) });
  for (const reader of ["petra", "hans"] as const) {
    const page = await look(reader, "/alignment");
    const row = rowOf(
      page.words.slice(page.words.indexOf("Gedeelde leervragen bij de visie")),
      "Veilig leren",
    );
    expect(row).toContain(tooFew);
    expect(row).not.toMatch(/\d/);
  }
});

const steps = ["2022-09-21", "2023-11-20", "2024-01-30", "2024-04-15", "2025-04-22", "2026-06-23"];
const inTheWay = "Ik sta er alleen voor in het team";

test.each(steps)(
  "A21: on %s what was in the way is of too few people, on the page and in every file, and no word of it is anywhere",
  async (day) => {
    const world = klimroosOn(day);
    counted(world.db, day);
    const { app, look, ask } = await openAt(world);
    for (const reader of ["ingrid", "dirk"] as const) {
      const page = await look(reader, "/reports/barriers");
      expect(page.words).toContain(tooFew);
      expect(page.all).not.toContain(inTheWay);
      const csv = await ask(reader, "/reports/barriers.csv");
      expect(csv.body).toContain(tooFew);
      expect(csv.body).not.toMatch(/;\d/);
      const xlsx = await app.requestAs(world.who(reader), "/reports/barriers.xlsx");
      const sheets = await readExcel(Buffer.from(await xlsx.arrayBuffer()));
      const cells = sheets.flatMap(({ data }) => data.flat()).filter((cell) => cell !== null);
      expect(cells.filter((cell) => typeof cell !== "string")).toEqual([]);
      expect(cells.join(" ")).toContain(tooFew);
    }
    for (const stranger of ["sanne", "fenna", "willem"] as const)
      for (const ending of ["", ".csv", ".xlsx", ".pdf"])
        expect((await ask(stranger, `/reports/barriers${ending}`)).status, stranger).toBe(404);
  },
);

test("who joins or shares after the day of the snapshot changes nothing HR and board see", async () => {
  const world = rietlandOn("2024-11-20", "21:00");
  counted(world.db, "2024-11-20");
  const { ask } = await openAt({ ...world, now: new Date(momentAt("2024-11-25", "12:00")) });
  const before = await ask("petra", "/alignment");
  world.db.$client.exec("delete from shares");
  counted(world.db, "2024-11-25");
  const strip = (body: string) => body.replace(/nonce="[^"]*"|nonce-[\w-]+/g, "");
  expect(strip((await ask("petra", "/alignment")).body)).toBe(strip(before.body));
});
