import { expect, test } from "vitest";
import { aConversation } from "../factories/conversations.ts";
import { anActivity } from "../factories/activities.ts";
import { anAnsweredRequest, anEntitlement } from "../factories/hours.ts";
import { aWholeSchool } from "../factories/school.ts";
import { openApp } from "../support/app.ts";
import { answersOf, pagesOf, wordsIn } from "./reading.ts";

// What a head of HR tries on her first day, in her own reports.

const title = "zqtitelvanmijqz";
const known = "Rekenen in het vo";

/** Five people with money of their own, one of them with a course from it and one with a course the school pays; one had a talk. */
async function aYear() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const staff = [school.teacher, school.teammate, school.otherTeacher, school.partner, school.formerPartner];
  staff.forEach(({ personId }, n) =>
    anEntitlement(app.db, {
      ...{ personId, schoolId: school.school.id, minutes: 600, cents: 50_000 + n },
      ...{ fromDay: "2026-01-01", toDay: "2026-12-31" },
    }),
  );
  const ask = (
    who: typeof school.teacher,
    title: string,
    source: "individual" | "assigned",
    cents: number,
  ) => {
    const activityId = anActivity(app.db, who.personId, { title, kind: "coaching", startsOn: "2026-10-05" });
    const { personId, schoolId } = who;
    anAnsweredRequest(app.db, { activityId, personId, schoolId, source, cents, minutes: 150 });
  };
  ask(school.teacher, title, "individual", 18_000);
  // What the school assigned and pays has a name for HR; what came from her own money has none.
  ask(school.otherTeacher, known, "assigned", 9_050);
  const held = { state: "signed" as const, heldOn: "2026-03-01", partnerId: school.partner.personId };
  aConversation(app.db, { staff: school.teacher, ...held });
  return { app, school };
}

/** The cells of every row of a page's tables, as words. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell]) => wordsIn(cell!).trim()),
  );
const cents = (words: string) => {
  const [, minus, euros] = /^(− )?€ ([\d.,]+)$/.exec(words)!;
  return Math.round(Number(euros!.replaceAll(".", "").replace(",", ".")) * 100) * (minus ? -1 : 1);
};

test("9. HR lists who had no talk for twelve months, and as many stand there as the sum says", async () => {
  const { app, school } = await aYear();
  const page = await (
    await app.requestAs(school.hrAdviser.personId, "/reports/coverage?show=long_ago")
  ).text();
  const [, told] = /(\d+) zonder gesprek in 12 maanden/.exec(wordsIn(page))!;
  const listed = rowsIn(page).slice(1);
  expect(listed).toHaveLength(Number(told));
  const names = listed.map(([name]) => name).join();
  expect(names).toMatch(/Samira/);
  expect(names).not.toMatch(/Noor/);
});

test("9. HR finds the budget per school for 2026, and every sum is that of the list it opens", async () => {
  const { app, school } = await aYear();
  const hr = school.hrAdviser.personId;
  const page = await (await app.requestAs(hr, "/reports/budget?year=2026")).text();
  expect(wordsIn(page)).toContain("De Wissel");
  const sums = [...page.matchAll(/<a[^>]* href="(\/reports\/budget\?[^"]*column=[^"]*)"[^>]*>(.*?)<\/a>/g)];
  expect(sums.length).toBeGreaterThanOrEqual(4);
  for (const [, href, figure] of sums) {
    const to = href!.replaceAll("&amp;", "&");
    const rows = rowsIn(await (await app.requestAs(hr, to)).text()).slice(1);
    const [total, ...lines] = rows.map((row) => cents(row.at(-1)!)).reverse();
    expect(lines.length, to).toBeGreaterThan(0);
    expect(
      lines.reduce((sum, one) => sum + one, 0),
      to,
    ).toBe(cents(wordsIn(figure!).trim()));
    expect(total, to).toBe(cents(wordsIn(figure!).trim()));
  }
});

test("5. the list behind a sum shows HR kind, hours and euros of what came from own money, and no title, also in files", async () => {
  const { app, school } = await aYear();
  const hr = school.hrAdviser.personId;
  const lists = ["/reports/budget?year=2026&column=used", "/reports/hours?year=2026&column=used"];
  const words = await pagesOf(app, hr, lists);
  for (const told of ["Coaching", "€ 180", "2 u 30", "Eigen uren of budget", known])
    expect(words).toContain(told);
  const files = ["csv", "xlsx", "pdf"].map((form) => `/reports/budget.${form}?year=2026&column=used`);
  expect(await answersOf(app, hr, [...lists, files[0]!])).not.toContain(title);
  for (const file of files) expect((await app.requestAs(hr, file)).status, file).toBe(200);
});

test.each([
  ["nl", "zien wie begint en wie vertrekt", "HR"],
  ["en", "see who begins and who leaves", "HR"],
] as const)(
  "10. a council member prints from the live settings who opens which report, without signing in (%s)",
  async (language, act, reader) => {
    const app = await openApp();
    aWholeSchool(app.db);
    const printed = await pagesOf(app, null, ["/privacy"], language);
    const at = printed.indexOf(act);
    expect(at).toBeGreaterThan(0);
    expect(printed.slice(Math.max(0, at - 300), at + 300)).toContain(reader);
  },
);
