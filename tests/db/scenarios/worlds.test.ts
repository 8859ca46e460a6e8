import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { signIn } from "#app/features/auth/commands.server.ts";
import { verifyChain } from "#app/features/audit/verify.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { outbox, people } from "#db/schema/index.ts";
import { DEMO_PASSWORD, seedWorld } from "../../../seeds/run.ts";
import { TEST_AUDIT_KEY } from "../../support/database.ts";
import { TEST_DATA_DIR } from "../../support/files.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

test("both scenarios can be built to look at: everyone of the cast signs in, the audit chain holds, no letter waits", async () => {
  for (const [world, now, email, cast] of [
    ["scenario-a", "2026-06-30T08:00:00Z", "fenna@school.example", 9],
    ["scenario-b", "2026-02-10T08:00:00Z", "lotte@school.example", 20],
  ] as const) {
    const databasePath = path.join(TEST_DATA_DIR, `${world}.db`);
    rmSync(databasePath, { force: true });
    await seedWorld(world, {
      databasePath,
      dataDir: TEST_DATA_DIR,
      auditKey: TEST_AUDIT_KEY,
      now: new Date(now),
    });
    const db = openDatabase(databasePath, { auditKey: TEST_AUDIT_KEY });
    expect(db.select().from(people).all()).toHaveLength(cast);
    const attempt = { email, password: DEMO_PASSWORD, address: "127.0.0.1" };
    expect(await signIn(db, attempt, now.slice(0, 10), new Date(now))).toBeGreaterThan(0);
    expect(verifyChain(db)).toMatchObject({ ok: true });
    expect(db.select().from(outbox).all()).toEqual([]);
    db.$client.close();
  }
});
