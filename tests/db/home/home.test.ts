import { expect, test } from "vitest";
import { listAgreementsOfItem } from "#app/features/agreements/queries.server.ts";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { getHome } from "#app/features/home/queries.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { agreements } from "#db/schema/index.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

test("a teacher starts with her next conversation, her own questions and what her team works on, and no team to lead", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { staffParty } = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  aPreparation(db, {
    conversationId: staffParty.conversationId,
    party: staffParty,
    words: ["Een goede les"],
  });
  const own = aQuestion(db, school.teacher.personId, { audiences: [`team:${school.team.id}`] });
  const ofTeam = aQuestion(db, school.teammate.personId, { teamId: school.team.id });
  const shared = aQuestion(db, school.teammate.personId, { audiences: [`team:${school.team.id}`] });
  const home = getHome(db, viewing(db, school.teacher.personId));
  expect(home.next).toMatchObject({
    when: { is: "ahead", days: 9 },
    prepared: { mine: "begun", otherShared: false },
  });
  expect(home.questions.map(({ id }) => id)).toEqual([own]);
  expect(home.teams.map((team) => team.questions.map(({ id }) => id).sort())).toEqual([[ofTeam, shared]]);
  expect(home.lead).toBeNull();
});

test("what she needs, what is in her way and her questions are one press from the next agenda, from her own page", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { teacher, partner } = school;
  const [noor, karel] = [viewing(db, teacher.personId), viewing(db, partner.personId)];
  const talk = aConversation(db, { staff: teacher, partnerId: partner.personId }).id;
  const question = aQuestion(db, noor.personId, { text: "Hoe wacht ik langer?" });
  const hindrance = writeHindrance(db, noor, question, { text: "Geen vervanging", kind: "cover" }, NOW);
  const ofHers = { schoolId: teacher.schoolId, forPersonId: noor.personId, agreedOn: TODAY };
  const { id: need } = db
    .insert(agreements)
    .values({
      ...ofHers,
      ownerPersonId: karel.personId,
      itemId: question,
      side: "school",
      kind: "cover",
      text: "Twee ochtenden",
    })
    .returning()
    .get();
  const home = () => getHome(db, noor);
  expect(home().talks).toMatchObject([{ id: talk, items: [], agreements: [] }]);
  expect(home().hindrances.map(({ id }) => id)).toEqual([hindrance]);
  const point = (text: string, of: { sourceItemId?: number; sourceAgreementId?: number }) =>
    addAgendaPoint(
      db,
      noor,
      talk,
      { text, sourceItemId: null, sourceAgreementId: null, place: null, ...of },
      NOW,
    );
  point("Hoe wacht ik langer?", { sourceItemId: question });
  point("Geen vervanging", { sourceItemId: hindrance });
  point("Twee ochtenden", { sourceAgreementId: need });
  expect(home().talks[0]!.items.sort()).toEqual([question, hindrance].sort());
  expect(home().talks[0]!.agreements).toEqual([need]);
  expect(getHome(db, karel).hindrances, "on the agenda it is no more shared than it was").toEqual([]);
  tickAgreement(db, karel, need, NOW);
  expect(home().agreements.filter(({ state }) => state === "open")).toEqual([]);
  expect(listAgreementsOfItem(db, noor, question)).toMatchObject([{ id: need, state: "done" }]);
});

test("who leads finds her people apart from her own conversations", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const home = getHome(db, viewing(db, school.partner.personId));
  expect(home.next).toBeNull();
  expect(home.lead).toMatchObject({
    teams: [{ id: school.team.id }],
    next: { other: { personId: school.teacher.personId } },
  });
});
