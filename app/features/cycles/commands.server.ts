import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Problem } from "#app/lib/problems.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { cycles, moments } from "#db/schema/index.ts";
import { momentsOf, type NewCycleInput } from "./input.ts";
import { cyclePolicy, cycleRelations } from "./policy.ts";
import { findTemplate, getCycle, listCycleSchools } from "./queries.server.ts";

/** Every moment works from the shipped template until a board makes its own. */
const TEMPLATE = "development";

/**
 * Makes the cycle of a school for a school year, with its moments. Nothing starts by it.
 * @returns its key
 * @throws NotFound for another's school, RuleBroken when the year has one already or a window is not right
 */
export function makeCycle(db: Db, viewer: Viewer, input: NewCycleInput, now: Date): number {
  return inTransaction(db, () => {
    const { schoolId, schoolYear } = input;
    const here = listCycleSchools(db, viewer).some((school) => school.id === schoolId);
    if (!here || !allows(cyclePolicy, "make", cycleRelations(viewer, schoolId))) throw new NotFound();
    refuseWrongMoments(input);
    const { id } =
      db
        .insert(cycles)
        .values({ schoolId, schoolYear, state: "draft" })
        .onConflictDoNothing()
        .returning({ id: cycles.id })
        .get() ?? alreadyThere();
    const template = findTemplate(db, viewer.boardId, TEMPLATE);
    if (!template) throw new Error(`No template ${TEMPLATE}.`);
    for (const { kind, use, opensOn, closesOn } of momentsOf(input)) {
      db.insert(moments)
        .values({
          cycleId: id,
          kind,
          opensOn: opensOn!,
          closesOn: closesOn!,
          templateId: template.id,
          optIn: use === "opt_in",
        })
        .run();
    }
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "cycle.made",
        object: "cycle",
        objectId: id,
        detail: { schoolId, schoolYear },
      },
      now,
    );
    return id;
  });
}

/** Closes a cycle: nobody is added to it any more. Conversations that are still open stay open and go on. */
export function closeCycle(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const cycle = getCycle(db, viewer, id, "close");
    const closed = db
      .update(cycles)
      .set({ state: "closed", version: sql`${cycles.version} + 1` })
      .where(and(eq(cycles.id, id), eq(cycles.version, version), eq(cycles.state, "open")))
      .run();
    if (closed.changes === 0) throw new Stale(cycle.version);
    recordAudit(db, { actorId: viewer.personId, action: "cycle.closed", object: "cycle", objectId: id }, now);
  });
}

function refuseWrongMoments(input: NewCycleInput) {
  const used = momentsOf(input);
  const problems: Record<string, Problem> = {};
  if (used.length === 0) problems.progress_use = "choose_one";
  for (const { kind, opensOn, closesOn } of used) {
    if (!opensOn) problems[`${kind}_opensOn`] = "required";
    if (!closesOn) problems[`${kind}_closesOn`] = "required";
    if (opensOn && closesOn && closesOn < opensOn) problems[`${kind}_closesOn`] = "end_before_start";
  }
  if (Object.keys(problems).length > 0) throw new RuleBroken(problems);
}

function alreadyThere(): never {
  throw new RuleBroken({ schoolYear: "already_taken" });
}
