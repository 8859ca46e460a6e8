import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  closeHandover,
  changeLine,
  markLine,
  removeLine,
} from "#app/features/handover/commands/line.server.ts";
import { addLine, passOnLines } from "#app/features/handover/commands/pass-lines.server.ts";
import { endEmploymentWithHandover, startHandover } from "#app/features/handover/commands/start.server.ts";
import { listChecklist } from "#app/features/handover/queries/checklist.server.ts";
import { listGoalsTouched } from "#app/features/handover/queries/goals.server.ts";
import {
  getHandoverPage,
  listHandoverCards,
  listHandoversOnPage,
} from "#app/features/handover/queries/handover-page.server.ts";
import { getLinePage } from "#app/features/handover/queries/line-page.server.ts";
import { listHandoversOf } from "#app/features/handover/queries/list-access.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import {
  employments,
  handoverLines,
  handovers,
  outbox,
  roleHoldings,
  roleProfileAmbitions,
  roleProfiles,
  roles,
  teamGoals,
} from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aMembership, aTeam, aTeacher, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

const LAST = "2027-01-31";
const AFTER = "2027-02-01";
const others = [
  "teammate",
  "otherTeacher",
  "formerPartner",
  "otherLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

/** Noor leaves; HR entered it. She drives a network, holds a role and has an agreement of each side. */
function leaving() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const { personId, employmentId } = school.teacher;
  const schoolId = school.school.id;
  const network = aTeam(db, { schoolId, name: "Rekennetwerk", kind: "network" });
  aMembership(db, { personId, teamId: network.id, part: "driver" });
  const profile = db
    .insert(roleProfiles)
    .values({ schoolId, title: "Rekenspecialist", writtenOn: "2026-09-01" })
    .returning()
    .get();
  db.insert(roleHoldings).values({ profileId: profile.id, personId, fromDay: "2026-09-01" }).run();
  const agreed = { schoolId, forPersonId: personId };
  anAgreement(db, { ...agreed, ownerPersonId: personId, side: "own", text: "Ik vertel wat ik leerde" });
  anAgreement(db, { ...agreed, ownerPersonId: school.partner.personId, text: "Vervanging op dinsdag" });
  const leave = (lastDay = LAST) => {
    const { version } = db.select().from(employments).where(eq(employments.id, employmentId)).get()!;
    endEmploymentWithHandover(
      db,
      eyes("hrAdviser"),
      personId,
      { employment: employmentId, lastDay, version },
      NOW,
    );
  };
  leave();
  const noor = eyes("teacher");
  const own = () => listHandoversOf(db, noor, personId, "write")[0]!;
  const rows = () => listChecklist(db, noor, own());
  const pass = (ticks: Record<string, number | null>) =>
    passOnLines(
      db,
      noor,
      personId,
      {
        handover: own().id,
        version: own().version,
        row: rows().map((row) => row.key),
        to: rows().map((row) => ticks[row.text] ?? null),
        passed: rows()
          .filter((row) => row.text in ticks)
          .map((row) => row.key),
      },
      NOW,
    );
  const add = (text: string, passed = true, to: number | null = null) =>
    addLine(db, noor, personId, { handover: own().id, kind: "contact", text, to, passed }, NOW);
  const read = (who: Parameters<typeof eyes>[0], day?: string) => {
    try {
      const page = getHandoverPage(db, eyes(who, day), personId);
      return page.handovers.flatMap((one) => one.lines.map((line) => line.text));
    } catch (refusal) {
      expect(refusal, who).toBeInstanceOf(NotFound);
      return "absent";
    }
  };
  return { db, school, schoolId, personId, eyes, noor, network, profile, leave, own, rows, pass, add, read };
}

test("HR enters an end: the leaver is asked once by letter, everything known is offered and nothing ticked", () => {
  const { db, personId, own, rows, leave } = leaving();
  expect(own()).toMatchObject({ reason: "leaves", lastDay: LAST, closed: false });
  expect(rows().map(({ kind, text, passed, stays }) => [kind, text, passed, stays])).toEqual([
    ["role", "Rekenspecialist", false, false],
    ["group", "Rekennetwerk", false, false],
    ["agreement", "Ik vertel wat ik leerde", false, false],
    ["agreement", "Vervanging op dinsdag", false, true],
  ]);
  leave("2026-12-31");
  expect(own().lastDay).toBe("2026-12-31");
  const letters = db.select().from(outbox).where(eq(outbox.kind, "handover_asked")).all();
  expect(letters.map((letter) => [letter.personId, JSON.parse(letter.facts) as unknown])).toEqual([
    [personId, { by: expect.any(String), path: `/people/${personId}/handover` }],
  ]);
  expect([countRows(db, handovers), countRows(db, handoverLines)]).toEqual([1, 0]);
});

