import { readEnv } from "../http/env.ts";
import { runUntilStopped, serve } from "../../server.ts";
import { ensureFreshBuild } from "./fresh-build.ts";
import { forgetDemo, introduceDemo, prepareDemo } from "./prepare-demo.ts";

await runUntilStopped(async () => {
  const env = readEnv(process.env, "demo");
  ensureFreshBuild();
  if (process.argv.includes("--fresh")) forgetDemo(env);
  await prepareDemo(env);
  const running = await serve(env);
  introduceDemo(running.address);
  return running;
});
