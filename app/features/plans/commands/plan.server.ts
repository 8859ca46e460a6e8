import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { teamPlans } from "#db/schema/index.ts";
import type { FrameInput, WordsInput } from "../input.ts";
import { amountFields } from "../fields.ts";
import { getPlanTeam, type PlanTeam } from "../queries/access.server.ts";
import { findPlan } from "../queries/sheet.server.ts";

type Of = { teamId: number; year: number };

/** The sheet of a team for a year; it begins with the first thing anyone writes on it. Inside a transaction. */
export function openPlan(db: Db, viewer: Viewer, team: PlanTeam, now: Date): number {
  const known = findPlan(db, team.id, team.year);
  if (known.id !== null) return known.id;
  const { id } = db
    .insert(teamPlans)
    .values({
      teamId: team.id,
      schoolYear: team.year,
      openedBy: viewer.personId,
      openedOn: viewer.today,
    })
    .returning({ id: teamPlans.id })
    .get();
  const detail = { team: team.id, year: team.year };
  recordAudit(
    db,
    { actorId: viewer.personId, action: "plan.opened", object: "plan", objectId: id, detail },
    now,
  );
  return id;
}

/**
 * What the team says of its year: how it makes the vision concrete, what it contributes, what it needs. Each may stay empty.
 * @throws NotFound when the sheet is not hers to write, Stale when someone else was first
 */
export function writeWords(db: Db, viewer: Viewer, { teamId, year }: Of, input: WordsInput, now: Date) {
  const { version, ...words } = input;
  inTransaction(db, () => {
    const team = getPlanTeam(db, viewer, teamId, year, "write");
    change(db, viewer, { team, version, set: words, action: "plan.worded" }, now);
  });
}

/**
 * What there is for the year: days, hours, money and half days of cover, as the leader sets it.
 * @throws NotFound when it is not hers to set, Stale when someone else was first
 */
export function setFrame(db: Db, viewer: Viewer, { teamId, year }: Of, input: FrameInput, now: Date) {
  const set = {
    frameDays: input.days,
    frameMinutes: input.hours,
    frameCents: input.euros,
    frameCover: input.cover,
  };
  inTransaction(db, () => {
    const team = getPlanTeam(db, viewer, teamId, year, "set_frame");
    change(db, viewer, { team, version: input.version, set, action: "plan.framed" }, now);
  });
}

type Change = {
  team: PlanTeam;
  version: number;
  set: Partial<typeof teamPlans.$inferInsert>;
  action: "plan.worded" | "plan.framed";
};

function change(db: Db, viewer: Viewer, { team, version, set, action }: Change, now: Date) {
  const before = findPlan(db, team.id, team.year);
  if (before.version !== version) throw new Stale(before.version, theirsOf(before));
  const id = openPlan(db, viewer, team, now);
  const row = db.select({ version: teamPlans.version }).from(teamPlans).where(eq(teamPlans.id, id)).get()!;
  db.update(teamPlans)
    .set({ ...set, version: row.version + 1 })
    .where(and(eq(teamPlans.id, id), eq(teamPlans.version, row.version)))
    .run();
  recordAudit(db, { actorId: viewer.personId, action, object: "plan", objectId: id }, now);
}

/** What is saved by now, for the writer who was second; amounts as a form takes them. */
function theirsOf({ concrete, contribute, need, frame }: ReturnType<typeof findPlan>) {
  return {
    concrete: concrete ?? "",
    contribute: contribute ?? "",
    need: need ?? "",
    ...amountFields(frame),
  };
}
