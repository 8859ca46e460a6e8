import { count, eq, max } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { planLines } from "#db/schema/index.ts";
import type { LineInput, NewLineInput } from "../input.ts";
import { placeValue, readPlace, type PlaceKey } from "../model.ts";
import { getPlanTeam, type PlanTeam } from "../queries/access.server.ts";
import { listOffered } from "../queries/offered.server.ts";
import { listPlaces } from "../queries/places.server.ts";
import { listSources, listTeam } from "../queries/sheet.server.ts";
import type { Offered } from "../shown.ts";
import { auditLine, namePeople, valuesOf } from "./line-row.server.ts";
import { renumber } from "./move.server.ts";
import { openPlan } from "./plan.server.ts";

type Of = { teamId: number; year: number };

/** More lines than this no sheet of one year can hold, and no page. */
const MOST_LINES = 200;

/**
 * Puts a line on the sheet in the writer's own words; one that was just taken off comes back where it stood, with what it came
 * from as far as that may still be put there. What is on the sheet already is not put there twice.
 * @returns the key of the line
 * @throws NotFound when the sheet is not hers to write, RuleBroken for a place or person that is not of this team
 */
export function addLine(
  db: Db,
  viewer: Viewer,
  { teamId, year }: Of,
  input: NewLineInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const team = getPlanTeam(db, viewer, teamId, year, "write");
    const { question, activity, request: _request, before, ...line } = input;
    const planId = openPlan(db, viewer, team, now);
    const on = listSources(db, planId);
    const known = on.find((one) => isFrom(one, question, activity));
    if (known) return known.id;
    const source =
      question === null && activity === null
        ? undefined
        : listOffered(db, viewer, team, listTeam(db, viewer, team.id), on).find((one) =>
            one.source === "question" ? one.itemId === question : one.itemId === activity,
          );
    // What comes back finds its goal again, unless that closed in between.
    const place = source || before !== null ? placeOf(db, viewer, team, readPlace(line.place)) : line.place;
    const id = insertLine(db, viewer, { team, planId, line: { ...line, place }, source }, now);
    if (before !== null) renumber(db, planId, id, before);
    return id;
  });
}

const isFrom = (
  line: { questionId: number | null; activityId: number | null },
  question: number | null,
  activity: number | null,
) =>
  (question !== null && line.questionId === question) || (activity !== null && line.activityId === activity);

/**
 * Puts what was shared with the whole team on the sheet: one press for one thing, or for all that stands together. What is on it
 * already stays as it is.
 * @param sources `question:3`, `activity:7`
 * @throws NotFound when the sheet is not hers to write, or one of these is not there for the whole team
 */
export function putOnSheet(
  db: Db,
  viewer: Viewer,
  { teamId, year }: Of,
  sources: readonly string[],
  now: Date,
) {
  return inTransaction(db, () => {
    const team = getPlanTeam(db, viewer, teamId, year, "write");
    const planId = openPlan(db, viewer, team, now);
    const members = listTeam(db, viewer, team.id);
    const on = listSources(db, planId);
    const offered = new Map(
      listOffered(db, viewer, team, members, on).map((one) => [`${one.source}:${one.itemId}`, one]),
    );
    const there = new Set(
      on.flatMap((line) => [`question:${line.questionId}`, `activity:${line.activityId}`]),
    );
    return sources
      .filter((source) => !there.has(source))
      .map((key) => {
        const source = offered.get(key);
        if (!source) throw new NotFound();
        const { text, kind, days, minutes, cents, cover, owner } = source;
        const line = {
          ...{ text, kind, days, hours: minutes, euros: cents, cover },
          place: placeOf(db, viewer, team, source),
          everybody: owner === null,
          people: owner ? [owner.personId] : [],
        };
        return insertLine(db, viewer, { team, planId, line, source }, now);
      });
  });
}

/** A goal that closed, or of another place, is no place for it: then it stands apart. */
function placeOf(db: Db, viewer: Viewer, team: PlanTeam, key: PlaceKey): string {
  const wanted = placeValue(key);
  return listPlaces(db, viewer, team, []).some((place) => placeValue(place) === wanted) ? wanted : "";
}

type New = {
  team: PlanTeam;
  planId: number;
  line: LineInput;
  source?: Pick<Offered, "source" | "itemId" | "requestId">;
};

const isSame = (line: object, values: object) =>
  Object.entries(values).every(([name, value]) => (line as Record<string, unknown>)[name] === value);

function insertLine(db: Db, viewer: Viewer, { team, planId, line, source }: New, now: Date): number {
  const [last] = db
    .select({ position: max(planLines.position), lines: count() })
    .from(planLines)
    .where(eq(planLines.planId, planId))
    .all();
  if (last!.lines >= MOST_LINES) throw new RuleBroken({ form: "full" });
  const values = valuesOf(db, viewer, team, line);
  // Pressed twice is put there once.
  const same = db.select().from(planLines).where(eq(planLines.planId, planId)).all();
  const twin = same.find((one) => isSame(one, { ...values, addedBy: viewer.personId }));
  if (twin) return twin.id;
  const { id } = db
    .insert(planLines)
    .values({
      ...values,
      planId,
      questionId: source?.source === "question" ? source.itemId : null,
      activityId: source?.source === "activity" ? source.itemId : null,
      requestId: source?.requestId ?? null,
      position: (last!.position ?? 0) + 1,
      addedBy: viewer.personId,
    })
    .returning({ id: planLines.id })
    .get();
  namePeople(db, viewer, team, id, line);
  auditLine(db, viewer, "plan_line.added", id, now);
  return id;
}
