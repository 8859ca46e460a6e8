import { and, desc, eq, gt, isNotNull, lte } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { employments, homeTeamMoves, schools, teams } from "#db/schema/index.ts";

/** So long someone is new somewhere: her first six weeks. */
const NEW_FOR_DAYS = 42;

/** A first word for who came to a school, or to another team of it, in the last six weeks; told to her only. */
export type Welcome = {
  school: string;
  team: string | null;
  teamId: number | null;
  partner: string | null;
  /** She worked at this school before, and only her team is new. */
  sinceDay: string;
  moved: boolean;
};

/** The newest beginning of the viewer, or undefined: nothing is counted, and after six weeks it is gone by itself. */
export function findWelcome(db: Db, viewer: Viewer): Welcome | undefined {
  const since = daysLater(viewer.today, -NEW_FOR_DAYS);
  const started = db
    .select({ employment: employments, school: schools.name, kind: schools.kind, team: teams.name })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .leftJoin(teams, eq(teams.id, employments.homeTeamId))
    .where(and(eq(employments.personId, viewer.personId), lte(employments.fromDay, viewer.today)))
    .orderBy(desc(employments.fromDay), desc(employments.id))
    .all()
    .filter(({ employment, kind }) => kind === "school" && isNow(viewer, employment.id));
  const fresh = started.find(({ employment }) => employment.fromDay > since);
  const moved = db
    .select({ employmentId: homeTeamMoves.employmentId, onDay: homeTeamMoves.onDay })
    .from(homeTeamMoves)
    .innerJoin(employments, eq(employments.id, homeTeamMoves.employmentId))
    .where(
      and(
        eq(employments.personId, viewer.personId),
        isNotNull(homeTeamMoves.appliedAt),
        isNotNull(homeTeamMoves.toTeamId),
        gt(homeTeamMoves.onDay, since),
      ),
    )
    .orderBy(desc(homeTeamMoves.onDay), desc(homeTeamMoves.id))
    .get();
  const at = fresh ?? started.find(({ employment }) => employment.id === moved?.employmentId);
  if (!at) return undefined;
  const { employment, school, team } = at;
  const partner = viewer.partners.find((one) => one.employmentId === employment.id);
  return {
    school,
    team,
    teamId: employment.homeTeamId,
    partner: partner?.givenName ?? null,
    sinceDay: fresh ? employment.fromDay : moved!.onDay,
    moved: !fresh,
  };
}

const isNow = (viewer: Viewer, employmentId: number) =>
  viewer.employments.some(({ id }) => id === employmentId);
