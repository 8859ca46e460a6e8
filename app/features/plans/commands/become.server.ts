import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { planLines } from "#db/schema/index.ts";
import type { PlanLineKind } from "../model.ts";
import { getLine } from "../queries/line.server.ts";
import { auditLine } from "./line-row.server.ts";

const activityKinds: Record<PlanLineKind, string> = {
  wish: "",
  study_day: "study_day",
  training: "course",
  together: "",
  other: "",
};

/**
 * The line of a sheet an address with `?line=12` makes an activity of, with what the form of a new one starts with. Whose it is
 * and who reads it, she who makes it says; the form proposes the team.
 * @throws NotFound when the sheet is not hers to write
 */
export function lineOfNewActivity(db: Db, viewer: Viewer, request: Request) {
  const asked = new URL(request.url).searchParams.get("line");
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(asked)) throw new NotFound();
  const { id, text, kind, goalId, team, question } = getLine(db, viewer, Number(asked), "write");
  return {
    id,
    goalId,
    fields: {
      title: text.slice(0, 200),
      kind: activityKinds[kind],
      school: String(team.schoolId),
      audiences: [`team:${team.id}`],
      ...(question === null ? {} : { questions: [String(question)] }),
    },
  };
}

/** From now on the line shows what it became; one that became something already stays as it is. */
export function linkNewActivity(db: Db, viewer: Viewer, lineId: number, activityId: number, now: Date) {
  inTransaction(db, () => {
    const { version } = getLine(db, viewer, lineId, "write");
    const linked = db
      .update(planLines)
      .set({ activityId, version: version + 1 })
      .where(and(eq(planLines.id, lineId), isNull(planLines.activityId)))
      .run();
    if (linked.changes === 0) return;
    auditLine(db, viewer, "plan_line.changed", lineId, now);
  });
}