test("an end in the past asks nothing, and who goes on at the school in other work is asked for the work she leaves", () => {
  const { db, school, eyes } = leaving();
  const hr = eyes("hrAdviser");
  const end = (
    { personId, employmentId: employment }: { personId: number; employmentId: number },
    lastDay: string,
  ) => endEmploymentWithHandover(db, hr, personId, { employment, lastDay, version: 1 }, NOW);
  end(school.otherTeacher, "2026-11-01");
  aTeacher(db, { schoolId: school.school.id, personId: school.teammate.personId, fromDay: "2026-12-01" });
  end(school.teammate, "2026-11-30");
  const rows = db.select().from(handovers).all();
  expect(rows.map((row) => row.reason)).toEqual(["leaves", "changes_role"]);
});

test("only what she ticks is read: by her partner and who leads the school, and each receiver her own line alone", () => {
  const { school, personId, pass, add, read, db, eyes } = leaving();
  add("Voor mezelf nog even", false);
  const to = school.teammate.personId;
  for (const who of ["partner", "schoolLeader"] as const) expect(read(who)).toEqual([]);
  pass({ Rekenspecialist: null, Rekennetwerk: to });
  add("Contact bij het instituut");
  const ticked = ["Rekenspecialist", "Rekennetwerk", "Contact bij het instituut"];
  for (const who of ["teacher", "partner", "schoolLeader"] as const) expect(read(who), who).toEqual(ticked);
  for (const who of others) expect(read(who), who).toBe("absent");
  const received = listHandoverCards(db, eyes("teammate"));
  expect(received).toMatchObject({
    own: [],
    ofOthers: [],
    received: [{ text: "Rekennetwerk", from: { id: personId } }],
  });
  const line = getLinePage(db, eyes("teammate"), personId, received.received[0]!.id);
  expect(JSON.stringify([received, line])).not.toMatch(/2027-01-31|leaves|Rekenspecialist|instituut|mezelf/);
  for (const who of others.filter((one) => one !== "teammate")) {
    expect(listHandoverCards(db, eyes(who)), who).toEqual({ own: [], received: [], ofOthers: [] });
    expect(listHandoversOnPage(db, eyes(who), personId), who).toEqual({ shown: [], mayStart: false });
  }
});

test("every line, for everybody: unticked it is hers alone, ticked it is read by those it is for", () => {
  const { db, school, personId, add, eyes } = leaving();
  const lines = {
    kept: add("Voor mezelf", false, school.teammate.personId),
    ticked: add("Voor Karel"),
    given: add("Voor Samira", true, school.teammate.personId),
  };
  const readers = (id: number) =>
    (["teacher", "partner", "schoolLeader", ...others] as const).filter((who) => {
      try {
        return getLinePage(db, eyes(who), personId, id).line.id === id;
      } catch {
        return false;
      }
    });
  expect(readers(lines.kept)).toEqual(["teacher"]);
  expect(readers(lines.ticked)).toEqual(["teacher", "partner", "schoolLeader"]);
  expect(readers(lines.given)).toEqual(["teacher", "partner", "schoolLeader", "teammate"]);
  expect(() => getLinePage(db, eyes("teacher"), school.teammate.personId, lines.given)).toThrow(NotFound);
  // Nobody writes in a list that is not hers.
  for (const who of ["partner", "schoolLeader", "teammate"] as const) {
    const change = { text: "Iets anders", to: null, passed: true, version: 2 };
    expect(() => changeLine(db, eyes(who), personId, lines.given, change, NOW), who).toThrow(NotFound);
    expect(() => removeLine(db, eyes(who), personId, lines.given, NOW), who).toThrow(NotFound);
  }
});

