import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { planMany } from "#app/features/planning/commands.server.ts";
import { lacksDate, talkFor } from "#app/features/planning/board.ts";
import type { PlanRow } from "#app/features/planning/input.ts";
import { getBoard } from "#app/features/planning/queries/board.server.ts";
import { getProposal, getUsual } from "#app/features/planning/queries/proposal.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { conversations, employmentPauses, employments, freeDays, roles } from "#db/schema/index.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aCycleForm } from "../../factories/cycles.ts";
import { aRole, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

/** Karel leads the team: Noor, Samira, himself, and `more` people besides. */
function aTeamToPlan({ more = 0 } = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const others = Array.from({ length: more }, () =>
    aTeacher(db, { schoolId: school.school.id, homeTeamId: school.team.id }),
  );
  const teamId = school.team.id;
  const asKarel = () => viewing(db, school.partner.personId);
  const karel = asKarel();
  const board = (eyes: Viewer = asKarel()) => getBoard(db, eyes, teamId);
  const rowOf = (who: { employmentId: number }, eyes?: Viewer) =>
    board(eyes).people.find((one) => one.employmentId === who.employmentId)!;
  const plan = (rows: PlanRow[], eyes: Viewer = asKarel()) =>
    planMany(db, eyes, { teamId, choice: "open", minutes: 60, rows }, NOW);
  const inRow = (who: { employmentId: number }, day: string, time = "15:30"): PlanRow => {
    const talk = talkFor("open", rowOf(who).ahead);
    return {
      employmentId: who.employmentId,
      day,
      time,
      talkId: talk?.id ?? null,
      version: talk?.version ?? 0,
    };
  };
  return { db, school, others, teamId, karel, board, rowOf, plan, inRow };
}

const when = (db: ReturnType<typeof freshDatabase>, id: number) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()!;

test("twenty people get a date in one go: proposed by their leader, after lessons, never two at once", () => {
  const { db, teamId, karel, board, plan } = aTeamToPlan({ more: 18 });
  const usual = getUsual(db, karel, board(), NOW);
  expect(usual.employments).toHaveLength(20);
  const proposal = getProposal(db, karel, board(), usual, NOW);
  expect(proposal.unplaced).toEqual([]);
  const rows = proposal.placed.map((row) => ({ ...row, talkId: null, version: 0 }));
  expect(plan(rows)).toHaveLength(20);
  const made = db.select().from(conversations).all();
  expect(new Set(made.map((talk) => talk.scheduledAt)).size).toBe(20);
  expect(made.every((talk) => talk.proposedBy === karel.personId && talk.acceptedAt === null)).toBe(true);
  expect(plan(rows), "the same form sent twice").toEqual([]);
  expect(db.select().from(conversations).all()).toHaveLength(20);
  expect(getBoard(db, karel, teamId).people.filter((one) => lacksDate(one))).toEqual([]);
});

test("a talk that waits for a date gets it; where there is none, that of the cycle is made", () => {
  const { db, school, board, plan, inRow, rowOf } = aTeamToPlan();
  openCycle(
    db,
    viewing(db, school.schoolLeader.personId),
    aCycleForm(school.school.id, { teamIds: [school.team.id] }),
    NOW,
  );
  const late = aTeacher(db, { schoolId: school.school.id, homeTeamId: school.team.id });
  const [waiting] = rowOf(school.teacher).ahead;
  plan([inRow(school.teacher, "2026-12-03"), inRow(late, "2026-12-04")]);
  expect(when(db, waiting!.id).state).toBe("planned");
  expect(rowOf(late).ahead[0]).toMatchObject({ kind: "progress", momentId: board().moments[0]!.id });
});

test("where one date changed meanwhile nothing is written, and the answer names whose and what", () => {
  const { db, school, plan, inRow, karel } = aTeamToPlan();
  const talk = aConversation(db, {
    staff: school.teacher,
    partnerId: karel.personId,
    state: "to_plan",
    scheduledAt: null,
  });
  const rows = [inRow(school.teacher, "2026-12-03"), inRow(school.teammate, "2026-12-04")];
  planConversation(
    db,
    viewing(db, school.teacher.personId),
    talk.id,
    { version: 1, day: "2026-12-10", time: "16:00", minutes: 60, place: null, openingQuestion: null },
    NOW,
  );
  const refused = catching(() => plan(rows)) as Stale;
  expect(refused).toBeInstanceOf(Stale);
  const id = school.teacher.employmentId;
  expect(refused.theirs).toEqual({
    [`day_${id}`]: "2026-12-10 16:00",
    [`version_${id}`]: "2",
    [`talk_${id}`]: String(talk.id),
  });
  expect(db.select().from(conversations).all()).toHaveLength(1);
  plan([{ ...rows[0]!, version: 2 }, rows[1]!]);
  expect(db.select().from(conversations).all()).toHaveLength(2);
});

test("a talk someone asked for meanwhile is not made twice", () => {
  const { db, school, plan, inRow } = aTeamToPlan();
  const row = inRow(school.teacher, "2026-12-03");
  makeConversation(
    db,
    viewing(db, school.teacher.personId),
    { employmentId: school.teacher.employmentId, wish: "Rooster", day: null, time: null },
    NOW,
  );
  expect(() => plan([row])).toThrow(Stale);
});

test("a past moment and two at once are refused beside the time; a free day is only doubted", () => {
  const { db, school, plan, inRow } = aTeamToPlan();
  db.insert(freeDays)
    .values({ schoolId: school.school.id, name: "Studiedag", fromDay: "2026-12-03", toDay: "2026-12-03" })
    .run();
  const [noor, samira] = [school.teacher, school.teammate];
  const refused = catching(() =>
    plan([inRow(noor, "2026-12-03"), inRow(samira, "2026-12-03", "16:00")]),
  ) as RuleBroken;
  expect(refused.problems).toEqual({
    [`time_${noor.employmentId}`]: "double_booked",
    [`time_${samira.employmentId}`]: "double_booked",
  });
  expect((catching(() => plan([inRow(noor, "2026-11-20")])) as RuleBroken).problems).toEqual({
    [`time_${noor.employmentId}`]: "gone_by",
  });
  expect(db.select().from(conversations).all()).toEqual([]);
  expect(plan([inRow(noor, "2026-12-03")])).toHaveLength(1);
});

test("two tabs planning at once set each date once and never two talks at one moment", () => {
  const { school, plan, inRow } = aTeamToPlan();
  const rows = [inRow(school.teacher, "2026-12-03"), inRow(school.teammate, "2026-12-04")];
  plan(rows);
  expect(() => plan([{ ...rows[1]!, day: "2026-12-03" }])).toThrow(Stale);
  expect(() => plan([inRow(school.teammate, "2026-12-03")])).toThrow(RuleBroken);
});

test("dates are set by the gesprekspartner; a school leader sees them, and others find nothing", () => {
  const { db, school, board, plan, inRow } = aTeamToPlan();
  const ineke = viewing(db, school.schoolLeader.personId);
  const seen = board(ineke).people.find((one) => one.employmentId === school.teacher.employmentId)!;
  expect([seen.mine, seen.partner?.id, seen.ahead]).toEqual([false, school.partner.personId, []]);
  expect(() => plan([inRow(school.teacher, "2026-12-03")], ineke)).toThrow(NotFound);
  expect(() => plan([inRow(school.otherTeacher, "2026-12-03")])).toThrow();
  for (const who of ["teacher", "otherLeader", "hrAdviser", "administrator", "boardMember"] as const)
    expect(() => board(viewing(db, school[who].personId)), who).toThrow(NotFound);
});

test("another talk that waits for an answer stands beside the next one, and is hers to answer", () => {
  const { db, school, rowOf, plan, inRow } = aTeamToPlan();
  plan([inRow(school.teacher, "2026-12-03")]);
  expect(rowOf(school.teacher).waiting).toBeNull();
  const noor = viewing(db, school.teacher.personId);
  const asked = { employmentId: school.teacher.employmentId, wish: "Eerder even praten" };
  const made = makeConversation(db, noor, { ...asked, day: "2026-12-01", time: "15:00" }, NOW);
  const later = makeConversation(db, noor, { ...asked, wish: "En nog iets", day: null, time: null }, NOW);
  const row = rowOf(school.teacher);
  expect([row.next!.id, row.waiting!.id]).toEqual([made.conversationId, later.conversationId]);
  expect(rowOf(school.teacher, viewing(db, school.schoolLeader.personId)).waiting).toBeNull();
});

test("the board never says whether someone prepared, nor a word of a wish", () => {
  const { db, school, board } = aTeamToPlan();
  makeConversation(
    db,
    viewing(db, school.teacher.personId),
    { employmentId: school.teacher.employmentId, wish: "Over mijn toekomst", day: null, time: null },
    NOW,
  );
  const told = JSON.stringify(board());
  expect(told).not.toMatch(/toekomst|prepared|shared/i);
  expect(board().people.find((one) => one.personId === school.teacher.personId)!.next?.asked).toBe(true);
});

test("of two leaders of a team the first is the gesprekspartner and plans; the other sees the dates", () => {
  const { db, school, rowOf } = aTeamToPlan();
  const second = aTeacher(db, { schoolId: school.school.id, homeTeamId: school.otherTeam.id });
  aRole(db, {
    personId: second.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: "2026-09-01",
  });
  const eyes = viewing(db, second.personId);
  expect(rowOf(school.teacher, eyes)).toMatchObject({
    mine: false,
    partner: { id: school.partner.personId },
  });
  expect(rowOf(school.teacher).mine).toBe(true);
});

test("who has no gesprekspartner is named, with why, and cannot be planned", () => {
  const { db, school, board } = aTeamToPlan();
  db.update(roles).set({ toDay: "2026-11-01" }).where(eq(roles.personId, school.schoolLeader.personId)).run();
  const karels = board().people.find((one) => one.personId === school.partner.personId)!;
  expect([karels.partner, karels.why, karels.mine, lacksDate(karels)]).toEqual([
    null,
    "no_partner",
    false,
    false,
  ]);
});

test("two employments at one school are two rows with a talk each, never at one moment", () => {
  const { db, school, board, karel, plan } = aTeamToPlan();
  aTeacher(db, {
    personId: school.teacher.personId,
    schoolId: school.school.id,
    homeTeamId: school.team.id,
    functionName: "intern begeleider",
  });
  const hers = board().people.filter((one) => one.personId === school.teacher.personId);
  expect(hers.map((one) => one.functionName).sort()).toEqual(["intern begeleider", "leerkracht"]);
  const usual = getUsual(db, karel, board(), NOW);
  const { placed } = getProposal(db, karel, board(), usual, NOW);
  plan(placed.map((row) => ({ ...row, talkId: null, version: 0 })));
  const moments = db
    .select()
    .from(conversations)
    .all()
    .filter((talk) => hers.some((one) => one.employmentId === talk.employmentId))
    .map((talk) => talk.scheduledAt);
  expect(new Set(moments).size).toBe(2);
});

test("who leaves before the weeks, or is away in them, is not placed and the reason is said", () => {
  const { db, school, board, karel, rowOf } = aTeamToPlan();
  db.update(employments)
    .set({ toDay: "2026-11-27" })
    .where(eq(employments.id, school.teacher.employmentId))
    .run();
  db.insert(employmentPauses)
    .values({ employmentId: school.teammate.employmentId, fromDay: "2026-11-25", toDay: "2027-06-30" })
    .run();
  const { unplaced } = getProposal(db, karel, board(), getUsual(db, karel, board(), NOW), NOW);
  expect(Object.fromEntries(unplaced.map((row) => [row.employmentId, row.reason]))).toEqual({
    [school.teacher.employmentId]: "not_employed",
    [school.teammate.employmentId]: "away",
  });
  expect(rowOf(school.teacher).why).toBe("leaves");
});

test("who had a talk this school year, or is away now, is not ticked beforehand", () => {
  const { db, school, karel, board } = aTeamToPlan();
  aConversation(db, {
    staff: school.teacher,
    partnerId: karel.personId,
    state: "held",
    heldOn: "2026-10-01",
  });
  db.insert(employmentPauses)
    .values({ employmentId: school.teammate.employmentId, fromDay: "2026-11-01", toDay: "2026-12-31" })
    .run();
  expect(board().people.filter((one) => lacksDate(one))).toEqual([]);
  const free = board().people.filter((one) => lacksDate(one, "free"));
  expect(free.map((one) => one.personId)).toEqual([school.teacher.personId]);
});

test("for a moment of the cycle everyone counts who has no date for that one", () => {
  const { db, school, karel, board, rowOf } = aTeamToPlan();
  const form = aCycleForm(school.school.id, { teamIds: [school.team.id], career_use: "opt_in" });
  openCycle(
    db,
    viewing(db, school.schoolLeader.personId),
    { ...form, career_opensOn: "2026-11-01", career_closesOn: "2027-06-30" },
    NOW,
  );
  const career = board().moments.find((moment) => moment.kind === "career")!.id;
  const wishes = { ...getUsual(db, karel, board(), NOW), employments: [], choice: career };
  const { placed } = getProposal(db, karel, board(), wishes, NOW);
  expect(placed).toHaveLength(2);
  const rows = placed.map((row) => ({ ...row, talkId: null, version: 0 }));
  planMany(db, karel, { teamId: school.team.id, choice: career, minutes: 45, rows }, NOW);
  expect(rowOf(school.teacher).ahead.map((talk) => [talk.kind, talk.state])).toEqual([
    ["career", "planned"],
    ["progress", "to_plan"],
  ]);
});

test("other talks of either, also in another team or with another partner, keep their moment", () => {
  const { db, school, karel, board } = aTeamToPlan();
  const other = aTeacher(db, { personId: school.teacher.personId, schoolId: school.school.id });
  aConversation(db, {
    staff: { ...school.teacher, employmentId: other.employmentId },
    partnerId: school.schoolLeader.personId,
    scheduledAt: momentAt("2026-12-07", "15:00"),
  });
  const wishes = {
    ...getUsual(db, karel, board(), NOW),
    employments: [school.teacher.employmentId],
    fromDay: "2026-12-07",
    toDay: "2026-12-07",
    times: ["15:00", "15:30", "16:00"],
  };
  expect(getProposal(db, karel, board(), wishes, NOW).placed).toEqual([
    { employmentId: school.teacher.employmentId, day: "2026-12-07", time: "16:00" },
  ]);
});

test("a talk that was held in the meantime is not moved: what is shown is that something changed", () => {
  const { db, school, karel, plan, inRow } = aTeamToPlan();
  const talk = aConversation(db, {
    staff: school.teacher,
    partnerId: karel.personId,
    scheduledAt: momentAt("2026-11-20", "15:30"),
  });
  const row = inRow(school.teacher, "2026-12-03");
  holdConversation(db, karel, talk.id, { heldOn: "2026-11-20", version: 1 }, NOW);
  expect(() => plan([row])).toThrow(Stale);
});

function catching(work: () => unknown): unknown {
  try {
    work();
  } catch (refusal) {
    return refusal;
  }
  return undefined;
}
