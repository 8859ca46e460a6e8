import { and, asc, desc, eq, gt, gte, isNull, lt, or, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { roles, rules, settingProposals } from "#db/schema/index.ts";
import { boundsOf, daysOf, isRuled, unitOf, type Proposed, type RuledSetting } from "./agreed.ts";
import { beginPersonnelFile, refusePersonnelFile } from "./personnel-file.server.ts";
import { ruleOn } from "./rules.server.ts";

const proposals = settingProposals;
type Row = typeof proposals.$inferSelect;

/** Whether the viewer proposes and confirms for the whole board: administrators, and HR advisers who are not of one school only. */
export function decidesForBoard(db: Db, viewer: Viewer): boolean {
  if (viewer.administrator) return true;
  const role = db
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(
        eq(roles.personId, viewer.personId),
        eq(roles.boardId, viewer.boardId),
        eq(roles.kind, "hr_adviser"),
        isNull(roles.schoolId),
        onDay(roles.fromDay, roles.toDay, viewer.today),
      ),
    )
    .get();
  return role !== undefined;
}

/**
 * Proposes a setting the council consented to. It holds for nobody until someone else confirms it. What was confirmed and
 * has not begun gives way to it, where it begins on the same day or before.
 * @throws NotFound for who does not decide for the board; RuleBroken for a council that had not agreed yet, a day gone by, a
 * value out of reach, or where one waits for its answer already
 */
export function proposeSetting(db: Db, viewer: Viewer, proposed: Proposed, now: Date): number {
  return inTransaction(db, () => {
    if (!decidesForBoard(db, viewer)) throw new NotFound();
    refuse(db, viewer, proposed);
    const { boardId, personId: proposedBy } = viewer;
    const open = findOpen(db, boardId, proposed.setting);
    if (open) throw new RuleBroken({ setting: "already_asked" });
    const { id } = db
      .insert(proposals)
      .values({ ...proposed, boardId, proposedBy, proposedAt: now.getTime() })
      .returning({ id: proposals.id })
      .get();
    audit(db, viewer, "setting.proposed", id, proposed, now);
    return id;
  });
}

/**
 * Confirms what someone else proposed: from its day on it holds.
 * @throws NotFound for who may not, for what is open no more, and for her own proposal: nobody is the second of two to herself;
 * RuleBroken where its day went by meanwhile, or what it says no longer fits
 */
export function confirmSetting(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const proposal = getOpen(db, viewer, id);
    if (proposal.proposedBy === viewer.personId) throw new NotFound();
    refuse(db, viewer, proposal, "proposal");
    decide(db, viewer, id, "confirmed", now);
    if (isRuled(proposal.setting)) setRule(db, proposal, proposal.setting);
    else beginPersonnelFile(db, viewer, proposal, now);
    audit(db, viewer, "setting.confirmed", id, proposal, now);
  });
}

/** Takes a proposal away before it was confirmed, by either. @throws NotFound for who may not, and for what is open no more */
export function withdrawProposal(db: Db, viewer: Viewer, id: number, now: Date) {
  inTransaction(db, () => {
    const proposal = getOpen(db, viewer, id);
    decide(db, viewer, id, "withdrawn", now);
    audit(db, viewer, "setting.withdrawn", id, proposal, now);
  });
}

