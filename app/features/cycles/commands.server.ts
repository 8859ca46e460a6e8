import { recordAudit } from "#app/features/audit/record.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { cycles, moments } from "#db/schema/index.ts";
import { templatesFor } from "./commands/moments.server.ts";
import { momentsOf, type NewCycleInput } from "./input.ts";
import { cyclePolicy, cycleRelations } from "./policy.ts";
import { listCycleSchools } from "./queries.server.ts";

/**
 * Makes the cycle of a school for a school year, with its moments. Nothing starts by it.
 * @returns its key
 * @throws NotFound for another's school, RuleBroken when the year has one already or a window or template is not right
 */
export function makeCycle(db: Db, viewer: Viewer, input: NewCycleInput, now: Date): number {
  return inTransaction(db, () => {
    const { schoolId, schoolYear } = input;
    const here = listCycleSchools(db, viewer).some((school) => school.id === schoolId);
    if (!here || !allows(cyclePolicy, "make", cycleRelations(viewer, schoolId))) throw new NotFound();
    const used = momentsOf(input);
    const templateOf = templatesFor(db, viewer, used);
    const { id } =
      db
        .insert(cycles)
        .values({ schoolId, schoolYear, state: "draft" })
        .onConflictDoNothing()
        .returning({ id: cycles.id })
        .get() ?? alreadyThere();
    for (const { kind, use, opensOn, closesOn } of used) {
      db.insert(moments)
        .values({
          cycleId: id,
          kind,
          opensOn: opensOn!,
          closesOn: closesOn!,
          templateId: templateOf(kind),
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

function alreadyThere(): never {
  throw new RuleBroken({ schoolYear: "already_taken" });
}
