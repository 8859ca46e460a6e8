import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, teams, visions } from "#db/schema/index.ts";
import type { Facts, RowKey } from "../model.ts";
import { isAmong } from "./facts.server.ts";

/** Columns: every living team people have their home in, other teams and who has none once something counts there. */
export function listTeamsOf(db: Db, schoolId: number, facts: Facts) {
  const used = new Set([...facts.questions, ...facts.activities].map((fact) => fact.team));
  const usedIds = [...used].filter((key) => key !== "none");
  const rows = db
    .select({ key: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(
      and(eq(teams.schoolId, schoolId), or(isNull(teams.archivedOn), sql`${teams.id} ${isAmong(usedIds)}`)),
    )
    .orderBy(ne(teams.kind, "teaching_team"), teams.name, teams.id)
    .all()
    .map(({ kind, ...team }) => ({ ...team, shown: kind === "teaching_team" || used.has(team.key) }));
  return [...rows, ...(used.has("none") ? [{ key: "none" as const, name: null, shown: true }] : [])];
}

/** Rows: the ambitions that hold now, the board's and earlier ones only where something counts, then goals without ambition. */
export function listRows(db: Db, viewer: Viewer, schoolId: number, counted: ReadonlySet<RowKey>) {
  const open = listOpenAmbitions(db, viewer, schoolId);
  const known = new Set(open.map(({ lineageId }) => lineageId));
  const others = [...counted].filter((key): key is number => typeof key === "number" && !known.has(key));
  return [
    ...open.map(({ lineageId, title, slot, focalPoint }) => ({
      key: lineageId,
      title,
      slot,
      focalPoint,
      past: false,
      open: true,
    })),
    ...listWords(db, viewer, others).map(({ lineageId, title, slot, past }) => ({
      key: lineageId,
      title,
      slot,
      focalPoint: false,
      past,
      open: false,
    })),
    ...(counted.has("goal")
      ? [{ key: "goal" as RowKey, title: null, slot: null, focalPoint: false, past: false, open: false }]
      : []),
  ];
}

/** The newest adopted words of lineages of the viewer's board; `past` when the vision that holds no longer has them. */
export function listWords(db: Db, viewer: Viewer, lineageIds: number[]) {
  const rows = db
    .select({
      lineageId: ambitions.lineageId,
      title: ambitions.title,
      slot: ambitionLineages.slot,
      ofBoard: sql<boolean>`${ambitionLineages.schoolId} is null`.mapWith(Boolean),
      state: visions.state,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(
      and(
        sql`${ambitions.lineageId} ${isAmong(lineageIds)}`,
        eq(visions.boardId, viewer.boardId),
        ne(visions.state, "draft"),
      ),
    )
    .orderBy(ambitions.lineageId, desc(visions.no))
    .all();
  const newest = rows.filter((row, i) => rows[i - 1]?.lineageId !== row.lineageId);
  return newest.map(({ state, ...words }) => ({ ...words, past: state !== "current" }));
}
