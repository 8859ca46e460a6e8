import type { Db } from "#db/client.server.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { tellCareer } from "./career.ts";
import { klimroos, type Team, type Who } from "./cast.ts";
import { tellFirstYear } from "./first-year.ts";
import { tellNetwork } from "./network.ts";
import { tellRole } from "./role.ts";
import { tellSecondTalk } from "./second-talk.ts";
import { tellLeaving } from "./leaving.ts";

export type Thing =
  | ("ambition" | "goal" | "first talk" | "question" | "own promise" | "training")
  | ("note of joy" | "note on drawing" | "note on the box" | "hindrance" | "second talk" | "time" | "cover")
  | ("coaching" | "network" | "network question" | "meeting" | "third talk" | "fourth talk")
  | ("request" | "role" | "holding")
  | ("network note" | "network story" | "willems question" | "willems note");

export type Klimroos = Telling<Who, Team, Thing>;

/**
 * Scenario A, the maths specialist, told with real commands up to `until`. In the variant she tells Willem where she wants to go.
 */
export function tellScenarioA(db: Db, until: Date, variant?: "a5-told") {
  const world: Klimroos = openTelling(db, until, klimroos);
  tellFirstYear(world);
  tellSecondTalk(world);
  tellNetwork(world);
  tellRole(world);
  tellCareer(world, variant);
  tellLeaving(world);
  world.play();
  return world;
}

/** How people of De Klimroos share: with the gesprekspartner, or with the school. */
export const withWillem = (world: Klimroos) => [`partner:${world.who("willem")}`];
export const withSchool = ["school"];
