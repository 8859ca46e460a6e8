import { expect, test } from "vitest";
import { getHome } from "#app/features/home/queries.server.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
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