function refuse(db: Db, viewer: Viewer, proposed: Proposed, field?: "proposal") {
  const { setting, value, councilAgreedOn, fromDay } = proposed;
  const days = daysOf(viewer.today);
  if (councilAgreedOn > viewer.today) throw new RuleBroken({ [field ?? "councilAgreedOn"]: "not_yet" });
  if (councilAgreedOn < days.councilAgreedOn.min)
    throw new RuleBroken({ [field ?? "councilAgreedOn"]: "too_long_ago" });
  if (fromDay < viewer.today) throw new RuleBroken({ [field ?? "fromDay"]: "gone_by" });
  if (fromDay > days.fromDay.max) throw new RuleBroken({ [field ?? "fromDay"]: "too_far_ahead" });
  if (!isRuled(setting)) return refusePersonnelFile(db, viewer.boardId, proposed, field);
  const { min, max } = boundsNow(db, viewer, setting);
  if (value < min || value > max)
    throw new RuleBroken({ [field ?? "value"]: ["out_of_range", { min, max }] });
  // What has begun stays, also when it began today; what is still ahead gives way.
  const begunToday = and(ofBoard(viewer.boardId, setting), eq(rules.fromDay, viewer.today));
  if (fromDay === viewer.today && db.select({ id: rules.id }).from(rules).where(begunToday).get())
    throw new RuleBroken({ [field ?? "fromDay"]: "overlaps" });
}

/** Between which values a proposal is now: a smallest group that was agreed for later goes only up from there too. */
export function boundsNow(db: Db, { boardId, today }: Viewer, setting: RuledSetting) {
  const ahead = listAhead(db, boardId, setting, today).map(({ value }) => value);
  return boundsOf(setting, Math.max(ruleOn(db, boardId, setting, today), ...ahead));
}

/** What was confirmed and has not begun, the first to begin first. */
export const listAhead = (db: Db, boardId: number, setting: RuledSetting, today: string) =>
  db
    .select({ value: rules.value, fromDay: rules.fromDay })
    .from(rules)
    .where(and(ofBoard(boardId, setting), gt(rules.fromDay, today)))
    .orderBy(asc(rules.fromDay))
    .all();

const ofBoard = (boardId: number, code: RuledSetting) =>
  and(eq(rules.boardId, boardId), eq(rules.code, code))!;

/** The board's own rule from that day on, in place of what would have begun then or later; the one before it ends the day before. */
function setRule(db: Db, { boardId, value, councilAgreedOn, fromDay }: Row, code: RuledSetting) {
  const mine = ofBoard(boardId, code);
  db.delete(rules)
    .where(and(mine, gte(rules.fromDay, fromDay)))
    .run();
  db.update(rules)
    .set({ toDay: sql`date(${fromDay}, '-1 day')` })
    .where(and(mine, lt(rules.fromDay, fromDay), or(isNull(rules.toDay), gte(rules.toDay, fromDay))))
    .run();
  const source = `Bestuur, met instemming van de medezeggenschapsraad van ${councilAgreedOn}`;
  db.insert(rules)
    .values({ boardId, code, value, unit: unitOf[code], fromDay, source, checkedOn: councilAgreedOn })
    .run();
}

function getOpen(db: Db, viewer: Viewer, id: number): Row {
  if (!decidesForBoard(db, viewer)) throw new NotFound();
  const proposal = db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, id), eq(proposals.boardId, viewer.boardId), eq(proposals.state, "open")))
    .get();
  if (!proposal) throw new NotFound();
  return proposal;
}

const findOpen = (db: Db, boardId: number, setting: Proposed["setting"]) =>
  db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.boardId, boardId), eq(proposals.setting, setting), eq(proposals.state, "open")))
    .get();

const decide = (db: Db, viewer: Viewer, id: number, state: "confirmed" | "withdrawn", now: Date) =>
  db
    .update(proposals)
    .set({ state, decidedBy: viewer.personId, decidedAt: now.getTime() })
    .where(eq(proposals.id, id))
    .run();

type Action = "setting.proposed" | "setting.confirmed" | "setting.withdrawn";

function audit(db: Db, viewer: Viewer, action: Action, id: number, proposed: Proposed, now: Date) {
  const { setting, value, councilAgreedOn, fromDay } = proposed;
  const detail = { setting, value, councilAgreedOn, fromDay };
  recordAudit(db, { actorId: viewer.personId, action, object: "setting", objectId: id, detail }, now);
}

/** Every proposal of the board, the newest first, for who may see the settings. */
export const listProposals = (db: Db, boardId: number) =>
  db.select().from(proposals).where(eq(proposals.boardId, boardId)).orderBy(desc(proposals.id)).all();
