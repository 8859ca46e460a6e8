import { eq } from "drizzle-orm";
import { items } from "#db/schema/index.ts";
import { known, type Cast } from "../cast.ts";
import type { PersonKey } from "../people.ts";
import type { TeamKey } from "../types.ts";

/** One writer's line, or a team's written by one of its members; what is told is remembered by its place in the line. */
export type LineOf = {
  cast: Cast;
  writer: PersonKey;
  team?: TeamKey;
  questions: number[];
  activities: number[];
  notes: number[];
  hindrances: number[];
  /** The days questions were opened and activities planned, by their place. */
  questionDays: string[];
  planned: string[];
};

/** The version a next write has to present. */
export const versionOf = ({ story }: Cast, itemId: number) =>
  story.db.select().from(items).where(eq(items.id, itemId)).get()!.version;

/** For whom the writer writes: herself at her school, or a team of hers. */
export const ownerOf = ({ cast, writer, team }: LineOf) => ({
  schoolId: team ? null : known(cast.schools, known(cast.people, writer).school),
  teamId: team ? known(cast.teams, team) : null,
});
