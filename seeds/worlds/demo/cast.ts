import { and, eq } from "drizzle-orm";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import { audienceValue } from "#app/features/items/model.ts";
import { employments } from "#db/schema/index.ts";
import type { Story } from "../../vocabulary.ts";
import type { DayOf } from "./calendar.ts";
import type { Audience } from "./line-types.ts";
import type { PersonKey } from "./people.ts";
import type { AmbitionKey, GoalKey, SchoolKey, TeamKey } from "./types.ts";

/** What the story knows by name while it is told. */
export type Cast = {
  story: Story;
  dayOf: DayOf;
  schools: Map<SchoolKey, number>;
  teams: Map<TeamKey, number>;
  people: Map<
    PersonKey,
    { personId: number; employmentId: number; school: SchoolKey; homeTeam: TeamKey | null }
  >;
  /** The ambition as the vision of that day words it. */
  ambitionOn: (school: SchoolKey, key: AmbitionKey, day: string) => number;
  goals: Map<GoalKey, number>;
};

export function known<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nobody told yet of ${String(key)}.`);
  return value;
}

export const personId = (cast: Cast, key: PersonKey) => known(cast.people, key).personId;

/** The gesprekspartner of someone on a day. */
export function partnerOf({ story: { db }, people }: Cast, key: PersonKey, day: string): number {
  const { employmentId } = known(people, key);
  const row = db
    .select({ id: partnerOn(day) })
    .from(employments)
    .where(and(eq(employments.id, employmentId), onDay(employments.fromDay, employments.toDay, day)))
    .get();
  if (!row?.id) throw new Error(`${key} has no gesprekspartner on ${day}.`);
  return row.id;
}

/** Audiences of a line as a form names them. */
export function audiencesOf(
  cast: Cast,
  writer: PersonKey,
  shared: readonly Audience[],
  day: string,
): string[] {
  const { homeTeam } = known(cast.people, writer);
  return shared.map((audience) => {
    if (audience === "school") return "school";
    if (audience === "partner")
      return audienceValue({ kind: "partner", partnerId: partnerOf(cast, writer, day), name: "" });
    const team = audience === "team" ? homeTeam : audience.team;
    if (!team) throw new Error(`${writer} has no home team to share with.`);
    return audienceValue({ kind: "team", teamId: known(cast.teams, team), name: "" });
  });
}
