import { and, eq, max } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { handoverLines, handovers } from "#db/schema/index.ts";
import { tellOfLine } from "../handover-letters.server.ts";
import type { ChecklistInput, NewLineInput } from "../list-input.ts";
import { listChecklist, listReceivers, type Line } from "../queries/checklist.server.ts";
import { getListHandover, type Handover } from "../queries/list-access.server.ts";

/**
 * Passes on what she ticks, to whom she says, and takes back what she unticks: from the next request on nobody else reads it.
 * Rows that are not in the form stay as they are. A colleague who gets something new is told so by letter, without a word of it.
 * @throws NotFound for another's, Stale when it was changed meanwhile, RuleBroken closed when the two are done with it, and
 * not_known for a row that is not on her list or someone who does not work there
 */
export function passOnLines(db: Db, viewer: Viewer, personId: number, form: ChecklistInput, now: Date) {
  inTransaction(db, () => {
    const handover = openForWriting(db, viewer, personId, form.handover);
    if (handover.version !== form.version) throw new Stale(handover.version);
    const checklist = listChecklist(db, viewer, handover);
    const colleagues = new Set(listReceivers(db, viewer, handover.schoolId).map((one) => one.id));
    if (form.passed.some((key) => !checklist.some((row) => row.key === key)))
      throw new RuleBroken({ passed: "not_known" });
    for (const row of checklist) {
      const at = form.row.indexOf(row.key);
      if (at < 0) continue;
      const to = form.to[at] ?? null;
      const passed = form.passed.includes(row.key);
      if (to !== null && to !== row.toId && (row.stays || !colleagues.has(to)))
        throw new RuleBroken({ to: "not_known" });
      if (row.passed === passed && row.toId === to) continue;
      const line = row.line ?? insertLine(db, handover.id, { ...row.known!, text: row.text });
      setLine(db, viewer, handover, line, { passed, to }, now);
    }
    bump(db, handover);
  });
}

/**
 * One thing more, in her own words; ticked or not.
 * @throws as passOnLines does
 */
export function addLine(
  db: Db,
  viewer: Viewer,
  personId: number,
  { handover: id, kind, text, to, passed }: NewLineInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const handover = openForWriting(db, viewer, personId, id);
    refuseStranger(db, viewer, handover, to);
    // Pressed twice is written once.
    const own = and(
      eq(handoverLines.handoverId, id),
      eq(handoverLines.kind, kind),
      eq(handoverLines.text, text),
    );
    const twin = db.select().from(handoverLines).where(own).get();
    if (twin) return twin.id;
    const line = insertLine(db, id, { kind, text });
    audit(db, viewer, "handover.written", line.id, null, now);
    setLine(db, viewer, handover, line, { passed, to }, now);
    bump(db, handover);
    return line.id;
  });
}

function openForWriting(db: Db, viewer: Viewer, personId: number, id: number) {
  const handover = getListHandover(db, viewer, personId, id, "write");
  if (handover.closed) throw new RuleBroken({ form: "closed" });
  return handover;
}

/** Who does not work at the school is nobody to pass something on to. */
export function refuseStranger(db: Db, viewer: Viewer, { schoolId }: Handover, to: number | null) {
  if (to === null) return;
  if (!listReceivers(db, viewer, schoolId).some((one) => one.id === to))
    throw new RuleBroken({ to: "not_known" });
}

type Fresh = Pick<
  typeof handoverLines.$inferInsert,
  "kind" | "text" | "agreementId" | "holdingId" | "teamId"
>;

function insertLine(db: Db, handoverId: number, { kind, text, agreementId, holdingId, teamId }: Fresh): Line {
  const last = db
    .select({ at: max(handoverLines.position) })
    .from(handoverLines)
    .where(eq(handoverLines.handoverId, handoverId))
    .get();
  return db
    .insert(handoverLines)
    .values({ kind, text, agreementId, holdingId, teamId, handoverId, position: (last?.at ?? 0) + 1 })
    .returning()
    .get();
}

/** Whether others read a line, and who it is for. Inside the transaction of a command that asked whether she may. */
export function setLine(
  db: Db,
  viewer: Viewer,
  handover: Handover,
  line: Line,
  { passed, to }: { passed: boolean; to: number | null },
  now: Date,
) {
  const was = line.passedOnAt !== null;
  const other = to !== line.toPersonId;
  db.update(handoverLines)
    .set({
      passedOnAt: passed ? (line.passedOnAt ?? now.getTime()) : null,
      toPersonId: to,
      // Done was said of what it was: taken back or given to another, it is no longer.
      doneOn: passed && !other ? line.doneOn : null,
      version: line.version + 1,
    })
    .where(eq(handoverLines.id, line.id))
    .run();
  if (was && (!passed || other)) audit(db, viewer, "handover.taken_back", line.id, line.toPersonId, now);
  if (!passed || (was && !other)) return;
  audit(db, viewer, "handover.passed_on", line.id, to, now);
  if (to !== null) tellOfLine(db, viewer, { id: line.id, ofPerson: handover.personId, to }, now);
}

/** Who ticks on a page of before is told so. */
export const bump = (db: Db, { id, version }: Pick<Handover, "id" | "version">) =>
  db
    .update(handovers)
    .set({ version: version + 1 })
    .where(eq(handovers.id, id))
    .run();

function audit(
  db: Db,
  viewer: Viewer,
  action: "handover.written" | "handover.passed_on" | "handover.taken_back",
  objectId: number,
  to: number | null,
  now: Date,
) {
  const entry = { actorId: viewer.personId, subjectId: viewer.personId, action, object: "handover_line" };
  recordAudit(db, { ...entry, objectId, detail: { to } }, now);
}
