import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { items } from "#db/schema/index.ts";
import { openStory, type Actor } from "../../vocabulary.ts";
import { enterSchool, type ScenarioSchool } from "./school.ts";

export type Telling<
  Who extends string = string,
  Team extends string = string,
  Thing extends string = string,
> = ReturnType<typeof openTelling<Who, Team, Thing>>;

/**
 * A scenario while it is told, up to `until`: who is who, and what was made under which name. What lies later is not played.
 */
export function openTelling<Who extends string, Team extends string, Thing extends string>(
  db: Db,
  until: Date,
  school: ScenarioSchool<Who, Team>,
) {
  const story = openStory(db, until);
  const { schoolId, teams, people } = enterSchool(story, school);
  const things = new Map<Thing, number>();
  return {
    db,
    schoolId,
    teams,
    people,
    things,

    /** The key of someone. */
    who: (key: Who) => people[key].personId,

    /** The key of what was told already under this name. */
    the: (name: Thing): number => {
      const id = things.get(name);
      if (id === undefined) throw new Error(`Nobody told yet of ${name}.`);
      return id;
    },

    /** What someone does at a moment, with a real command; what it makes may be kept under a name. */
    does: (
      key: Who,
      [day, time]: readonly [string, string],
      act: (actor: Actor) => unknown,
      makes?: Thing,
    ) => {
      story.on(day, time, () => {
        const made = act(story.as(people[key].personId, day, time));
        if (makes) things.set(makes, made as number);
      });
    },

    /** Someone joined, left or leads: who sees what has to be asked again. */
    forget: () => story.forget(),

    /** Plays on up to a moment. */
    play: (upTo?: Date) => story.play(upTo),
  };
}

/** The version a next write to an item has to present. */
export const versionOf = (db: Db, itemId: number) =>
  db.select({ version: items.version }).from(items).where(eq(items.id, itemId)).get()!.version;
