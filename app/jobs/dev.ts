import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { runUntilStopped, serve } from "../../server.ts";
import type { Source } from "../http/edge-app.ts";
import { readEnv } from "../http/env.ts";
import { forgetDemo, introduceDemo, prepareDemo } from "./prepare-demo.ts";

await runUntilStopped(async () => {
  const env = readEnv(process.env, "development");
  if (process.argv.includes("--fresh")) forgetDemo(env);
  await prepareDemo(env);
  const running = await serve(env, sourceThroughVite);
  introduceDemo(running.address);
  return running;
});

async function sourceThroughVite(server: Server): Promise<Source> {
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  return {
    load: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}
