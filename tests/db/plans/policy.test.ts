import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { planPolicy, type PlanAct } from "#app/features/plans/policy.ts";
import { getPlanTeam } from "#app/features/plans/queries/access.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { roles, teams } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { freshDatabase } from "../../support/database.ts";

const acts = Object.keys(planPolicy) as PlanAct[];
const all: PlanAct[] = ["read", "write", "set_frame", "agree", "see_room", "export_hours"];
const member: PlanAct[] = ["read", "write"];
const looking: PlanAct[] = ["read", "see_room", "export_hours"];

/** Who look, and what each may do with the sheet of the teacher's team; whoever is not named finds nothing there. */
const withLeader = { teacher: member, teammate: member, partner: all, schoolLeader: looking };
const nobody = [
  ...["otherTeacher", "formerPartner", "otherLeader"],
  ...["hrAdviser", "boardMember", "administrator"],
] as const;

function actsIn(year: number, change?: (db: ReturnType<typeof freshDatabase>, teamId: number) => void) {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  change?.(db, school.team.id);
  const may = (who: Parameters<typeof eyes>[0]) =>
    acts.filter((act) => {
      try {
        return getPlanTeam(db, eyes(who), school.team.id, year, act).id === school.team.id;
      } catch (refusal) {
        if (refusal instanceof NotFound) return false;
        throw refusal;
      }
    });
  return may;
}

test("the sheet of a team is written by its members and led by its leader; the school leader reads it, nobody else finds it", () => {
  const may = actsIn(2026);
  for (const [who, wanted] of Object.entries(withLeader))
    expect(may(who as keyof typeof withLeader), who).toEqual(wanted);
  for (const who of nobody) expect(may(who), who).toEqual([]);
});

test("of a team without a leader the school leader says what there is and fixes what was agreed", () => {
  const may = actsIn(2027, (db, teamId) => db.delete(roles).where(eq(roles.teamId, teamId)).run());
  expect(may("schoolLeader")).toEqual(all);
  expect(may("teacher")).toEqual(member);
  expect(may("partner")).toEqual(member);
});

test("a year that is over, and a team that stopped, are read and not written", () => {
  const over = actsIn(2025);
  const stopped = actsIn(2026, (db, teamId) =>
    db.update(teams).set({ archivedOn: "2026-11-01" }).where(eq(teams.id, teamId)).run(),
  );
  for (const may of [over, stopped]) expect(may("schoolLeader")).toEqual(looking);
  expect(over("partner")).toEqual(looking);
  expect(over("teacher")).toEqual(["read"]);
});
