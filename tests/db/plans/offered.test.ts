import { expect, test } from "vitest";
import { putOnSheet } from "#app/features/plans/commands/lines.server.ts";
import { getPlanPage } from "#app/features/plans/queries.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { conversations, learningQuestions, shares } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { anActivity } from "../../factories/activities.ts";
import { aRequest } from "../../factories/requests.ts";
import { aQuestion, anAmbition } from "../../factories/questions.ts";
import { aMembership, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function aSheet() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const teamId = school.team.id;
  const of = { teamId, year: 2026 };
  const eyes = (who: "teacher" | "teammate" | "partner" | "schoolLeader" | "otherTeacher") =>
    viewing(db, school[who].personId);
  const page = (who: Parameters<typeof eyes>[0]) => getPlanPage(db, eyes(who), of);
  const offeredTo = (who: Parameters<typeof eyes>[0]) =>
    page(who).offered.flatMap(({ things }) => things.map(({ text }) => text));
  const toTeam = [`team:${teamId}`];
  return { db, school, of, eyes, page, offeredTo, toTeam };
}

test("only what the whole team reads is offered: shared with the team or the school, or the team's own; nothing of it is counted", () => {
  const { db, school, offeredTo, toTeam, page } = aSheet();
  const { teacher, teammate, otherTeacher } = school;
  const network = aTeam(db, { schoolId: school.school.id, kind: "network" });
  for (const who of [teacher, teammate]) aMembership(db, { personId: who.personId, teamId: network.id });
  const asks = (personId: number, text: string, audiences: string[]) =>
    aQuestion(db, personId, { text, audiences });
  asks(teacher.personId, "privé", []);
  asks(teacher.personId, "met Karel", [`partner:${school.partner.personId}`]);
  asks(teacher.personId, "met het netwerk", [`team:${network.id}`]);
  asks(otherTeacher.personId, "van een ander team", ["school"]);
  asks(teacher.personId, "met het team", toTeam);
  asks(teammate.personId, "met de school", ["school"]);
  aQuestion(db, teacher.personId, { text: "van het team", teamId: school.team.id });
  anActivity(db, teacher.personId, { title: "plan, privé" });
  anActivity(db, teacher.personId, {
    title: "plan, met Karel",
    audiences: [`partner:${school.partner.personId}`],
  });
  anActivity(db, teacher.personId, { title: "plan, met het team", audiences: toTeam });
  anActivity(db, teacher.personId, { title: "plan, voorbij", audiences: toTeam, state: "done" });
  anActivity(db, teacher.personId, { title: "plan, ander jaar", audiences: toTeam, startsOn: "2027-09-01" });
  const team = ["met het team", "met de school", "van het team", "plan, met het team"];
  for (const who of ["teacher", "teammate", "partner"] as const) expect(offeredTo(who), who).toEqual(team);
  // The school leader does not write on a sheet that has a leader: nothing is offered.
  expect(offeredTo("schoolLeader")).toEqual([]);
  expect(page("teacher").sums).toEqual({ days: 0, minutes: 0, cents: 0, cover: 0 });
});

test("one press puts it on the sheet under its ambition, twice does not put it there twice, and what is not offered is not there", () => {
  const { db, school, eyes, of, page, offeredTo, toTeam } = aSheet();
  const ambition = anAmbition(db, { schoolId: school.school.id, title: "Rekenen" });
  const alignments = [{ ambitionId: ambition.id, judgement: "aligns" as const, why: null }];
  const shared = aQuestion(db, school.teacher.personId, {
    text: "Hoe reken ik hardop?",
    audiences: toTeam,
    alignments,
  });
  const own = aQuestion(db, school.teacher.personId, { text: "privé" });
  const put = (who: "teacher" | "teammate" | "otherTeacher", sources: string[]) =>
    putOnSheet(db, eyes(who), of, sources, NOW);
  put("teammate", [`question:${shared}`]);
  put("teacher", [`question:${shared}`]);
  expect(
    page("teammate").groups.map(({ place, things }) => [
      place.title,
      things.map(({ text, who }) => [text, who]),
    ]),
  ).toEqual([["Rekenen", [["Hoe reken ik hardop?", [expect.stringContaining("Noor")]]]]]);
  expect(offeredTo("teammate")).toEqual([]);
  for (const who of ["teacher", "teammate"] as const)
    expect(() => put(who, [`question:${own}`]), who).toThrow(NotFound);
  expect(() => put("otherTeacher", [`question:${shared}`])).toThrow(NotFound);
  expect(page("teacher").groups).toHaveLength(1);
});

