import { agreeSheet } from "#app/features/plans/commands/agree.server.ts";
import { addLine } from "#app/features/plans/commands/lines.server.ts";
import { writeWords } from "#app/features/plans/commands/plan.server.ts";
import { getAgreeing } from "#app/features/plans/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { aLineForm } from "../factories/plans.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/** The year sheet of the teacher's team: what it said and plans, agreed on once, and a line that came later. */
export function tellPlans(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const [teacher, partner] = [viewing(db, school.teacher.personId), viewing(db, school.partner.personId)];
  const of = { teamId: school.team.id, year: 2026 };
  const puts = (text: string, values: Parameters<typeof aLineForm>[0] = {}) =>
    addLine(db, teacher, of, aLineForm({ text, hours: 90, ...values }), NOW);
  const line = puts(canary("plan_line"), { people: [teacher.personId] });
  const words = { concrete: canary("plan_concrete"), contribute: null, need: null };
  const { version } = db.$client.prepare("select version from team_plans").get() as { version: number };
  writeWords(db, teacher, of, { ...words, version }, NOW);
  const { seal } = getAgreeing(db, partner, of);
  agreeSheet(db, partner, of, { conversation: null, on: "2026-11-20", seal }, NOW);
  return { planLines: { first: line, later: puts(canary("plan_line_later"), { everybody: true }) } };
}
