import { and, eq, gt, inArray, isNotNull, isNull, ne, notInArray, or } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { takeBackEnd } from "#app/features/people/commands/kept-end.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { transfer } from "#app/features/people/commands/transfer.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, handoverLines, handovers } from "#db/schema/index.ts";
import { tellOfHandover } from "../handover-letters.server.ts";
import type { StartInput } from "../list-input.ts";
import type { HandoverReason } from "../list-model.ts";

/** A last day lies at most this far ahead: what is further away is a slip of the keyboard. */
const MOST_AHEAD = 800;

/**
 * Ends an employment as HR enters it, and asks the leaver what she passes on. Who goes on at the school in other work is asked
 * the same for the work she leaves. Nothing is asked of who left already: she has no account to answer with.
 * @returns and throws as endEmployment does
 */
export function endEmploymentWithHandover(
  db: Db,
  viewer: Viewer,
  personId: number,
  leaving: Parameters<typeof endEmployment>[3],
  now: Date,
) {
  return inTransaction(db, () => {
    const ended = endEmployment(db, viewer, personId, leaving, now);
    const { employment: employmentId, lastDay } = leaving;
    const reason = goesOnHere(db, employmentId, lastDay) ? "changes_role" : "leaves";
    ask(db, viewer, { personId, employmentId, reason, lastDay }, now);
    return ended;
  });
}

/** Lets someone go on at another school, and asks what she passes on at the one she leaves. @returns and throws as transfer does */
export function transferWithHandover(
  db: Db,
  viewer: Viewer,
  personId: number,
  given: Parameters<typeof transfer>[3],
  now: Date,
) {
  return inTransaction(db, () => {
    const moved = transfer(db, viewer, personId, given, now);
    const lastDay = daysLater(given.fromDay, -1);
    ask(db, viewer, { personId, employmentId: given.employment, reason: "leaves", lastDay }, now);
    return moved;
  });
}

/** Takes back an end that has not come: she stays, and is asked for no handover. @returns and throws as takeBackEnd does */
export function takeBackEndWithHandover(
  db: Db,
  viewer: Viewer,
  personId: number,
  given: Parameters<typeof takeBackEnd>[3],
  now: Date,
) {
  return inTransaction(db, () => {
    const stays = takeBackEnd(db, viewer, personId, given, now);
    const open = and(
      eq(handovers.employmentId, given.employment),
      eq(handovers.reason, "leaves"),
      isNull(handovers.closedAt),
    );
    // Nobody takes anything over now. What she wrote in her own words stays, in a list that is hers alone.
    const mine = inArray(
      handoverLines.handoverId,
      db.select({ id: handovers.id }).from(handovers).where(open),
    );
    const offered = or(
      isNotNull(handoverLines.agreementId),
      isNotNull(handoverLines.holdingId),
      isNotNull(handoverLines.teamId),
    );
    db.delete(handoverLines).where(and(mine, offered)).run();
    db.update(handoverLines).set({ passedOnAt: null, toPersonId: null }).where(mine).run();
    const written = db.select({ id: handoverLines.handoverId }).from(handoverLines);
    db.delete(handovers)
      .where(and(open, notInArray(handovers.id, written)))
      .run();
    db.update(handovers).set({ startedBy: personId }).where(open).run();
    return stays;
  });
}

/**
 * Starts a handover by hand, for who changes role or team: by herself, or by her gesprekspartner, who lets her know. Started
 * twice it is one, with the last day her partner entered last.
 * @throws NotFound for who is neither, RuleBroken gone_by or out_of_range for the day
 */
export function startHandover(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: employmentId, reason, lastDay }: StartInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    if (!mayStart(viewer, personId, employmentId)) throw new NotFound();
    if (lastDay < viewer.today) throw new RuleBroken({ lastDay: "gone_by" });
    if (lastDay > daysLater(viewer.today, MOST_AHEAD)) throw new RuleBroken({ lastDay: "not_a_day" });
    return ask(db, viewer, { personId, employmentId, reason, lastDay, byHand: true }, now)!;
  });
}

/** Whose employments the viewer may start a handover of: her own, and those whose gesprekspartner she is. */
export const mayStart = (viewer: Viewer, personId: number, employmentId: number) =>
  personId === viewer.personId
    ? viewer.employments.some((one) => one.id === employmentId)
    : viewer.partnerOf.some((one) => one.employmentId === employmentId && one.personId === personId);

type Asked = {
  personId: number;
  employmentId: number;
  reason: HandoverReason;
  lastDay: Day;
  byHand?: boolean;
};

function ask(
  db: Db,
  viewer: Viewer,
  { personId, byHand = false, ...asked }: Asked,
  now: Date,
): number | undefined {
  const bySelf = personId === viewer.personId;
  const open = db
    .select()
    .from(handovers)
    .where(
      and(
        eq(handovers.employmentId, asked.employmentId),
        eq(handovers.reason, asked.reason),
        isNull(handovers.closedAt),
      ),
    )
    .get();
  if (open && bySelf) return open.id;
  if (open) {
    // What she began by herself is known from now on, as what her partner or HR began would be.
    const known = { startedBy: open.startedBy === personId ? viewer.personId : open.startedBy };
    db.update(handovers)
      // The day she gave herself is hers; what HR entered goes before it.
      .set({ ...known, lastDay: byHand && open.startedBy === personId ? open.lastDay : asked.lastDay })
      .where(eq(handovers.id, open.id))
      .run();
    if (open.startedBy === personId) {
      const event = { action: "handover.started", object: "handover", objectId: open.id } as const;
      recordAudit(db, { ...event, actorId: viewer.personId, subjectId: personId }, now);
      tellOfHandover(db, viewer, personId, open.id, now);
    }
    return open.id;
  }
  if (asked.lastDay < viewer.today) return undefined;
  const { id } = db
    .insert(handovers)
    .values({ ...asked, startedBy: viewer.personId, startedAt: now.getTime() })
    .returning({ id: handovers.id })
    .get();
  const event = { action: "handover.started", object: "handover", objectId: id } as const;
  recordAudit(db, { ...event, actorId: viewer.personId, subjectId: personId }, now);
  if (!bySelf) tellOfHandover(db, viewer, personId, id, now);
  return id;
}

/** Whether she works on at the same school in another employment after the day. */
function goesOnHere(db: Db, employmentId: number, lastDay: Day) {
  const ended = db.select().from(employments).where(eq(employments.id, employmentId)).get()!;
  return (
    db
      .select({ id: employments.id })
      .from(employments)
      .where(
        and(
          eq(employments.personId, ended.personId),
          eq(employments.schoolId, ended.schoolId),
          ne(employments.id, employmentId),
          or(isNull(employments.toDay), gt(employments.toDay, lastDay)),
        ),
      )
      .get() !== undefined
  );
}
