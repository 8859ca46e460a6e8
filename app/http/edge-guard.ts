import type { Request, RequestHandler } from "express";
import { bodyKind, isUpload, limitOf, readBody } from "./edge-body.ts";
import { refuse } from "./edge-refusal.ts";

export type EdgeRules = {
  /** The address people use, from the settings. */
  origin: string;
  /** Whether the machine itself may also be called localhost: in a demo and while developing. */
  alsoLocal: boolean;
};

const urlLimit = 2_048;
const segmentLimit = 20;

/**
 * Refuses what Remix would take but no page of ours ever sends, before Remix sees it. The order is deliberate:
 * cheap questions first, the body last, and only of a request that came from our own pages.
 */
export function edgeGuard(rules: EdgeRules): RequestHandler {
  return (req, res, next) => {
    // Remix would believe these about its own address.
    delete req.headers["x-forwarded-host"];
    delete req.headers["x-forwarded-proto"];

    const status = refusalOf(req, rules);
    if (status) return refuse(req, res, status);
    if (req.method !== "POST") return next();

    // It comes from our own page, as asked above; Remix would ask again, and know less.
    delete req.headers.origin;
    const kind = bodyKind(req.headers["content-type"]);
    if (!kind) return refuse(req, res, 415);
    if (isUpload(req)) {
      // Whoever is refused before the file was read goes on with a connection of its own.
      res.set("Connection", "close");
      return next();
    }
    readBody(req, kind).then((body) => {
      if (typeof body === "number") return refuse(req, res, body);
      bodies.set(req, body);
      next();
    }, next);
  };
}

/** The body the guard has read for this request; undefined where there is none. */
export function bodyOf(req: Request): Buffer | undefined {
  return bodies.get(req);
}

const bodies = new WeakMap<Request, Buffer>();

function refusalOf(req: Request, rules: EdgeRules): number | undefined {
  if (!isOurHost(req, rules)) return 421;
  if (req.method !== "GET" && req.method !== "HEAD" && req.method !== "POST") return 405;
  return (
    refusalOfUrl(req.originalUrl) ?? (req.method === "POST" ? refusalOfPost(req, rules) : refusalOfRead(req))
  );
}

function isOurHost(req: Request, { origin, alsoLocal }: EdgeRules): boolean {
  const host = req.headers.host?.toLowerCase();
  if (!host || (req.headersDistinct.host?.length ?? 0) > 1) return false;
  if (host === new URL(origin).host) return true;
  const port = req.socket.localPort;
  return alsoLocal && (host === `localhost:${port}` || host === `127.0.0.1:${port}`);
}

function refusalOfUrl(url: string): number | undefined {
  if (url.length > urlLimit) return 414;
  // An absolute address in the request line, a second slash and a backslash all read as another site somewhere.
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\")) return 400;
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  if (path.split("/").length - 1 > segmentLimit) return 400;

  const decodedPath = decoded(path);
  const decodedQuery = decoded(query);
  if (decodedPath === null || decodedQuery === null) return 400;
  if (/^\/+__manifest\/*$/i.test(decodedPath) || new URLSearchParams(query).has("_data")) return 404;
  return undefined;
}

function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return plain.includes("\0") ? null : plain;
  } catch {
    return null;
  }
}

function refusalOfRead(req: Request): number | undefined {
  const hasBody =
    req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;
  return hasBody ? 400 : undefined;
}

function refusalOfPost(req: Request, rules: EdgeRules): number | undefined {
  if (Number(req.headers["content-length"] ?? 0) > limitOf(req)) return 413;
  const encoding = req.headers["content-encoding"];
  if (encoding && encoding !== "identity") return 415;
  if (!bodyKind(req.headers["content-type"])) return 415;
  return isFromOurPages(req, rules) || isOneClickStop(req) ? undefined : 403;
}

/**
 * A mail program ends a kind of letter for its reader with a POST of its own (RFC 8058). It says nothing of where it comes
 * from; its signed address says all, and what it opens can be taken back.
 */
const isOneClickStop = (req: Request) =>
  req.headers["sec-fetch-site"] === undefined && /^\/stop\/[\w-]{1,80}\.[\w-]{1,80}$/.test(req.originalUrl);

// The check of the browser itself where it gives one; a plain Origin where it is too old for that.
function isFromOurPages(req: Request, { origin, alsoLocal }: EdgeRules): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const from = req.headers.origin;
  return from === origin || (alsoLocal && from === `http://${req.headers.host}`);
}
