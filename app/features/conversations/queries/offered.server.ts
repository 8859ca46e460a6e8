import { and, asc, eq, gte, inArray, ne, notExists, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, cycles, employments, moments } from "#db/schema/index.ts";

/**
 * What a running cycle offers to who asks for it: the moments of a school that are not for everyone, for each of these
 * employments that has no conversation of that moment yet. Of her own employments and those whose partner she is.
 */
export function listOfferedMoments(db: Db, viewer: Viewer, which: "own" | "all" = "all") {
  const ids = viewer.partners.map((partner) => partner.employmentId);
  if (which === "all") ids.push(...viewer.partnerOf.map((one) => one.employmentId));
  const there = db
    .select({ one: sql`1` })
    .from(conversations)
    .where(
      and(
        eq(conversations.momentId, moments.id),
        eq(conversations.employmentId, employments.id),
        ne(conversations.state, "cancelled"),
      ),
    );
  return db
    .select({
      momentId: moments.id,
      employmentId: employments.id,
      kind: moments.kind,
      opensOn: moments.opensOn,
      closesOn: moments.closesOn,
    })
    .from(employments)
    .innerJoin(cycles, eq(cycles.schoolId, employments.schoolId))
    .innerJoin(moments, eq(moments.cycleId, cycles.id))
    .where(
      and(
        inArray(employments.id, ids),
        eq(cycles.state, "open"),
        gte(cycles.schoolYear, schoolYearOf(viewer.today)),
        eq(moments.optIn, true),
        ne(moments.kind, "team"),
        notExists(there),
      ),
    )
    .orderBy(asc(moments.opensOn), asc(moments.id), asc(employments.id))
    .all();
}
