import type { Db } from "#db/client.server.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { rietland, type six, type Team, type Who } from "./cast.ts";
import { tellNetwork } from "./network.ts";
import { tellPlan } from "./plan.ts";
import { tellQuestions } from "./questions.ts";
import { tellTraining } from "./training.ts";

type Asker = (typeof six)[number] | "ilse" | "gijs";

export type Thing =
  | ("ambition" | "goal" | "training" | "private note" | "experiment" | "story" | "repeat" | "network")
  | (
      | "request"
      | "second request"
      | "roster"
      | "room"
      | "network question"
      | "november note"
      | "january note"
      | "own note"
      | "network story"
      | "design"
      | "design team"
      | "plan"
    )
  | `talk of ${Asker}`
  | `question of ${Asker}`
  | `note of ${Who}`;

export type Rietland = Telling<Who, Team, Thing>;

/**
 * Scenario B, the training that grew into a safety plan, told with real commands up to `until`: b1 to b9. In the
 * counterfactual nothing grew from the training: b7 to b9 did not happen.
 */
export function tellScenarioB(db: Db, until: Date, variant?: "counterfactual") {
  const world: Rietland = openTelling(db, until, rietland);
  tellQuestions(world);
  tellTraining(world);
  if (variant !== "counterfactual") {
    tellNetwork(world);
    tellPlan(world);
  }
  world.play();
  return world;
}

export const withSchool = ["school"];
