import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { listActivities } from "#app/features/activities/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listQuestionsById } from "#app/features/questions/queries.server.ts";
import { listAlignments } from "#app/features/questions/queries/alignments.server.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, items, schools, teams, visions } from "#db/schema/index.ts";
import type { Asked, AskedList } from "./input.ts";
import { countFacts, idsIn, type Facts, type RowKey } from "./model.ts";
import { listFacts } from "./queries/facts.server.ts";

const PER_PAGE = 50;

/** The schools whose learning the viewer may read something of: where she works or leads, or is in a team. Her own first. */
export function listSchoolsToRead(db: Db, viewer: Viewer) {
  const ofTeams = db.select({ id: teams.schoolId }).from(teams).where(inArray(teams.id, viewer.teamIds));
  const found = db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(
      and(
        eq(schools.kind, "school"),
        or(inArray(schools.id, viewer.schoolIds), inArray(schools.id, ofTeams)),
      ),
    )
    .orderBy(schools.name, schools.id)
    .all();
  const first = viewer.schoolIds.find((id) => found.some((school) => school.id === id));
  return [...found.filter((school) => school.id === first), ...found.filter((school) => school.id !== first)];
}

/** @throws NotFound for a school the viewer reads nothing of */
function placeOf(db: Db, viewer: Viewer, wanted: number | undefined) {
  const places = listSchoolsToRead(db, viewer);
  const school = wanted === undefined ? places[0] : places.find((place) => place.id === wanted);
  if (!school) throw new NotFound();
  return { school, places };
}

/**
 * Ambitions against teams, counted over what this viewer may read and what is shared: for one school and school year.
 * @throws NotFound for a school that is not hers to read
 */
export function getOverview(db: Db, viewer: Viewer, asked: Asked) {
  const { school, places } = placeOf(db, viewer, asked.school);
  const facts = listFacts(db, viewer, { schoolId: school.id, year: asked.year });
  const offered = listTeamsOf(db, school.id, facts);
  // A team of another school is left behind when the school in the URL changes.
  const chosen = offered.some((team) => team.key === asked.team) ? asked.team : undefined;
  const counts = countFacts(facts, chosen);
  const columns = offered.filter((team) => (chosen === undefined ? team.shown : team.key === chosen));
  const rows = listRows(db, viewer, school.id, counts.rows).map((row) => ({
    ...row,
    cells: columns.map((column) => counts.cell(row.key, column.key) ?? null),
  }));
  return {
    asked: { ...asked, school: school.id, team: chosen },
    school,
    places,
    teams: offered.map(({ key, name }) => ({ key, name })),
    columns: columns.map(({ key, name }) => ({ key, name })),
    rows,
    total: counts.total,
    apart: counts.apart,
    values: counts.values,
  };
}

/**
 * The list behind one number of the overview, a page at a time: the same facts, the same part of them.
 * @throws NotFound as getOverview does
 */
export function getList(db: Db, viewer: Viewer, asked: AskedList) {
  const { school } = placeOf(db, viewer, asked.school);
  const facts = listFacts(db, viewer, { schoolId: school.id, year: asked.year });
  const all = idsIn(facts, asked);
  const ids = all.slice((asked.page - 1) * PER_PAGE, asked.page * PER_PAGE);
  const inOrder = <T extends { id: number }>(rows: T[]) =>
    ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const ofActivities = asked.show === "activities";
  return {
    asked: { ...asked, school: school.id },
    school,
    total: all.length,
    pages: Math.max(1, Math.ceil(all.length / PER_PAGE)),
    row: typeof asked.row === "number" ? (listWords(db, viewer, [asked.row])[0] ?? null) : null,
    team: listTeamsOf(db, school.id, facts).find((team) => team.key === asked.team)?.name ?? null,
    activities: ofActivities ? inOrder(listActivities(db, viewer, inArray(items.id, ids))) : [],
    questions: ofActivities ? [] : withReasons(db, inOrder(listQuestionsById(db, viewer, ids))),
  };
}

/** A question with why its owner judged each link as she did: part of the question, for who may read it. */
export function withReasons<Q extends { id: number }>(db: Db, questions: Q[]) {
  const links = listAlignments(
    db,
    questions.map(({ id }) => id),
  );
  return questions.map((question) => ({
    ...question,
    reasons: (links.get(question.id) ?? []).flatMap(({ id, title, slot, judgement, why }) =>
      why ? [{ id, title, slot, judgement, why }] : [],
    ),
  }));
}

/** Columns: every living team people have their home in, other teams and who has none once something counts there. */
function listTeamsOf(db: Db, schoolId: number, facts: Facts) {
  const used = new Set([...facts.questions, ...facts.activities].map((fact) => fact.team));
  const usedIds = [...used].filter((key) => key !== "none");
  const rows = db
    .select({ key: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(and(eq(teams.schoolId, schoolId), or(isNull(teams.archivedOn), inArray(teams.id, usedIds))))
    .orderBy(ne(teams.kind, "teaching_team"), teams.name, teams.id)
    .all()
    .map(({ kind, ...team }) => ({ ...team, shown: kind === "teaching_team" || used.has(team.key) }));
  return [...rows, ...(used.has("none") ? [{ key: "none" as const, name: null, shown: true }] : [])];
}

/** Rows: the ambitions that hold now, the board's and earlier ones only where something counts, then goals without ambition. */
function listRows(db: Db, viewer: Viewer, schoolId: number, counted: ReadonlySet<RowKey>) {
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
        inArray(ambitions.lineageId, lineageIds),
        eq(visions.boardId, viewer.boardId),
        ne(visions.state, "draft"),
      ),
    )
    .orderBy(ambitions.lineageId, desc(visions.no))
    .all();
  const newest = rows.filter((row, i) => rows[i - 1]?.lineageId !== row.lineageId);
  return newest.map(({ state, ...words }) => ({ ...words, past: state !== "current" }));
}
