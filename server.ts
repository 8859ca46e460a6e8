import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { entryOf, furnish, type Source } from "./app/http/edge-app.ts";
import { EnvProblem, readEnv, type Env } from "./app/http/env.ts";
import { log, logFault } from "./app/http/log.server.ts";

export type Running = { address: string; close(): Promise<void> };

const buildDir = path.join(import.meta.dirname, "build");
const drainTime = 10_000;

/** Starts serving; resolves when the first request can come. Rejects with EnvProblem when it cannot. */
export async function serve(
  env: Env,
  openSource: (server: Server) => Promise<Source> = builtSource,
): Promise<Running> {
  const app = express();
  const server = createServer(
    // Looked after every second: with Node's own half minute a slow sender would sit out any limit below that.
    {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
    },
    app,
  );
  server.maxConnections = 2_000;
  server.maxRequestsPerSocket = 1_000;

  const { source, close } = await keepServices(await openSource(server), env);
  furnish(app, env, source, buildDir);
  await listen(server, env);
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : env.port;
  return {
    address: env.port === port ? env.appOrigin : `http://${env.host}:${port}`,
    async close() {
      await drain(server);
      await close();
    },
  };
}

async function builtSource(): Promise<Source> {
  const file = path.join(buildDir, "server/index.js");
  if (!existsSync(file))
    throw new EnvProblem("Jaarring cannot start: there is no build yet, run `npm run build`.");
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  return { load: () => Promise.resolve(build) };
}

/** Starts the services of the bundle, and again whenever Vite has replaced the bundle under them. */
async function keepServices(source: Source, env: Env) {
  let entry: unknown;
  let services: { close(): Promise<void> } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const loadInTurn = () => {
    const result = turn.then(async () => {
      const build = await source.load();
      if (build.entry.module !== entry) {
        await services?.close();
        services = await entryOf(build).start({ env, mode: env.mode });
        entry = build.entry.module;
      }
      return build;
    });
    turn = result.catch(() => undefined);
    return result;
  };
  await loadInTurn();

  const close = async () => {
    await source.close?.();
    await services?.close();
  };
  return { source: { ...source, load: loadInTurn }, close };
}

function listen(server: Server, { host, port }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      const reason = fault.code === "EADDRINUSE" ? `port ${port} is already in use` : String(fault.code);
      reject(new EnvProblem(`Jaarring cannot start: ${reason}.`));
    });
    server.listen(port, host, resolve);
  });
}

/** No new visitors; who is inside gets an answer, for ten seconds at most. */
async function drain(server: Server) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}

/** Runs until the machine asks to stop, then stops in order. Says in one line why it cannot start. */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  // A stream that breaks off in one request may reject where nobody listens; that is no reason to drop all others.
  process.on("unhandledRejection", (fault) => logFault(fault, { method: "-", url: "/", requestId: "-" }));
  try {
    const running = await start();
    log.info({ address: running.address }, "started");
    let stopping = false;
    const stop = () => {
      // Asked a second time, a person at the keyboard means it.
      if (stopping) process.exit(1);
      stopping = true;
      void running.close().then(() => process.exit(0));
    };
    process.on("SIGTERM", stop).on("SIGINT", stop);
  } catch (fault) {
    console.error(reasonOf(fault));
    process.exit(1);
  }
}

function reasonOf(fault: unknown): unknown {
  if (fault instanceof EnvProblem) return fault.message;
  // Who runs an installation needs the reason; who develops needs the place too.
  const onlyReason = process.env.NODE_ENV === "production" && fault instanceof Error;
  return onlyReason ? `Jaarring cannot start: ${fault.message}` : fault;
}

if (import.meta.main) await runUntilStopped(async () => serve(readEnv(process.env, "production")));