test("who may no longer read what a line came from keeps its words and gets no way to it", () => {
  const { db, school, eyes, of, page, toTeam } = aSheet();
  const shared = aQuestion(db, school.teacher.personId, { text: "Hoe reken ik hardop?", audiences: toTeam });
  putOnSheet(db, eyes("teammate"), of, [`question:${shared}`], NOW);
  const seen = (who: "teacher" | "teammate" | "schoolLeader") =>
    page(who).groups[0]!.things.map(({ text, question }) => [text, question]);
  expect(seen("teammate")).toEqual([["Hoe reken ik hardop?", shared]]);
  expect(seen("schoolLeader")).toEqual([["Hoe reken ik hardop?", null]]);
  db.delete(shares).where(eq(shares.itemId, shared)).run();
  expect(seen("teammate")).toEqual([["Hoe reken ik hardop?", null]]);
  expect(seen("teacher")).toEqual([["Hoe reken ik hardop?", shared]]);
  // A question that is gone takes its line not along.
  db.delete(learningQuestions).where(eq(learningQuestions.itemId, shared)).run();
  expect(seen("teacher")).toEqual([["Hoe reken ik hardop?", null]]);
  expect(db.select().from(conversations).all()).toEqual([]);
});

test("what was asked of the school comes with its amounts; what someone asked of her own hours does not, unless she puts it there", () => {
  const { db, school, of, page, toTeam } = aSheet();
  const asks = (title: string, asking: Partial<Parameters<typeof aRequest>[2]>) => {
    const activityId = anActivity(db, school.teacher.personId, { title, kind: "course", audiences: toTeam });
    return aRequest(db, school.teacher.personId, { activityId, ...asking });
  };
  asks("eigen uren", { source: "individual" });
  asks("de school betaalt", { source: "school" });
  const amounts = (who: "teacher" | "teammate" | "partner") =>
    Object.fromEntries(
      page(who).offered.flatMap(({ things }) =>
        things.map(({ text, minutes, cents, requestId }) => [text, [requestId !== null, minutes, cents]]),
      ),
    );
  expect(amounts("teacher")).toEqual({
    "eigen uren": [true, 120, 8000],
    "de school betaalt": [true, 120, 8000],
  });
  expect(amounts("partner")).toEqual({
    "eigen uren": [true, null, null],
    "de school betaalt": [true, 120, 8000],
  });
  // A teammate reads the plan, not that anything was asked.
  expect(amounts("teammate")).toEqual({
    "eigen uren": [false, null, null],
    "de school betaalt": [false, null, null],
  });
  expect(of.year).toBe(2026);
});

test("sharing with the school later offers it to the team, and withdrawing takes it from the offer", () => {
  const { db, school, eyes, offeredTo } = aSheet();
  const id = aQuestion(db, school.teacher.personId, { text: "later gedeeld" });
  expect(offeredTo("teammate")).toEqual([]);
  shareItem(db, eyes("teacher"), id, ["school"], NOW);
  expect(offeredTo("teammate")).toEqual(["later gedeeld"]);
  shareItem(db, eyes("teacher"), id, [], NOW);
  expect(offeredTo("teammate")).toEqual([]);
});