test("unticked is taken back at once, for a receiver too, and done is said of what it was", () => {
  const { db, school, personId, pass, read, eyes } = leaving();
  pass({ Rekennetwerk: school.teammate.personId });
  const [line] = listHandoverCards(db, eyes("teammate")).received;
  markLine(db, eyes("teammate"), personId, line!.id, { done: true, version: line!.version }, NOW);
  expect(listHandoverCards(db, eyes("teammate")).received[0]!.doneOn).toBe("2026-11-22");
  pass({});
  expect([read("partner"), listHandoverCards(db, eyes("teammate")).received]).toEqual([[], []]);
  const late = { done: false, version: 99 };
  for (const who of ["teammate", "partner"] as const)
    expect(() => markLine(db, eyes(who), personId, line!.id, late, NOW), who).toThrow(NotFound);
  pass({ Rekennetwerk: school.teammate.personId });
  expect(listHandoverCards(db, eyes("teammate")).received[0]!.doneOn).toBeNull();
  const letters = db.select().from(outbox).where(eq(outbox.kind, "handover_received")).all();
  expect(
    letters.map((letter) => letter.personId),
    "told once",
  ).toEqual([school.teammate.personId]);
  expect(letters[0]!.facts).not.toContain("Rekennetwerk");
});

test("a promise of the school goes to no colleague, a line only to who works there, and two at once are told so", () => {
  const { db, school, personId, pass, own, rows, noor } = leaving();
  const elsewhere = aTeacher(db, {}).personId;
  const to = school.teammate.personId;
  expect(() => pass({ "Vervanging op dinsdag": to })).toThrow(RuleBroken);
  expect(() => pass({ Rekennetwerk: elsewhere })).toThrow(RuleBroken);
  expect(() => pass({ Rekennetwerk: personId }), "nor to herself").toThrow(RuleBroken);
  const form = {
    handover: own().id,
    row: [rows()[0]!.key],
    to: [null],
    passed: [rows()[0]!.key],
    version: own().version,
  };
  passOnLines(db, noor, personId, form, NOW);
  expect(() => passOnLines(db, noor, personId, { ...form, passed: [] }, NOW)).toThrow(Stale);
  const strange = { ...form, version: own().version, passed: ["role:987654"] };
  expect(() => passOnLines(db, noor, personId, strange, NOW)).toThrow(RuleBroken);
  expect(
    rows()
      .filter((row) => row.passed)
      .map((row) => row.text),
  ).toEqual(["Rekenspecialist"]);
});

test("after her last day her partner of then and who leads the school keep what she ticked, receivers theirs", () => {
  const { db, school, personId, pass, add, read, eyes } = leaving();
  add("Voor mezelf", false);
  pass({ Rekenspecialist: null, Rekennetwerk: school.teammate.personId });
  expect(() => eyes("teacher", AFTER)).toThrow("stranger");
  for (const who of ["partner", "schoolLeader"] as const)
    expect(read(who, AFTER), who).toEqual(["Rekenspecialist", "Rekennetwerk"]);
  expect(listHandoverCards(db, eyes("teammate", AFTER)).received).toHaveLength(1);
  for (const who of others) expect(read(who, AFTER), who).toBe("absent");
  expect(listHandoverCards(db, eyes("partner", AFTER)).ofOthers).toMatchObject([{ personId, closed: false }]);
  // Who leads the team from then on was not her partner.
  db.update(roles).set({ toDay: LAST }).where(eq(roles.personId, school.partner.personId)).run();
  expect(read("partner", AFTER)).toHaveLength(2);
  db.update(employments)
    .set({ toDay: "2027-02-15" })
    .where(eq(employments.personId, school.partner.personId))
    .run();
  db.insert(roles)
    .values({
      personId: school.partner.personId,
      kind: "hr_adviser",
      boardId: school.board.id,
      fromDay: LAST,
    })
    .run();
  expect(read("partner", "2027-02-20"), "works there no more").toBe("absent");
});

