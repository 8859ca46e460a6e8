import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { EdgeContext } from "./context.ts";

const twoYears = 63_072_000;

/**
 * Gives every answer, refusals and files included, its protective headers, a request id and a fresh nonce.
 * `secure` is true where people reach the site over https.
 */
export function edgeHeaders({ secure }: { secure: boolean }): RequestHandler {
  return (req, res, next) => {
    const context: EdgeContext = {
      nonce: randomBytes(18).toString("base64"),
      requestId: randomBytes(9).toString("base64url"),
      clientAddress: req.ip ?? "",
    };
    contexts.set(res, context);
    res.set({
      ...steadyHeaders,
      "Content-Security-Policy": contentPolicy(context.nonce, secure),
      "X-Request-Id": context.requestId,
      ...(secure ? { "Strict-Transport-Security": `max-age=${twoYears}; includeSubDomains` } : {}),
    });
    next();
  };
}

/** The context of the request that `res` answers. */
export function edgeContext(res: Response): EdgeContext {
  const context = contexts.get(res);
  if (!context) throw new Error("edgeHeaders has not seen this request");
  return context;
}

const contexts = new WeakMap<Response, EdgeContext>();

const steadyHeaders = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

function contentPolicy(nonce: string, secure: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'none'",
    "worker-src 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
