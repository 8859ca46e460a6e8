import { expect, test } from "vitest";
import { aConversation } from "../../factories/conversations.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp } from "../../support/app.ts";

const text = "Hoe houd ik het rustig bij de overgang?";
const own = "Hoe begin ik de les zonder onrust?";

test("me too: from the page of a shared question to one of her own, private, the other hearing nothing of it", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const [noor, samira] = [school.teacher.personId, school.teammate.personId];
  const first = aQuestion(app.db, noor, { text, audiences: [`team:${school.team.id}`] });
  const read = async (who: number, path: string) => (await app.requestAs(who, path)).text();
  const join = `/questions/new?joinedFrom=${first}`;

  expect(await read(samira, `/questions/${first}`)).toContain(join);
  expect(await read(noor, `/questions/${first}`)).not.toContain(join);
  expect(await read(samira, join)).toContain(text);
  for (const who of ["teacher", "otherTeacher", "schoolLeader", "hrAdviser", "boardMember"] as const)
    expect((await app.requestAs(school[who].personId, join)).status, who).toBe(404);

  const answer = await app.requestAs(samira, "/questions/new", {
    fields: { text: own, joinedFrom: String(first) },
  });
  const page = answer.headers.get("Location")!;
  expect(answer.status).toBe(302);
  const mine = await read(samira, page);
  for (const words of [own, text, "alleen jij"]) expect(mine).toContain(words);
  expect(await read(noor, `/questions/${first}`)).not.toContain(own);
  expect((await app.requestAs(noor, page)).status).toBe(404);
});

test("the list of agreements brings each to the agenda of the talk with the one it is about, and to no other", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const { teacher, teammate, partner } = school;
  for (const { personId: forPersonId } of [teacher, teammate])
    anAgreement(app.db, { schoolId: school.school.id, ownerPersonId: partner.personId, forPersonId });
  const talks = [teacher, teammate].map(
    (staff) => aConversation(app.db, { staff, partnerId: partner.personId }).id,
  );
  const shown = await (await app.requestAs(partner.personId, "/agreements")).text();
  for (const id of talks) {
    const buttons = shown.split(new RegExp(`formaction="/conversations/${id}/agenda"`, "i")).length - 1;
    expect(buttons, `talk ${id}`).toBe(1);
  }
});
