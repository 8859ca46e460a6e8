import type { Viewer } from "#app/features/auth/viewer.ts";
import { listSchoolsToStaff } from "#app/features/people/queries/choices.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import type { Db } from "#db/client.server.ts";
import { countInvited, countUninvited } from "../commands/invite.server.ts";
import { proposeColumns } from "../commands/begin.server.ts";
import { findUnderWay } from "../busy.server.ts";
import { guessFields, isPrivate } from "../fields.ts";
import type { Shown } from "../input.ts";
import { presets } from "../join.ts";
import type { Change, Choices, RowProblem } from "../model.ts";
import type { ColumnsPage, Counts, ImportPage, RowPage } from "../page.ts";
import { findHeld } from "../under-way.server.ts";
import { canUndo, countRowKinds, getRun, listRows, PAGE } from "./runs.server.ts";

type Asked = { show: Shown | null; page: number; columns: boolean };

/**
 * Everything the page of one import shows: the columns to choose, how far it is, what it would do, or what it did; with one of
 * the lists, a page at a time.
 * @throws NotFound
 */
export function getImportPage(db: Db, viewer: Viewer, id: number, asked: Asked): ImportPage {
  const run = getRun(db, viewer, id);
  const under = findUnderWay(id);
  const head = {
    // Written down before it began, and not done now: the server stopped, or it failed. Its transaction was never kept.
    brokeOff: run.job && !under ? { kind: run.job, begunAt: run.jobBegunAt ?? run.startedAt } : null,
    id,
    preset: presets.find((preset) => preset === run.preset) ?? "other",
    fileNames: JSON.parse(run.fileNames) as string[],
    lines: run.lines,
    startedAt: run.startedAt,
  };
  if (under) return { ...head, stage: "busy", busy: under };
  if (run.state === "mapping" || run.state === "reading" || (run.state === "ready" && asked.columns)) {
    const columns = getColumns(db, viewer, run);
    return columns ? { ...head, stage: "columns", columns } : { ...head, stage: "gone" };
  }
  const counts = countRowKinds(db, id);
  const stage = run.state === "undone" || run.state === "applied" ? run.state : "ready";
  const show = asked.show ?? firstOf(counts, stage);
  return {
    ...head,
    stage,
    counts,
    appliedAt: run.appliedAt,
    undoneAt: run.undoneAt,
    canUndo: canUndo(db, run),
    canChoose: findHeld(id) !== undefined,
    invited: stage === "applied" ? countInvited(db, id) : 0,
    uninvited: stage === "applied" ? countUninvited(db, id) : 0,
    dropped: JSON.parse(run.dropped) as string[],
    newTeams: (JSON.parse(run.newTeams) as { name: string }[]).map(({ name }) => name),
    today: viewer.today,
    list: getList(db, id, show, asked.page, counts[show]),
  };
}

/** What asks to be looked at first. */
const firstOf = (counts: Counts, stage: string): Shown =>
  (["refused", "changed", "new", "leaving"] as const).find((kind) => counts[kind] > 0) ??
  (stage === "undone" && counts.kept > 0 ? "kept" : "unchanged");

function getList(db: Db, id: number, show: Shown, page: number, total: number): RowPage {
  const rows = listRows(db, id, show, page).map((row) => ({
    ...row,
    changes: JSON.parse(row.changes) as Change[],
    problems: JSON.parse(row.problems) as RowProblem[],
  }));
  return { show, rows, total, page, pages: Math.max(1, Math.ceil(total / PAGE)), perPage: PAGE };
}

function getColumns(
  db: Db,
  viewer: Viewer,
  run: ReturnType<typeof getRun>,
): ColumnsPage["columns"] | undefined {
  const look = findHeld(run.id)?.look;
  if (!look) return undefined;
  const chosen = JSON.parse(run.choices ?? "null") as Choices | null;
  const fields = chosen?.columns ?? proposeColumns(db, viewer, look.headings);
  const guessed = guessFields(look.headings);
  const fullTime = chosen?.fullTime ?? ruleOn(db, viewer.boardId, "full_time_week", viewer.today);
  return {
    columns: look.headings.map((heading, at) => ({
      heading,
      samples: look.samples[at] ?? [],
      field: fields[at] ?? null,
      isPrivate: isPrivate(heading) && guessed[at] === null,
    })),
    schools: listSchoolsToStaff(db, viewer).map(({ id, name }) => ({ id, name })),
    fields: {
      school: String(chosen?.schoolId ?? run.schoolId ?? ""),
      listDay: chosen?.listDay ?? viewer.today,
      fullTime: String(fullTime / 100).replace(".", ","),
      makeTeams: chosen?.makeTeams ? "yes" : "",
    },
  };
}
