import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { planLinePeople } from "#db/schema/index.ts";
import type { LineInput } from "../input.ts";
import { placeValue, readPlace, type PlaceKey } from "../model.ts";
import type { PlanTeam } from "../queries/access.server.ts";
import { listPlaces } from "../queries/places.server.ts";
import { listTeam } from "../queries/sheet.server.ts";

/** The columns of a line. @throws RuleBroken for a place this team has not */
export function valuesOf(db: Db, viewer: Viewer, team: PlanTeam, input: LineInput, before?: PlaceKey) {
  const { kind, text, place, days, hours, euros, cover, everybody } = input;
  const kept = before ? placeValue(before) : "";
  if (place !== "" && place !== kept) {
    const places = listPlaces(db, viewer, team, []).filter(({ open }) => open);
    if (!places.some((one) => placeValue(one) === place)) throw new RuleBroken({ place: "not_known" });
  }
  return { kind, text, ...readPlace(place), days, minutes: hours, cents: euros, cover, everybody };
}

/** Who is named on a line: of the team, or named on it already. @throws RuleBroken for anyone else */
export function namePeople(
  db: Db,
  viewer: Viewer,
  team: PlanTeam,
  lineId: number,
  { everybody, people }: LineInput,
) {
  const members = new Set(listTeam(db, viewer, team.id).map(({ personId }) => personId));
  const kept = db
    .select({ personId: planLinePeople.personId })
    .from(planLinePeople)
    .where(eq(planLinePeople.lineId, lineId))
    .all();
  const before = new Set(kept.map(({ personId }) => personId));
  if (people.some((personId) => !members.has(personId) && !before.has(personId)))
    throw new RuleBroken({ people: "not_known" });
  const wanted = everybody ? [] : people;
  for (const personId of before)
    if (!wanted.includes(personId))
      db.delete(planLinePeople)
        .where(and(eq(planLinePeople.lineId, lineId), eq(planLinePeople.personId, personId)))
        .run();
  for (const personId of wanted)
    if (!before.has(personId)) db.insert(planLinePeople).values({ lineId, personId }).run();
}

type LineAction = "plan_line.added" | "plan_line.changed" | "plan_line.moved" | "plan_line.removed";

/** What was done with a line, in the trail. */
export function auditLine(db: Db, viewer: Viewer, action: LineAction, objectId: number, now: Date) {
  recordAudit(db, { actorId: viewer.personId, action, object: "plan_line", objectId }, now);
}
