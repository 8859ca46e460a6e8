import { connect } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { expect, onTestFinished, test } from "vitest";
import { EnvProblem, readEnv } from "#app/http/env.ts";
import { serve } from "../../../server.ts";
import { ask } from "../../support/raw-request.ts";

const env = readEnv({ PORT: "0" }, "test");

test("who is being answered when the server stops still gets the answer, and only then the services close", async () => {
  const happened: string[] = [];
  const slow = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const running = await started({
    happened,
    loader: async () => {
      asked.resolve();
      await slow.promise;
      happened.push("answered");
      return new Response("kept");
    },
  });
  const port = portOf(running);
  const answer = ask(port, { path: "/page", headers: { host: `localhost:${port}` } });
  await asked.promise;
  const stopped = running.close();
  await expect(ask(port, { path: "/page", headers: { host: `localhost:${port}` } })).rejects.toThrow(
    "ECONNREFUSED",
  );
  slow.resolve();
  expect((await answer).text).toBe("kept");
  await stopped;
  expect(happened).toEqual(["services started", "answered", "services closed"]);
});

test("a visitor who leaves halfway through a form harms nobody", async () => {
  const running = await started({ loader: () => new Response("still here") });
  onTestFinished(() => running.close());
  const port = portOf(running);
  const socket = connect(port, "127.0.0.1");
  const head = [
    "POST /page HTTP/1.1",
    `Host: localhost:${port}`,
    "Sec-Fetch-Site: same-origin",
    "Content-Type: application/x-www-form-urlencoded",
    "Content-Length: 1000",
  ];
  await new Promise<void>((written) =>
    socket.write(`${head.join("\r\n")}\r\n\r\ntext=half`, () => written()),
  );
  socket.destroy();
  const { text } = await ask(port, { path: "/page", headers: { host: `localhost:${port}` } });
  expect(text).toBe("still here");
});

test("a page is given the nonce of its own policy and an address to count on", async () => {
  const running = await started({
    loader: ({ context }) => Response.json({ nonce: context.nonce, address: context.clientAddress }),
  });
  onTestFinished(() => running.close());
  const port = portOf(running);
  const { headers, text } = await ask(port, { path: "/page", headers: { host: `localhost:${port}` } });
  const { nonce, address } = JSON.parse(text) as { nonce: string; address: string };
  expect(headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${nonce}'`);
  expect(address).toBe("127.0.0.1");
});

test("a port in use is said in one line", async () => {
  const running = await started({ loader: () => new Response("") });
  onTestFinished(() => running.close());
  const again = serve({ ...env, port: portOf(running) }, () =>
    Promise.resolve(sourceWith({ loader: () => new Response("") })),
  );
  await expect(again).rejects.toThrow(EnvProblem);
});

type Loader = (args: { context: { nonce: string; clientAddress: string } }) => Response | Promise<Response>;
type Given = { loader: Loader; happened?: string[] };

const started = (given: Given) => serve(env, () => Promise.resolve(sourceWith(given)));
const portOf = ({ address }: { address: string }) => Number(new URL(address).port);

/** The smallest program that can be served: one page at /page. */
function sourceWith({ loader, happened = [] }: Given) {
  const page = { id: "page", path: "page", module: { loader } };
  const module = {
    default: () => new Response(""),
    start: async () => {
      happened.push("services started");
      return { close: async () => void happened.push("services closed") };
    },
    runWithLocale: <T>(_headers: unknown, work: () => T) => work(),
  };
  const build = {
    entry: { module },
    routes: { page },
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "" },
    assetsBuildDirectory: "",
    publicPath: "/",
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: false },
    isSpaMode: false,
  } as unknown as ServerBuild;
  return { load: () => Promise.resolve(build) };
}
