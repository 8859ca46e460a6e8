import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listRubbingFor } from "#app/features/alignment/queries/rubbing.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { followTeams } from "#app/features/conversations/commands/follow-team.server.ts";
import { startTeamTalk } from "#app/features/conversations/commands/start-team-talk.server.ts";
import { asPoint } from "#app/features/conversations/record.ts";
import { listTeamsToTalkWith } from "#app/features/conversations/queries/team-talks.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { agendaItems, conversations, employments, teamMemberships } from "#db/schema/index.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aSchool, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function theTeam(title = "Lezen") {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const schoolId = school.school.id;
  const at = (who: "teacher" | "teammate" | "partner" | "schoolLeader" | "otherTeacher" | "otherLeader") =>
    viewing(db, school[who].personId);
  const vision = aVision(db, at("schoolLeader"), schoolId, [{ title }]);
  const rubs = (who: "teacher" | "teammate" | "otherTeacher", text: string, audiences: string[]) => {
    const id = aQuestion(db, school[who].personId, { text, audiences });
    const link = { questionId: id, ambitionId: vision.ambitions[0]!.id };
    setAlignment(db, at(who), { ...link, judgement: "rubs", why: `Waarom: ${text}` }, NOW);
    return id;
  };
  const start = () => startTeamTalk(db, at("partner"), school.team.id, NOW);
  return { db, school, schoolId, at, rubs, start };
}

const questionsIn = ({ ambitions }: ReturnType<typeof listRubbingFor>) =>
  ambitions.flatMap(({ questions }) => questions.map(({ text }) => text));

test("what rubs is offered where the whole team reads it: not what is private, the partner's, or another team's", () => {
  const { db, school, at, rubs, start } = theTeam();
  rubs("teacher", "van het team", [`team:${school.team.id}`]);
  rubs("teacher", "van de school", ["school"]);
  rubs("teacher", "alleen van haar", []);
  rubs("teacher", "van de partner", [`partner:${school.partner.personId}`]);
  rubs("otherTeacher", "van een ander team", [`team:${school.otherTeam.id}`]);
  const talk = start();
  for (const who of ["partner", "teacher", "teammate"] as const)
    expect(questionsIn(listRubbingFor(db, at(who), talk)), who).toEqual(["van het team", "van de school"]);
});

test("nothing is offered that someone at the table does not read: who works elsewhere, or left the team and wrote for it", () => {
  const { db, school, at, rubs, start } = theTeam();
  rubs("teacher", "van het team", [`team:${school.team.id}`]);
  rubs("teacher", "van de school", ["school"]);
  const talk = start();
  const offered = () => questionsIn(listRubbingFor(db, at("partner"), talk));
  expect(offered()).toEqual(["van het team", "van de school"]);
  addAgendaPoint(db, at("teammate"), talk, { text: "Dit wil ik bespreken" }, NOW);
  const works = eq(employments.personId, school.teammate.personId);
  db.update(employments).set({ homeTeamId: school.otherTeam.id }).where(works).run();
  db.delete(teamMemberships).where(eq(teamMemberships.personId, school.teammate.personId)).run();
  followTeams(db, NOW);
  expect(offered()).toEqual(["van de school"]);
  const elsewhere = aSchool(db, { boardId: school.board.id }).id;
  db.update(employments).set({ schoolId: elsewhere, homeTeamId: null }).where(works).run();
  expect(offered()).toEqual([]);
});

test("a point says that it is on the agenda, also where a line of it was broken", () => {
  const { db, school, at, rubs, start } = theTeam("Lezen  met plezier");
  rubs("teacher", "van het team", [`team:${school.team.id}`]);
  const talk = start();
  const [rubbing] = listRubbingFor(db, at("partner"), talk).ambitions;
  addAgendaPoint(db, at("partner"), talk, { text: asPoint(rubbing!.title) }, NOW);
  expect(listRubbingFor(db, at("partner"), talk).ambitions).toMatchObject([{ placed: true }]);
});

test("nothing gets on the agenda by itself; what was clicked says that it is there", () => {
  const { db, school, at, rubs, start } = theTeam();
  const id = rubs("teacher", "van het team", [`team:${school.team.id}`]);
  const talk = start();
  expect(countRows(db, agendaItems)).toBe(0);
  addAgendaPoint(db, at("partner"), talk, { text: "van het team", sourceItemId: id }, NOW);
  expect(listRubbingFor(db, at("teammate"), talk).ambitions[0]!.questions).toMatchObject([{ placed: true }]);
});

test("the leader of a team begins its talk, once; nobody else does, and there is no other way in", () => {
  const { db, school, schoolId, at, start } = theTeam();
  expect(start()).toBe(start());
  expect(db.select().from(conversations).all()).toMatchObject([
    { kind: "team", teamId: school.team.id, state: "to_plan", momentId: null },
  ]);
  for (const who of ["teacher", "schoolLeader", "otherLeader"] as const)
    expect(() => startTeamTalk(db, at(who), school.team.id, NOW), who).toThrow(NotFound);
  expect(() => listRubbingFor(db, at("otherTeacher"), start())).toThrow(NotFound);
  expect(listTeamsToTalkWith(db, at("partner"), schoolId)).toMatchObject([{ talkId: start() }]);
  expect(listTeamsToTalkWith(db, at("teacher"), schoolId)).toEqual([]);
});

test("a talk of a day that went by is not the one ahead", () => {
  const { db, start } = theTeam();
  const old = start();
  db.update(conversations)
    .set({ state: "planned", scheduledAt: NOW.getTime() - 2 * 86_400_000 })
    .run();
  expect(start()).not.toBe(old);
});

test("a talk between two has no such page", () => {
  const { db, school, schoolId, at } = theTeam();
  const staff = { ...school.teacher, schoolId };
  const talk = aConversation(db, { staff, partnerId: school.partner.personId });
  expect(() => listRubbingFor(db, at("teacher"), talk.id)).toThrow(NotFound);
});
