import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { moveHomeTeam } from "#app/features/people/commands/move.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { setLeader } from "#app/features/teams/commands/leader.server.ts";
import { turnDay } from "#app/jobs/nightly.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { employments, items, teams } from "#db/schema/index.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../../support/database.ts";

// Moves, changes of leader and last days in any order, some of them set beforehand: on no day somebody reads a question
// through a relation she does not have that day. What the relations are is kept beside the program, in plain lists.

const db = freshDatabase();
const school = aWholeSchool(db);
turnDay(db, NOW);
const file = db.$client.serialize();
const homes = [school.team.id, school.otherTeam.id];
const staff = [school.teacher, school.otherTeacher];
const leaders = [school.partner, school.otherLeader, school.teammate, school.formerPartner];
const lookers = [...staff, ...leaders, school.schoolLeader, school.hrAdviser, school.administrator];

type Change = { from: string; value: number | null };
const on = (changes: Change[], day: string) =>
  changes.filter(({ from }) => from <= day).at(-1)?.value ?? null;

const step = fc.record({
  days: fc.integer({ min: 0, max: 4 }),
  act: fc.constantFrom("move", "lead", "end", "share"),
  who: fc.nat(1),
  to: fc.nat(3),
  ahead: fc.integer({ min: 0, max: 6 }),
  audience: fc.constantFrom("partner", "team"),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps, and gives the first reading that no relation of the day allows. */
function play(steps: Step[], turn: (db: Db, now: Date) => unknown): string | undefined {
  const here = openDatabase(Buffer.from(file), { auditKey: TEST_AUDIT_KEY });
  const model = {
    home: new Map(
      staff.map((one, i) => [one.personId, [{ from: "2020-01-01", value: homes[i]! }] as Change[]]),
    ),
    lead: new Map(
      homes.map((team, i) => [team, [{ from: "2020-01-01", value: leaders[i]!.personId }] as Change[]]),
    ),
    last: new Map<number, string>(),
  };
  const shared: { id: number; owner: number; with: number; kind: string }[] = [];
  let day = TODAY;
  const at = () => new Date(`${day}T12:00:00+01:00`);
  const hr = () => findViewer(here, school.hrAdviser.personId, day)!;
  const gone = (personId: number) => (model.last.get(personId) ?? "9999") < day;
  const partner = (owner: number) =>
    on(model.lead.get(on(model.home.get(owner)!, day) ?? 0) ?? [], day) ?? school.schoolLeader.personId;

  for (const { days, act, who, to, ahead, audience } of steps) {
    day = daysLater(day, days);
    turn(here, at());
    const { personId, employmentId: employment } = staff[who]!;
    const from = daysLater(day, ahead);
    const version = here.select().from(employments).where(eq(employments.id, employment)).get()!.version;
    const attempt = (work: () => { employmentIds: number[] }, kept: () => void) => {
      try {
        withPlacesFollowing(here, hr().personId, work, at());
        kept();
      } catch (refusal) {
        if (!(refusal instanceof RuleBroken) && !(refusal instanceof NotFound)) throw refusal;
      }
    };
    if (act === "move") {
      const homeTeamId = homes[to % 2]!;
      const wanted = { employment, homeTeamId, onDay: from, version };
      attempt(
        () => moveHomeTeam(here, hr(), personId, wanted, at()),
        () => model.home.get(personId)!.push({ from, value: homeTeamId }),
      );
    }
    if (act === "lead") {
      const teamId = homes[who]!;
      const leader = leaders[to]!.personId;
      const seen = here.select().from(teams).where(eq(teams.id, teamId)).get()!.version;
      const ineke = findViewer(here, school.schoolLeader.personId, day)!;
      const later = model.lead.get(teamId)!;
      attempt(
        () => setLeader(here, ineke, teamId, { leaderId: leader, fromDay: from, version: seen }, at()),
        () => model.lead.set(teamId, [...later.filter((one) => one.from < from), { from, value: leader }]),
      );
    }
    if (act === "end" && !model.last.has(personId))
      attempt(
        () => endEmployment(here, hr(), personId, { employment, lastDay: from, version }, at()),
        () => {
          model.last.set(personId, from);
          const waits = model.home.get(personId)!.filter((one) => one.from <= from);
          model.home.set(personId, waits);
        },
      );
    const owner = act === "share" ? findViewer(here, personId, day) : undefined;
    const reader = owner?.partners[0]?.personId;
    const home = owner?.employments[0]?.homeTeamId;
    if (owner && reader && home) {
      const audiences = [audience === "partner" ? `partner:${reader}` : `team:${home}`];
      const id = writeQuestion(here, owner, { text: "Wat helpt?", audiences }, at());
      shared.push({ id, owner: personId, with: audience === "partner" ? reader : home, kind: audience });
    }
    const wrong = firstWrong();
    if (wrong) return wrong;
  }
  return undefined;

  function firstWrong() {
    for (const looker of lookers) {
      const viewer = findViewer(here, looker.personId, day);
      if (!viewer) continue;
      if (gone(looker.personId) && viewer.schoolIds.length > 0)
        return `${looker.personId} is still in on ${day}`;
      for (const item of shared) {
        const reads = here
          .select({ id: items.id })
          .from(items)
          .where(and(eq(items.id, item.id), visibleTo(viewer)))
          .get();
        if (reads && !mayRead(looker.personId, item))
          return `${looker.personId} reads ${item.kind} on ${day}`;
      }
    }
    return undefined;
  }

  function mayRead(looker: number, item: (typeof shared)[number]) {
    if (looker === item.owner) return true;
    if (item.kind === "partner")
      return looker === item.with && !gone(item.owner) && partner(item.owner) === looker;
    const changes = model.home.get(looker);
    const at = changes ? (gone(looker) ? null : on(changes, day)) : homeOfLeader(looker);
    return at === item.with || on(model.lead.get(item.with)!, day) === looker;
  }
}

const homeOfLeader = (personId: number) =>
  [school.partner, school.teammate].some((one) => one.personId === personId)
    ? homes[0]
    : [school.otherLeader, school.formerPartner].some((one) => one.personId === personId)
      ? homes[1]
      : null;

const plays = fc.array(step, { minLength: 4, maxLength: 14 });

test("in any order of moves, changes of leader and last days nobody reads through a relation she has not that day", () => {
  fc.assert(
    fc.property(plays, (steps) => {
      expect(play(steps, turnDay)).toBeUndefined();
    }),
    { numRuns: 20, seed: 20261127 },
  );
}, 60_000);

test("a server that forgets to begin the day is caught by it", () => {
  const move = { days: 0, act: "move", who: 0, to: 1, ahead: 2, audience: "team" } as const;
  const share = { ...move, act: "share" } as const;
  const later = { ...share, days: 3, who: 1 } as const;
  expect(play([share, move, later], turnDay)).toBeUndefined();
  const kept = play([{ ...share, audience: "partner" }, move, later], () => undefined);
  expect(kept).toMatch(/reads partner/);
});
