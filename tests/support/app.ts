import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createCookie, createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { startSession } from "#app/features/auth/sessions.server.ts";
import { partFor } from "#app/http/edge-parts.ts";
import { readEnv } from "#app/http/env.ts";
import type { Letter } from "#app/features/mail/mailbox.server.ts";
import type { Db } from "#db/client.server.ts";
import { NOW } from "./clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "./database.ts";
import { TEST_DATA_DIR } from "./files.ts";

const ORIGIN = "http://localhost:3000";
/** What signs in the tests: sessions, and links that end letters. */
export const SECRET = "this signs the cookies that route tests carry around";

type Ask = {
  /** Fields of a form; given, the request is a POST. */
  fields?: Record<string, string | string[]>;
  language?: "nl" | "en";
  headers?: Record<string, string>;
  /** Another method than GET, or than POST where there are fields. */
  method?: string;
  /** A body that is no form. */
  text?: string;
  /** A form with a file in it, or the bytes of one as they come over the line. */
  form?: FormData | { type: string; bytes: Buffer };
};

export type TestApp = {
  db: Db;
  letters: Letter[];
  /** The clock; set it to move in time. */
  clock: { now: Date };
  /** A request as someone (null: not signed in), answered by the built application. */
  requestAs(personId: number | null, path: string, ask?: Ask): Promise<Response>;
};

type Entry = {
  provideServices(services: unknown): void;
  runWithLocale<T>(headers: { cookie?: string; acceptLanguage?: string }, work: () => T): T;
};

/**
 * The built application (npm run build) over a database of its own: real routes, loaders, actions, sessions and pages,
 * without the socket. `setupCode` as on a first start.
 */
export async function openApp({
  db = freshDatabase(),
  setupCode = null as string | null,
} = {}): Promise<TestApp> {
  const file = resolve("build/server/index.js");
  if (!existsSync(file)) throw new Error("Route tests need a build: npm run build.");
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  const entry = build.entry.module as unknown as Entry;
  const env = readEnv(
    { APP_ORIGIN: ORIGIN, SESSION_SECRET: SECRET, AUDIT_KEY: TEST_AUDIT_KEY, DATA_DIR: TEST_DATA_DIR },
    "test",
  );
  const letters: Letter[] = [];
  const clock = { now: NOW };
  const mailbox = {
    goesTo: "folder",
    send: async (letter: Letter) => void letters.push(letter),
    close: () => {},
  };
  const handlers = new WeakMap<ServerBuild, RequestHandler>();
  const handlerOf = (part: ServerBuild) => {
    const handler = handlers.get(part) ?? createRequestHandler(part, "production");
    handlers.set(part, handler);
    return handler;
  };
  const cookie = createCookie("jaarring", { path: "/", secrets: [SECRET] });
  const ids = new Map<number, string>();

  return {
    db,
    letters,
    clock,
    async requestAs(personId, path, { fields, language, headers = {}, method, text, form } = {}) {
      entry.provideServices({ env, db, mailbox, now: () => clock.now, setupCode });
      const cookies = [];
      if (personId !== null) {
        if (!ids.has(personId))
          ids.set(personId, startSession(db, personId, { ownDevice: true }, clock.now).id);
        cookies.push((await cookie.serialize(ids.get(personId))).split(";")[0]);
      }
      if (language) cookies.push(`jaarring_language=${language}`);
      const request = new Request(ORIGIN + path, {
        method: method ?? (fields || form ? "POST" : "GET"),
        headers: {
          cookie: cookies.join("; "),
          ...(form && "bytes" in form ? { "content-type": form.type } : {}),
          ...headers,
        },
        body:
          text ??
          (form && ("bytes" in form ? new Uint8Array(form.bytes) : form)) ??
          (fields && formOf(fields)),
      });
      const context = { nonce: "test", requestId: "test", clientAddress: "127.0.0.1" };
      return entry.runWithLocale({ cookie: cookies.join("; ") }, () =>
        handlerOf(partFor(build, new URL(request.url).pathname))(request, context),
      );
    },
  };
}

function formOf(fields: Record<string, string | string[]>) {
  const form = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}
