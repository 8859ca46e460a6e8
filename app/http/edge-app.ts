import path from "node:path";
import { createRequestHandler, type RequestHandler as RemixHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { withBody } from "./edge-body.ts";
import { bodyOf, edgeGuard } from "./edge-guard.ts";
import { edgeContext, edgeHeaders } from "./edge-headers.ts";
import { partFor } from "./edge-parts.ts";
import { refuse } from "./edge-refusal.ts";
import type { Env, Mode } from "./env.ts";
import { logFault, requestLog } from "./log.server.ts";

/** What entry.server gives us of the bundle: the database and the words live in there, not here. */
type Entry = {
  start(given: { env: Env; mode: Mode }): Promise<{ close(): Promise<void> }>;
  runWithLocale<T>(headers: { cookie?: string; acceptLanguage?: string }, work: () => T): T;
};

/** Where the program comes from: the build on disk, or Vite while developing. */
export type Source = { load(): Promise<ServerBuild>; middleware?: RequestHandler; close?(): Promise<void> };

/** Our part of the bundle's entry. */
export const entryOf = (build: ServerBuild) => build.entry.module as unknown as Entry;

/** Puts everything a request passes in its order: headers, log, guard, files, pages. */
export function furnish(app: Express, env: Env, source: Source, buildDir: string) {
  const secure = env.appOrigin.startsWith("https:");
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("trust proxy", env.trustProxy.length > 0 ? env.trustProxy : false);

  app.use(edgeHeaders({ secure }), requestLog());
  app.use(edgeGuard({ origin: env.appOrigin, alsoLocal: env.mode !== "production" }));
  app.use(compression());
  if (source.middleware) app.use(source.middleware);
  else
    app.use("/assets", hashedFiles(path.join(buildDir, "client/assets")), (req, res) =>
      refuse(req, res, 404),
    );
  app.use(pages(source, new URL(env.appOrigin)));
  app.use(lastResort);
}

function hashedFiles(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (res) => res.setHeader("Cache-Control", "public, max-age=31536000, immutable"),
  });
}

function pages(source: Source, origin: URL): RequestHandler {
  const handlers = new WeakMap<ServerBuild, RemixHandler>();
  const handlerOf = (build: ServerBuild) => {
    const known = handlers.get(build);
    if (known) return known;
    const mode = process.env.NODE_ENV;
    const handler = createRequestHandler({
      build,
      mode,
      getLoadContext: (_req, res) => ({ ...edgeContext(res) }),
    });
    handlers.set(build, handler);
    return handler;
  };

  const answer = async (...[req, res, next]: Parameters<RequestHandler>) => {
    const build = await source.load();
    const protocol = req.headers.host === origin.host ? origin.protocol.slice(0, -1) : "http";
    const { cookie, "accept-language": acceptLanguage } = req.headers;
    await entryOf(build).runWithLocale({ cookie, acceptLanguage }, () =>
      handlerOf(partFor(build, req.path))(withBody(req, bodyOf(req), protocol), res, next),
    );
  };
  return (req, res, next) => void answer(req, res, next).catch(next);
}

const lastResort: ErrorRequestHandler = (fault: { status?: number }, req, res, _next) => {
  const status = fault.status && fault.status >= 400 && fault.status < 500 ? 400 : 500;
  if (status === 500 && !req.destroyed) {
    logFault(fault, { method: req.method, url: req.originalUrl, requestId: edgeContext(res).requestId });
  }
  if (res.headersSent) res.destroy();
  else refuse(req, res, status);
};
