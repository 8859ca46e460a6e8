import { parseArgs } from "node:util";
import { readEnv } from "../http/env.ts";
import { isEmpty } from "./prepare-demo.ts";

// `npm run seed -- --world demo|scenario-a|scenario-b|case-c ... case-j|board|empty`: builds an invented world in the demo's own database, and only where nobody lives yet.
const worlds = [
  ...["demo", "scenario-a", "scenario-b"],
  ...["case-c", "case-d", "case-e", "case-f", "case-g", "case-h", "case-i", "case-j"],
  ...["board", "empty"],
] as const;
const { values } = parseArgs({ options: { world: { type: "string", default: "demo" } } });
const world = worlds.find((name) => name === values.world);
if (!world) {
  console.error(`There is no world "${values.world}"; there are ${worlds.join(", ")}.`);
  process.exit(1);
}
const env = readEnv(process.env, "demo");
if (isEmpty(env)) {
  const { seedWorld } = await import("../../seeds/run.ts");
  await seedWorld(world, {
    databasePath: env.databasePath,
    dataDir: env.dataDir,
    auditKey: env.auditKey,
    now: env.clock ?? new Date(),
  });
  console.log(`The world "${world}" is in ${env.databasePath}`);
} else {
  console.log(`There is a board in ${env.databasePath} already; nothing was changed.`);
}
