import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Problem } from "#app/lib/problems.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations, cycles, moments, prompts, templates } from "#db/schema/index.ts";
import { momentsOf, type GivenMoment, type MomentsInput } from "../input.ts";
import type { MomentKind } from "../model.ts";
import { getCycle } from "../queries.server.ts";
import { fits, sidesWithout } from "../template-model.ts";
import { getUsualTemplate, listOfferedTemplates } from "../template-queries.server.ts";

type Cycle = ReturnType<typeof getCycle>;

/**
 * Changes which moments a cycle has, for whom, when and with which questions. Conversations that are there already stay
 * as they are: with their day, also outside the new window, and with the questions they were made with. A moment with
 * conversations cannot be taken out.
 * @throws NotFound, RuleBroken when a window or template is not right or the cycle is closed, Stale when someone was first
 */
export function changeMoments(
  db: Db,
  viewer: Viewer,
  id: number,
  { version, ...input }: MomentsInput & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const cycle = getCycle(db, viewer, id, "change");
    if (cycle.state === "closed") throw new RuleBroken({ form: "closed" });
    if (cycle.version !== version) throw new Stale(cycle.version, windowsOf(cycle));
    const used = momentsOf(input);
    const templateOf = templatesFor(db, viewer, used, cycle.moments);
    removeMoments(db, cycle, used);
    for (const { kind, use, opensOn, closesOn } of used) {
      const values = {
        opensOn: opensOn!,
        closesOn: closesOn!,
        optIn: use === "opt_in",
        templateId: templateOf(kind),
      };
      db.insert(moments)
        .values({ cycleId: id, kind, ...values })
        .onConflictDoUpdate({ target: [moments.cycleId, moments.kind], set: values })
        .run();
    }
    db.update(cycles)
      .set({ version: sql`${cycles.version} + 1` })
      .where(and(eq(cycles.id, id), eq(cycles.version, version)))
      .run();
    const entry = { action: "cycle.changed", object: "cycle", objectId: id } as const;
    recordAudit(db, { actorId: viewer.personId, ...entry }, now);
  });
}

/**
 * The template of each moment: the one chosen, else the one it has, else the usual one.
 * @throws RuleBroken with every reason a moment cannot be what it was made on the form
 */
export function templatesFor(
  db: Db,
  viewer: Viewer,
  used: readonly GivenMoment[],
  present: Cycle["moments"] = [],
): (kind: MomentKind) => number {
  const offered = listOfferedTemplates(db, viewer.boardId, viewer.today);
  const had = (kind: MomentKind) => present.find((moment) => moment.kind === kind)?.templateId;
  const problems: Record<string, Problem> = {};
  if (used.length === 0) problems.progress_use = "choose_one";
  for (const { kind, opensOn, closesOn, templateId } of used) {
    if (!opensOn) problems[`${kind}_opensOn`] = "required";
    if (!closesOn) problems[`${kind}_closesOn`] = "required";
    if (opensOn && closesOn && closesOn < opensOn) problems[`${kind}_closesOn`] = "end_before_start";
    const fitting = offered.some((one) => one.id === templateId && fits(one.kind, kind));
    if (templateId !== null && templateId !== had(kind) && !fitting)
      problems[`${kind}_template`] = asksNothing(db, viewer, templateId) ? "nothing_asked" : "not_known";
  }
  if (Object.keys(problems).length > 0) throw new RuleBroken(problems);
  return (kind) =>
    used.find((moment) => moment.kind === kind)?.templateId ??
    had(kind) ??
    getUsualTemplate(db, viewer.boardId, kind, viewer.today);
}

/** A template of the board that asks one of the sides nothing: said in so many words. */
function asksNothing(db: Db, viewer: Viewer, templateId: number): boolean {
  const asked = db
    .select({ side: prompts.side })
    .from(templates)
    .leftJoin(prompts, eq(prompts.templateId, templates.id))
    .where(and(eq(templates.id, templateId), eq(templates.boardId, viewer.boardId)))
    .all();
  const sides = asked.flatMap(({ side }) => (side === null ? [] : [{ side }]));
  return asked.length > 0 && sidesWithout(sides).length > 0;
}

function removeMoments(db: Db, cycle: Cycle, used: readonly GivenMoment[]) {
  const gone = cycle.moments.filter((moment) => !used.some(({ kind }) => kind === moment.kind));
  const ids = gone.map((moment) => moment.id);
  const kept = db
    .selectDistinct({ momentId: conversations.momentId })
    .from(conversations)
    .where(inArray(conversations.momentId, ids))
    .all();
  const held = gone.filter((moment) => kept.some(({ momentId }) => momentId === moment.id));
  if (held.length > 0)
    throw new RuleBroken(
      Object.fromEntries(held.map(({ kind }) => [`${kind}_use`, "in_use" satisfies Problem])),
    );
  db.delete(moments).where(inArray(moments.id, ids)).run();
}

const windowsOf = (cycle: Cycle): Record<string, string> =>
  Object.fromEntries(
    cycle.moments.flatMap(({ kind, opensOn, closesOn }) => [
      [`${kind}_opensOn`, opensOn],
      [`${kind}_closesOn`, closesOn],
    ]),
  );
