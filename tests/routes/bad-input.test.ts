import { beforeAll, describe, expect, test } from "vitest";
import en from "#app/ui/messages/en.json" with { type: "json" };
import nl from "#app/ui/messages/nl.json" with { type: "json" };
import { openApp, type TestApp } from "../support/app.ts";
import { accessTable } from "./access-table.ts";
import { aCanarySchool, type CanarySchool } from "./canary-school.ts";
import { forms, type Fields, type Form } from "./forms.ts";
import { asIfNothing, dataOf } from "./walking.ts";

// Every form of the application, filled in badly in every way a browser, a hurried person or an attacker can.

let app: TestApp;
let world: CanarySchool;

beforeAll(async () => {
  app = await openApp();
  world = aCanarySchool(app.db);
  // Whoever posts below is signed in beforehand: what a post writes is taken back, a session with it.
  for (const { by } of forms) await app.requestAs(world.personIds[by], "/language");
}, 60_000);

/** Signing out, the language and the device have nothing that can be wrong; a first start is tried in the tests of signing in. */
const withoutInput = ["/logout", "/language", "/account/device", "/setup"];

test("every route that takes a post has its form here", () => {
  const posting = accessTable.filter((row) => row.posts && !withoutInput.includes(row.route));
  const known = new Set(forms.map((form) => form.route));
  expect([...new Set(posting.map((row) => row.route))].filter((route) => !known.has(route))).toEqual([]);
});

const routeForms = forms.map((form) => [form.name, form] as const);

describe.each(routeForms)("%s", (_name, form) => {
  test("is taken when filled in well", async () => {
    const { status } = await post(form, form.fields(world));
    expect(status).toBe(form.refused ?? 302);
  });

  test.runIf(form.required)(
    "without what it needs is refused beside the field, in the reader's language",
    async () => {
      for (const [n, field] of form.required!.entries()) {
        const { [field]: _, ...rest } = form.fields(world);
        await expectRefused(form, rest, 422, {
          about: `without ${field}`,
          hidden: form.hidden?.includes(field),
          language: n % 2 ? "en" : "nl",
        });
      }
    },
  );

  test.runIf(form.long)("with too many words is refused", async () => {
    for (const [field, max] of Object.entries(form.long!))
      await expectRefused(form, { ...form.fields(world), [field]: "x".repeat(max + 1) }, 422, {
        about: `long ${field}`,
      });
  });

  test.runIf(form.wrong)("with what is no day, number or choice is refused", async () => {
    for (const [field, value] of Object.entries(form.wrong!))
      await expectRefused(form, { ...form.fields(world), [field]: value }, 422, {
        about: `${field} ${value}`,
        hidden: form.hidden?.includes(field),
        language: "en",
      });
  });

  test.runIf(form.foreign)("with the key of what is another's is refused", async () => {
    for (const [field, value] of Object.entries(form.foreign!)) {
      const given = { ...form.fields(world), [field]: value(world) };
      const { status, wrote } = await post(form, given, { refused: true });
      expect([404, 422], `${field} ${String(value(world))}: ${status}`).toContain(status);
      expect(wrote, field).toBe(false);
    }
  });

  test("that someone else was ahead of is refused with a conflict", async (context) => {
    const fields = form.fields(world);
    if (!("version" in fields)) return context.skip();
    await expectRefused(form, { ...fields, version: "9999" }, 409, { about: "stale" });
  });

  test("takes only the fields it names", async () => {
    const smuggled = {
      id: "1",
      ownerPersonId: "1",
      personId: "1",
      boardId: "1",
      state: undefined,
      role: "administrator",
      administrator: "1",
      signedOn: "2026-01-01",
      movedTimes: "9",
      createdBy: "1",
      __proto__polluted: "1",
      "constructor[prototype][x]": "1",
    };
    const fields = form.fields(world);
    const more = Object.fromEntries(
      Object.entries(smuggled).filter(([name, value]) => value !== undefined && !(name in fields)),
    );
    const [plain, full] = [
      await post(form, fields),
      await post(form, { ...fields, ...more, ["__proto__"]: "1" }),
    ];
    expect(full.status).toBe(plain.status);
    expect(full.rows).toEqual(plain.rows);
  });

  test("never breaks, whatever stands in a field", async () => {
    const good = form.fields(world);
    const fields = Object.keys(good);
    const tries = nasty.flatMap((value, n) => {
      const everywhere = Object.fromEntries(fields.map((field) => [field, value]));
      const one = fields[n % Math.max(fields.length, 1)];
      return one
        ? [everywhere, { ...good, [one]: value }, { ...good, [one]: [good[one]!].flat().concat(value) }]
        : [everywhere];
    });
    for (const tried of tries) {
      const ask = () => app.requestAs(world.personIds[form.by], dataOf(form.url(world)), { fields: tried });
      const { status } = await asIfNothing(app.db, ask);
      expect(status, JSON.stringify(tried).slice(0, 200)).toBeLessThan(500);
    }
  });

  test("takes no other method and no other body", async () => {
    const url = form.url(world);
    const as = world.personIds[form.by];
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const answer = await app.requestAs(as, dataOf(url), { method, fields: form.fields(world) });
      expect(answer.status, method).toBe(405);
    }
    const odd = await asIfNothing(app.db, () =>
      app.requestAs(as, dataOf(url), { method: "POST", text: '{"text":"nee"}' }),
    );
    expect([400, 404], "text/plain").toContain(odd.status);
  });
});

