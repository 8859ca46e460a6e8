import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { getUsualTemplate } from "#app/features/cycles/template-queries.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations, employments } from "#db/schema/index.ts";
import type { ElsewhereInput, NewElsewhereInput } from "../input.ts";
import { closingDay, problemOfElsewhere } from "../model.ts";
import { staffOf } from "../queries/planning.server.ts";
import { addParties } from "./make.server.ts";
import { arrangeable } from "./plan.server.ts";

/**
 * Either party tells that a conversation was held somewhere else: its day, and nothing of what was said. That is final. What
 * was prepared for it stays with who wrote it.
 * @throws NotFound when it is not hers to plan, RuleBroken for a day to come or before the employment, or when it was held or
 * cancelled; Stale when its date was changed meanwhile
 */
export function holdElsewhere(
  db: Db,
  viewer: Viewer,
  id: number,
  { heldOn, version }: ElsewhereInput,
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = arrangeable(db, viewer, id, "hold_elsewhere", version);
    refuseDay(heldOn, viewer, employedFrom(db, conversation.employmentId) ?? "");
    db.update(conversations)
      .set({
        state: "held_elsewhere",
        heldOn,
        closesOn: closingDay(heldOn, daysToClose(db, conversation.boardId, heldOn)),
        proposedBy: viewer.personId,
        version: conversation.version + 1,
        calendarSequence: conversation.calendarSequence + 1,
      })
      .where(and(eq(conversations.id, id), eq(conversations.version, version)))
      .run();
    record(db, viewer, { id, subjectId: conversation.staff?.personId, heldOn }, now);
  });
}

/**
 * The same of a conversation that never stood in Jaarring. The same day and kind told twice is one.
 * @throws NotFound when the employment is neither hers nor of one of her people, RuleBroken without a partner or as above
 */
export function addHeldElsewhere(db: Db, viewer: Viewer, input: NewElsewhereInput, now: Date) {
  return inTransaction(db, () => {
    const staff = staffOf(db, viewer, input.employmentId);
    if (staff.partnerId === null) throw new RuleBroken({ employmentId: "not_known" });
    refuseDay(input.heldOn, viewer, staff.fromDay);
    const known = findTold(db, input);
    if (known) return { conversationId: known.id };
    const { id } = db
      .insert(conversations)
      .values({
        schoolId: staff.schoolId,
        employmentId: input.employmentId,
        kind: input.kind,
        templateId: getUsualTemplate(db, viewer.boardId, input.kind, viewer.today),
        schoolYear: schoolYearOf(input.heldOn),
        state: "held_elsewhere",
        heldOn: input.heldOn,
        closesOn: closingDay(input.heldOn, daysToClose(db, viewer.boardId, input.heldOn)),
        proposedBy: viewer.personId,
        createdAt: now.getTime(),
        createdBy: viewer.personId,
      })
      .returning({ id: conversations.id })
      .get();
    addParties(db, id, staff.personId, staff.partnerId);
    record(db, viewer, { id, subjectId: staff.personId, heldOn: input.heldOn }, now);
    return { conversationId: id };
  });
}

function refuseDay(heldOn: string, viewer: Viewer, employedFrom: string) {
  const problem = problemOfElsewhere(heldOn, { today: viewer.today, employedFrom });
  if (problem) throw new RuleBroken({ heldOn: problem });
}

const employedFrom = (db: Db, employmentId: number | null) =>
  employmentId === null
    ? undefined
    : db
        .select({ fromDay: employments.fromDay })
        .from(employments)
        .where(eq(employments.id, employmentId))
        .get()?.fromDay;

const daysToClose = (db: Db, boardId: number, day: string) =>
  ruleOn(db, boardId, "record_closes_unsigned_after", day);

const findTold = (db: Db, { employmentId, kind, heldOn }: NewElsewhereInput) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.employmentId, employmentId),
        eq(conversations.kind, kind),
        eq(conversations.heldOn, heldOn),
        eq(conversations.state, "held_elsewhere"),
      ),
    )
    .get();

function record(
  db: Db,
  viewer: Viewer,
  { id, subjectId, heldOn }: { id: number; subjectId: number | undefined; heldOn: string },
  now: Date,
) {
  const entry = { action: "conversation.held_elsewhere", object: "conversation", objectId: id } as const;
  recordAudit(db, { ...entry, actorId: viewer.personId, subjectId, detail: { heldOn } }, now);
}
