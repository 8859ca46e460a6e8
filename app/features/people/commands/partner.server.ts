import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, partners } from "#db/schema/index.ts";
import type { NewPartner } from "../input.ts";
import { dayBefore, overlap } from "../model.ts";
import { getEmployment } from "../queries/access.server.ts";
import { isPossiblePartner } from "../queries/choices.server.ts";
import { endPeriod } from "./end-period.server.ts";
import { refuseOneself } from "./rules.server.ts";

type PartnerEnd = { employment: number; partner: number; lastDay: Day; version: number };

/**
 * Sets the gesprekspartner of an employment by hand from a day on, in place of who it was.
 * @returns `employmentIds`: those whose partner may be someone else now
 * @throws Stale when it was changed meanwhile; RuleBroken own_partner, not_allowed for oneself, not_known, end_before_start, or overlaps when
 * another is set later within the days asked
 */
export function setPartner(db: Db, viewer: Viewer, personId: number, wanted: NewPartner, now: Date) {
  return inTransaction(db, () => {
    const { id, schoolId } = openForPartner(db, viewer, personId, wanted);
    const { partnerId, fromDay, toDay } = wanted;
    if (partnerId === personId) throw new RuleBroken({ partnerId: "own_partner" });
    if (!isPossiblePartner(db, viewer, id, partnerId)) throw new RuleBroken({ partnerId: "not_known" });
    // Who runs the administration reads no content: she cannot make herself a party to it where she does not lead.
    if (partnerId === viewer.personId && !viewer.ledSchoolIds.includes(schoolId))
      throw new RuleBroken({ partnerId: "not_allowed" });
    if (toDay !== null && toDay < fromDay) throw new RuleBroken({ toDay: "end_before_start" });
    makeRoom(db, id, { fromDay, toDay });
    db.insert(partners).values({ employmentId: id, personId: partnerId, fromDay, toDay }).run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "partner.set",
        object: "employment",
        objectId: id,
        subjectId: personId,
        detail: { partner: partnerId, from: fromDay, to: toDay },
      },
      now,
    );
    return { employmentIds: [id] };
  });
}

/**
 * Ends what was set by hand; from the next day the partner follows from the home team again.
 * @throws NotFound when there is no such row, Stale when the employment was changed meanwhile
 */
export function endPartner(db: Db, viewer: Viewer, personId: number, ending: PartnerEnd, now: Date) {
  return inTransaction(db, () => {
    const { id } = openForPartner(db, viewer, personId, ending);
    const row = db
      .select()
      .from(partners)
      .where(and(eq(partners.id, ending.partner), eq(partners.employmentId, id)))
      .get();
    if (!row) throw new NotFound();
    endPeriod(db, partners, row, ending.lastDay);
    const detail = { partner: row.personId, lastDay: ending.lastDay };
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "partner.ended",
        object: "employment",
        objectId: id,
        subjectId: personId,
        detail,
      },
      now,
    );
    return { employmentIds: [id] };
  });
}

/** The employment, with its version moved on: two who set a partner at once must not undo each other. */
function openForPartner(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: id, version }: { employment: number; version: number },
) {
  const employment = getEmployment(db, viewer, id, "set_partner");
  if (employment.personId !== personId) throw new NotFound();
  // Who leads the school sets it as its leader; who only runs the administration has another adviser do it.
  if (!viewer.ledSchoolIds.includes(employment.schoolId)) refuseOneself(viewer, personId);
  if (employment.version !== version) throw new Stale(employment.version);
  db.update(employments)
    .set({ version: version + 1 })
    .where(and(eq(employments.id, id), eq(employments.version, version)))
    .run();
  return employment;
}

/** What runs into the new period ends the day before it; what was set for later is not silently overruled. */
function makeRoom(db: Db, employmentId: number, period: { fromDay: Day; toDay: Day | null }) {
  const rows = db
    .select()
    .from(partners)
    .where(eq(partners.employmentId, employmentId))
    .orderBy(partners.id)
    .all();
  for (const row of rows.filter((other) => overlap(other, period))) {
    if (row.fromDay > period.fromDay) throw new RuleBroken({ toDay: "overlaps" });
    endPeriod(db, partners, row, dayBefore(period.fromDay));
  }
}
