import { isNull } from "drizzle-orm";
import { hashPassword } from "#app/features/auth/password.server.ts";
import { inTransaction, learnSizes, openDatabase, type Db } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { credentials, outbox } from "#db/schema/index.ts";
import { boardScale, tellBoardScale } from "./worlds/board/world.ts";
import { tellCases } from "./worlds/cases/worlds.ts";
import { keepDemoFiles } from "./worlds/demo/files.ts";
import { tellDemo } from "./worlds/demo/world.ts";
import { tellScenarioA } from "./worlds/scenario-a/world.ts";
import { tellScenarioB } from "./worlds/scenario-b/world.ts";

export const DEMO_PASSWORD = "jaarring-demo";

/** Each tells its world up to a moment, and says who gets a password. */
const tellers = {
  demo: tellDemo,
  "scenario-a": (db: Db, now: Date) => castOf(tellScenarioA(db, now)),
  "scenario-b": (db: Db, now: Date) => castOf(tellScenarioB(db, now)),
  ...casesByName(),
  /** Forty schools and five thousand people: for figures, not for stories. */
  board: (db: Db, now: Date) => {
    const { hr, member, leaders } = tellBoardScale(db, boardScale, now, showProgress);
    return [hr, member, ...leaders.slice(0, 2)];
  },
};

/** A bar on the line of the terminal, from 0 to 1. */
function showProgress(done: number) {
  const width = 40;
  const full = Math.round(done * width);
  process.stderr.write(`\r[${"#".repeat(full)}${" ".repeat(width - full)}] ${Math.round(done * 100)} %`);
  if (done >= 1) process.stderr.write("\n");
}

const castOf = ({ people }: { people: Record<string, { personId: number }> }) =>
  Object.values(people).map(({ personId }) => personId);

/** `case-c` to `case-j`: the smaller cases, each a world of its own. */
function casesByName() {
  const entries = Object.entries(tellCases).map(([letter, tell]) => [
    `case-${letter}`,
    (db: Db, now: Date) => castOf(tell(db, now)),
  ]);
  return Object.fromEntries(entries) as Record<
    `case-${keyof typeof tellCases}`,
    (db: Db, now: Date) => number[]
  >;
}

export type WorldName = keyof typeof tellers | "empty";

type Where = { databasePath: string; dataDir: string; auditKey: string; now: Date };

/**
 * Builds a named world with the real commands, up to the moment `now`; the same moment gives the same world.
 * `empty` is a migrated file and nothing else: the next start of the server asks for /setup.
 */
export async function seedWorld(world: WorldName, { databasePath, dataDir, auditKey, now }: Where) {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const db = openDatabase(databasePath, { auditKey });
  try {
    bringUpToDate(db);
    if (world === "empty") return;
    inTransaction(db, () => {
      for (const personId of tellers[world](db, now)) {
        const account = { passwordHash, changedAt: now.getTime() };
        db.insert(credentials)
          .values({ personId, ...account })
          .onConflictDoUpdate({ target: credentials.personId, set: account })
          .run();
      }
      // The story is told of days that went by: its letters were read long ago, and none of them is to be sent now.
      db.delete(outbox).where(isNull(outbox.sentAt)).run();
    });
    await keepDemoFiles(db, dataDir, now);
    learnSizes(db);
  } finally {
    db.$client.close();
  }
}
