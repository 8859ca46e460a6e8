import { expect, test } from "vitest";
import { getMailChoices } from "#app/features/mail/choices.server.ts";
import { stopTokenFor } from "#app/features/mail/stop-link.server.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp, SECRET } from "../../support/app.ts";
import { pagesOf } from "../reading.ts";

async function aLetterOfNoor() {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const { personId } = school.teacher;
  const url = `/stop/${stopTokenFor([SECRET], { personId, kind: "requests" })}`;
  const chosen = () => getMailChoices(app.db, personId).requests;
  return { app, school, personId, url, chosen };
}

test("looking at the link of a letter stops nothing, pressing does, signed out too, and it can be taken back", async () => {
  const { app, url, chosen } = await aLetterOfNoor();
  expect(await pagesOf(app, null, [url])).toContain("Geen berichten meer over: Verzoeken om te beantwoorden");
  expect(chosen()).toBe("each");
  const pressed = await app.requestAs(null, url, { fields: { act: "stop" } });
  expect([pressed.status, chosen()]).toEqual([200, "never"]);
  expect(await pressed.text()).toContain("Gestopt:");
  expect(pressed.headers.get("Set-Cookie"), "nobody is signed in by it").toBeNull();
  await app.requestAs(null, url, { fields: { act: "resume" } });
  expect(chosen()).toBe("each");
});

test("a mail program presses with what RFC 8058 says, and nothing else", async () => {
  const { app, url, chosen } = await aLetterOfNoor();
  const answer = await app.requestAs(null, url, { fields: { "List-Unsubscribe": "One-Click" } });
  expect([answer.status, chosen()]).toEqual([200, "never"]);
});

test("a link that was changed on the way says so, and stops nothing", async () => {
  const { app, url, chosen } = await aLetterOfNoor();
  const answer = await app.requestAs(null, `${url.slice(0, -2)}xx`, { fields: { act: "stop" } });
  expect([answer.status, chosen()]).toEqual([404, "each"]);
  expect(await answer.text()).toContain("Deze link werkt niet");
});

test("she chooses on her own page, in her language, and finds her choice back", async () => {
  const { app, personId } = await aLetterOfNoor();
  const fields = {
    ...getMailChoices(app.db, personId),
    agreements: "each",
    digest: "never",
  };
  const saved = await app.requestAs(personId, "/account/mail", { fields });
  expect(saved.headers.get("Location")).toBe("/account/mail");
  expect(getMailChoices(app.db, personId)).toEqual(fields);
  const refused = await app.requestAs(personId, "/account/mail", { fields: { ...fields, digest: "each" } });
  expect(refused.status).toBe(422);
  expect(await pagesOf(app, personId, ["/account"])).toContain("Kiezen wat je per mail hoort");
});
