import { writeFileSync } from "node:fs";
import path from "node:path";
import { openDatabase, type Db } from "#db/client.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import type { Telling } from "../../seeds/worlds/scenario/telling.ts";
import { tellScenarioA } from "../../seeds/worlds/scenario-a/world.ts";
import { tellScenarioB } from "../../seeds/worlds/scenario-b/world.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../support/database.ts";
import { TEST_DATA_DIR } from "../support/files.ts";
import { viewing } from "./school.ts";

/** Basisschool De Klimroos of scenario A as it stands at a day and time. */
export const klimroosOn = toldBy(tellScenarioA);
/** Scholengemeenschap Het Rietland of scenario B as it stands at a day and time. */
export const rietlandOn = toldBy(tellScenarioB);

/** A scenario is told once for a moment; each test that stands there gets a database of its own. */
function toldBy<Who extends string, Team extends string, Thing extends string>(
  tell: (db: Db, until: Date) => Telling<Who, Team, Thing>,
) {
  const told = new Map<string, { image: Buffer; world: Telling<Who, Team, Thing> }>();
  let copies = 0;
  return (day: string, time = "21:00") => {
    const now = new Date(momentAt(day, time));
    const at = `${day} ${time}`;
    if (!told.has(at)) {
      const db = freshDatabase();
      const world = tell(db, now);
      told.set(at, { image: db.$client.serialize(), world });
      db.$client.close();
    }
    const { image, world } = told.get(at)!;
    const file = path.join(TEST_DATA_DIR, `${tell.name}-${(copies += 1)}.db`);
    writeFileSync(file, image);
    const db = openDatabase(file, { auditKey: TEST_AUDIT_KEY });
    const { the, who, people, teams, schoolId } = world;
    const cast = Object.keys(people) as Who[];
    return {
      db,
      now,
      day,
      cast,
      the,
      who,
      people,
      teams,
      schoolId,
      eyes: (key: Who) => viewing(db, who(key), day),
    };
  };
}
