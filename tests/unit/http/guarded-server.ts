import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import express from "express";
import { onTestFinished } from "vitest";
import { withBody } from "#app/http/edge-body.ts";
import { bodyOf, edgeGuard } from "#app/http/edge-guard.ts";
import { edgeHeaders } from "#app/http/edge-headers.ts";

type Asked = { origin?: string; alsoLocal?: boolean };

/** A server that answers with what would have reached the pages. Gives its port; it stops when the test ends. */
export async function guardedServer({
  origin = "https://jaarring.school.nl",
  alsoLocal = false,
}: Asked = {}) {
  const app = express();
  app.use(edgeHeaders({ secure: origin.startsWith("https:") }), edgeGuard({ origin, alsoLocal }));
  app.use((req, res, next) => {
    text(withBody(req, bodyOf(req), "https")).then((body) => {
      res.json({ body, forwardedHost: req.get("x-forwarded-host") ?? null });
    }, next);
  });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