const nasty = [
  "",
  " ",
  "-1",
  "0",
  "999999999999999",
  "99999999999999999999",
  "2026-02-30",
  "1e9",
  "NaN",
  "null",
  "\u0000",
  "\ud800",
  "' or 1=1 --",
  "<script>alert(1)</script>",
  "%00",
  "x".repeat(5000),
  "../../etc/passwd",
  "𝕫".repeat(50),
];

test.each(["abc", "-1", "0", "1.5", "1e3", "987654", "99999999999999999999", "%00", "..%2f1"])(
  "the id %s is nobody's",
  async (id) => {
    const rows = accessTable.filter((row) => /:id/.test(row.route));
    const patterns = [...new Set(rows.map((row) => row.route))];
    const who = world.personIds.schoolLeader;
    for (const route of patterns) {
      const url = route.replace(":id", id).replace(":no", "1");
      const answer = await app.requestAs(who, dataOf(url));
      // Inviting is done from the page of the person: whoever comes here by hand is sent there, and finds nothing.
      const wayOn = route === "/people/:id/invitation" && answer.status === 202;
      expect([answer.status, route], url).toEqual([
        wayOn ? 202 : id.includes("%") ? answer.status : 404,
        route,
      ]);
      expect(answer.status, url).toBeLessThan(500);
      expect(answer.status, url).not.toBe(200);
    }
  },
);

type Posted = { status: number; text: string; wrote: boolean; rows: string };

/** Posts and tells what it wrote. `refused`: nothing may be written, so nothing is taken back. */
async function post(
  form: Form,
  fields: Fields,
  { language = "nl", refused = false }: { language?: "nl" | "en"; refused?: boolean } = {},
): Promise<Posted> {
  const before = rowsOf();
  const url = form.url(world);
  const ask = async () => {
    const answer = await app.requestAs(world.personIds[form.by], url, {
      fields,
      language,
    });
    const text = await answer.text();
    expect(answer.headers.get("Location") ?? "", "signed in").not.toMatch(/^\/login/);
    const rows = rowsOf();
    return { status: answer.status, text, rows, wrote: rows !== before };
  };
  // Inside a transaction of ours a command could not take back by itself what it began.
  return refused ? ask() : asIfNothing(app.db, ask);
}

async function expectRefused(
  form: Form,
  fields: Fields,
  status: 409 | 422,
  { about, hidden = false, language = "nl" }: { about: string; hidden?: boolean; language?: "nl" | "en" },
) {
  const answer = await post(form, fields, { language, refused: true });
  expect(answer.status, about).toBe(status);
  expect(answer.wrote, about).toBe(false);
  if (hidden || answer.text.startsWith("{")) return;
  const page = plainText(answer.text);
  expect(
    reasons[language].some((reason) => reason.test(page)),
    `${about}: a reason in ${language}`,
  ).toBe(true);
  for (const words of Object.values(fields)
    .flat()
    .filter((value) => /\p{L} \p{L}/u.test(value) && !/password/i.test(about)))
    if (!passwords.has(words)) expect(page, `${about}: what was typed is still there`).toContain(words);
}

const passwords = new Set(["fietsen langs het kanaal", "niet het goede woord"]);

const plainText = (html: string) =>
  html
    .replaceAll("<!-- -->", "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const reasonsIn = (words: Record<string, string>) =>
  Object.entries(words)
    .filter(([key]) => key.startsWith("ui_problem_") || key === "ui_conflict_lead")
    .map(([, text]) => new RegExp(text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[\\d.]+")));
const reasons = {
  nl: [...reasonsIn(nl), /intussen/],
  en: [...reasonsIn(en), /meanwhile|in the meantime/],
};

/** Everything that is kept, but for sessions and the trail of who did what when. */
function rowsOf(): string {
  const client = app.db.$client;
  const tables = client
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not in ('sessions', 'audit_events', 'audit_details', 'mail_tokens', 'credentials', '__drizzle_migrations') order by name",
    )
    .pluck()
    .all() as string[];
  return JSON.stringify(
    tables.map((table) => [table, client.prepare(`select * from "${table}"`).raw().all()]),
  );
}
