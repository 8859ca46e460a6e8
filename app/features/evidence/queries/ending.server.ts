import { and, eq, gte, inArray, isNotNull, lte, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { evidences, items } from "#db/schema/index.ts";
import { listEvidence } from "../queries.server.ts";

/** Evidence of hers, or that she keeps for a team, that will soon no longer be valid: told on her home page, and nobody else's. */
export function listEndingEvidence(db: Db, viewer: Viewer) {
  const soon = daysLater(viewer.today, ruleOn(db, viewer.boardId, "evidence_reminder", viewer.today));
  const hers = and(ownedBy(viewer), eq(items.createdBy, viewer.personId))!;
  return listEvidence(db, viewer, and(hers, endsUntil(viewer, soon))!);
}

/** Evidence of others at some schools, as far as the viewer may read it, that is valid until a day from today on. */
export const listEndingEvidenceShownTo = (
  db: Db,
  viewer: Viewer,
  schoolIds: readonly number[],
  until: Day,
) => {
  const others = and(sql`not ifnull(${ownedBy(viewer)}, 0)`, inArray(items.schoolId, [...schoolIds]))!;
  return listEvidence(db, viewer, and(others, endsUntil(viewer, until))!);
};

const endsUntil = ({ today }: Viewer, until: Day): SQL =>
  and(isNotNull(evidences.validUntil), gte(evidences.validUntil, today), lte(evidences.validUntil, until))!;
