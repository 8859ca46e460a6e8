import { and, eq, lte } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { attentionOff, attentionPutOff } from "#db/schema/index.ts";
import type { PutOffInput, SwitchesInput } from "./input.ts";
import { codeList, keyOfSignal } from "./model.ts";
import { listAllSignals } from "./queries.server.ts";
import { listSwitches } from "./queries/switches.server.ts";

/**
 * Puts one row off for the viewer alone, until a day or for as long as the rule `attention_put_off_for` (weeks) says; again is another day.
 * Not audited: that a row was there is hers to know. What she put off before and came back is forgotten.
 * @throws NotFound for what does not ask for her attention, RuleBroken for a day that is not ahead
 */
export function putOff(db: Db, viewer: Viewer, { until, ...row }: Omit<PutOffInput, "act">) {
  inTransaction(db, () => {
    const { personId, today } = viewer;
    const wanted = { code: row.code, subjectId: row.subject, schoolId: row.school };
    const there = listAllSignals(db, viewer).some((one) => keyOfSignal(one) === keyOfSignal(wanted));
    if (!there) throw new NotFound();
    if (until !== null && until <= today) throw new RuleBroken({ until: "gone_by" });
    const weeks = ruleOn(db, viewer.boardId, "attention_put_off_for", today);
    const untilDay = until ?? daysLater(today, weeks * 7);
    db.delete(attentionPutOff)
      .where(and(eq(attentionPutOff.personId, personId), lte(attentionPutOff.untilDay, today)))
      .run();
    db.insert(attentionPutOff)
      .values({ personId, ...wanted, untilDay })
      .onConflictDoUpdate({
        target: [
          attentionPutOff.personId,
          attentionPutOff.code,
          attentionPutOff.subjectId,
          attentionPutOff.schoolId,
        ],
        set: { untilDay },
      })
      .run();
  });
}

type Row = Pick<PutOffInput, "code" | "subject" | "school">;

/** Takes a "not now" of the viewer's own back; that it is gone already is fine. */
export function takeBack(db: Db, viewer: Viewer, { code, subject, school }: Row) {
  inTransaction(db, () => {
    db.delete(attentionPutOff)
      .where(
        and(
          eq(attentionPutOff.personId, viewer.personId),
          eq(attentionPutOff.code, code),
          eq(attentionPutOff.subjectId, subject),
          eq(attentionPutOff.schoolId, school),
        ),
      )
      .run();
  });
}

/**
 * Says which codes a school keeps; those left out are absent there for everyone, until they are kept again.
 * @throws NotFound for a school the viewer neither leads nor advises
 */
export function setSwitches(db: Db, viewer: Viewer, { school, kept }: SwitchesInput, now: Date) {
  inTransaction(db, () => {
    const present = listSwitches(db, viewer).find(({ id }) => id === school);
    if (!present) throw new NotFound();
    for (const code of codeList) {
      const keeps = kept.includes(code);
      if (keeps === !present.off.includes(code)) continue;
      if (keeps)
        db.delete(attentionOff)
          .where(and(eq(attentionOff.schoolId, school), eq(attentionOff.code, code)))
          .run();
      else
        db.insert(attentionOff)
          .values({ schoolId: school, code, setBy: viewer.personId, setAt: now.getTime() })
          .run();
      const action = keeps ? "attention.switched_on" : "attention.switched_off";
      const entry = { actorId: viewer.personId, action, object: "school", objectId: school } as const;
      recordAudit(db, { ...entry, detail: { code } }, now);
    }
  });
}
