import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { builtOnce, placeholders } from "#db/statements.server.ts";
import { employments, teams } from "#db/schema/index.ts";
import type { EmploymentChange, NewEmployment } from "../input.ts";
import { factorText } from "../model.ts";
import { getEmployment, getPerson } from "../queries/access.server.ts";
import { noteMove } from "./move.server.ts";
import { refuseOneself, refuseSchoolOutOfScope, refuseTeamElsewhere } from "./rules.server.ts";

/**
 * Employs someone who is known, for instance at a second school.
 * @throws NotFound when she is not the viewer's to employ, RuleBroken for a school or home team that cannot be, or for
 * oneself: who runs the administration does not let herself in where a school shares
 */
export function startEmployment(
  db: Db,
  viewer: Viewer,
  personId: number,
  employment: NewEmployment,
  now: Date,
) {
  return inTransaction(db, () => {
    getPerson(db, viewer, personId, "employ");
    refuseOneself(viewer, personId, "schoolId");
    return insertEmployment(db, viewer, personId, employment, now);
  });
}

/** The row itself, for commands that have asked whether the person may be employed. Inside their transaction. */
export function insertEmployment(
  db: Db,
  viewer: Viewer,
  personId: number,
  employment: NewEmployment,
  now: Date,
): number {
  refuseSchoolOutOfScope(db, viewer, employment.schoolId);
  refuseTeamElsewhere(db, viewer, employment.homeTeamId, employment.schoolId);
  const id = Number(addEmployment(db).run({ ...employment, personId }).lastInsertRowid);
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "employment.started",
      object: "employment",
      objectId: id,
      subjectId: personId,
      detail: { school: employment.schoolId, homeTeam: employment.homeTeamId, from: employment.fromDay },
    },
    now,
  );
  return id;
}

const workColumns = [
  "schoolId",
  "functionName",
  "functionGroup",
  "scaleCode",
  "partTimeFactor",
  "daysWorked",
  "careerPhase",
  "costCentre",
  "homeTeamId",
  "fromDay",
] as const satisfies (keyof NewEmployment)[];

const addEmployment = builtOnce((db) =>
  db
    .insert(employments)
    .values(placeholders(...workColumns, "personId"))
    .prepare(),
);

const updateEmployment = builtOnce((db) =>
  db
    .update(employments)
    .set({ ...placeholders(...workColumns), version: sql`${employments.version} + 1` })
    .where(and(eq(employments.id, sql.placeholder("id")), eq(employments.version, sql.placeholder("was"))))
    .prepare(),
);

/**
 * Changes an employment; the school stays what it is (work at another school is another employment).
 * @returns `employmentIds`: those whose gesprekspartner may be someone else now
 * @throws Stale with what is saved now; RuleBroken not_allowed for oneself: another adviser does that
 */
export function changeEmployment(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: id, version, ...change }: EmploymentChange,
  now: Date,
) {
  return inTransaction(db, () => {
    const before = getEmployment(db, viewer, id, "change");
    if (before.personId !== personId) throw new NotFound();
    refuseOneself(viewer, personId);
    if (before.version !== version) throw new Stale(before.version, othersTexts(db, before, change));
    if (change.schoolId !== before.schoolId) throw new RuleBroken({ schoolId: "other_school" });
    if (before.toDay !== null && change.fromDay > before.toDay)
      throw new RuleBroken({ fromDay: "end_before_start" });
    const moves = change.homeTeamId !== before.homeTeamId;
    if (moves) refuseTeamElsewhere(db, viewer, change.homeTeamId, before.schoolId);
    if (moves) noteMove(db, viewer, before, change.homeTeamId, now);
    updateEmployment(db).run({ ...change, id, was: version });
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "employment.changed",
        object: "employment",
        objectId: id,
        subjectId: personId,
        detail: { homeTeam: change.homeTeamId, homeTeamBefore: before.homeTeamId, from: change.fromDay },
      },
      now,
    );
    return { employmentIds: [id], arrived: moves ? [id] : [] };
  });
}

/** What someone else saved meanwhile, as far as it differs from what is typed now. */
function othersTexts(
  db: Db,
  saved: typeof employments.$inferSelect,
  typed: Partial<typeof employments.$inferInsert>,
) {
  const texts = {
    functionName: saved.functionName,
    partTimeFactor: factorText(saved.partTimeFactor),
    scaleCode: saved.scaleCode ?? "",
    costCentre: saved.costCentre ?? "",
    fromDay: saved.fromDay,
    homeTeamId: teamName(db, saved.homeTeamId),
  };
  const differs = (name: string) => typed[name as keyof typeof texts] !== saved[name as keyof typeof texts];
  return Object.fromEntries(Object.entries(texts).filter(([name]) => differs(name)));
}

const teamName = (db: Db, id: number | null) =>
  id === null ? "" : (db.select({ name: teams.name }).from(teams).where(eq(teams.id, id)).get()?.name ?? "");
