import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { caoRules } from "#db/schema/index.ts";
import type { NewCaoRule } from "../input.ts";
import { caoPolicy } from "../policy.ts";

/**
 * Says that a shipped row was held against the agreement in force: the board has it as a row of its own from now on, with the
 * day and who did. Checking twice is checking once.
 * @throws NotFound for who may not, or where there is no such row
 */
export function checkCaoRule(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    refuseOthers(viewer, "check");
    const shipped = db
      .select()
      .from(caoRules)
      .where(and(eq(caoRules.id, id), or(isNull(caoRules.boardId), eq(caoRules.boardId, viewer.boardId))))
      .get();
    if (!shipped) throw new NotFound();
    if (shipped.boardId !== null || findOwn(db, viewer, shipped)) return;
    const { sector, code, functionGroup, value, unit, fromDay, toDay, source } = shipped;
    const row = { sector, code, functionGroup, value, unit, fromDay, toDay, source };
    add(db, viewer, "cao_rule.checked", row, now);
  });
}

/**
 * Sets the board's own value from a day on, with where it stands: checked, because who sets it has the text before her. The same
 * one again is the same one.
 * @returns its key
 * @throws NotFound for who may not; RuleBroken required beside the amount, already_taken where one begins on that day
 */
export function setCaoRule(db: Db, viewer: Viewer, { hours, euros, ...rule }: NewCaoRule, now: Date): number {
  return inTransaction(db, () => {
    refuseOthers(viewer, "set");
    const ofMoney = rule.code === "individual_cents";
    const value = ofMoney ? euros : hours;
    if (value === null) throw new RuleBroken({ [ofMoney ? "euros" : "hours"]: "required" });
    const there = findOwn(db, viewer, rule);
    if (there) {
      if (there.value === value && there.source === rule.source) return there.id;
      throw new RuleBroken({ fromDay: "already_taken" });
    }
    const unit = ofMoney ? "cents per year" : "minutes per year";
    return add(db, viewer, "cao_rule.set", { ...rule, value, unit, toDay: null }, now);
  });
}

/** Takes a row of the board's own away; what Jaarring ships counts again. That it is gone already is fine. @throws NotFound for who may not */
export function removeCaoRule(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    refuseOthers(viewer, "set");
    const row = db
      .select()
      .from(caoRules)
      .where(and(eq(caoRules.id, id), isNotNull(caoRules.boardId), eq(caoRules.boardId, viewer.boardId)))
      .get();
    if (!row) return;
    db.delete(caoRules).where(eq(caoRules.id, row.id)).run();
    audit(db, viewer, "cao_rule.removed", row, now);
  });
}

function refuseOthers(viewer: Viewer, act: keyof typeof caoPolicy) {
  if (!allows(caoPolicy, act, standingOf(viewer))) throw new NotFound();
}

type Row = Pick<
  typeof caoRules.$inferSelect,
  "sector" | "code" | "functionGroup" | "value" | "unit" | "fromDay" | "toDay" | "source"
>;

function add(db: Db, viewer: Viewer, action: AuditAction, row: Row, now: Date): number {
  const checked = { checkedOn: viewer.today, checkedBy: viewer.personId };
  const { id } = db
    .insert(caoRules)
    .values({ ...row, ...checked, boardId: viewer.boardId })
    .returning({ id: caoRules.id })
    .get();
  audit(db, viewer, action, { id, ...row }, now);
  return id;
}

const findOwn = (
  db: Db,
  viewer: Viewer,
  { sector, code, functionGroup, fromDay }: Pick<Row, "sector" | "code" | "functionGroup" | "fromDay">,
) =>
  db
    .select()
    .from(caoRules)
    .where(
      and(
        eq(caoRules.boardId, viewer.boardId),
        eq(caoRules.sector, sector),
        eq(caoRules.code, code),
        sql`${caoRules.functionGroup} is ${functionGroup}`,
        eq(caoRules.fromDay, fromDay),
      ),
    )
    .get();

function audit(db: Db, viewer: Viewer, action: AuditAction, row: Row & { id: number }, now: Date) {
  const { id, sector, code, functionGroup, value, fromDay } = row;
  const entry = { actorId: viewer.personId, action, object: "cao_rule", objectId: id };
  recordAudit(db, { ...entry, detail: { sector, code, functionGroup, value, from: fromDay } }, now);
}
