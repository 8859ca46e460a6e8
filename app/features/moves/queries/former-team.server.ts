import { and, asc, desc, eq, isNull, notInArray, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  evidences,
  hindrances,
  items,
  learningQuestions,
  shares,
  stories,
  teams,
  valueNotes,
} from "#db/schema/index.ts";

/** Teams the viewer is no longer in, whose members still read something of hers because she shared it with them. */
export const listFormerTeams = (db: Db, viewer: Viewer) =>
  db
    .selectDistinct({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(shares)
    .innerJoin(items, eq(items.id, shares.itemId))
    .innerJoin(teams, eq(teams.id, shares.teamId))
    .where(sharedFromAfar(viewer))
    .orderBy(asc(teams.name), asc(teams.id))
    .all()
    .map((team) => ({ id: team.id, name: teamLabel(team) }));

/**
 * What the viewer still shares with a team she is no longer in, the latest first.
 * @throws NotFound where there is nothing: also for a team she never was in
 */
export function getFormerTeam(db: Db, viewer: Viewer, teamId: number) {
  const rows = db
    .select({
      id: items.id,
      kind: items.kind,
      text: sql<string>`coalesce(${learningQuestions.text}, ${activities.title}, ${valueNotes.text}, ${hindrances.text},
        ${evidences.title}, ${stories.title}, ${stories.happened}, ${stories.kept}, ${stories.used}, ${stories.better},
        ${stories.view}, '')`,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(shares)
    .innerJoin(items, eq(items.id, shares.itemId))
    .innerJoin(teams, eq(teams.id, shares.teamId))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(activities, eq(activities.itemId, items.id))
    .leftJoin(valueNotes, eq(valueNotes.itemId, items.id))
    .leftJoin(hindrances, eq(hindrances.itemId, items.id))
    .leftJoin(evidences, eq(evidences.itemId, items.id))
    .leftJoin(stories, eq(stories.itemId, items.id))
    .where(and(eq(teams.id, teamId), sharedFromAfar(viewer)))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();
  const [first] = rows;
  if (!first) throw new NotFound();
  return {
    id: teamId,
    name: teamLabel({ name: first.teamName, kind: first.teamKind }),
    items: rows.map(({ id, kind, text }) => ({ id, kind, text })),
  };
}

const sharedFromAfar = (viewer: Viewer): SQL =>
  and(
    eq(items.ownerPersonId, viewer.personId),
    notInArray(teams.id, viewer.teamIds),
    isNull(teams.archivedOn),
  )!;
