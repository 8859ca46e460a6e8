import { openDatabase, type Db } from "#db/client.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import type { Telling } from "../../seeds/worlds/scenario/telling.ts";
import { tellScenarioA } from "../../seeds/worlds/scenario-a/world.ts";
import { tellScenarioB } from "../../seeds/worlds/scenario-b/world.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../support/database.ts";
import { viewing } from "./school.ts";

const klimroos = toldBy((db, until) => tellScenarioA(db, until));
const klimroosTold = toldBy((db, until) => tellScenarioA(db, until, "a5-told"));
/** Basisschool De Klimroos of scenario A as it stands at a day and time, or where Fenna told Willem of her path. */
export const klimroosOn = (day: string, time?: string, variant?: "a5-told") =>
  (variant === "a5-told" ? klimroosTold : klimroos)(day, time);
const rietland = toldBy((db, until) => tellScenarioB(db, until));
const rietlandWithout = toldBy((db, until) => tellScenarioB(db, until, "counterfactual"));
/** Scholengemeenschap Het Rietland of scenario B as it stands at a day and time, or where nothing grew from the training. */
export const rietlandOn = (day: string, time?: string, variant?: "counterfactual") =>
  (variant === "counterfactual" ? rietlandWithout : rietland)(day, time);

/**
 * A scenario is told once, up to the moment a test asks for, and on from there for a later one; each test gets a database of
 * its own as it stood then.
 */
export function toldBy<Who extends string, Team extends string, Thing extends string>(
  tell: (db: Db, until: Date) => Telling<Who, Team, Thing>,
) {
  type Told = { world: Telling<Who, Team, Thing>; at: number };
  const images = new Map<number, { image: Buffer; world: Told["world"] }>();
  let telling: Told | undefined;

  function tellUntil(now: Date) {
    const at = now.getTime();
    if (telling && telling.at < at) telling.world.play(now);
    else telling = { world: tell(freshDatabase(), now), at };
    telling.at = at;
    const { world } = telling;
    const told = { image: world.db.$client.serialize(), world };
    images.set(at, told);
    return told;
  }

  return (day: string, time = "21:00") => {
    const now = new Date(momentAt(day, time));
    const { image, world } = images.get(now.getTime()) ?? tellUntil(now);
    const db = openDatabase(image, { auditKey: TEST_AUDIT_KEY });
    const { the, who, people, teams, schoolId } = world;
    const cast = Object.keys(people) as Who[];
    const eyes = (key: Who) => viewing(db, who(key), day);
    return { db, now, day, cast, the, who, people, teams, schoolId, eyes };
  };
}