test("by hand for who changes role or team: by herself hers alone until she ticks, by her partner with a letter", () => {
  const { db, school, eyes } = leaving();
  const { personId, employmentId: employment } = school.teammate;
  const form = { employment, reason: "changes_team", lastDay: "2026-12-18" } as const;
  const samira = eyes("teammate");
  const id = startHandover(db, samira, personId, form, NOW);
  expect(startHandover(db, samira, personId, form, NOW), "twice is once").toBe(id);
  const known = (who: "partner" | "schoolLeader") => listHandoversOf(db, eyes(who), personId).length;
  expect([known("partner"), known("schoolLeader")]).toEqual([0, 0]);
  addLine(db, samira, personId, { handover: id, kind: "other", text: "De map", to: null, passed: true }, NOW);
  expect([known("partner"), known("schoolLeader")]).toEqual([1, 1]);
  const asked = () =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.kind, "handover_asked"))
      .all()
      .filter((one) => one.personId === personId);
  expect(asked()).toEqual([]);
  startHandover(db, eyes("partner"), personId, { ...form, reason: "changes_role" }, NOW);
  expect(asked()).toHaveLength(1);
  for (const who of ["schoolLeader", "formerPartner", "otherTeacher", "hrAdviser", "administrator"] as const)
    expect(() => startHandover(db, eyes(who), personId, form, NOW), who).toThrow(NotFound);
  const before = { ...form, lastDay: "2026-11-21" };
  expect(() => startHandover(db, samira, personId, before, NOW)).toThrow(RuleBroken);
});

test("closed by one of the two it is out of the way, and what was passed on stays hers to take back", () => {
  const { db, school, personId, add, own, read, eyes, noor } = leaving();
  const line = add("Contact", true, school.teammate.personId);
  const id = own().id;
  for (const who of ["schoolLeader", "teammate", "hrAdviser"] as const)
    expect(() => closeHandover(db, eyes(who), personId, id, NOW), who).toThrow(NotFound);
  closeHandover(db, eyes("partner"), personId, id, NOW);
  closeHandover(db, eyes("partner"), personId, id, NOW);
  expect(() => add("Nog iets")).toThrow(RuleBroken);
  expect([read("partner"), read("schoolLeader")]).toEqual([["Contact"], ["Contact"]]);
  const { version } = getLinePage(db, noor, personId, line).line;
  changeLine(db, noor, personId, line, { text: "Contact", to: null, passed: false, version }, NOW);
  expect([read("partner"), listHandoverCards(db, eyes("teammate")).received]).toEqual([[], []]);
});

test("on which goals her work bears: only by what the reader may read, and never by what she keeps", () => {
  const { db, school, schoolId, personId, network, profile, eyes, noor } = leaving();
  const vision = aVision(db, eyes("schoolLeader"), schoolId, [{ title: "Begrijpen" }]);
  const { lineageId } = vision.ambitions[0]!;
  const nothing = { howWeNotice: null, dueOn: null, parentId: null, tookPart: null, leaderPart: null };
  const goal = writeGoal(
    db,
    eyes("schoolLeader"),
    {
      ...nothing,
      owner: `school:${schoolId}`,
      text: "Meer begrip",
      lineageId,
      term: "short",
      leaderWords: null,
      routine: null,
    },
    NOW,
  );
  const touched = (who: "teacher" | "partner" | "schoolLeader") => {
    const [handover] = listHandoversOf(db, eyes(who), personId);
    return listGoalsTouched(db, eyes(who), handover!).flatMap((one) => one.parts.map((part) => part.text));
  };
  const asked = (text: string, audiences: string[]) => {
    const id = aQuestion(db, personId, { text, audiences });
    setAlignment(db, noor, { questionId: id, goalId: goal, judgement: "aligns" }, NOW);
    return id;
  };
  asked("Voor mezelf", []);
  const withKarel = asked("Met Karel", [`partner:${school.partner.personId}`]);
  anActivity(db, personId, { title: "Loopt nog", questions: [withKarel], audiences: ["school"] });
  expect(touched("schoolLeader")).toEqual([]);
  expect(touched("partner")).toEqual(["Met Karel", "Loopt nog"]);
  db.insert(teamGoals).values({ teamId: network.id, goalId: goal }).run();
  db.insert(roleProfileAmbitions).values({ profileId: profile.id, lineageId }).run();
  expect(touched("schoolLeader")).toEqual(["Rekennetwerk", "Rekenspecialist"]);
  const all = ["Rekennetwerk", "Rekenspecialist", "Met Karel", "Loopt nog"];
  expect([touched("teacher"), touched("partner")]).toEqual([all, all]);
});

test("lookers of another board find nothing of it", () => {
  const { db, personId, add } = leaving();
  const line = add("Contact");
  const stranger = viewing(db, aTeacher(db, {}).personId);
  expect(() => getHandoverPage(db, stranger, personId)).toThrow(NotFound);
  expect(() => getLinePage(db, stranger, personId, line)).toThrow(NotFound);
});
