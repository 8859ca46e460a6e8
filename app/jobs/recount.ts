import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { boards } from "#db/schema/index.ts";
import { recount } from "../features/snapshots/queries/recount.server.ts";
import { readEnv } from "../http/env.ts";

// `npm run recount`: counts the newest snapshot of every board from scratch and prints where it differs from what was kept.
const env = readEnv(process.env, process.env.DATABASE_URL ? "production" : "demo");
const db = openDatabase(env.databasePath, { auditKey: env.auditKey });
bringUpToDate(db);
let different = 0;
for (const { id, name } of db.select().from(boards).all()) {
  const counted = recount(db, id);
  console.log(counted ? `${name}: snapshot of ${counted.takenOn}` : `${name}: no snapshot yet`);
  if (!counted) continue;
  console.table(counted.lines);
  different += counted.lines.reduce((sum, line) => sum + line.different, 0);
}
db.$client.close();
if (different > 0) {
  console.log(`${different} numbers differ: withdrawn, closed or erased since, or counted wrongly.`);
  process.exitCode = 1;
}
