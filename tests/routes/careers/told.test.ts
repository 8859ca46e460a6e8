import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { takeBackStep, tellStep } from "#app/features/careers/commands/tell.server.ts";
import { careerSteps } from "#db/schema/index.ts";
import { answersAboutYears, aPath, aRoleToWant, aStep, tellsPartner } from "../../factories/careers.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { openApp } from "../../support/app.ts";
import { NOW } from "../../support/clock.ts";
import { ofTheBoard } from "../lookers.ts";
import { wordsIn } from "../reading.ts";
import { dataOf } from "../walking.ts";

test("that she would like a role is on her page for partner, school leader and HR, from her yes until she takes it back", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const noorId = school.teacher.personId;
  aPath(app.db, noorId, "Ik wil coach worden");
  const { id: role } = aRoleToWant(app.db, school.school.id, "Schoolopleider");
  const wish = aStep(app.db, noorId, { role, text: "Naast mijn klas" });
  const page = `/people/${noorId}`;
  const told = async () => {
    const found: string[] = [];
    for (const who of ofTheBoard.filter((one) => one !== "teacher"))
      for (const url of [page, dataOf(page)]) {
        const body = await (await app.requestAs(school[who].personId, url)).text();
        for (const hers of ["coach worden", "Naast mijn klas"])
          expect(body, `${who} at ${url}`).not.toContain(hers);
        if (body.includes("Schoolopleider")) found.push(who);
      }
    return [...new Set(found)].sort();
  };
  expect(await told()).toEqual([]);
  const preview = await (await app.requestAs(noorId, `/career/steps/${wish}/telling`)).text();
  for (const name of ["Karel", "Ineke", "Ingrid"]) expect(wordsIn(preview)).toContain(name);
  const { version } = app.db.select().from(careerSteps).where(eq(careerSteps.id, wish)).get()!;
  tellStep(app.db, viewing(app.db, noorId), wish, version, NOW);
  expect(await told()).toEqual(["hrAdviser", "partner", "schoolLeader"]);
  takeBackStep(app.db, viewing(app.db, noorId), wish, NOW);
  expect(await told()).toEqual([]);
});

test("a preparation says where an answer lands; what is told stands beside that of her partner, and nothing else", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const [noorId, karelId] = [school.teacher.personId, school.partner.personId];
  const talk = aConversation(app.db, { staff: school.teacher, partnerId: karelId });
  const prepares = async (who: number) =>
    wordsIn(await (await app.requestAs(who, `/conversations/${talk.id}/prepare`)).text());
  const lands = "Dit komt ook op je loopbaanpad, alleen voor jou.";
  expect(await prepares(noorId)).toContain(lands);
  expect(await prepares(karelId)).not.toContain("loopbaanpad");
  answersAboutYears(app.db, noorId, talk.id, "Starters begeleiden");
  expect(await prepares(noorId)).toContain("Je loopbaanpad");
  aPath(app.db, noorId, "Coach worden");
  expect(await prepares(noorId)).not.toContain(lands);
  expect(await prepares(karelId)).not.toContain("Coach worden");
  tellsPartner(app.db, noorId);
  const his = await prepares(karelId);
  expect(his).toContain("Coach worden");
  expect(his).not.toContain("Starters begeleiden");
});
