import { beforeAll, expect, test } from "vitest";
import { settingProposals } from "#db/schema/index.ts";
import { openApp, type TestApp } from "../support/app.ts";
import { aWholeSchool } from "../factories/school.ts";

let app: TestApp;
let school: ReturnType<typeof aWholeSchool>;

beforeAll(async () => {
  app = await openApp();
  school = aWholeSchool(app.db);
}, 60_000);

const url = "/settings/with-council";
const post = (who: number, fields: Record<string, string>) => app.requestAs(who, url, { fields });
const proposals = () => app.db.select().from(settingProposals).all();

test("nobody confirms her own proposal, also not by posting it herself; another does", async () => {
  const hr = school.hrAdviser.personId;
  const admin = school.administrator.personId;
  const fields = {
    setting: "smallest_group",
    value: "8",
    councilAgreedOn: "2026-09-01",
    fromDay: "2027-01-01",
  };
  expect((await post(hr, { act: "propose", ...fields })).status).toBe(302);
  const proposal = String(proposals()[0]!.id);
  const own = await app.requestAs(hr, url);
  expect(await own.text()).not.toContain('value="confirm"');
  expect((await post(hr, { act: "confirm", proposal })).status).toBe(404);
  expect(proposals()).toMatchObject([{ state: "open", decidedBy: null }]);
  expect(await (await app.requestAs(admin, url)).text()).toContain('value="confirm"');
  expect((await post(admin, { act: "confirm", proposal })).status).toBe(302);
  expect(proposals()).toMatchObject([{ state: "confirmed", decidedBy: admin, proposedBy: hr }]);
});

test("fewer people than there are now are refused beside the field, with what was typed", async () => {
  const fields = {
    setting: "smallest_group",
    value: "4",
    councilAgreedOn: "2026-09-01",
    fromDay: "2027-08-01",
  };
  const answer = await post(school.hrAdviser.personId, { act: "propose", ...fields });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('value="4"');
  expect(proposals()).toHaveLength(1);
});
