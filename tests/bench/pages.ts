import { createServer } from "node:http";
import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type EntryContext,
  type ServerBuild,
} from "@remix-run/node";
import { RemixServer, Scripts } from "@remix-run/react";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

export type Page = { name: string; path: string; cookie: string; goal: number };

const wanted: [string, string, string][] = [
  ["home of a teacher", "leraar@wissel.example", "/me"],
  ["list of conversations", "leraar@wissel.example", "/conversations"],
  ["one question", "leraar@wissel.example", "/questions>"],
  ["school vision", "leraar@wissel.example", "/vision"],
  ["conversations of a leader", "teamleider@wissel.example", "/conversations"],
  ["overview of a school", "schoolleider@wissel.example", "/alignment"],
  ["coverage for HR", "hr@lindehof.example", "/reports/coverage"],
  ["staff for HR", "hr@lindehof.example", "/people"],
];

/** The pages of the bench, each with the cookie of who reads it. `>` asks for the first thing of the list. */
export async function openPages(origin: string): Promise<Page[]> {
  const cookies = new Map<string, string>();
  const pages: Page[] = [];
  for (const [name, email, path] of wanted) {
    if (!cookies.has(email)) cookies.set(email, await signIn(origin, email));
    const cookie = cookies.get(email)!;
    pages.push({
      name,
      cookie,
      goal: 150,
      path: path.endsWith(">") ? await firstOf(origin, path.slice(0, -1), cookie) : path,
    });
  }
  return pages;
}

const HR = "hr@kring.example";
const BOARD = "bestuur@kring.example";
const LEADER = "leider1@kring.example";
const LEADER_OF_MANY = "leider2@kring.example";

/** What is read at board scale, with the time in milliseconds the server may take. */
const wantedOfBoard: [string, string, string, number][] = [
  ["reports", HR, "/reports", 30],
  ["conversations, by name", HR, "/reports/coverage", 300],
  ["hours by function group", HR, "/reports/hours?by=group", 300],
  ["hours, the list behind a sum", HR, "/reports/hours?column=entitled", 300],
  ["money of the calendar year", HR, "/reports/budget?year=2026", 300],
  ["hours for the work division", HR, "/reports/work-division", 300],
  ["function mix", HR, "/reports/functions", 300],
  ["staff", HR, "/people", 150],
  ["conversations, totals", BOARD, "/reports/coverage", 300],
  ["hours, totals", BOARD, "/reports/hours", 300],
  ["vision and learning, HR", HR, "/alignment", 150],
  ["home of a leader", LEADER, "/me", 150],
  ["overview, 6 ambitions x 10 teams", LEADER, "/alignment", 40],
  ["overview, 12 ambitions x 40 teams", LEADER_OF_MANY, "/alignment", 120],
  ["overview, people who teach, 12 x 40", LEADER_OF_MANY, "/alignment?owner=person&group=teaching", 120],
  ["overview on a wall, 12 x 40", LEADER_OF_MANY, "/alignment?beamer=1", 120],
  ["overview, the list behind hours", LEADER_OF_MANY, "/alignment/list?show=hours", 120],
  ["schools beside each other, board", BOARD, "/alignment", 150],
];

/** The pages of a large board, each with the cookie of who reads it. */
export async function boardPages(origin: string): Promise<Page[]> {
  const cookies = new Map<string, string>();
  const pages: Page[] = [];
  for (const [name, email, path, goal] of wantedOfBoard) {
    if (!cookies.has(email)) cookies.set(email, await signIn(origin, email));
    pages.push({ name, path, goal, cookie: cookies.get(email)! });
  }
  return pages;
}

async function signIn(origin: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: "jaarring-demo" });
  const answer = await fetch(`${origin}/login`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { origin, "sec-fetch-site": "same-origin" },
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 302) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return cookies.join("; ");
}

async function firstOf(origin: string, list: string, cookie: string): Promise<string> {
  const html = await (await fetch(origin + list, { headers: { cookie } })).text();
  return new RegExp(`href="(${list}/\\d+)"`).exec(html)![1]!;
}

/** A Remix page with one loader and one line of text, served by bare Node: what the framework itself costs here. */
export async function startBarePage() {
  const Root = () =>
    createElement(
      "html",
      null,
      createElement("body", null, createElement("p", null, "bare"), createElement(Scripts)),
    );
  const handleRequest = (_: Request, status: number, headers: Headers, context: EntryContext) =>
    new Promise<Response>((resolve) => {
      const { pipe } = renderToPipeableStream(
        createElement(RemixServer, { context, url: "http://localhost/" }),
        {
          onShellReady() {
            const body = new PassThrough();
            headers.set("Content-Type", "text/html");
            resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
            pipe(body);
          },
        },
      );
    });
  const route = {
    id: "root",
    path: "",
    module: "/root.js",
    hasLoader: true,
    hasAction: false,
    hasErrorBoundary: false,
    hasClientLoader: false,
    hasClientAction: false,
    imports: [],
  };
  const build = {
    entry: { module: { default: handleRequest } },
    routes: { root: { id: "root", path: "", module: { default: Root, loader: () => ({ ok: true }) } } },
    assets: {
      version: "1",
      entry: { module: "/entry.js", imports: [] },
      routes: { root: route },
      url: "/manifest.js",
    },
    assetsBuildDirectory: "",
    publicPath: "/",
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
  const handle = createRequestHandler(build, "production");
  const server = createServer((incoming, outgoing) => {
    void handle(new Request(`http://localhost${incoming.url}`)).then(async (answer) => {
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, stop: () => new Promise((gone) => server.close(gone)) };
}
