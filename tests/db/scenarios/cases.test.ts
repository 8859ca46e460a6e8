import { expect, test, vi } from "vitest";
import { verifyChain } from "#app/features/audit/verify.server.ts";
import { tellCases } from "../../../seeds/worlds/cases/worlds.ts";
import { freshDatabase } from "../../support/database.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

test.each(Object.entries(tellCases))("case %s is told to its end with real commands", (_letter, tell) => {
  const world = tell(freshDatabase(), new Date("2026-07-01T10:00:00Z"));
  expect(world.things.size).toBeGreaterThan(0);
  expect(verifyChain(world.db)).toMatchObject({ ok: true });
});
