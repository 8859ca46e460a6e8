import { performance } from "node:perf_hooks";
import type { RequestHandler } from "express";
import { pino } from "pino";

export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.VITEST ? "silent" : "info"),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["*.password", "*.token", "*.cookie", "*.authorization", "*.email", "*.text", "*.body"],
    censor: "(left out)",
  },
});

/** One line per request: how, where, with what outcome and how long; never a query, a header or a body. */
export function requestLog(): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    res.on("close", () => {
      log.info({
        request: String(res.getHeader("X-Request-Id") ?? ""),
        method: req.method.slice(0, 10),
        path: routeLike(req.originalUrl),
        // A visitor who leaves before the answer is not a success.
        status: res.writableFinished ? res.statusCode : 499,
        ms: Math.round(performance.now() - began),
      });
    });
    next();
  };
}

/** Writes a fault with where it came from, and without what people typed. */
export function logFault(error: unknown, at: { method: string; url: string; requestId: string }) {
  log.error({
    request: at.requestId,
    method: at.method,
    path: routeLike(at.url),
    ...withoutContent(error),
  });
}

/** The path as a pattern: no query, and no ids or tokens, which name people or open doors. */
export function routeLike(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/, "").split(/[?#]/, 1)[0]!;
  return path
    .split("/")
    .slice(0, 12)
    .map((segment) =>
      /\d|%/.test(segment) || segment.length > 24 ? ":id" : segment.replace(/[^\w.@:-]/g, ""),
    )
    .join("/");
}

/** What may be written about a fault. Messages quote input, and database messages carry whole statements. */
export function withoutContent(error: unknown) {
  if (!(error instanceof Error)) return { fault: typeof error };
  const [firstLine = ""] = error.message.split("\n");
  return {
    fault: error.name,
    message: firstLine.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "…").slice(0, 200),
    from: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
    ...(error.cause instanceof Error ? { cause: `${error.cause.name}: ${codeOf(error.cause)}` } : {}),
  };
}

const codeOf = (error: Error) => ("code" in error ? String(error.code) : "");
