import { and, asc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { cycleTeams, freeDays, teams } from "#db/schema/index.ts";
import { nextYearsWindow } from "./model.ts";
import { findCycleOf, getCycle } from "./queries.server.ts";
import { getTemplate, getUsualTemplate, listOfferedTemplates } from "./template-queries.server.ts";

/**
 * Next year's cycle as it would be made from this one: the moments with both windows, the questions in the version that
 * is offered now, the teams that are still there. `existing` is the cycle next year has already.
 * @throws NotFound when the cycle is not there or making one for its school is not the viewer's
 */
export function getNextYear(db: Db, viewer: Viewer, id: number) {
  const cycle = getCycle(db, viewer, id, "make");
  const free = db
    .select({ fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(freeDays)
    .where(eq(freeDays.schoolId, cycle.schoolId))
    .all();
  const offered = listOfferedTemplates(db, viewer.boardId, viewer.today);
  return {
    schoolId: cycle.schoolId,
    schoolName: cycle.schoolName,
    from: cycle.schoolYear,
    schoolYear: cycle.schoolYear + 1,
    existing: findCycleOf(db, cycle.schoolId, cycle.schoolYear + 1) ?? null,
    moments: cycle.moments.map((moment) => {
      const now = getTemplate(db, viewer, moment.templateId);
      const newest = offered.find((one) => one.id === now.newestId);
      const templateId = newest?.id ?? getUsualTemplate(db, viewer.boardId, moment.kind, viewer.today);
      const { id: chosen, nameNl, nameEn, no } = getTemplate(db, viewer, templateId);
      return {
        ...moment,
        ...nextYearsWindow(moment, free),
        was: { opensOn: moment.opensOn, closesOn: moment.closesOn },
        template: { id: chosen, nameNl, nameEn, no },
        otherQuestions: chosen !== moment.templateId,
      };
    }),
    teams: db
      .select({ id: teams.id, name: teams.name })
      .from(cycleTeams)
      .innerJoin(teams, eq(teams.id, cycleTeams.teamId))
      .where(and(eq(cycleTeams.cycleId, id), isNull(teams.archivedOn)))
      .orderBy(asc(teams.name), asc(teams.id))
      .all(),
  };
}
